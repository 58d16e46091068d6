using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>
/// The way of a rating from former knowledge, grown older, to later knowledge: one cause after another. Where a rating has
/// one cause, what the cause did is exact; where it has several, each is told on top of those taken before it.
/// </summary>
internal sealed class RatingPath(Advisor aged, Advisor now, IReadOnlyList<KnowledgeDifference> differences)
{
    // What an editor sets overrules the claims, so it comes last: else claims that changed before would seem without effect.
    private static readonly DifferenceKind[] order =
        [DifferenceKind.Need, DifferenceKind.Article, DifferenceKind.Claim, DifferenceKind.EditorRating];

    private readonly Dictionary<string, Article> former = aged.Catalogue.Articles.ToDictionary(article => article.Slug, StringComparer.Ordinal);
    private readonly Dictionary<string, Article> later = now.Catalogue.Articles.ToDictionary(article => article.Slug, StringComparer.Ordinal);

    /// <summary>The rating in millionths after each cause; the last is that of the later knowledge, whether a cause is known or not.</summary>
    /// <param name="framework">Slug of a framework that both versions know.</param>
    /// <param name="need">Id of a need that both versions know.</param>
    public IReadOnlyList<(KnowledgeDifference? Cause, long Units)> Of(string framework, string need)
    {
        var cell = new Cell(framework, aged.Ratings[framework, need].Claims, now.Ratings[framework, need].Claims, need);
        var causes = differences.Where(difference => IsBehind(difference, cell)).OrderBy(difference => Array.IndexOf(order, difference.Kind)).ToList();
        return
        [
            .. causes.SkipLast(1).Select((cause, at) => (cause, Ledger.InUnits(After(cell, [.. causes.Take(at + 1)]).Value))),
            (causes.LastOrDefault(), Ledger.InUnits(now.Ratings[framework, need].Value)),
        ];
    }

    private static bool IsBehind(KnowledgeDifference difference, Cell cell) => difference.Kind switch
    {
        DifferenceKind.Need => difference.Id == cell.Need,
        DifferenceKind.Article => cell.Claims.Any(claim => claim.Article == difference.Id),
        DifferenceKind.Claim => cell.Claims.Any(claim => claim.Id == difference.Id),
        DifferenceKind.EditorRating => (difference.Framework, difference.Need) == (cell.Framework, cell.Need),
        _ => false,
    };

    private Rating After(Cell cell, List<KnowledgeDifference> taken)
    {
        bool IsTaken(DifferenceKind kind, string id) => taken.Exists(cause => cause.Kind == kind && cause.Id == id);
        var claims = cell.Claims.Select(claim => claim.Id).Distinct(StringComparer.Ordinal)
            .Select(id => (IsTaken(DifferenceKind.Claim, id) ? cell.Later : cell.Former).FirstOrDefault(claim => claim.Id == id))
            .OfType<Claim>()
            .ToList();
        var articles = claims.Select(claim => claim.Article).Distinct(StringComparer.Ordinal).ToDictionary(
            slug => slug,
            slug => IsTaken(DifferenceKind.Article, slug) || !former.TryGetValue(slug, out var article) ? later[slug] : article,
            StringComparer.Ordinal);
        return RatingTable.Derive(
            cell.Framework,
            NeedOf(IsTaken(DifferenceKind.Need, cell.Need) ? now : aged, cell.Need),
            claims,
            articles,
            EditorRatingOf(taken.Exists(cause => cause.Kind == DifferenceKind.EditorRating) ? now : aged, cell),
            now.Version.PublishedOn);
    }

    private static Need NeedOf(Advisor advisor, string need) => advisor.Needs[advisor.PositionOfNeed(need)];

    private static EditorRating? EditorRatingOf(Advisor advisor, Cell cell) => advisor.Catalogue.EditorRatings
        .FirstOrDefault(rating => rating.Framework == cell.Framework && rating.Need == cell.Need);

    private sealed record Cell(string Framework, IReadOnlyList<Claim> Former, IReadOnlyList<Claim> Later, string Need)
    {
        public IEnumerable<Claim> Claims => Former.Concat(Later);
    }
}
