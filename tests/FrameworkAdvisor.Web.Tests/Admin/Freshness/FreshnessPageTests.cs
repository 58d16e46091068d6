using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Tests.Admin.Articles;
using FrameworkAdvisor.Web.Tests.Admin.Publishing;
using FrameworkAdvisor.Web.Tests.Data;

namespace FrameworkAdvisor.Web.Tests.Admin.Freshness;

public sealed class FreshnessPageTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    [Fact]
    public async Task What_each_claim_decides_is_what_leaving_it_out_by_hand_gives()
    {
        using var viewer = await site.SignedInAsync(Role.Viewer);
        await PlantAsync();
        var draft = await site.DraftAdvisorAsync();

        var page = await viewer.PageAsync("/admin/freshness?show=all");

        var told = page.QuerySelectorAll("[data-claim]").ToList();
        Assert.Equal(50, told.Count);
        Assert.Contains(told, line => line.GetAttribute("data-decides") != "0");
        foreach (var line in told.Take(4).Concat(told.TakeLast(2)))
        {
            var id = line.GetAttribute("data-claim");
            var without = Without(draft, claim => claim.Id == id);
            var changed = draft.Catalogue.Scenarios.Count(scenario => OutcomeOf(draft, scenario) != OutcomeOf(without, scenario));
            Assert.Equal((id, changed.ToString(CultureInfo.InvariantCulture)), (id, line.GetAttribute("data-decides")));
        }
    }

    [Fact]
    public async Task Without_stale_claims_the_scenarios_come_out_as_told()
    {
        using var viewer = await site.SignedInAsync(Role.Viewer);
        await PlantAsync();
        var draft = await site.DraftAdvisorAsync();
        bool IsStale(Claim claim) => claim.Status == ClaimStatus.Accepted
            && ((claim.AsOf ?? draft.Catalogue.Articles.Single(article => article.Slug == claim.Article).Date)?.MonthsUntil(draft.Version.PublishedOn) ?? 24)
            > draft.Catalogue.Needs.Single(need => need.Id == claim.Need).HalfLifeMonths;
        var without = Without(draft, IsStale);
        var stale = draft.Catalogue.Claims.Count(IsStale);
        var changed = draft.Catalogue.Scenarios.Where(scenario => OutcomeOf(draft, scenario) != OutcomeOf(without, scenario)).Select(scenario => scenario.Id).ToList();

        var page = await viewer.PageAsync("/admin/freshness");

        Assert.True(stale > 0);
        Assert.StartsWith($"{stale} of", page.QuerySelector(".lead")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(changed, page.QuerySelectorAll("main > table [data-scenario]").Select(row => row.GetAttribute("data-scenario")!));
        Assert.All(page.QuerySelectorAll("[data-claim]"), line => Assert.Equal("true", line.GetAttribute("data-stale")));
    }

    [Fact]
    public async Task A_claim_that_was_checked_counts_from_today_and_stays_so_through_files()
    {
        using var editor = await site.SignedInAsync(Role.Editor);
        await PlantAsync();
        var page = await editor.PageAsync("/admin/freshness");
        var id = page.QuerySelector("[data-claim]")!.GetAttribute("data-claim")!;
        var form = page.QuerySelector<IHtmlFormElement>("[data-claim] form")!;
        var before = await site.LastAuditAsync();

        using var done = await editor.SendAsync(form, new Dictionary<string, string>());
        using var twice = await editor.SendAsync(form, new Dictionary<string, string>());

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (done.StatusCode, twice.StatusCode));
        var now = await editor.PageAsync(done.Headers.Location!.OriginalString);
        Assert.Contains("Saved", now.QuerySelector("[data-done]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(now.QuerySelector($"[data-claim='{id}']"));
        var draft = await Articles.Workbench.DraftAsync(site);
        var today = PartialDate.Parse(AdvisorSite.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(today, draft.Claims.Single(claim => claim.Id == id).AsOf);
        var entry = Assert.Single(await site.AuditAsync(before));
        Assert.Equal(("claim", id, "checked at its source: still true"), (entry.Kind, entry.Item, entry.Note));
        Assert.Contains("as-of", draft.Articles.Single(article => id.StartsWith(article.Slug, StringComparison.Ordinal)).Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_changed_meanwhile_was_not_checked()
    {
        using var editor = await site.SignedInAsync(Role.Editor);
        await PlantAsync();
        var page = await editor.PageAsync("/admin/freshness");
        var line = page.QuerySelectorAll("[data-claim]")[^1];
        await site.EditAsync(new("claim", line.GetAttribute("data-claim")!), ("stance", "0"));
        var before = CatalogueJson.Write(await Articles.Workbench.DraftAsync(site));

        using var refused = await editor.SendAsync(line.QuerySelector<IHtmlFormElement>("form")!, new Dictionary<string, string>());

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Somebody changed this claim", (await AdvisorSite.ReadAsync(refused)).QuerySelector("[data-notice]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, CatalogueJson.Write(await Articles.Workbench.DraftAsync(site)));
    }

    [Fact]
    public async Task The_start_page_counts_old_claims_that_decide_and_figures_that_wait()
    {
        using var editor = await site.SignedInAsync(Role.Editor);
        await PlantAsync();
        await editor.AddArticleAsync("with-a-figure", Workbench.Text);
        var fresh = Core.Review.Freshness.Of(await site.DraftAdvisorAsync());
        var deciding = fresh.Claims.Count(claim => claim.IsStale && (claim.Outcomes.Count > 0 || claim.Together.Count > 0));
        Assert.True(deciding > 0);

        var page = await editor.PageAsync("/admin");

        Assert.Equal($"{deciding}", page.QuerySelector("[data-waiting]:has(a[href='/admin/freshness'])")!.GetAttribute("data-waiting"));
        Assert.Contains(page.QuerySelectorAll("[data-waiting] a"), link => link.TextContent.Contains("figure", StringComparison.Ordinal) && link.GetAttribute("href") == "/admin/articles");
    }

    // With every twelfth claim alone, single ones decide.
    private Task<int> PlantAsync() => site.WithAsync(async services =>
    {
        var sparse = site.Advisor.Catalogue with { Claims = [.. site.Advisor.Catalogue.Claims.Where((_, at) => at % 12 == 0)] };
        await services.ReplaceDraftAsync(sparse);
        return 0;
    });

    private static string OutcomeOf(Advisor advisor, Scenario scenario)
    {
        var outcome = advisor.Recommend(advisor.Questionnaire.ReadQuery(scenario.Query).Answers).Outcome;
        return $"{outcome.Kind} {outcome.Framework?.Slug} {string.Join(' ', outcome.Split.Select(side => $"{side.Part.Id}={side.Framework.Slug}"))}";
    }

    private static Advisor Without(Advisor advisor, Func<Claim, bool> isLeftOut) => new(advisor.Version with
    {
        Catalogue = advisor.Catalogue with { Claims = [.. advisor.Catalogue.Claims.Where(claim => !isLeftOut(claim))] },
    });
}
