using System.Net;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Tests.Data;

namespace FrameworkAdvisor.Web.Tests.Admin.Publishing;

public sealed class BrokenDraftTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private static readonly string[] pages =
        ["/", "/frameworks", "/frameworks/django", "/compare", "/criteria", "/method", "/method/audit", "/articles", "/advice/scope", "/advice/all", "/advice/check", "/advice/result?scope=large"];

    public static TheoryData<string> Ways => ["empty", "no-frameworks", "one-framework", "no-questions", "no-claims", "no-articles", "no-scenarios", "no-needs", "no-options"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_broken_draft_is_told_of_and_breaks_no_page(string way)
    {
        using var publisher = await site.SignedInAsync(Role.Publisher);
        await MakeDraftAsync(site.Advisor.Catalogue);
        using var entered = await publisher.PostFormAsync(DraftEdits.Page, new Dictionary<string, string>(), "/admin/preview");
        await MakeDraftAsync(Broken(way, site.Advisor.Catalogue));
        var (fault, before) = (new List<string>(), await site.VersionsAsync());

        foreach (var address in pages)
        {
            using var response = await publisher.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if ((int)response.StatusCode >= 500 || !text.Contains("data-draft-preview", StringComparison.Ordinal))
            {
                fault.Add($"{address}: {response.StatusCode}");
            }
        }

        var page = await publisher.PageAsync(DraftEdits.Page);
        using var refused = await publisher.PublishAsync("Broken");
        var freshness = await publisher.PageAsync("/admin/freshness");

        Assert.Empty(fault);
        Assert.NotEqual(way == "no-scenarios" ? "blocks" : "done", page.State("model audit"));
        Assert.Equal(way == "no-scenarios" ? HttpStatusCode.SeeOther : HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(before + (way == "no-scenarios" ? 1 : 0), await site.VersionsAsync());
        Assert.NotNull(freshness.QuerySelector("h1"));
        await site.PageAsync("/");
    }

    private Task<int> MakeDraftAsync(Catalogue catalogue) => site.WithAsync(async services =>
    {
        await services.ReplaceDraftAsync(catalogue);
        return 0;
    });

    private static Catalogue Broken(string way, Catalogue catalogue)
    {
        var only = catalogue.Frameworks[0].Slug;
        var bare = catalogue with { Claims = [], EditorRatings = [], Provisions = [], Articles = [.. catalogue.Articles.Select(article => article with { Facts = [] })] };
        return way switch
        {
            "empty" => new Catalogue([], [], [], [], [], [], [], [], []),
            "no-frameworks" => bare with { Frameworks = [], Scenarios = [.. catalogue.Scenarios.Select(WithoutSplit)] },
            "one-framework" => catalogue with
            {
                Frameworks = [catalogue.Frameworks[0]],
                Scenarios = [.. catalogue.Scenarios.Select(WithoutSplit)],
                Claims = [.. catalogue.Claims.Where(claim => claim.Framework == only)],
                EditorRatings = [.. catalogue.EditorRatings.Where(rating => rating.Framework == only)],
                Provisions = [.. catalogue.Provisions.Where(provision => provision.Framework == only)],
                Articles = [.. catalogue.Articles.Select(article => article with { Facts = [.. article.Facts.Where(fact => fact.Framework == only)] })],
            },
            "no-questions" => catalogue with { Questions = [], Tensions = [] },
            "no-claims" => catalogue with { Claims = [] },
            "no-articles" => bare with { Articles = [], Scenarios = [], Questions = [.. catalogue.Questions.Select(WithoutEffects)] },
            "no-scenarios" => catalogue with { Scenarios = [] },
            "no-needs" => bare with { Criteria = [.. catalogue.Criteria.Select(criterion => criterion with { Needs = [] })], Questions = [.. catalogue.Questions.Select(WithoutEffects)] },
            _ => catalogue with { Questions = [.. catalogue.Questions.Select(question => question with { Options = [], Concerns = [] })], Tensions = [] },
        };
    }

    private static Scenario WithoutSplit(Scenario scenario) => scenario with { Split = new Dictionary<string, string>() };

    private static Question WithoutEffects(Question question) =>
        question with { Options = [.. question.Options.Select(option => option with { Effects = [] })] };
}
