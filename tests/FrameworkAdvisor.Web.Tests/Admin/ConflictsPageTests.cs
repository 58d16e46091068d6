using System.Net;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Admin;

public sealed class ConflictsPageTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_both_changed_is_shown_side_by_side_and_decided_field_by_field()
    {
        var before = site.Advisor.Catalogue;
        await EditAsync(("name", "Flask of an editor"), ("summary", "Summary of an editor."));
        await ImportAsync(before with
        {
            Frameworks = [.. before.Frameworks.Select(one => one.Slug == "flask" ? one with { Name = "Flask of the files", Summary = "Summary of the files." } : one)],
        });
        var browser = await site.SignedInAsync(Role.Editor);

        var page = await browser.PageAsync("/admin/conflicts");
        var conflict = page.QuerySelector("[data-conflict='framework flask']")!;
        Assert.Equal(["name", "summary"], conflict.QuerySelectorAll("[data-field]").Select(field => field.GetAttribute("data-field")));
        Assert.Contains("Summary of the files.", conflict.TextContent, StringComparison.Ordinal);
        Assert.Contains("Summary of an editor.", conflict.TextContent, StringComparison.Ordinal);

        using var decided = await browser.SendAsync(
            page.FormTo("/admin/conflicts/framework/flask"), new Dictionary<string, string> { ["keep-summary"] = "theirs" });
        Assert.Equal(HttpStatusCode.SeeOther, decided.StatusCode);
        await using var scope = site.Services.CreateAsyncScope();
        var flask = (await scope.ServiceProvider.GetRequiredService<DraftEditing>().ReadAsync(Cancelled)).Frameworks.Single(one => one.Slug == "flask");
        Assert.Equal(("Flask of an editor", "Summary of the files."), (flask.Name, flask.Summary));
        Assert.Contains("Nothing waits", (await browser.PageAsync("/admin/conflicts")).Body!.TextContent, StringComparison.Ordinal);

        using var again = await browser.SendAsync(page.FormTo("/admin/conflicts/framework/flask"), new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    private async Task EditAsync(params (string Field, string Value)[] typed)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DraftEditing>().ChangeAsync(
            Actor.Command("an editor"), new("framework", "flask"), 0, typed.ToDictionary(one => one.Field, one => one.Value), Cancelled);
    }

    private async Task ImportAsync(Catalogue content)
    {
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Equal(1, (await scope.ServiceProvider.GetRequiredService<ContentImport>().ImportAsync(Actor.Command("test"), content, Cancelled)).Conflicts);
    }
}
