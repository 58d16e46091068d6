using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>
/// What would have to be otherwise for another framework to lead, beyond the answers, and what to look at once more: the
/// sentences of page and record.
/// </summary>
internal static class ChangeText
{
    /// <summary>The smallest change of a share first.</summary>
    public static IEnumerable<(WeightFlip Flip, WeightEnd End)> Nearest(IEnumerable<WeightFlip> flips) => flips
        .SelectMany(flip => flip.Ends.Select(end => (flip, end)))
        .OrderBy(pair => Math.Abs(pair.end.Share - pair.flip.Share));

    /// <summary>Those that the scale leaves room for, the least improbable (fewest standard errors) first.</summary>
    public static IEnumerable<(Need Need, RatingMove Move)> Likeliest(IEnumerable<RatingFlip> flips) => flips
        .SelectMany(flip => new[] { (flip.Need, move: flip.Fall), (flip.Need, move: flip.Rise) })
        .Where(pair => pair.move.IsPossible)
        .OrderBy(pair => pair.move.StandardErrors);

    /// <summary>"“Security” would have to count for more than 31.2 % instead of 12.0 %: then Flask would lead."</summary>
    public static string Sentence(Outcome outcome, WeightFlip flip, WeightEnd end) =>
        $"“{flip.Need.Name}”{(flip.Share > 0 ? "" : ", which none of your answers touches,")} {Condition(flip, end)}: then {RecommendationText.WouldLead(outcome, end.Leader)}.";

    /// <summary>The importance that does as much: "“Protection” critical instead of normal does that".</summary>
    public static string Step(Answers answers, QuestionFlip step) =>
        $"“{step.Question.Label}” {RecommendationText.For(step.Answers.ImportanceOf(step.Question.Id))} "
        + $"instead of {RecommendationText.For(answers.ImportanceOf(step.Question.Id))} does that";

    /// <summary>"The rating of Django on Security".</summary>
    public static string Subject(Need need, RatingMove move) => $"The rating of {move.Framework.Name} on {need.Name}";

    /// <summary>"would have to fall from 8.1 to below 4.2, 3.1 standard errors: then Flask would lead."</summary>
    public static string Condition(Outcome outcome, RatingMove move) =>
        $"would {Distance(move)}, {RecommendationText.OneDecimal(move.StandardErrors)} standard errors: "
        + $"{(move.IsByMustHave ? "it would then lack a must-have, and" : "then")} {RecommendationText.WouldLead(outcome, move.Leader)}.";

    /// <summary>"it makes up 18 % of the uncertainty in the difference between Django and Flask, more than any other."</summary>
    public static string PartOfUncertainty(Catalogue catalogue, Recommendation recommendation, WorthChecking found)
    {
        // In the order of the catalogue: where no winner is named, none is named here either.
        var both = catalogue.Frameworks
            .Where(framework => framework == recommendation.Leader!.Framework || framework == recommendation.RunnerUp!.Framework)
            .Select(framework => framework.Name);
        return $"it makes up {RecommendationText.Percent(found.Share)} of the uncertainty in the difference between {string.Join(" and ", both)}, more than any other.";
    }

    /// <summary>What the claim does to the rating, or why there is none.</summary>
    public static string Note(WorthChecking found) => found switch
    {
        { Rating.IsSetByEditor: true } => $"An editor set it: {found.Rating.EditorReason}",
        { Claim: null } => "No claim on it counts: a source that says something of it would help most.",
        _ => "The claim that moves it most; without it the rating would be "
            + $"{RecommendationText.OneDecimal(found.ValueWithout)} instead of {RecommendationText.OneDecimal(found.Rating.Value)}:",
    };

    private static string Condition(WeightFlip flip, WeightEnd end)
    {
        var now = PercentOf(flip.PrintedShare);
        var than = end.IsAbove ? "more" : "less";
        return end switch
        {
            { IsTied: true } => $"would only have to count for any {than} than its {now}",
            _ when end.PrintedShare == flip.PrintedShare => $"would only have to count for slightly {than} than its {now}",
            { IsAbove: true, PrintedShare: 100 } => $"would have to count for nearly everything, not {now}",
            { IsAbove: false, PrintedShare: 0 } => $"would have to count for next to nothing, not {now}",
            _ when flip.Share == 0 => $"would have to count for more than {PercentOf(end.PrintedShare)}",
            _ => $"would have to count for {than} than {PercentOf(end.PrintedShare)} instead of {now}",
        };
    }

    private static string PercentOf(decimal percent) => RecommendationText.OneDecimal(percent) + " %";

    private static string Distance(RatingMove move)
    {
        var (now, then) = (RecommendationText.OneDecimal(move.Rating.Value), RecommendationText.OneDecimal(move.PrintedTo));
        return (move.IsRise, now == then) switch
        {
            (true, true) => $"only have to rise slightly above {now}",
            (true, false) => $"have to rise from {now} to above {then}",
            (false, true) => $"only have to fall slightly below {now}",
            (false, false) => $"have to fall from {now} to {(move.IsByMustHave ? "" : "below ")}{then}",
        };
    }
}
