using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Tests.Advice;

/// <summary>What the first screen says of a change is what its result says.</summary>
public class StabilityTests(AdvisorSite site)
{
    private static readonly Dictionary<string, string> outcomes = new(StringComparer.Ordinal)
    {
        ["would lead"] = "one",
        ["it would be too close to call"] = "too-close",
        ["either would do"] = "either",
        ["the advice would be"] = "both",
    };

    [Fact]
    public async Task What_is_said_of_a_change_is_what_its_result_says()
    {
        var seen = new HashSet<string>();
        foreach (var answers in SampleAnswers.Of(site.Advisor, seed: 12).Take(60).Where(answers => site.Advisor.Recommend(answers).Flips.Count > 0))
        {
            var page = await site.PageAsync($"/advice/result?{answers.ToQuery()}");
            foreach (var link in page.QuerySelectorAll("[data-stability] a[href^='/advice/result']:not([data-without])"))
            {
                var (words, outcome) = outcomes.Single(pair => link.TextContent.Contains(pair.Key, StringComparison.Ordinal));
                var then = await site.PageAsync(link.GetAttribute("href")!);
                Assert.Equal((link.TextContent, outcome), (link.TextContent, then.QuerySelector("article")!.GetAttribute("data-outcome")));
                if (outcome == "one")
                {
                    Assert.StartsWith(link.TextContent.Split(' ')[0], then.QuerySelector("h1")!.TextContent);
                }

                seen.Add(words);
            }
        }

        Assert.InRange(seen.Count, 3, outcomes.Count);
    }

    [Theory]
    [InlineData("scope=tiny&must=admin.built-in", "fragile", "Rests on a must-have. Without “Admin in the box”: Flask fits your project better (clearly better).")]
    [InlineData("scope=large&staff-editing=daily&must=admin.built-in", "stable", "Does not rest on a must-have. Without “Admin in the box”: Django fits your project better")]
    public async Task A_result_that_a_must_have_decides_says_so(string query, string stability, string words)
    {
        var said = (await site.PageAsync($"/advice/result?{query}")).QuerySelector("[data-stability]")!;

        Assert.Contains(words, said.Words());
        Assert.Equal(stability == "fragile", said.GetAttribute("data-stability") == "fragile");
        var without = await site.PageAsync(said.QuerySelector("[data-without]")!.GetAttribute("href")!);
        Assert.StartsWith(said.QuerySelector("[data-without]")!.TextContent, without.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_clear_lead_is_not_called_fragile()
    {
        var answers = SampleAnswers.Of(site.Advisor, seed: 13).First(answers =>
            site.Advisor.Recommend(answers) is { Outcome: { Kind: OutcomeKind.One, Probability: > 0.9 and < 1 } } clear
            && clear.Flips.Any(flip => !flip.IsImportance && answers.To(flip.Question.Id) is not null));

        var said = (await site.PageAsync($"/advice/result?{answers.ToQuery()}")).QuerySelector("[data-stability]")!.Words();

        Assert.StartsWith("Rests on single answers.", said);
    }
}
