using FrameworkAdvisor.Core.Knowledge;
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
    public static async Task<IReadOnlyList<WaitingWork>> OfAsync(AdvisorDbContext database, Catalogue draft, CancellationToken cancellationToken = default) =>
    [
        new(
            "suggested claim to review: it does not count yet",
            "suggested claims to review: they do not count yet",
            draft.Claims.Count(claim => claim.Status == ClaimStatus.Pending),
            "/admin/claims?status=pending",
            Blocks: false),
        new(
            "conflict between the draft and the content files to decide",
            "conflicts between the draft and the content files to decide",
            await database.ContentConflicts.CountAsync(cancellationToken),
            "/admin/conflicts",
            Blocks: true),
    ];
}
