using System.Globalization;
using FrameworkAdvisor.Core;
using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Tests.Method;

public class MethodPageTests(AdvisorSite site)
{
    [Fact]
    public async Task The_rules_of_the_outcomes_are_printed_in_their_order()
    {
        var items = (await site.PageAsync("/method")).QuerySelectorAll("#outcomes ~ ol li");
        Assert.Equal(OutcomeRules.InWords.Select(rule => Outcome.WordFor(rule.Kind)), items.Select(item => item.QuerySelector("code")!.Words()));
        Assert.All(OutcomeRules.InWords.Zip(items), pair => Assert.EndsWith(pair.First.Rule, pair.Second.Words(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_constants_are_those_of_the_model()
    {
        var text = (await site.PageAsync("/method")).QuerySelector("main")!.Words();
        Assert.Contains($"{ModelConstants.Variations:#,0} variations", text);
        Assert.Contains($"undated ones count as {ModelConstants.UndatedAgeMonths} months old", text);
        Assert.Contains($"A must-have asks for a rating of {ModelConstants.MustHaveThreshold:0.##} or more", text);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"an error of {ModelConstants.SharedError} always stays"), text);
        Assert.Contains("strongly against → 1, against → 3, neutral → 5, for → 7, strongly for → 9", text);
        Assert.Contains("One source says 8 6.5 ± 1.5", text);
    }

    [Fact]
    public async Task The_published_numbers_are_told()
    {
        var text = (await site.PageAsync("/method")).QuerySelector("#published")!.ParentElement!.Words();
        Assert.Contains("Knowledge version 1, published 21 November 2026", text);
        Assert.Contains($"{site.Advisor.Needs.Count} needs", text);
        Assert.Contains($"{site.Advisor.Catalogue.Articles.Count} articles", text);
    }
}
