using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Tests.Advice;

public class PartChangesPageTests(AdvisorSite site)
{
    [Fact]
    public async Task Both_tells_of_each_part_which_single_changes_another_framework_would_lead_it_after()
    {
        int changes = 0, ends = 0;
        foreach (var recommendation in SampleAnswers.Of(site.Advisor, seed: 31).Take(3000).Select(site.Advisor.Recommend).Where(one => one.Outcome.Kind == OutcomeKind.Both).Take(8))
        {
            var page = await site.PageAsync($"/advice/result?{recommendation.Answers.ToQuery()}");
            foreach (var part in recommendation.Outcome.Split)
            {
                var expected = recommendation.PartFlips.Where(flip => flip.Part == part.Part).Take(4).ToList();
                var links = page.QuerySelectorAll($"[data-part-flips={part.Part.Id}] a").ToList();
                Assert.Equal(expected.Select(flip => $"/advice/result?{flip.Flip.Answers.ToQuery()}"), links.Select(link => link.GetAttribute("href")));
                Assert.Equal(links.Count == 0, page.QuerySelector($"[data-part-stable={part.Part.Id}]") is not null);
                changes += links.Count;
                foreach (var (flip, link) in expected.Zip(links).Where(pair => pair.First.EndsSplit))
                {
                    ends++;
                    Assert.EndsWith($"{flip.Flip.Leader.Name} would lead it, and so every part: the split would end", link.Words());
                    Assert.NotEqual("both", (await site.PageAsync(link.GetAttribute("href")!)).QuerySelector("[data-outcome]")!.GetAttribute("data-outcome"));
                }
            }
        }

        Assert.InRange(changes, 5, int.MaxValue);
        Assert.InRange(ends, 1, int.MaxValue);
    }
}
