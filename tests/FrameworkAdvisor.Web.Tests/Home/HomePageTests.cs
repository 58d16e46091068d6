using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Tests.Home;

public class HomePageTests(AdvisorSite site)
{
    [Fact]
    public async Task The_numbers_are_those_of_the_published_version()
    {
        var advisor = site.Advisor;
        var catalogue = advisor.Catalogue;
        var text = (await site.PageAsync("/")).QuerySelector("[data-home=numbers]")!.Words();
        var agreements = catalogue.Frameworks
            .SelectMany(framework => advisor.Needs.Select(need => advisor.Ratings[framework.Slug, need.Id].Agreement)).ToList();
        var outright = agreements.Count(one => one == Agreement.Contradictory);
        var inPart = agreements.Count(one => one == Agreement.Mixed);
        var shown = catalogue.Claims.Count(claim => claim.Status is ClaimStatus.Accepted or ClaimStatus.Disputed);

        Assert.Contains($"{catalogue.Articles.Count} articles and {shown:#,0} claims.", text);
        Assert.Contains($"On {outright + inPart} points their authors disagree ({outright} outright, {inPart} in part)", text);
        Assert.Contains($"{catalogue.Claims.Count(claim => claim.Status == ClaimStatus.Disputed)} claims are disputed", text);
        Assert.Contains("Knowledge version 1, published 21 November 2026.", text);
    }

    [Fact]
    public async Task It_asks_the_question_of_the_visitor_and_starts_with_the_first_question()
    {
        var page = await site.PageAsync("/");
        Assert.Equal("Flask or Django? Get an answer you can defend.", page.QuerySelector("h1")!.Words());
        Assert.Equal($"/advice/{site.Advisor.Questionnaire.Questions[0].Id}", page.Href("Start the questions"));
    }

    [Fact]
    public async Task What_is_stored_is_said_the_same_wherever_it_is_said()
    {
        var page = await site.PageAsync("/");
        foreach (var part in (string[])["main", "footer"])
        {
            Assert.Contains("nothing is stored but the decisions you save and the disputes you send.", page.QuerySelector(part)!.Words(), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(2, page.Body!.Words().Split("stored").Length - 1);
    }

    [Fact]
    public async Task Every_source_stands_there_with_date_and_trust()
    {
        var items = (await site.PageAsync("/")).QuerySelectorAll(".source-list li").Select(item => item.Words()).ToList();
        Assert.Equal(site.Advisor.Catalogue.Articles.Count, items.Count);
        Assert.Contains(items, item => item.Contains("Netguru 22 September 2022 trust 0.7", StringComparison.Ordinal));
        Assert.Contains(items, item => item.Contains("Iflexion August 2019 trust 0.8", StringComparison.Ordinal));
        Assert.Contains(items, item => item.Contains("Guru99 undated trust 0.4", StringComparison.Ordinal));
    }
}
