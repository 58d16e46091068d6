using System.Net;
using AngleSharp.Dom;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Admin;

public sealed class AuditLogPageTests(EditorsSite site) : IClassFixture<EditorsSite>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private Task TellAsync(string kind, string item, string action = AuditAction.Change, string actor = "planter@example.org", string? note = null) => site.WriteAsync(services =>
        services.GetRequiredService<AuditTrail>().Add(new(actor, Web.Data.Decisions.SecretLink.New()), action, kind, item, "{}", "{\"name\":\"1\"}", note));

    private static List<string> Items(IParentNode page) => [.. page.QuerySelectorAll("[data-audit] [data-item]").Select(item => item.TextContent)];

    [Fact]
    public async Task Entries_are_newest_first_and_found_by_each_filter_page_by_page()
    {
        for (var number = 0; number < 60; number++)
        {
            await TellAsync("need", $"need-{number:00}");
        }

        site.Clock.Move(TimeSpan.FromDays(2));
        await TellAsync("article", "later", AuditAction.Create, "other@example.org");
        using var browser = await site.App.SignedInAsync(Role.Viewer);

        var first = await browser.PageAsync("/admin/audit-log?kind=need&who=planter%40example.org&action=change");
        var second = await browser.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(Enumerable.Range(0, 60).Reverse().Select(number => $"need-{number:00}"), Items(first).Concat(Items(second)));
        Assert.Null(second.QuerySelector("a[rel=next]"));
        Assert.Equal(["need-07"], Items(await browser.PageAsync("/admin/audit-log?item=need-07")));
        Assert.Equal(["later"], Items(await browser.PageAsync("/admin/audit-log?kind=article&from=2026-11-23")));
        Assert.Empty(Items(await browser.PageAsync("/admin/audit-log?kind=need&from=2026-11-22")));
        Assert.Equal(50, Items(await browser.PageAsync("/admin/audit-log?kind=need&to=2026-11-21&from=2026-11-21")).Count);
        await browser.PageAsync("/admin/audit-log?color=red", HttpStatusCode.BadRequest);
        await browser.PageAsync("/admin/audit-log?from=yesterday", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_concerns_accounts_is_for_administrators_alone()
    {
        await TellAsync(SignIns.Kind, "somebody@example.org");
        using var publisher = await site.App.SignedInAsync(Role.Publisher);
        using var administrator = await site.App.SignedInAsync(Role.Administrator);

        Assert.Empty(Items(await publisher.PageAsync("/admin/audit-log?item=somebody%40example.org")));
        Assert.DoesNotContain("somebody@example.org", await publisher.GetStringAsync(new Uri("/admin/audit-log.csv", UriKind.Relative), Cancelled), StringComparison.Ordinal);
        Assert.Equal(["somebody@example.org"], Items(await administrator.PageAsync("/admin/audit-log?item=somebody%40example.org")));
    }

    [Fact]
    public async Task The_table_holds_every_entry_however_many_there_are()
    {
        await site.WriteAsync(services =>
        {
            var trail = services.GetRequiredService<AuditTrail>();
            for (var number = 0; number < 1234; number++)
            {
                trail.Add(Actor.Command("many"), AuditAction.Change, "many", $"{number}");
            }
        });
        using var browser = await site.App.SignedInAsync(Role.Viewer);

        var table = await browser.GetStringAsync(new Uri("/admin/audit-log.csv?kind=many", UriKind.Relative), Cancelled);

        Assert.Equal(Enumerable.Range(0, 1234).Reverse().Select(number => $"\"{number}\""), table.TrimEnd().Split("\r\n").Skip(1).Select(line => line.Split(',')[5]));
    }

    [Fact]
    public async Task What_an_editor_changed_is_told_field_by_field_with_the_way_to_its_history()
    {
        using var editor = await site.App.SignedInAsync(Role.Editor);
        using var saved = await editor.PostFormAsync("/admin/frameworks/item/flask", new Dictionary<string, string> { ["summary"] = "Of the audit log." });
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);

        var line = (await editor.PageAsync("/admin/audit-log?kind=framework&item=flask")).QuerySelector("[data-audit] tbody tr")!;

        Assert.Equal("/admin/frameworks/item/flask/history", line.QuerySelector("a[data-item]")!.GetAttribute("href"));
        Assert.Equal(["summary"], line.QuerySelectorAll("[data-field]").Select(field => field.GetAttribute("data-field")));
        Assert.Contains("Of the audit log.", line.QuerySelector("[data-label=After]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r\n=1+1")]
    [InlineData("plain; =1+1")]
    public async Task No_cell_of_the_table_is_a_formula(string text)
    {
        await TellAsync("claim", text, note: text, actor: text);
        using var browser = await site.App.SignedInAsync(Role.Viewer);

        var table = await browser.GetStringAsync(new Uri("/admin/audit-log.csv?kind=claim", UriKind.Relative), Cancelled);

        Assert.All(
            table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).SelectMany(line => line.Split("\",\"")),
            cell => Assert.DoesNotMatch("^\"?\\s*[=+\\-@]", cell));
    }
}
