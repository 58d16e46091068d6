using FrameworkAdvisor.Content.Extraction.Gold;

namespace FrameworkAdvisor.Content.Extraction;

/// <summary>How good suggestions are, held against the claims that people found in the same articles.</summary>
/// <param name="Claims">By line, criterion, framework and sign; several needs of a criterion with one sign count once.</param>
/// <param name="Cells">By article, criterion and framework.</param>
/// <param name="Needs">By line, framework and sign for each need, in the order of their ids.</param>
/// <param name="Articles">In the order given.</param>
public sealed record Evaluation(
    Tally Claims, CellTally Cells, IReadOnlyList<(string Need, Tally Claims)> Needs, IReadOnlyList<ArticleEvaluation> Articles)
{
    public static Evaluation Of(IReadOnlyList<(GoldArticle Gold, IReadOnlyList<Suggestion> Suggestions)> articles)
    {
        ArticleEvaluation[] scored = [.. articles.Select(article => ArticleEvaluation.Of(article.Gold, article.Suggestions))];
        return new(
            scored.Select(article => article.Claims).Aggregate(new Tally(0, 0, 0), (sum, one) => sum + one),
            scored.Select(article => article.Cells).Aggregate(new CellTally(0, 0, 0), (sum, one) => sum + one),
            [
                .. articles.SelectMany(article => article.Gold.Claims.Select(claim => claim.Need).Concat(article.Suggestions.Select(suggestion => suggestion.Need)))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(need => (need, articles.Select(article => OnNeed(article, need)).Aggregate((sum, one) => sum + one))),
            ],
            scored);
    }

    private static Tally OnNeed((GoldArticle Gold, IReadOnlyList<Suggestion> Suggestions) article, string need) => ArticleEvaluation.Count(
        article.Gold.Claims.Where(claim => claim.Need == need).Select(claim => (claim.Line, claim.Framework, Math.Sign(claim.Stance))),
        article.Suggestions.Where(suggestion => suggestion.Need == need).Select(suggestion => (suggestion.Line, suggestion.Framework, Math.Sign(suggestion.Stance))));
}

/// <summary>The same for one article.</summary>
/// <param name="File">As the gold names it.</param>
/// <param name="Claims">By line, criterion, framework and sign.</param>
/// <param name="Cells">By criterion and framework.</param>
public sealed record ArticleEvaluation(string File, Tally Claims, CellTally Cells)
{
    internal static ArticleEvaluation Of(GoldArticle gold, IReadOnlyList<Suggestion> suggestions)
    {
        var expected = CellsOf(gold.Claims.Select(claim => (claim.Need, claim.Framework, claim.Stance)));
        var suggested = CellsOf(suggestions.Select(suggestion => (suggestion.Need, suggestion.Framework, suggestion.Stance)));
        return new(
            gold.File,
            Count(
                gold.Claims.Select(claim => (claim.Line, CriterionOf(claim.Need), claim.Framework, Math.Sign(claim.Stance))),
                suggestions.Select(suggestion => (suggestion.Line, CriterionOf(suggestion.Need), suggestion.Framework, Math.Sign(suggestion.Stance)))),
            new(
                expected.Count,
                expected.Keys.Count(suggested.ContainsKey),
                expected.Count(cell => suggested.TryGetValue(cell.Key, out var sign) && sign == cell.Value)));
    }

    internal static Tally Count<T>(IEnumerable<T> expected, IEnumerable<T> suggested)
    {
        var (wanted, given) = (expected.ToHashSet(), suggested.ToHashSet());
        return new(wanted.Count, given.Count, given.Count(wanted.Contains));
    }

    private static Dictionary<(string Criterion, string Framework), int> CellsOf(IEnumerable<(string Need, string Framework, int Stance)> claims) => claims
        .GroupBy(claim => (CriterionOf(claim.Need), claim.Framework))
        .ToDictionary(cell => cell.Key, cell => Math.Sign(cell.Sum(claim => claim.Stance)));

    private static string CriterionOf(string need) => need.Split('.')[0];
}
