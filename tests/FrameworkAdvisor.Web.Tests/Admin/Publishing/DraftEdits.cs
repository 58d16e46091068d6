using System.Net;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Draft;
using FrameworkAdvisor.Web.Data.Editing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Admin.Publishing;

/// <summary>Edits of the draft as forms make them, and what the database holds after.</summary>
internal static class DraftEdits
{
    public const string Page = "/admin/publish";

    public static readonly ItemKey Effect = new("effect", "scope~large~size.large");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<T> WithAsync<T>(this WebApplicationFactory<Program> site, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public static Task EditAsync(this WebApplicationFactory<Program> site, ItemKey key, params (string Field, string Value)[] typed) => site.WithAsync(async services =>
    {
        var version = await ItemHistory.VersionOfAsync(services.GetRequiredService<AdvisorDbContext>(), key, Cancelled);
        var outcome = await services.GetRequiredService<DraftEditing>().ChangeAsync(
            new Actor("somebody@example.org", SecretLink.New()), key, version, typed.ToDictionary(pair => pair.Field, pair => pair.Value), Cancelled);
        return Assert.IsType<EditOutcome.Saved>(outcome);
    });

    public static Task<Catalogue> DraftAsync(this WebApplicationFactory<Program> site) =>
        site.WithAsync(services => DraftCatalogue.ReadAsync(services.GetRequiredService<AdvisorDbContext>(), Cancelled));

    /// <summary>As recommending on the draft would have it, were it published today.</summary>
    public static async Task<Advisor> DraftAdvisorAsync(this AdvisorSite site) =>
        new(new KnowledgeVersion(site.Advisor.Version.Number + 1, DateOnly.FromDateTime(AdvisorSite.Now.UtcDateTime), "", await site.DraftAsync()));

    public static Task<int> VersionsAsync(this WebApplicationFactory<Program> site) =>
        site.WithAsync(services => services.GetRequiredService<AdvisorDbContext>().PublishedVersions.CountAsync(Cancelled));

    public static Task<List<AuditEntry>> AuditAsync(this WebApplicationFactory<Program> site, string action) => site.WithAsync(services =>
        services.GetRequiredService<AdvisorDbContext>().AuditEntries.AsNoTracking().Where(entry => entry.Action == action).OrderBy(entry => entry.Sequence).ToListAsync(Cancelled));

    public static async Task<HttpResponseMessage> PublishAsync(this HttpClient browser, string note) =>
        await browser.PostFormAsync(Page, new Dictionary<string, string> { ["note"] = note });

    /// <summary>Publishes and checks that it went through; the number of the version.</summary>
    public static async Task<int> PublishedAsync(this HttpClient browser, string note)
    {
        using var response = await browser.PublishAsync(note);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return int.Parse(response.Headers.Location!.OriginalString.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    public static string Note(this IHtmlDocument page) => ((IHtmlTextAreaElement)page.QuerySelector("textarea[name=note]")!).Value;

    public static string? State(this IHtmlDocument page, string task) => page.QuerySelector($"[data-task='{task}']")!.GetAttribute("data-state");
}
