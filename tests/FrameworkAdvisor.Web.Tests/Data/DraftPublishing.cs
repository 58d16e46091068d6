using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Draft;
using FrameworkAdvisor.Web.Data.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Data;

/// <summary>Publishes whatever the draft is, as if nothing had been found in it.</summary>
internal static class DraftPublishing
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Makes the draft this catalogue, with a line in the audit log: by that it is known to be another one.</summary>
    /// <param name="services">Of one scope.</param>
    /// <param name="catalogue">What the draft is to be.</param>
    public static async Task ReplaceDraftAsync(this IServiceProvider services, Catalogue catalogue)
    {
        var database = services.GetRequiredService<AdvisorDbContext>();
        await DraftCatalogue.ReplaceAsync(database, catalogue, Cancelled);
        services.GetRequiredService<AuditTrail>().Add(Actor.Command("test"), AuditAction.Change, "draft", "all");
        await database.SaveChangesAsync(Cancelled);
    }

    /// <param name="services">Of one scope.</param>
    /// <param name="note">With the version.</param>
    public static async Task<PublishOutcome> PublishDraftAsync(this IServiceProvider services, string note) =>
        await services.GetRequiredService<Publication>().PublishDraftAsync(services.GetRequiredService<AdvisorDbContext>(), note);

    public static async Task<PublishOutcome> PublishDraftAsync(this Publication publication, AdvisorDbContext database, string note) =>
        await publication.PublishAsync(
            new Actor("test", SecretLink.New()), note, CheckedDraft.Sound(await DraftCatalogue.ReadAsync(database, Cancelled)), Cancelled);
}
