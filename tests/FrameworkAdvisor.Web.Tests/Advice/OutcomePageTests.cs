using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Advice;

/// <summary>Every kind of outcome has a page of its own; the answers that lead there are searched for.</summary>
public class OutcomePageTests(AdvisorSite site)
{
    private Advisor Advisor => site.Advisor;

    [Fact]
    public async Task One_names_the_framework_that_fits_better()
    {
        var answers = Find(one => one.Outcome is { Kind: OutcomeKind.One, RunnerUp: not null, Probability: >= 0.75 });
        var page = await PageOf(answers, OutcomeKind.One);
        Assert.Equal($"{Advisor.Recommend(answers).Outcome.Framework!.Name} fits your project better.", Headline(page));
    }

    [Fact]
    public async Task A_slight_edge_says_slightly()
    {
        var answers = Find(one => one.Outcome is { Kind: OutcomeKind.One, RunnerUp: not null, Probability: < 0.75 });
        var page = await PageOf(answers, OutcomeKind.One);
        Assert.Equal($"{Advisor.Recommend(answers).Outcome.Framework!.Name} fits your project slightly better.", Headline(page));
        Assert.StartsWith("Slight edge:", page.QuerySelector("[data-sureness]")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_one_that_qualifies_is_named_with_what_the_others_lack()
    {
        var answers = Find(one => one.Outcome is { Kind: OutcomeKind.One, RunnerUp: null });
        var page = await PageOf(answers, OutcomeKind.One);
        var recommendation = Advisor.Recommend(answers);
        Assert.Equal($"{recommendation.Outcome.Framework!.Name} is the only framework that qualifies.", Headline(page));
        foreach (var out_ in recommendation.Standings.Where(standing => standing.IsExcluded))
        {
            Assert.Contains($"{out_.Framework.Name} lacks a must-have", page.QuerySelector("[data-sureness]")!.Words());
        }

        Assert.Empty(page.QuerySelectorAll(".dots"));
    }

    [Fact]
    public async Task Both_shows_the_split_by_part()
    {
        var answers = Find(one => one.Outcome.Kind == OutcomeKind.Both);
        var outcome = Advisor.Recommend(answers).Outcome;
        var page = await PageOf(answers, OutcomeKind.Both);
        Assert.Equal(
            outcome.Split.Select(part => (part.Part.Id, part.Framework.Name)),
            page.QuerySelectorAll("[data-part]").Select(row => (row.GetAttribute("data-part")!, row.QuerySelector("td strong")!.Words())));
        Assert.All(outcome.Split, part => Assert.Contains($"{part.Framework.Name} for ", Headline(page), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Too_close_names_no_winner_and_links_the_question_that_separates()
    {
        var answers = Find(one => one.Outcome.Kind == OutcomeKind.TooClose);
        var page = await PageOf(answers, OutcomeKind.TooClose);
        Assert.Equal("Too close to call.", Headline(page));
        var separating = Advisor.Recommend(answers).Outcome.Separating!;
        var link = page.QuerySelector("[data-separating] a")!;
        Assert.Equal(separating.Text, link.Words());
        Assert.Equal($"/advice/{separating.Id}?{answers.ToQuery()}&then=check", link.GetAttribute("href"));
        Assert.DoesNotContain("would lead", page.QuerySelector("section[aria-labelledby=what-if]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            Advisor.Catalogue.Frameworks.Select(framework => framework.Name),
            page.QuerySelectorAll(".scores thead th").Select(head => head.Words()));
    }

    [Fact]
    public async Task None_qualifies_shows_what_fails_and_the_cheapest_way_out()
    {
        var answers = Find(one => one.Outcome.Kind == OutcomeKind.NoneQualifies);
        var recommendation = Advisor.Recommend(answers);
        var page = await PageOf(answers, OutcomeKind.NoneQualifies);
        var failed = recommendation.Standings.SelectMany(standing => standing.Failed).ToList();
        Assert.Equal(failed.Count, page.QuerySelectorAll(".lacks details").Length);
        Assert.NotEmpty(page.QuerySelectorAll(".lacks [data-claim]"));
        var href = page.QuerySelector("[data-relax] a")!.GetAttribute("href")!;
        var relaxed = await site.PageAsync(href);
        Assert.Contains($"The answer would then be: “{Headline(relaxed)}”", page.QuerySelector("[data-relax]")!.Words());
        Assert.NotEqual("none-qualifies", relaxed.QuerySelector("[data-outcome]")!.GetAttribute("data-outcome"));
        Assert.All(recommendation.Outcome.ToRelax, need => Assert.DoesNotContain($"must={need.Id}", href, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_answers_says_what_each_framework_is_right_for()
    {
        var page = await PageOf(Advisor.Questionnaire.NoAnswers, OutcomeKind.NoAnswers);
        Assert.Equal(
            Advisor.Catalogue.Frameworks.Select(framework => $"/frameworks/{framework.Slug}"),
            page.QuerySelectorAll(".card-item h3 a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll(".ledger"));
    }

    [Fact]
    public async Task Answers_that_weigh_nothing_are_told_apart_from_no_answers()
    {
        var page = await site.PageAsync("/advice/result?product=other");
        Assert.Contains("None of your answers gives weight", page.QuerySelector("main")!.Words());
    }

    [Fact]
    public async Task Either_will_do_when_all_frameworks_are_known_to_be_alike_and_says_what_choosing_either_costs()
    {
        var version = RatedAlike(0.1);
        var recommendation = new Advisor(version).Recommend(Advisor.Questionnaire.NoAnswers.With(
            new Answer(Advisor.Questionnaire.Find("scope")!, [Advisor.Questionnaire.Find("scope")!.Options.Single(option => option.Id == "large")])));
        var page = await PageOfAsync(version, "scope=large", OutcomeKind.Either);
        Assert.Equal("Either will do: the difference is too small to matter.", Headline(page));
        Assert.Single(page.QuerySelectorAll(".sureness .dots"));
        var regrets = new[] { recommendation.Leader!, recommendation.RunnerUp! }
            .Select(one => recommendation.Robustness!.ExpectedRegret(one.Framework.Slug)).Order().ToList();
        Assert.All(regrets, regret => Assert.InRange(regret, 0.001, 0.0999));
        Assert.StartsWith(
            FormattableString.Invariant($"Choosing either costs less than 0.1 of 10 points on average: over 10,000 reasonable variations of the answers and of the evidence, the two fall short of the best by {regrets[0]:0.000} and {regrets[1]:0.000}."),
            page.QuerySelector("[data-sureness]")!.Words(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alike_by_little_evidence_is_too_close_to_call()
    {
        var first = Advisor.Catalogue.Frameworks[0].Slug;
        await PageOfAsync(Alike(claim => claim.Framework == first ? claim with { Stance = 1 } : null, copyTo: true), "scope=large", OutcomeKind.TooClose);
    }

    [Fact]
    public async Task None_qualifies_tells_for_each_framework_what_to_give_up_and_what_it_would_score()
    {
        var answers = Find(one => one.Outcome.Kind == OutcomeKind.NoneQualifies);
        var recommendation = Advisor.Recommend(answers);
        var rows = (await PageOf(answers, OutcomeKind.NoneQualifies)).QuerySelectorAll("[data-way-out]").ToList();
        Assert.Equal(recommendation.Standings.Select(standing => standing.Framework.Slug), rows.Select(row => row.GetAttribute("data-way-out")));
        foreach (var (row, standing) in rows.Zip(recommendation.Standings))
        {
            Assert.Equal(standing.Failed.Select(check => check.Need.Id), row.QuerySelectorAll("[data-give-up]").Select(one => one.GetAttribute("data-give-up")));
            var then = await site.PageAsync(row.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal(then.QuerySelector($"[data-score={standing.Framework.Slug}]")!.Words(), row.QuerySelectorAll("td.number")[0].FirstChild!.TextContent);
            var shortfalls = standing.Failed.Sum(check => 6 - Math.Round((decimal)check.Rating.Value, 1, MidpointRounding.AwayFromZero));
            Assert.Equal(FormattableString.Invariant($"{shortfalls:0.0}"), row.QuerySelectorAll("td.number")[1].Words());
        }
    }

    [Fact]
    public async Task Without_evidence_the_page_says_so_and_names_no_framework_as_better()
    {
        var page = await PageOfAsync(Alike(_ => null, copyTo: false), "scope=large", OutcomeKind.NotEnoughEvidence);
        Assert.Equal("There is not enough evidence on what matters to you.", Headline(page));
        Assert.Contains("evidence covers 0 %", page.QuerySelector("main")!.Words());
    }

    private Answers Find(Func<Recommendation, bool> isWanted) => SampleAnswers.First(Advisor, isWanted);

    private async Task<IHtmlDocument> PageOf(Answers answers, OutcomeKind kind)
    {
        var query = answers.ToQuery();
        var page = await site.PageAsync(query.Length == 0 ? "/advice/result" : $"/advice/result?{query}");
        Assert.Equal(Outcome.WordFor(kind), page.QuerySelector("[data-outcome]")!.GetAttribute("data-outcome"));
        return page;
    }

    private static string Headline(IHtmlDocument page) => page.QuerySelector("h1")!.Words();

    /// <summary>The real knowledge with other claims: those kept, and the same ones for every other framework.</summary>
    private KnowledgeVersion Alike(Func<Claim, Claim?> keep, bool copyTo)
    {
        var catalogue = Advisor.Catalogue;
        var kept = catalogue.Claims.Select(keep).OfType<Claim>().ToList();
        var copies = copyTo
            ? catalogue.Frameworks.Skip(1).SelectMany(framework => kept.Select(claim => claim with { Id = $"{claim.Id}-{framework.Slug}", Framework = framework.Slug }))
            : [];
        return Advisor.Version with { Catalogue = catalogue with { Claims = [.. kept, .. copies], EditorRatings = [] } };
    }

    private KnowledgeVersion RatedAlike(double standardError) => Advisor.Version with
    {
        Catalogue = Advisor.Catalogue with
        {
            Claims = [],
            EditorRatings = [.. Advisor.Catalogue.Frameworks.SelectMany(framework =>
                Advisor.Needs.Select(need => new EditorRating(framework.Slug, need.Id, 6, standardError, "alike")))],
        },
    };

    private async Task<IHtmlDocument> PageOfAsync(KnowledgeVersion version, string query, OutcomeKind kind)
    {
        await using var other = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(
            services => services.AddScoped(_ => new Advisor(version))));
        using var browser = other.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var response = await browser.GetAsync(new Uri($"/advice/result?{query}", UriKind.Relative));
        var page = await AdvisorSite.ReadAsync(response);
        Assert.Equal(Outcome.WordFor(kind), page.QuerySelector("[data-outcome]")?.GetAttribute("data-outcome"));
        return page;
    }
}
