using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Features.Advice.Result;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Advice;

/// <summary>What is printed of a result.</summary>
public sealed class ResultOnPaperTests(AdvisorSite site)
{
    [Fact]
    public async Task On_paper_are_all_answers_the_sources_and_where_the_page_is()
    {
        foreach (var answers in SampleAnswers.Of(site.Advisor, seed: 9).Where(one => one.Given.Count > 0).Take(10))
        {
            var page = await site.PageAsync($"/advice/result?{answers.ToQuery()}");
            var paper = page.QuerySelectorAll(".result > .on-paper");
            Assert.Equal(2, paper.Length);
            Assert.Equal(answers.Given.Count, paper[0].QuerySelectorAll("li").Length);
            Assert.EndsWith($"/advice/result?{answers.ToQuery()}", paper[1].QuerySelector(".paper-address")!.Words(), StringComparison.Ordinal);
            Assert.All(paper, one => Assert.Empty(one.QuerySelectorAll("a, button, form, details")));
        }
    }

    [Fact]
    public async Task On_paper_answers_that_decide_go_before_must_haves_and_the_nearest_of_every_kind_is_there()
    {
        var answers = SampleAnswers.First(site.Advisor, one => one is { Outcome.Kind: OutcomeKind.One, WorthChecking.Claim: not null }
            && one.Flips.Count > 6 && one.MustHaveFlips.Count > 2
            && one.WeightFlips.Any(flip => flip.Ends.Any()) && one.RatingFlips.Any(flip => flip.Fall.IsPossible));
        var recommendation = site.Advisor.Recommend(answers);
        var page = await site.PageAsync($"/advice/result?{answers.ToQuery()}");
        var sections = page.QuerySelectorAll(".result > .on-paper")[1].QuerySelectorAll("h2")
            .ToDictionary(heading => heading.Words(), heading => heading.NextElementSibling!.QuerySelectorAll("li").Select(line => line.Words()).ToList());

        var changes = sections["What would change it"];
        Assert.Equal(5, changes.TakeWhile(line => !line.Contains("must-have", StringComparison.Ordinal)).Count());
        Assert.InRange(changes.Count, 6, 7);
        Assert.Equal(WeightChange.Of(recommendation).Take(3).Select(change => change.Sentence.Replace('\u00a0', ' ')), sections["What a need would have to count for"].Select(Plain));
        Assert.Equal(RatingChange.Of(site.Advisor.Catalogue, recommendation).Take(3).Select(change => $"{change.Subject} {change.Condition}"), sections["What the evidence would have to say"].Select(Plain));
        Assert.Contains(CheckNext.Of(site.Advisor.Catalogue, recommendation)!.IfWrong, Assert.Single(sections["Worth checking next"]));
        Assert.Equal(site.Advisor.Catalogue.Frameworks.Count, sections["What you would have to add"].Count);

        static string Plain(string line) => line.Replace('\u00a0', ' ');
    }

    [Fact]
    public void The_style_sheet_puts_on_paper_only_what_it_names()
    {
        var styles = Path.Combine(site.Services.GetRequiredService<IWebHostEnvironment>().WebRootPath, "css");
        var paper = File.ReadAllText(Path.Combine(styles, "print.css"));

        Assert.Contains("@media print{", paper, StringComparison.Ordinal);
        Assert.Contains(".result>*{display:none}", paper, StringComparison.Ordinal);
        Assert.Contains(".on-paper{display:none}", File.ReadAllText(Path.Combine(styles, "site.css")), StringComparison.Ordinal);
    }
}
