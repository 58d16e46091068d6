using FrameworkAdvisor.Core;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>A need in the light of what one option is held against.</summary>
internal sealed record WeighedNeed(LedgerRow Row, Framework Framework, Framework? Rival, double Difference, bool IsClear, string Points)
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
    public IEnumerable<(Framework Of, Claim Claim)> Supporting => ClaimsThatPoint(Math.Sign(Difference));

    public int Opposing => ClaimsThatPoint(-Math.Sign(Difference)).Count();

    private IEnumerable<(Framework Of, Claim Claim)> ClaimsThatPoint(int sign)
    {
        var own = Mine.Counted.Where(claim => Math.Sign(claim.Stance) == sign).Select(claim => (Framework, claim));
        return Rival is null
            ? own
            : own.Concat(Row[Rival.Slug].Rating.Counted.Where(claim => Math.Sign(claim.Stance) == -sign).Select(claim => (Rival, claim)));
    }

    private string Ratings => Rival is null
        ? $"{Framework.Name} is rated {WithError(Mine)} of {ModelConstants.HighestRating}"
        : $"{Framework.Name} is rated {WithError(Mine)} of {ModelConstants.HighestRating} and {Rival.Name} {WithError(Row[Rival.Slug].Rating)}";

    public static WeighedNeed Against(Reason reason, Framework framework, Framework rival) => new(
        reason.Row, framework, rival, (double)reason.Difference, reason.IsClear && reason.Difference != 0,
        $", which puts it {RecommendationText.OneDecimal(Math.Abs(reason.Difference))} points {(reason.Difference > 0 ? "ahead" : "behind")} there");

    public static WeighedNeed Alone(LedgerRow row, Framework framework)
    {
        var rating = row[framework.Slug].Rating;
        var difference = rating.Value - ModelConstants.NeutralRating;
        return new(row, framework, null, difference, Math.Abs(difference) >= rating.StandardError, "");
    }

    private static string WithError(Rating rating) => RecommendationText.WithError(rating.Value, rating.StandardError);
}
