using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Admin.Articles;

public sealed class NewTextTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private const string Former =
        """
        ## First

        The first sentence of this text says that its subject has always been stable. The admin panel of Django is there from the first day and saves weeks.

        ## Second

        Flask leaves nearly every choice to the team that builds with it, for better or worse. Nobody would call the learning curve of Django gentle at all.
        """;

    // The first stays, the second is moved, the third reworded, the fourth gone.
    private const string Present =
        """
        ## First

        The first sentence of this text says that its subject has always been stable.

        ## Second

        Flask leaves nearly every choice to the team that works with it, for better or worse.

        ## Third

        A wholly new paragraph came in between. The admin panel of Django is there from the first day and saves weeks.
        """;

    private static readonly string[] passages =
    [
        "The first sentence of this text says that its subject has always been stable.",
        "The admin panel of Django is there from the first day and saves weeks.",
        "Flask leaves nearly every choice to the team that builds with it, for better or worse.",
        "Nobody would call the learning curve of Django gentle at all.",
    ];

    [Fact]
    public async Task What_somebody_said_meanwhile_of_the_text_is_not_written_over()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        await WithClaimsAsync(browser, "said-meanwhile");
        var page = await CompareAsync(browser, "said-meanwhile", Present);
        using var said = await browser.PostFormAsync("/admin/articles/item/said-meanwhile", new Dictionary<string, string> { ["text-kind"] = "digest" });
        Assert.Equal(HttpStatusCode.SeeOther, said.StatusCode);

        using var late = await browser.SendAsync(page.FormTo("/admin/articles/said-meanwhile/text/confirm"), page.Choose("drop").ToDictionary(one => one.Item1, one => one.Item2));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(Core.Knowledge.TextKind.Digest, (await site.DraftAsync()).Articles.Single(one => one.Slug == "said-meanwhile").TextKind);
    }

    [Fact]
    public async Task A_text_that_a_claim_left_behind_is_brought_in_line_with_it()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        await WithClaimsAsync(browser, "left-behind");
        var claim = (await site.DraftAsync()).Claims.First(one => one.Article == "left-behind");
        await site.ExecuteAsync($"UPDATE DraftClaims SET Stance = {-claim.Stance} WHERE Id = '{claim.Id}'");
        var before = await site.LastAuditAsync();

        for (var time = 0; time < 2; time++)
        {
            await using var scope = site.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DraftEditing>().AlignTextsAsync(Actor.Command("test"), TestContext.Current.CancellationToken);
        }

        var entry = Assert.Single(await site.AuditAsync(before));
        Assert.Equal(("article", "left-behind"), (entry.Kind, entry.Item));
        var draft = await site.DraftAsync();
        Assert.Empty(ArticleTexts.Align(draft).Errors);
        Assert.Equal(-claim.Stance, draft.Claims.Single(one => one.Id == claim.Id).Stance);
        Assert.Equal(CatalogueJson.Write(ArticleTexts.Align(draft).Catalogue), CatalogueJson.Write(draft));
    }

    [Fact]
    public async Task A_new_text_shows_what_it_does_to_each_claim_and_changes_nothing_before_it_is_confirmed()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        await WithClaimsAsync(browser, "four-fates");
        var before = CatalogueJson.Write(await site.DraftAsync());

        var page = await CompareAsync(browser, "four-fates", Present);

        foreach (var (fate, passage) in new[] { ("unchanged", passages[0]), ("moved", passages[1]), ("reworded", passages[2]), ("gone", passages[3]) })
        {
            Assert.Contains(passage, page.QuerySelector($"[data-fate={fate}]")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("works with it", page.QuerySelector("[data-fate=reworded]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, CatalogueJson.Write(await site.DraftAsync()));
    }

    [Fact]
    public async Task Nothing_is_preselected_and_nothing_is_saved_before_every_passage_is_decided()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        await WithClaimsAsync(browser, "undecided");
        var page = await CompareAsync(browser, "undecided", Present);
        var before = CatalogueJson.Write(await site.DraftAsync());
        Assert.Equal(2, page.QuerySelectorAll("[data-mark]").Length);
        Assert.Empty(page.QuerySelectorAll("input[type=radio][checked]"));
        Assert.Equal(["builds"], page.QuerySelectorAll("[data-fate=reworded] del").Select(words => words.TextContent.Trim()));
        Assert.Equal(["works"], page.QuerySelectorAll("[data-fate=reworded] ins").Select(words => words.TextContent.Trim()));

        using var response = await browser.PressAsync(page, "text/confirm", page.Choose("drop")[0]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var again = await AdvisorSite.ReadAsync(response);
        Assert.Contains("say of each passage", again.QuerySelector("[data-notice]")!.TextContent, StringComparison.Ordinal);
        Assert.Single(again.QuerySelectorAll("input[type=radio][checked]"));
        Assert.Equal(before, CatalogueJson.Write(await site.DraftAsync()));

        await ConfirmAsync(browser, again, again.Choose("drop"));
    }

    [Fact]
    public async Task A_passage_that_is_gone_can_stay_with_all_that_was_decided_about_it()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        await WithClaimsAsync(browser, "kept");
        var page = await CompareAsync(browser, "kept", Present.Replace("The admin panel of Django is there from the first day and saves weeks.", "", StringComparison.Ordinal));

        await ConfirmAsync(browser, page, page.Choose("keep"));

        var draft = await site.DraftAsync();
        var claims = draft.Claims.Where(claim => claim.Article == "kept").ToDictionary(claim => claim.Text);
        Assert.Equal(4, claims.Count);
        Assert.Equal((ClaimStatus.Disputed, "Not any more."), (claims[passages[1]].Status, claims[passages[1]].DisputeReason));
        Assert.Equal(-2, claims[passages[3]].Stance);
        var text = MarkedText.Unmarked(draft.Articles.Single(article => article.Slug == "kept").Markdown).Markdown!;
        Assert.EndsWith($"{passages[1]}\n\n{passages[3]}", text.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_begins_with_the_present_text_and_a_file_takes_its_place()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        await WithClaimsAsync(browser, "filled");
        var form = (await browser.PageAsync("/admin/articles/filled/text")).FormTo("/admin/articles/filled/text");
        Assert.Equal(MarkedText.Unmarked((await site.DraftAsync()).Articles.Single(article => article.Slug == "filled").Markdown).Markdown!.Trim(), form.QuerySelector<IHtmlTextAreaElement>("#pasted")!.Value.Trim());

        using var unchanged = await browser.SendAsync(form, new Dictionary<string, string>());
        Assert.Empty((await AdvisorSite.ReadAsync(unchanged)).QuerySelectorAll("[data-mark], [data-fate=moved]"));

        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.FieldPairs().Where(field => field.Key != "file"))
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(Present)), "file", "present.md");
        using var response = await browser.PostAsync(new Uri("/admin/articles/filled/text", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(2, (await AdvisorSite.ReadAsync(response)).QuerySelectorAll("[data-mark]").Length);
    }

    [Fact]
    public async Task A_suggestion_whose_claim_is_dropped_says_that_it_is_gone()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var bench = await browser.OpenAsync(await browser.AddArticleAsync("dropped", Workbench.Text));
        var id = bench.SuggestionOf();
        await browser.DecideAsync(bench, "accept");
        Assert.Equal("accepted", await StateAsync());
        var page = await CompareAsync(browser, "dropped", "Django and Flask are frameworks, and nothing more is said here.\n");

        await ConfirmAsync(browser, page, page.Choose("drop"));

        Assert.Equal("gone", await StateAsync());
        Assert.Equal("gone", (await browser.PageAsync($"/admin/articles/dropped/review?at={id}")).QuerySelector("[data-decided]")!.GetAttribute("data-decided"));
        Assert.Empty((await browser.PageAsync("/admin/articles/dropped/suggestions?state=accepted")).QuerySelectorAll("[data-suggestion]"));
        Assert.Single((await browser.PageAsync("/admin/articles/dropped/suggestions?state=gone")).QuerySelectorAll("[data-suggestion]"));

        async Task<string?> StateAsync() =>
            (await browser.PageAsync("/admin/articles/dropped/suggestions")).QuerySelector($"[data-suggestion='{id}']")!.GetAttribute("data-state");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Confirming_keeps_decisions_with_their_claims_and_logs_the_text_and_each_claim_that_changed(bool isCarried)
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var slug = isCarried ? "carried" : "not-carried";
        await WithClaimsAsync(browser, slug);
        var before = await site.LastAuditAsync();
        var page = await CompareAsync(browser, slug, Present);
        var reworded = page.QuerySelector("[data-fate=reworded] [data-mark]")!.GetAttribute("data-mark")!;

        await ConfirmAsync(browser, page, [.. page.Choose("drop").Select(choice => choice.Item1 == reworded && isCarried ? (reworded, "keep") : choice)]);

        var claims = (await site.DraftAsync()).Claims.Where(claim => claim.Article == slug).ToDictionary(claim => claim.Text);
        Assert.Equal(isCarried ? 3 : 2, claims.Count);
        Assert.Equal((ClaimStatus.Disputed, "Not any more."), (claims[passages[1]].Status, claims[passages[1]].DisputeReason));
        if (isCarried)
        {
            Assert.Equal(-1, claims["Flask leaves nearly every choice to the team that works with it, for better or worse."].Stance);
        }

        Assert.Equal(
            isCarried
                ? [("article", AuditAction.Change), ("claim", AuditAction.Create), ("claim", AuditAction.Delete), ("claim", AuditAction.Delete)]
                : [("article", AuditAction.Change), ("claim", AuditAction.Delete), ("claim", AuditAction.Delete)],
            (await site.AuditAsync(before)).Select(entry => (entry.Kind, entry.Action)).Order());
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_changes_the_text_once()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        await WithClaimsAsync(browser, "text-twice");
        var page = await CompareAsync(browser, "text-twice", Present);
        await ConfirmAsync(browser, page, page.Choose("drop"));
        var before = await site.LastAuditAsync();

        await ConfirmAsync(browser, page, page.Choose("drop"));

        Assert.Empty(await site.AuditAsync(before));
    }

    [Fact]
    public async Task Of_two_new_texts_the_second_is_compared_with_the_first_before_it_is_saved()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        await WithClaimsAsync(browser, "two-texts");
        var (mine, theirs) = (await CompareAsync(browser, "two-texts", Present), await CompareAsync(browser, "two-texts", Former.Replace("First", "Their first", StringComparison.Ordinal)));
        await ConfirmAsync(browser, theirs, theirs.Choose("drop"));
        var draft = CatalogueJson.Write(await site.DraftAsync());

        using var response = await browser.PressAsync(mine, "text/confirm");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var page = await AdvisorSite.ReadAsync(response);
        Assert.Contains("Somebody else gave this article a new text", page.QuerySelector("[data-notice]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(draft, CatalogueJson.Write(await site.DraftAsync()));

        await ConfirmAsync(browser, page, page.Choose("drop"));
        Assert.Contains("A wholly new paragraph", (await site.DraftAsync()).Articles.Single(article => article.Slug == "two-texts").Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_that_came_meanwhile_is_shown_before_the_text_is_saved()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        await WithClaimsAsync(browser, "came-meanwhile");
        var page = await CompareAsync(browser, "came-meanwhile", "Quite another text.\n");
        await AddAsync(browser, "came-meanwhile", "has always been stable", "1", "accepted", isPart: true);

        using var response = await browser.PressAsync(page, "text/confirm");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("something else to the claims", (await AdvisorSite.ReadAsync(response)).QuerySelector("[data-notice]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_left_behind_when_the_database_fails_in_the_middle()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        await WithClaimsAsync(browser, "text-fault");
        var page = await CompareAsync(browser, "text-fault", Present);
        var (draft, rows, before) = (CatalogueJson.Write(await site.DraftAsync()), (await site.SuggestionsAsync("text-fault")).Count, await site.LastAuditAsync());
        foreach (var (verb, table) in ((string, string)[])[("DELETE", "DraftClaims"), ("UPDATE", "DraftArticles"), ("INSERT", "AuditEntries"), ("UPDATE", "ArticleSuggestions")])
        {
            await site.ExecuteAsync(TestStore.RefuseSql("AFTER", verb, table));
            using var response = await browser.PressAsync(page, "text/confirm", page.Choose("drop"));
            await site.ExecuteAsync(TestStore.AllowSql(table));

            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
            Assert.Equal(draft, CatalogueJson.Write(await site.DraftAsync()));
            Assert.Equal(rows, (await site.SuggestionsAsync("text-fault")).Count);
            Assert.Empty(await site.AuditAsync(before));
        }

        await ConfirmAsync(browser, page, page.Choose("drop"));
    }

    private async Task WithClaimsAsync(HttpClient browser, string slug)
    {
        await browser.AddArticleAsync(slug, Former);
        await AddAsync(browser, slug, passages[0], "2", "accepted");
        await AddAsync(browser, slug, passages[1], "1", "disputed");
        await AddAsync(browser, slug, passages[2], "-1", "accepted");
        await AddAsync(browser, slug, passages[3], "-2", "accepted");
        Assert.Equal(4, (await site.DraftAsync()).Claims.Count(claim => claim.Article == slug));
    }

    private static async Task AddAsync(HttpClient browser, string slug, string passage, string stance, string status, bool isPart = false)
    {
        using var response = await browser.PostFormAsync($"/admin/articles/{slug}/claim", new Dictionary<string, string>
        {
            ["text"] = isPart ? passages[0] : passage,
            ["framework"] = isPart ? "flask" : "django",
            ["need"] = "admin.built-in",
            ["stance"] = stance,
            ["status"] = status,
            ["dispute-reason"] = status == "disputed" ? "Not any more." : "",
            ["reference"] = status == "disputed" ? "The release notes" : "",
        });
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    private static async Task<IHtmlDocument> CompareAsync(HttpClient browser, string slug, string text)
    {
        using var response = await browser.PostFormAsync($"/admin/articles/{slug}/text", new Dictionary<string, string> { ["pasted"] = text });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await AdvisorSite.ReadAsync(response);
    }

    private static async Task ConfirmAsync(HttpClient browser, IHtmlDocument page, params (string, string)[] typed)
    {
        using var response = await browser.PressAsync(page, "text/confirm", typed);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }
}
