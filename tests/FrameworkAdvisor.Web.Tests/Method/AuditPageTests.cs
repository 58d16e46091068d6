using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Audit;

namespace FrameworkAdvisor.Web.Tests.Method;

public class AuditPageTests(AdvisorSite site)
{
    private ModelAudit Audit => site.Advisor.Audit;

    [Fact]
    public async Task The_real_content_passes_the_audit_and_the_page_says_so()
    {
        Assert.Empty(Audit.Findings);
        var findings = (await PageAsync()).QuerySelector("[data-audit=findings]")!;
        Assert.Contains("Nothing was found against it", findings.Words());
        Assert.Contains("notice-plain", findings.ClassList);
    }

    [Fact]
    public async Task The_shares_of_wins_are_those_of_the_audit_and_add_up()
    {
        var rows = (await PageAsync()).QuerySelectorAll("[data-audit=wins] tbody tr");
        Assert.Equal(Audit.Wins.Frameworks.Count + 1, rows.Length);
        Assert.All(Audit.Wins.Frameworks.Zip(rows), pair => Assert.StartsWith(
            FormattableString.Invariant($"{pair.First.Framework.Name} {pair.First.PrintedShare:0.0} %"), pair.Second.Words(), StringComparison.Ordinal));
        Assert.Equal(100.0m, Audit.Wins.Frameworks.Sum(one => one.PrintedShare) + Audit.Wins.PrintedUndecided);
    }

    [Fact]
    public async Task The_example_of_each_framework_leads_to_a_result_that_names_it()
    {
        var links = (await PageAsync()).QuerySelectorAll("[data-audit=wins] td a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(Audit.Wins.Frameworks.Count, links.Count);
        foreach (var (framework, link) in Audit.Wins.Frameworks.Select(one => one.Framework).Zip(links))
        {
            Assert.StartsWith(framework.Name, (await site.PageAsync(link)).QuerySelector("h1")!.Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_kind_of_outcome_is_counted_and_its_example_has_it()
    {
        var rows = (await PageAsync()).QuerySelectorAll("[data-audit=outcomes] tbody tr");
        Assert.Equal(Audit.Outcomes.Outcomes.Select(one => Outcome.WordFor(one.Kind)), rows.Select(row => row.GetAttribute("data-outcome-count")));
        foreach (var (one, row) in Audit.Outcomes.Outcomes.Zip(rows))
        {
            Assert.Contains(FormattableString.Invariant($"{one.PrintedShare:0.0} %"), row.QuerySelector("td")!.Words());
            if (row.QuerySelector("a") is { } link)
            {
                var page = await site.PageAsync(link.GetAttribute("href")!);
                Assert.Equal(Outcome.WordFor(one.Kind), page.QuerySelector("[data-outcome]")!.GetAttribute("data-outcome"));
            }
        }

        Assert.Equal(100m, Audit.Outcomes.Outcomes.Sum(one => one.PrintedShare));
    }

    [Fact]
    public async Task Every_question_and_option_is_told_with_an_example()
    {
        var questions = (await PageAsync()).QuerySelectorAll("[data-audit=questions] > details");
        Assert.Equal(site.Advisor.Catalogue.Questions.Count, questions.Length);
        Assert.All(site.Advisor.Catalogue.Questions.Zip(questions), pair =>
        {
            Assert.StartsWith(pair.First.Label, pair.Second.QuerySelector("summary")!.Words(), StringComparison.Ordinal);
            Assert.Equal(pair.First.Options.Count, pair.Second.QuerySelectorAll("li").Length);
            Assert.All(pair.Second.QuerySelectorAll("li"), option => Assert.Equal(2, option.QuerySelectorAll("a").Length));
        });
    }

    [Fact]
    public async Task Every_position_and_claim_count_is_told()
    {
        var page = await PageAsync();
        Assert.Equal(
            Audit.Positions.Positions.Select(position => $"{position.Name} option"),
            page.QuerySelectorAll("[data-audit=positions] tbody th").Select(head => head.Words()));
        Assert.Equal(1 + site.Advisor.Catalogue.Articles.Count, page.QuerySelectorAll("[data-audit=claims]").Length);
        var first = Audit.Positions.Positions[0];
        Assert.Equal(
            FormattableString.Invariant($"first option {first.Leader!.Name} by {first.PrintedLead:0.0} points {first.Favoured!.Name} by {first.PrintedDeviation:0.0} deviations"),
            page.QuerySelector("[data-audit=positions] tbody tr")!.Words());
        var flask = Audit.Claims.Frameworks[0];
        Assert.StartsWith(
            $"{flask.Framework.Name} {flask.For} for, {flask.Against} against, {flask.Neutral} neutral, {flask.Disputed} disputed ",
            page.QuerySelector("[data-audit=claims] tbody tr")!.Words(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_scenario_is_listed_with_its_result_and_passage()
    {
        var page = await PageAsync();
        var items = page.QuerySelectorAll("[data-audit=scenarios] li");
        Assert.Equal(
            Audit.Scenarios.Select(verdict => (verdict.Scenario.Title, verdict.Scenario.Passage)).Order(),
            items.Select(item => (item.QuerySelector("a")!.Words(), item.QuerySelector(".column-note")!.Words())).Order());
        Assert.Contains($"{Audit.Scenarios.Count} of {Audit.Scenarios.Count} as the article says", page.QuerySelector("#scenarios")!.ParentElement!.Words());
    }

    [Fact]
    public void The_audit_is_worked_out_once_a_version() => Assert.Same(site.Advisor.Audit, site.Advisor.Audit);

    [Theory]
    [InlineData("/method")]
    [InlineData("/")]
    public async Task It_can_be_found(string address) =>
        Assert.NotNull((await site.PageAsync(address)).QuerySelector("a[href='/method/audit']"));

    private Task<IHtmlDocument> PageAsync() => site.PageAsync("/method/audit");
}
