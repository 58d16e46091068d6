using System.Net;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Admin.Publishing;

public sealed class PublishFaultTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    [Theory]
    [InlineData("AuditEntries", "AFTER")]
    [InlineData("AuditEntries", "BEFORE")]
    [InlineData("PublishedVersions", "AFTER")]
    [InlineData("PublishedVersions", "BEFORE")]
    public async Task A_version_and_its_line_in_the_log_are_written_together_or_not_at_all(string table, string when)
    {
        using var publisher = await site.SignedInAsync(Role.Publisher);
        await site.EditAsync(new("framework", "django"), ("summary", $"{table} {when}"));
        var form = (await publisher.PageAsync(DraftEdits.Page)).FormTo(DraftEdits.Page);
        var typed = new Dictionary<string, string> { ["note"] = "Will it be whole?" };
        var before = await StateAsync();

        Run(TestStore.RefuseSql(when, "INSERT", table));
        using var failed = await publisher.SendAsync(form, typed);
        var after = await StateAsync();
        Run(TestStore.AllowSql(table));
        using var through = await publisher.SendAsync(form, typed);

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.DoesNotContain("planted", await failed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(before, after);
        Assert.Equal(HttpStatusCode.SeeOther, through.StatusCode);
        Assert.Equal((before.Versions + 1, before.Lines + 1, before.Current + 1), await StateAsync());
    }

    [Theory]
    [InlineData("AuditEntries")]
    [InlineData("DraftFrameworks")]
    public async Task A_version_is_restored_whole_or_not_at_all(string table)
    {
        using var publisher = await site.SignedInAsync(Role.Publisher);
        await site.EditAsync(new("framework", "django"), ("summary", $"To be undone, {table}."));
        await site.EditAsync(DraftEdits.Effect, ("points", "1"));
        var form = (await publisher.PageAsync("/admin/versions/1/restore")).FormTo("/admin/versions/1/restore");
        var none = new Dictionary<string, string>();
        var before = (CatalogueJson.Write(await site.DraftAsync()), (await site.AuditAsync(AuditAction.Restore)).Count);

        Run(TestStore.RefuseSql("AFTER", table == "AuditEntries" ? "INSERT" : "UPDATE", table));
        using var failed = await publisher.SendAsync(form, none);
        var after = (CatalogueJson.Write(await site.DraftAsync()), (await site.AuditAsync(AuditAction.Restore)).Count);
        Run(TestStore.AllowSql(table));
        using var through = await publisher.SendAsync(form, none);

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Equal(before, after);
        Assert.Equal(HttpStatusCode.SeeOther, through.StatusCode);
        Assert.Equal(before.Count + 2, (await site.AuditAsync(AuditAction.Restore)).Count);
    }

    private async Task<(int Versions, int Lines, int Current)> StateAsync() =>
        (await site.VersionsAsync(), (await site.AuditAsync(AuditAction.Publish)).Count, site.Advisor.Version.Number);

    private void Run(string sql)
    {
        using var connection = site.Services.GetRequiredService<AdvisorDatabase>().Connect();
        connection.Open();
        connection.Ask(sql);
    }
}
