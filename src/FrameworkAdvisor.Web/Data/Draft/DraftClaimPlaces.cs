using FrameworkAdvisor.Core.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Draft;

/// <summary>Where claims stand among all: those that stay keep their place, and those that come get one between them.</summary>
internal sealed class DraftClaimPlaces
{
    private const int MostGaps = 20;

    private readonly AdvisorDbContext database;
    private readonly Dictionary<string, int> added = new(StringComparer.Ordinal);

    private DraftClaimPlaces(AdvisorDbContext database) => this.database = database;

    /// <summary>Makes room for the claims that come, within a transaction of the caller.</summary>
    /// <returns>Null when claims are in another order, or come in so many places that all are better numbered anew.</returns>
    public static async Task<DraftClaimPlaces?> MakeRoomAsync(AdvisorDbContext database, Catalogue former, Catalogue catalogue, CancellationToken cancellationToken)
    {
        var stays = catalogue.Claims.Where(claim => former.FindClaim(claim.Id) is not null).Select(claim => claim.Id);
        var gaps = GapsOf(former, catalogue);
        if (gaps.Count > MostGaps || !former.Claims.Where(claim => catalogue.FindClaim(claim.Id) is not null).Select(claim => claim.Id).SequenceEqual(stays))
        {
            return null;
        }

        var places = new DraftClaimPlaces(database);
        foreach (var (behind, claims) in gaps)
        {
            var place = behind is null ? -1 : await database.DraftClaims.Where(claim => claim.Id == behind).Select(claim => claim.Position).SingleAsync(cancellationToken);
            await database.DraftClaims.Where(claim => claim.Position > place)
                .ExecuteUpdateAsync(change => change.SetProperty(claim => claim.Position, claim => claim.Position + claims.Count), cancellationToken);
            foreach (var claim in claims)
            {
                places.added.Add(claim, ++place);
            }
        }

        return places;
    }

    /// <summary>The place of a claim that comes, or of one that is tracked.</summary>
    public int Of(string claim) => added.TryGetValue(claim, out var place) ? place : database.DraftClaims.Local.FindEntry(claim)!.Entity.Position;

    /// <summary>The claims that come, together where they stand together, each group behind one that stays.</summary>
    private static List<(string? Behind, List<string> Claims)> GapsOf(Catalogue former, Catalogue catalogue)
    {
        var gaps = new List<(string? Behind, List<string> Claims)>();
        var behind = (string?)null;
        var isOpen = false;
        foreach (var claim in catalogue.Claims)
        {
            var stays = former.FindClaim(claim.Id) is not null;
            if (!stays && !isOpen)
            {
                gaps.Add((behind, []));
            }

            if (!stays)
            {
                gaps[^1].Claims.Add(claim.Id);
            }

            (behind, isOpen) = (stays ? claim.Id : behind, !stays);
        }

        return gaps;
    }
}
