using System.Net;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Suggestions;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Admin.Articles;

public sealed class ReviewTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    [Fact]
    public async Task The_list_tells_what_was_accepted_and_not_what_was_suggested()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var page = await browser.OpenAsync(await browser.AddArticleAsync("told-as-edited", Workbench.Text));
        var (edited, taken) = (page.SuggestionOf(), 0L);
        var form = await browser.OpenAsync(page.QuerySelector("a[data-key=e]")!.GetAttribute("href")!);
        page = await browser.DecideAsync(form, "edit", ("stance", "-2"), ("framework", "flask"), ("need", "learning.easy-start"));
        taken = page.SuggestionOf()!.Value;
        await browser.DecideAsync(page, "accept");

        var list = await browser.PageAsync("/admin/articles/told-as-edited/suggestions");

        var told = list.QuerySelector($"[data-suggestion='{edited}']")!;
        var need = site.Advisor.Catalogue.Needs.Single(one => one.Id == "learning.easy-start").Name;
        Assert.Contains($"{Words.Capitalised(Words.ForStance(-2))} Flask: {need}.", string.Join(' ', told.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.NotNull(told.QuerySelector("[data-edited]"));
        Assert.Null(list.QuerySelector($"[data-suggestion='{taken}'] [data-edited]"));
    }

    [Fact]
    public async Task The_workbench_shows_the_sentence_in_its_article_and_what_it_is_taken_to_claim()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var page = await browser.OpenAsync(await browser.AddArticleAsync("shown", Workbench.Text));

        var first = (await site.SuggestionsAsync("shown"))[0];
        Assert.Equal(first.Id, page.SuggestionOf());
        Assert.Equal(first.Quote, page.QuerySelector("[data-quote]")!.TextContent);
        Assert.Equal(first.Quote, string.Concat(page.QuerySelectorAll("[data-text] .passage-now").Select(one => one.TextContent)));
        Assert.Equal("django", page.QuerySelector("[data-framework]")!.GetAttribute("data-framework"));
        Assert.NotEmpty(page.QuerySelectorAll(".bench-cues li"));
        Assert.Equal(["a", "e", "r", "s"], page.QuerySelectorAll("[accesskey]").Select(key => key.GetAttribute("accesskey")));
        Assert.DoesNotContain("all", page.QuerySelectorAll("button").Select(button => button.TextContent.ToLowerInvariant()).SelectMany(text => text.Split(' ')));
    }

    [Fact]
    public async Task Accepting_marks_the_text_adds_the_claim_and_writes_one_line_in_the_log()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var page = await browser.OpenAsync(await browser.AddArticleAsync("accepted", Workbench.Text));
        var row = (await site.SuggestionsAsync("accepted"))[0];
        var before = await site.LastAuditAsync();

        await browser.DecideAsync(page, "accept");

        var entry = Assert.Single(await site.AuditAsync(before));
        var draft = await site.DraftAsync();
        var claim = Assert.Single(draft.Claims, one => one.Article == "accepted");
        Assert.Equal((AuditAction.Create, "claim", claim.Id), (entry.Action, entry.Kind, entry.Item));
        Assert.Equal((row.Framework, row.Need, row.Stance, ClaimStatus.Accepted), (claim.Framework, claim.Need, claim.Stance, claim.Status));
        var article = draft.Articles.Single(one => one.Slug == "accepted");
        Assert.Contains($"{{claim=\"{row.Framework} {row.Need} ", article.Markdown, StringComparison.Ordinal);
        Assert.Contains($"id=\"{claim.Anchor}\"", article.Html, StringComparison.Ordinal);
        Assert.Equal(claim.Id, (await site.SuggestionsAsync("accepted"))[0].ClaimId);
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("reject")]
    [InlineData("skip")]
    public async Task A_form_that_is_sent_twice_does_its_work_once(string button)
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var page = await browser.OpenAsync(await browser.AddArticleAsync($"twice-{button}", Workbench.Text));
        var before = await site.LastAuditAsync();

        for (var time = 0; time < 2; time++)
        {
            using var response = await browser.PressAsync(page, button);
            Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        }

        Assert.Single(await site.AuditAsync(before));
    }

    [Fact]
    public async Task Of_two_editors_one_decides_each_suggestion_and_the_other_is_told()
    {
        using var first = await site.SignedInAsync(Role.Editor);
        using var second = await site.SignedInAsync(Role.Editor);
        var address = await first.AddArticleAsync("two-editors", Workbench.Text);
        var before = await site.LastAuditAsync();
        foreach (var row in await site.SuggestionsAsync("two-editors"))
        {
            var own = $"{address}?at={row.Id}";
            var pages = await Task.WhenAll(first.OpenAsync(own), second.OpenAsync(own));
            var answers = await Task.WhenAll(first.InsistAsync(pages[0], "accept"), second.InsistAsync(pages[1], "reject"));

            Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
            var told = await AdvisorSite.ReadAsync(answers.Single(answer => answer.StatusCode == HttpStatusCode.Conflict));
            Assert.Contains("Somebody else decided this", told.QuerySelector("[data-notice]")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(told.QuerySelector("[data-decided]"));
        }

        var rows = await site.SuggestionsAsync("two-editors");
        Assert.Equal(rows.Count, (await site.AuditAsync(before)).Count);
        Assert.Equal(
            rows.Where(row => row.State == SuggestionState.Accepted).Select(row => row.ClaimId!).Order(StringComparer.Ordinal),
            (await site.DraftAsync()).Claims.Where(claim => claim.Article == "two-editors").Select(claim => claim.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_the_loser_of_an_edit_typed_is_shown()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var address = await browser.AddArticleAsync("lost-edit", Workbench.Text);
        var id = (await site.SuggestionsAsync("lost-edit"))[0].Id;
        var form = await browser.OpenAsync($"{address}?at={id}&edit=yes");
        await browser.DecideAsync(await browser.OpenAsync($"{address}?at={id}"), "reject");

        using var response = await browser.PressAsync(form, "edit", ("as-of", "2021-03"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("2021-03", (await AdvisorSite.ReadAsync(response)).QuerySelector("[data-typed]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_rejected_never_comes_back()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var page = await browser.OpenAsync(await browser.AddArticleAsync("never", Workbench.Text));
        var rejected = (await site.SuggestionsAsync("never"))[0];
        await browser.DecideAsync(page, "reject");

        using var again = await browser.PostFormAsync("/admin/articles/never", new Dictionary<string, string>(), "/admin/articles/never/suggestions");
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        AssertRejectedOnce();

        var longer = $"A new start.\n\n{Workbench.Text.Replace("# Django and", "# Both: Django and", StringComparison.Ordinal)}\n\nFlask is fast.\n";
        await ReplaceTextAsync(browser, "never", longer);
        AssertRejectedOnce();

        void AssertRejectedOnce()
        {
            var same = site.SuggestionsAsync("never").GetAwaiter().GetResult()
                .Where(row => row.Quote == rejected.Quote && row.Framework == rejected.Framework && row.Need == rejected.Need);
            Assert.Equal((rejected.Id, SuggestionState.Rejected), (Assert.Single(same).Id, same.First().State));
        }
    }

    [Fact]
    public async Task A_passage_that_cannot_be_marked_is_told_why_and_another_can_be_chosen()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        const string text = "## Django\n\nDjango ships with a [built-in admin panel](https://example.org/) that editors love, and it needs no set-up.\n";
        var page = await browser.OpenAsync(await browser.AddArticleAsync("unmarkable", text));
        var before = await site.LastAuditAsync();

        using var response = await browser.PressAsync(page, "accept");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var form = await AdvisorSite.ReadAsync(response);
        Assert.Contains("can neither hold a link", form.QuerySelector("[data-error=text]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await site.AuditAsync(before));

        await browser.DecideAsync(form, "edit", ("text", "that editors love, and it needs no set-up"));
        Assert.Equal("that editors love, and it needs no set-up", Assert.Single((await site.DraftAsync()).Claims, claim => claim.Article == "unmarkable").Text);
    }

    [Fact]
    public async Task A_claim_that_was_missed_is_added_from_its_passage()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        await browser.AddArticleAsync("missed", Workbench.Text);

        using var wrong = await browser.PostFormAsync("/admin/articles/missed/claim", new Dictionary<string, string> { ["text"] = "words that are not there" });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);

        var typed = new Dictionary<string, string> { ["text"] = "editors can use from the first day", ["framework"] = "django", ["need"] = "admin.built-in", ["stance"] = "-1" };
        using var right = await browser.PostFormAsync("/admin/articles/missed/claim", typed);
        Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
        Assert.Equal(-1, Assert.Single((await site.DraftAsync()).Claims, claim => claim.Article == "missed").Stance);
    }

    [Fact]
    public async Task An_accepted_suggestion_can_be_withdrawn_and_a_rejected_one_taken_up_again()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var address = await browser.AddArticleAsync("undone", Workbench.Text);
        var original = (await site.DraftAsync()).Articles.Single(article => article.Slug == "undone");
        var rows = await site.SuggestionsAsync("undone");
        var second = await browser.DecideAsync(await browser.OpenAsync(address), "accept");
        await browser.DecideAsync(second, "reject");
        var before = await site.LastAuditAsync();

        foreach (var row in rows.Take(2))
        {
            var page = await browser.DecideAsync(await browser.OpenAsync($"{address}?at={row.Id}"), "undo");
            Assert.Equal("waiting", page.QuerySelector("[data-state]")!.GetAttribute("data-state"));
        }

        Assert.Equal([(AuditAction.Delete, "claim"), (AuditAction.Reopen, ArticleReview.Kind)], (await site.AuditAsync(before)).Select(entry => (entry.Action, entry.Kind)));
        var draft = await site.DraftAsync();
        Assert.Equal(original, draft.Articles.Single(article => article.Slug == "undone") with { Facts = original.Facts });
        Assert.DoesNotContain(draft.Claims, claim => claim.Article == "undone");
    }

    [Fact]
    public async Task Who_only_looks_sees_the_workbench_without_its_buttons()
    {
        using var editor = await site.SignedInAsync(Role.Editor);
        using var viewer = await site.SignedInAsync(Role.Viewer);
        var address = await editor.AddArticleAsync("looked-at", Workbench.Text);

        var page = await viewer.OpenAsync(address);

        Assert.NotNull(page.SuggestionOf());
        Assert.Equal(["/admin/sign-out"], page.QuerySelectorAll("form").Select(form => form.GetAttribute("action")));
        await viewer.PageAsync("/admin/articles/new", HttpStatusCode.Forbidden);
        await viewer.PageAsync("/admin/articles/looked-at/text", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task All_suggestions_are_listed_by_state()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var page = await browser.OpenAsync(await browser.AddArticleAsync("listed", Workbench.Text));
        var rows = await site.SuggestionsAsync("listed");
        page = await browser.DecideAsync(page, "reject");
        await browser.DecideAsync(page, "skip");

        Assert.Equal(rows.Count, (await browser.PageAsync("/admin/articles/listed/suggestions")).QuerySelectorAll("[data-suggestion]").Length);
        foreach (var (state, count) in new[] { ("rejected", 1), ("skipped", 1), ("accepted", 0), ("waiting", rows.Count - 2) })
        {
            var list = await browser.PageAsync($"/admin/articles/listed/suggestions?state={state}");
            Assert.Equal(Enumerable.Repeat(state, count), list.QuerySelectorAll("[data-suggestion]").Select(row => row.GetAttribute("data-state")));
        }

        await browser.PageAsync("/admin/articles/listed/suggestions?state=none", HttpStatusCode.BadRequest);
        var line = (await browser.PageAsync("/admin/articles")).QuerySelector("[data-article=listed] [data-open]")!;
        Assert.Equal($"{rows.Count - 1}", line.GetAttribute("data-open"));
    }

    [Fact]
    public async Task Of_an_article_that_is_marked_already_its_claims_are_not_suggested_again()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        using var response = await browser.PostFormAsync("/admin/articles/guru99", new Dictionary<string, string>(), "/admin/articles/guru99/suggestions");
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);

        var claims = (await site.DraftAsync()).Claims.Where(claim => claim.Article == "guru99").ToLookup(claim => (claim.Framework, claim.Need), claim => claim.Text);
        var rows = await site.SuggestionsAsync("guru99");
        Assert.NotEmpty(rows);
        Assert.DoesNotContain(rows, row => claims[(row.Framework, row.Need)].Contains(row.Quote));
    }

    [Fact]
    public async Task While_somebody_else_saves_the_same_page_is_shown_again_and_nothing_is_lost()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var address = await browser.AddArticleAsync("busy", Workbench.Text);
        var page = await browser.OpenAsync(address + "?edit=yes");
        var form = (await browser.PageAsync("/admin/articles/new")).FormTo("/admin/articles/new");
        var held = new TaskCompletionSource<int>();
        var holding = site.Services.HoldGateAsync(held.Task);

        using var edited = await browser.PressAsync(page, "edit", ("as-of", "2020-02"));
        using var made = await browser.SendAsync(form, Workbench.Fields("busy-too", Workbench.Text));
        held.SetResult(0);
        await holding;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (edited.StatusCode, made.StatusCode));
        Assert.NotNull(edited.Headers.RetryAfter);
        var again = await AdvisorSite.ReadAsync(edited);
        Assert.Equal("2020-02", again.QuerySelector("#as-of")!.GetAttribute("value"));
        Assert.Contains("editors can use from the first day", (await AdvisorSite.ReadAsync(made)).QuerySelector("#pasted")!.TextContent, StringComparison.Ordinal);
        await browser.DecideAsync(again, "edit");
    }

    [Fact]
    public async Task Nothing_is_left_behind_when_the_database_fails_in_the_middle_of_accepting()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var page = await browser.OpenAsync(await browser.AddArticleAsync("fault", Workbench.Text));
        var (draft, rows, before) = (CatalogueJson.Write(await site.DraftAsync()), await site.SuggestionsAsync("fault"), await site.LastAuditAsync());
        foreach (var (verb, table) in ((string, string)[])[("UPDATE", "ArticleSuggestions"), ("INSERT", "DraftClaims"), ("UPDATE", "DraftArticles"), ("INSERT", "AuditEntries")])
        {
            await site.ExecuteAsync(TestStore.RefuseSql("AFTER", verb, table));
            using var response = await browser.PressAsync(page, "accept");
            await site.ExecuteAsync(TestStore.AllowSql(table));

            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
            Assert.Equal(draft, CatalogueJson.Write(await site.DraftAsync()));
            Assert.Equal(rows.Select(row => row.State), (await site.SuggestionsAsync("fault")).Select(row => row.State));
            Assert.Empty(await site.AuditAsync(before));
        }

        await browser.DecideAsync(page, "accept");
    }

    [Theory]
    [InlineData("?at=x", HttpStatusCode.BadRequest)]
    [InlineData("?at=99999999", HttpStatusCode.NotFound)]
    [InlineData("?other=1", HttpStatusCode.BadRequest)]
    public async Task An_address_that_means_nothing_is_refused(string query, HttpStatusCode expected)
    {
        using var browser = await site.SignedInAsync(Role.Editor);

        await browser.PageAsync("/admin/articles/guru99/review" + query, expected);
        await browser.PageAsync("/admin/articles/there-is-none/review", HttpStatusCode.NotFound);
    }

    internal static async Task ReplaceTextAsync(HttpClient browser, string slug, string text)
    {
        using var compared = await browser.PostFormAsync($"/admin/articles/{slug}/text", new Dictionary<string, string> { ["pasted"] = text });
        Assert.Equal(HttpStatusCode.OK, compared.StatusCode);
        using var confirmed = await browser.PressAsync(await AdvisorSite.ReadAsync(compared), "text/confirm");
        Assert.Equal(HttpStatusCode.SeeOther, confirmed.StatusCode);
    }
}
