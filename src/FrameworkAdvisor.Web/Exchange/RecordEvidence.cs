using FrameworkAdvisor.Core;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Evidence;
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
            ? [.. rows.Select(row => Weighed.Alone(row, framework))]
            : recommendation.Reasons(framework.Slug, rival.Slug).Select(reason => Weighed.Against(reason, framework, rival)).ToList();
        var unknown = weighed.Where(one => !one.IsKnown).ToList();
        var even = weighed.Where(one => one is { IsKnown: true, IsClear: false }).ToList();
        return weighed.Where(one => one is { IsKnown: true, IsClear: true }).OrderBy(one => one.Kind).Select(Line)
            .Concat(even.Count == 0 ? [] : [MarkdownText.Line($"Neutral, because on {Needs(even)} it is not clearly {(rival is null ? "above or below the middle" : $"better or worse than {rival.Name}")}")])
            .Concat(unknown.Count == 0 ? [] : [MarkdownText.Line($"Neutral, because there is no evidence on {Needs(unknown)}, so neither good nor bad is assumed of it there")]);
    }

    private string Line(Weighed one)
    {
        var sentence = MarkdownText.Line(one.Sentence);
        var said = one.Mine.EditorReason is { } reason ? $" An editor set this rating: {MarkdownText.Line(reason)}" : "";
        var claims = one.Supporting.ToList();
        return $"{sentence}.{said}{(claims.Count == 0 ? "" : " " + Quotes(claims))}";
    }

    private static string Needs(IEnumerable<Weighed> weighed) => string.Join(", ", weighed.Select(one => $"“{one.Row.Need.Name}”"));

    private string Quotes(List<(Framework Of, Claim Claim)> claims)
    {
        // Of different articles if there are such: two voices say more than one twice.
        var strongest = claims
            .OrderByDescending(one => Math.Abs(one.Claim.Stance))
            .GroupBy(one => one.Claim.Article, StringComparer.Ordinal)
            .SelectMany(article => article.Select((one, at) => (one, at)))
            .OrderBy(pair => pair.at)
            .Take(MostQuoted)
            .Select(pair => Quote(pair.one.Of, pair.one.Claim));
        var rest = claims.Count - MostQuoted;
        return string.Join(" ", strongest)
            + (rest > 0 ? FormattableString.Invariant($" {rest} more {(rest == 1 ? "claim says" : "claims say")} the same.") : "");
    }

    private string Quote(Framework framework, Claim claim)
    {
        var article = articles[claim.Article];
        var side = claim.Stance > 0 ? "for" : "against";
        var strength = Math.Abs(claim.Stance) == Claim.MaximumStance ? $"Strongly {side}" : $"Speaks {side}";
        return $"{MarkdownText.Line($"{strength} {framework.Name}: “{PassageText.SentenceWith(claim, article)}”")} ({Source(article, claim)}).";
    }

    /// <summary>A need in the light of what one option is held against.</summary>
    private sealed record Weighed(LedgerRow Row, Framework Framework, Framework? Rival, double Difference, bool IsClear, string Points)
    {
        public Rating Mine => Row[Framework.Slug].Rating;

        public bool IsKnown => Mine.IsSetByEditor || Mine.Counted.Any();

        /// <summary>Good, bad, neutral, in this order.</summary>
        public int Kind => Difference < 0 ? 1 : Mine.Value >= ModelConstants.NeutralRating ? 0 : 2;

        public string Sentence => Kind switch
        {
            0 => $"Good, because on “{Row.Need.Name}” {Ratings}{Points}",
            1 => $"Bad, because on “{Row.Need.Name}” {Ratings}{Points}",
            _ => $"Neutral, because on “{Row.Need.Name}” it is weak itself, though less so than its rival: {Ratings}{Points}",
        };

        /// <summary>The claims of the side that the difference speaks for: on the option, and on its rival the other way round.</summary>
        public IEnumerable<(Framework Of, Claim Claim)> Supporting
        {
            get
            {
                var sign = Math.Sign(Difference);
                var own = Mine.Counted.Where(claim => Math.Sign(claim.Stance) == sign).Select(claim => (Framework, claim));
                return Rival is null
                    ? own
                    : own.Concat(Row[Rival.Slug].Rating.Counted.Where(claim => Math.Sign(claim.Stance) == -sign).Select(claim => (Rival, claim)));
            }
        }

        private string Ratings => Rival is null
            ? $"{Framework.Name} is rated {WithError(Mine)} of {ModelConstants.HighestRating}"
            : $"{Framework.Name} is rated {WithError(Mine)} of {ModelConstants.HighestRating} and {Rival.Name} {WithError(Row[Rival.Slug].Rating)}";

        public static Weighed Against(Reason reason, Framework framework, Framework rival) => new(
            reason.Row, framework, rival, (double)reason.Difference, reason.IsClear && reason.Difference != 0,
            $", which puts it {RecommendationText.OneDecimal(Math.Abs(reason.Difference))} points {(reason.Difference > 0 ? "ahead" : "behind")} there");

        public static Weighed Alone(LedgerRow row, Framework framework)
        {
            var rating = row[framework.Slug].Rating;
            var difference = rating.Value - ModelConstants.NeutralRating;
            return new(row, framework, null, difference, Math.Abs(difference) >= rating.StandardError, "");
        }

        private static string WithError(Rating rating) => RecommendationText.WithError(rating.Value, rating.StandardError);
    }
}
