using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>
/// The pros and cons of a decision record, need by need, what makes the greatest difference first. Good is what clearly speaks
/// for an option against its rival and is rated at the middle or above, bad what clearly speaks against it.
/// </summary>
internal sealed class RecordEvidence
{
    /// <summary>The strongest of each side; the rest is counted.</summary>
    private const int MostQuoted = 2;

    private readonly Recommendation recommendation;
    private readonly Dictionary<string, Article> articles;

    private RecordEvidence(Recommendation recommendation, Advisor advisor)
    {
        this.recommendation = recommendation;
        articles = advisor.Catalogue.Articles.ToDictionary(article => article.Slug, StringComparer.Ordinal);
    }

    public static void AddTo(MarkdownPage page, Recommendation recommendation, Advisor advisor)
    {
        var evidence = new RecordEvidence(recommendation, advisor);
        page.Heading(2, "Pros and Cons of the Options");
        foreach (var framework in advisor.Catalogue.Frameworks)
        {
            page.Heading(3, MarkdownText.Line(framework.Name));
            page.Block(MarkdownText.Line(framework.Summary));
            page.List(evidence.LinesOf(framework).DefaultIfEmpty("Neutral, because nothing was weighed"));
        }
    }

    /// <summary>Who says something, when, and where that stands on the advisor's site, whose host may be any.</summary>
    public static string Source(Article article, Claim? claim = null)
    {
        var dated = $"{article.Publisher}, {(claim?.AsOf ?? article.Date)?.ToString() ?? "undated"}";
        var place = $"`/articles/{article.Slug}{(claim is { Anchor.Length: > 0 } ? "#" + claim.Anchor : "")}`";
        return $"{(article.Source is { } address ? MarkdownText.Link(dated, address) : MarkdownText.Line(dated))}, {place}";
    }

    private IEnumerable<string> LinesOf(Framework framework)
    {
        // The leader has the next one as its rival, everybody else the leader.
        var rival = recommendation.Standings.Select(standing => standing.Framework).FirstOrDefault(other => other != framework);
        var rows = recommendation.Ledger.Rows;
        var weighed = rival is null
            ? [.. rows.Select(row => WeighedNeed.Alone(row, framework))]
            : recommendation.Reasons(framework.Slug, rival.Slug).Select(reason => WeighedNeed.Against(reason, framework, rival)).ToList();
        var unknown = weighed.Where(one => !one.IsKnown).ToList();
        var even = weighed.Where(one => one is { IsKnown: true, IsClear: false }).ToList();
        return weighed.Where(one => one is { IsKnown: true, IsClear: true }).OrderBy(one => one.Kind).Select(Line)
            .Concat(even.Count == 0 ? [] : [MarkdownText.Line($"Neutral, because on {Needs(even)} it is not clearly {(rival is null ? "above or below the middle" : $"better or worse than {rival.Name}")}")])
            .Concat(unknown.Count == 0 ? [] : [MarkdownText.Line($"Neutral, because there is no evidence on {Needs(unknown)}, so neither good nor bad is assumed of it there")]);
    }

    private string Line(WeighedNeed one)
    {
        var sentence = MarkdownText.Line(one.Sentence);
        var said = one.Mine.EditorReason is { } reason ? $" An editor set this rating: {MarkdownText.Line(reason)}" : "";
        var claims = one.Supporting.ToList();
        return $"{sentence}.{said}{(claims.Count == 0 ? "" : $" {Quotes(claims)}{Counts(claims.Count - MostQuoted, one.Opposing)}")}";
    }

    private static string Needs(IEnumerable<WeighedNeed> weighed) => string.Join(", ", weighed.Select(one => $"“{one.Row.Need.Name}”"));

    private string Quotes(List<(Framework Of, Claim Claim)> claims)
    {
        // Of different articles if there are such: two voices say more than one twice.
        var strongest = claims
            .OrderByDescending(one => Math.Abs(one.Claim.Stance))
            .ThenByDescending(one => articles[one.Claim.Article].Trust)
            .GroupBy(one => one.Claim.Article, StringComparer.Ordinal)
            .SelectMany(article => article.Select((one, at) => (one, at)))
            .OrderBy(pair => pair.at)
            .Take(MostQuoted)
            .Select(pair => Quote(pair.one.Of, pair.one.Claim));
        return string.Join(" ", strongest);
    }

    private static string Counts(int more, int opposing) => (more > 0, opposing > 0) switch
    {
        (true, true) => $" {Claims(more, "more ")} the same way, {opposing.ToString(CultureInfo.InvariantCulture)} the other.",
        (true, false) => $" {Claims(more, "more ")} the same way, none the other.",
        (false, true) => $" {Claims(opposing, "")} the other way.",
        _ => "",
    };

    private static string Claims(int count, string which) => FormattableString.Invariant($"{count} {which}{(count == 1 ? "claim points" : "claims point")}");

    private string Quote(Framework framework, Claim claim)
    {
        var article = articles[claim.Article];
        var side = claim.Stance > 0 ? "for" : "against";
        var strength = Math.Abs(claim.Stance) == Claim.MaximumStance ? $"Strongly {side}" : $"Speaks {side}";
        return $"{MarkdownText.Line($"{strength} {framework.Name}: “{PassageText.SentenceWith(claim, article)}”")} ({Source(article, claim)}).";
    }
}
