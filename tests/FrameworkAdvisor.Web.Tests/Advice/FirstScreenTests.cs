using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Advice;

/// <summary>Verdict, how sure, how stable, scores and must-haves, three for and two against, what to do next: and nothing else.</summary>
public class FirstScreenTests(AdvisorSite site)
{
    private static readonly Func<IElement, bool>[] inOrder =
    [
        element => element.ClassName == "eyebrow",
        element => element is IHtmlHeadingElement { LocalName: "h1" },
        element => element.ClassName == "sureness",
        element => element.ClassName is "lead" or "measure" or "cards" || element.LocalName == "h2" || element.QuerySelector("[data-part]") is not null,
        element => element.ClassName == "stability",
        element => element.QuerySelector("table.scores") is not null,
        element => element.ClassName == "reasons",
    ];

    [Theory]
    [InlineData(OutcomeKind.One)]
    [InlineData(OutcomeKind.Both)]
    [InlineData(OutcomeKind.TooClose)]
    [InlineData(OutcomeKind.NoneQualifies)]
    [InlineData(OutcomeKind.NoAnswers)]
    public async Task It_holds_only_what_it_should_in_that_order(OutcomeKind kind)
    {
        foreach (var answers in SampleAnswers.Of(site.Advisor).Take(20_000).Where(answers => site.Advisor.Recommend(answers).Outcome.Kind == kind).Take(5))
        {
            AssertFirstScreen(await site.PageAsync($"/advice/result?{answers.ToQuery()}".TrimEnd('?')), kind);
        }
    }

    [Theory]
    [InlineData(OutcomeKind.Either)]
    [InlineData(OutcomeKind.NotEnoughEvidence)]
    public async Task It_holds_only_that_for_the_rare_outcomes_too(OutcomeKind kind)
    {
        var catalogue = site.Advisor.Catalogue;
        IReadOnlyList<EditorRating> alike = kind == OutcomeKind.Either
            ? [.. catalogue.Frameworks.SelectMany(framework => site.Advisor.Needs.Select(need => new EditorRating(framework.Slug, need.Id, 6, 0.1, "alike")))]
            : [];
        var version = site.Advisor.Version with { Catalogue = catalogue with { Claims = [], EditorRatings = alike } };
        await using var other = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(
            services => services.AddScoped(_ => new Advisor(version))));
        using var browser = other.CreateClient();
        using var response = await browser.GetAsync(new Uri("/advice/result?scope=large", UriKind.Relative), TestContext.Current.CancellationToken);
        AssertFirstScreen(await AdvisorSite.ReadAsync(response), kind);
    }

    private static void AssertFirstScreen(IHtmlDocument page, OutcomeKind kind)
    {
        var result = page.QuerySelector(".result")!;
        Assert.Equal(Outcome.WordFor(kind), result.GetAttribute("data-outcome"));
        var first = result.Children.TakeWhile(element => element.ClassName != "actions").ToList();
        Assert.True(first.Count < result.Children.Length, "there is no line of actions");
        var places = first.Select(element => Array.FindIndex(inOrder, belongs => belongs(element))).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Empty(first.SelectMany(element => element.QuerySelectorAll("details, .ledger, form")));

        var lists = result.QuerySelectorAll(".reason-list").Select(list => (Heading: list.QuerySelector("h2")!.Words(), Reasons: list.QuerySelectorAll("[data-reason]").Length)).ToList();
        Assert.All(lists, list => Assert.True(list.Reasons <= (list.Heading.StartsWith("For", StringComparison.Ordinal) ? 3 : 2)));
        if (kind is OutcomeKind.TooClose or OutcomeKind.Either)
        {
            Assert.DoesNotContain(lists, list => list.Heading.StartsWith("Against", StringComparison.Ordinal));
        }
    }
}
