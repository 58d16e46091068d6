using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>How far the evidence on one need would have to be wrong for another framework to lead.</summary>
/// <param name="Need">A need that weighs something.</param>
/// <param name="Fall">How far the leader's rating would have to fall.</param>
/// <param name="Rise">
/// How far a rival's rating would have to rise: the nearest rival for which the scale leaves room, or the nearest at all.
/// </param>
public sealed record RatingFlip(Need Need, RatingMove Fall, RatingMove Rise);

/// <summary>One rating that moves, everything else as it is.</summary>
/// <param name="Framework">Whose rating moves.</param>
/// <param name="Rating">The rating as it is, with the claims behind it.</param>
/// <param name="Change">How far it has to move: rating points, never negative.</param>
/// <param name="To">The value past which the other leads; outside 0 to 10 when the scale leaves no room.</param>
/// <param name="Leader">Who would then lead.</param>
/// <param name="IsByMustHave">Whether the leader is lost to a must-have first, before the scores are level.</param>
public sealed record RatingMove(
    Framework Framework, Rating Rating, decimal Change, decimal To, Framework Leader, bool IsByMustHave)
{
    /// <summary>The change in standard errors of the rating.</summary>
    public double StandardErrors => (double)Change / Rating.StandardError;

    /// <summary>Whether the scale leaves room for it. At the very end of the scale the two are only level.</summary>
    public bool IsPossible => IsByMustHave || (IsRise ? To < (decimal)ModelConstants.HighestRating : To > 0);

    /// <summary>Whether the rating has to rise rather than fall.</summary>
    public bool IsRise => Framework.Slug == Leader.Slug;

    /// <summary><see cref="To"/> to one decimal, rounded away from the present rating: past it the other leads.</summary>
    public decimal PrintedTo => (IsRise ? decimal.Ceiling(To * 10) : decimal.Floor(To * 10)) / 10;
}
