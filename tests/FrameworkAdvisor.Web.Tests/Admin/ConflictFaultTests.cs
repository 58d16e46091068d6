using System.Net;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Publishing;
using FrameworkAdvisor.Web.Tests.Admin.Articles;
using FrameworkAdvisor.Web.Tests.Admin.Publishing;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Admin;

public sealed class ConflictFaultTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE", "DraftCriteria")]
    [InlineData("INSERT", "AuditEntries")]
    [InlineData("DELETE", "ContentConflicts")]
    public async Task A_decision_is_stored_whole_or_not_at_all(string verb, string table)
    {
        var words = $"{verb} {table}";
        var slug = site.Advisor.Catalogue.Criteria[0].Slug;
        await site.EditAsync(new("criterion", slug), ("description", $"Of an editor, {words}."));
        await ImportAsync(site.Advisor.Catalogue with
        {
            Criteria = [.. site.Advisor.Catalogue.Criteria.Select(one => one.Slug == slug ? one with { Description = $"Of the files, {words}." } : one)],
        });
        using var browser = await site.SignedInAsync(Role.Editor);
        var form = (await browser.PageAsync("/admin/conflicts")).FormTo($"/admin/conflicts/criterion/{slug}");
        var typed = new Dictionary<string, string> { ["keep-description"] = "theirs" };
        var before = await StateAsync();

        await site.ExecuteAsync(TestStore.RefuseSql("AFTER", verb, table));
        using var failed = await browser.SendAsync(form, typed);
        await site.ExecuteAsync(TestStore.AllowSql(table));
        var after = await StateAsync();
        using var through = await browser.SendAsync(form, typed);

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Equal(before, after);
        Assert.Equal(HttpStatusCode.SeeOther, through.StatusCode);
        Assert.Equal($"Of the files, {words}.", (await Articles.Workbench.DraftAsync(site)).Criteria[0].Description);

        async Task<(string, int, long)> StateAsync() => (
            CatalogueJson.Write(await Articles.Workbench.DraftAsync(site)),
            await site.ReadAsync(database => database.ContentConflicts.CountAsync(Cancelled)),
            await site.LastAuditAsync());
    }

    private async Task ImportAsync(Catalogue content)
    {
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Equal(1, (await scope.ServiceProvider.GetRequiredService<ContentImport>().ImportAsync(Actor.Command("test"), content, Cancelled)).Conflicts);
    }
}
