using System.Net;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Tests.Admin.Articles;
using FrameworkAdvisor.Web.Tests.Data;

namespace FrameworkAdvisor.Web.Tests.Admin.Publishing;

public sealed class PublishingTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private const string Result = "/advice/result?scope=large&features=ordinary&deadline=weeks";

    private static readonly ItemKey framework = new("framework", "django");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_merely_waits_does_not_block_and_ids_stand_as_code()
    {
        using var publisher = await site.SignedInAsync(Role.Publisher);
        await publisher.AddArticleAsync("merely-waits", Workbench.Text);

        var page = await publisher.PageAsync(DraftEdits.Page);

        Assert.Equal(("named", "done"), (page.State("waiting for a decision"), page.State("conflicts")));
        Assert.NotEmpty(page.QuerySelectorAll("[data-changes=articles] code"));
        Assert.DoesNotContain("`", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_edited_is_public_once_it_is_published_and_not_before()
    {
        var (publisher, email) = await site.SignedInAsync(Role.Publisher, null);
        var claim = site.Advisor.Catalogue.Claims.First(one => one is { Framework: "django", Need: "size.large", Status: Core.Knowledge.ClaimStatus.Accepted });
        var article = site.Advisor.Catalogue.Articles.Single(one => one.Slug == claim.Article);
        await site.PageAsync(Result);
        await site.EditAsync(new("article", article.Slug), ("title", "A title of the draft"));
        await site.EditAsync(new("claim", claim.Id), ("stance", claim.Stance == 2 ? "1" : "2"));
        Assert.DoesNotContain("A title of the draft", (await site.PageAsync(Result)).Body!.TextContent, StringComparison.Ordinal);
        var before = await site.VersionsAsync();

        var number = await publisher.PublishedAsync("A claim was read again.\nIt says less.");

        Assert.Equal(before + 1, number);
        var page = await site.PageAsync(Result);
        Assert.Contains("A title of the draft", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"Knowledge version {number},", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/articles/{article.Slug}'], a[href^='/articles/{article.Slug}#']"));
        Assert.Equal(CatalogueJson.Write(await site.DraftAsync()), CatalogueJson.Write(site.Advisor.Catalogue));
        var entry = (await site.AuditAsync(AuditAction.Publish))[^1];
        Assert.Equal((email, "version", $"{number}", "A claim was read again.\nIt says less."), (entry.Actor, entry.Kind, entry.Item, entry.Note));
        var list = await publisher.PageAsync("/admin/versions");
        Assert.Contains(email, list.QuerySelector($"[data-version='{number}']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A title of the draft", (await publisher.PageAsync($"/admin/versions/{number}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("there is nothing to publish", (await publisher.PageAsync(DraftEdits.Page)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_version_tells_that_it_came_with_the_first_start()
    {
        using var viewer = await site.SignedInAsync(Role.Viewer);

        Assert.Equal(("first start", "1"), ((await site.AuditAsync(AuditAction.Publish))[0].Actor, (await site.AuditAsync(AuditAction.Publish))[0].Item));
        Assert.Contains("first start", (await viewer.PageAsync("/admin/versions")).QuerySelector("[data-version='1']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_publishes_once()
    {
        using var publisher = await site.SignedInAsync(Role.Publisher);
        await site.EditAsync(framework, ("summary", $"Sent twice, {Guid.NewGuid()}."));
        var form = (await publisher.PageAsync(DraftEdits.Page)).FormTo(DraftEdits.Page);
        var typed = new Dictionary<string, string> { ["note"] = "Twice" };
        var before = (await site.VersionsAsync(), (await site.AuditAsync(AuditAction.Publish)).Count);

        var both = await Task.WhenAll(publisher.SendAsync(form, typed), publisher.SendAsync(form, typed));
        using var late = await publisher.SendAsync(form, typed);

        Assert.All([.. both, late], response => Assert.Equal(
            (HttpStatusCode.SeeOther, $"/admin/versions/{before.Item1 + 1}"), (response.StatusCode, response.Headers.Location!.OriginalString)));
        Assert.Equal((before.Item1 + 1, before.Count + 1), (await site.VersionsAsync(), (await site.AuditAsync(AuditAction.Publish)).Count));
    }

    [Fact]
    public async Task A_form_opened_before_somebody_else_changed_the_draft_is_refused_and_tells_what_changed()
    {
        using var publisher = await site.SignedInAsync(Role.Publisher);
        await site.EditAsync(framework, ("summary", $"Seen, {Guid.NewGuid()}."));
        var form = (await publisher.PageAsync(DraftEdits.Page)).FormTo(DraftEdits.Page);
        await site.EditAsync(new("framework", "flask"), ("summary", "Changed meanwhile."));
        var before = await site.VersionsAsync();

        using var refused = await publisher.SendAsync(form, new Dictionary<string, string> { ["note"] = "Long thought about" });

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = await AdvisorSite.ReadAsync(refused);
        Assert.Equal("Long thought about", page.Note());
        var told = Assert.Single(page.QuerySelectorAll("[data-since] li"));
        Assert.Contains("summary of framework flask", told.TextContent, StringComparison.Ordinal);
        Assert.Contains("Changed meanwhile.", told.TextContent, StringComparison.Ordinal);
        Assert.Contains("somebody@example.org", told.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await site.VersionsAsync());

        using var again = await publisher.SendAsync(page.FormTo(DraftEdits.Page), new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal("Changed meanwhile.", site.Advisor.Catalogue.Frameworks.Single(one => one.Slug == "flask").Summary);
    }

    [Fact]
    public async Task What_the_audit_finds_wrong_blocks_the_page_and_the_server()
    {
        using var publisher = await site.SignedInAsync(Role.Publisher);
        var scenario = site.Advisor.Catalogue.Scenarios.First(one => one is { Expected: "django", Difference: null });
        var key = new ItemKey("scenario", scenario.Id);
        await site.EditAsync(key, ("expected", "flask"));
        var before = await site.VersionsAsync();
        try
        {
            var page = await publisher.PageAsync(DraftEdits.Page);
            using var refused = await publisher.SendAsync(page.FormTo(DraftEdits.Page), new Dictionary<string, string> { ["note"] = "All the same" });

            Assert.Equal("blocks", page.State("model audit"));
            Assert.Contains(scenario.Id, page.QuerySelector("[data-task='model audit'] [data-errors] li")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector($"[data-errors] a[href='/admin/scenarios/item/{scenario.Id}']"));
            Assert.NotNull(page.QuerySelector("[data-blocked]"));
            Assert.DoesNotContain(page.QuerySelectorAll("button"), button => button.TextContent.StartsWith("Publish version", StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Equal("All the same", (await AdvisorSite.ReadAsync(refused)).Note());
            Assert.Equal(before, await site.VersionsAsync());
        }
        finally
        {
            await site.EditAsync(key, ("expected", "django"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData(null)]
    public async Task A_version_needs_a_note_that_fits(string? note)
    {
        using var publisher = await site.SignedInAsync(Role.Publisher);
        await site.EditAsync(framework, ("summary", $"Without a note, {Guid.NewGuid()}."));
        var typed = note ?? new string('x', 2001);
        var before = await site.VersionsAsync();

        using var refused = await publisher.PublishAsync(typed);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await AdvisorSite.ReadAsync(refused);
        Assert.NotNull(page.QuerySelector("#note-error"));
        Assert.Equal(typed.Trim(), page.Note());
        Assert.Equal(before, await site.VersionsAsync());
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Editor)]
    public async Task Who_may_not_publish_may_look_and_is_refused(Role role)
    {
        using var browser = await site.SignedInAsync(role);
        using var publisher = await site.SignedInAsync(Role.Publisher);
        await site.EditAsync(framework, ("summary", $"Looked at, {Guid.NewGuid()}."));
        var page = await browser.PageAsync(DraftEdits.Page);
        var before = await site.VersionsAsync();
        var token = page.FormTo("/admin/preview").FieldPairs().ToDictionary(field => field.Key, field => field.Value);
        var draft = (await publisher.PageAsync(DraftEdits.Page)).FormTo(DraftEdits.Page).FieldPairs().Single(field => field.Key == "draft").Value;

        using var refused = await browser.PostAsync(
            new Uri(DraftEdits.Page, UriKind.Relative), new FormUrlEncodedContent(token.Append(new("note", "Mine")).Append(new("draft", draft))), Cancelled);
        using var restored = await browser.PostAsync(new Uri("/admin/versions/1/restore", UriKind.Relative), new FormUrlEncodedContent(token), Cancelled);

        Assert.DoesNotContain(page.QuerySelectorAll("form"), form => form.GetAttribute("action") == DraftEdits.Page);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (refused.StatusCode, restored.StatusCode));
        Assert.Equal(before, await site.VersionsAsync());
        await browser.PageAsync("/admin/versions/1/restore", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task While_somebody_else_writes_nothing_typed_is_lost()
    {
        using var publisher = await site.SignedInAsync(Role.Publisher);
        await site.EditAsync(framework, ("summary", $"Busy, {Guid.NewGuid()}."));
        var form = (await publisher.PageAsync(DraftEdits.Page)).FormTo(DraftEdits.Page);
        var holding = new TaskCompletionSource<int>();
        var held = site.Services.HoldGateAsync(holding.Task);

        using var refused = await publisher.SendAsync(form, new Dictionary<string, string> { ["note"] = "Kept" });
        holding.SetResult(0);
        await held;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "5"), (refused.StatusCode, refused.Headers.RetryAfter!.ToString()));
        var page = await AdvisorSite.ReadAsync(refused);
        Assert.Equal("Kept", page.Note());
        using var again = await publisher.SendAsync(page.FormTo(DraftEdits.Page), new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }
}
