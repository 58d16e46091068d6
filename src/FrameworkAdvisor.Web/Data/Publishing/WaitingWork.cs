using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Disputes;
using FrameworkAdvisor.Web.Data.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>What waits for an editor's decision. Each kind of it has its line here.</summary>
/// <param name="What">One of them, in words.</param>
/// <param name="Several">Several of them, in words.</param>
/// <param name="Count">How many.</param>
/// <param name="Address">Where they are decided.</param>
/// <param name="Blocks">Whether nothing is published before.</param>
public sealed record WaitingWork(string What, string Several, int Count, string Address, bool Blocks)
{
    public static async Task<IReadOnlyList<WaitingWork>> OfAsync(AdvisorDbContext database, DraftState draft, CancellationToken cancellationToken = default) =>
    [
        new(
            "pending claim to decide: it does not count yet",
            "pending claims to decide: they do not count yet",
            draft.Catalogue.Claims.Count(claim => claim.Status == ClaimStatus.Pending),
            "/admin/claims?status=pending",
            Blocks: false),
        new(
            "suggestion of an article to review: it is no claim yet",
            "suggestions of articles to review: they are no claims yet",
            await database.ArticleSuggestions.CountAsync(one => one.State == SuggestionState.Waiting || one.State == SuggestionState.Skipped, cancellationToken),
            "/admin/articles",
            Blocks: false),
        new(
            "figure found in an article to review: it is no fact yet",
            "figures found in articles to review: they are no facts yet",
            await database.ArticleFigures.CountAsync(one => one.State == SuggestionState.Waiting, cancellationToken),
            "/admin/articles",
            Blocks: false),
        new(
            "old claim that decides scenarios to check at its source",
            "old claims that decide scenarios to check at their sources",
            draft.Advisor is null ? 0 : draft.Freshness.Stale.Count(claim => claim.Decides),
            "/admin/freshness",
            Blocks: false),
        new(
            "dispute of a reader to decide",
            "disputes of readers to decide",
            await database.ClaimDisputes.CountAsync(dispute => dispute.State == DisputeState.Waiting, cancellationToken),
            "/admin/disputes",
            Blocks: false),
        new(
            "conflict between the draft and the content files to decide",
            "conflicts between the draft and the content files to decide",
            await database.ContentConflicts.CountAsync(cancellationToken),
            "/admin/conflicts",
            Blocks: true),
    ];
}
