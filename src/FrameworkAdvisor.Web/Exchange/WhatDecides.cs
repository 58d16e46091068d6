using FrameworkAdvisor.Core;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Evidence;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>
/// What a result owes to must-haves, to a part's own answers, and to a claim: the sentences of page, record and terminal.
/// </summary>
internal static class WhatDecides
{
    /// <summary>"Rests on the must-have “Admin in the box”. Without it: Flask: clearly better."</summary>
    public static string Sentence(LiftedMustHaves lifted)
    {
        var (them, what) = lifted.Needs.Count == 1 ? ("it", "the must-have") : ("them", "the must-haves");
        return $"{(lifted.Decide ? "Rests on" : "Does not rest on")} {what} {RecommendationText.Quoted(lifted.Needs)}. "
            + $"Without {them}: {RecommendationText.Verdict(lifted.Then.Outcome)}";
    }

    /// <summary>"If “Admin in the box” were no must-have, Flask would lead".</summary>
    public static string Sentence(Outcome outcome, MustHaveFlip flip) =>
        $"If {RecommendationText.Condition(flip)}, {RecommendationText.WouldLead(outcome, flip.Leader)}";

    /// <summary>Every must-have that decides: those to drop one by one, those to add in one sentence for each who would lead.</summary>
    public static IEnumerable<string> MustHavesInBrief(Recommendation recommendation) => recommendation.MustHaveFlips
        .Where(flip => !flip.IsAdded)
        .Select(flip => $"{Sentence(recommendation.Outcome, flip)}.")
        .Concat(recommendation.MustHaveFlips.Where(flip => flip.IsAdded).GroupBy(flip => flip.Leader.Name).Select(flips =>
            $"Any of these as a must-have would put {flips.Key} ahead: {string.Join(", ", flips.Select(flip => RecommendationText.Quoted(flip.Needs)))}."));

    /// <summary>What happens to the part, after "If “Scope” were …, ": who leads it then, and whether that ends the split.</summary>
    public static string Consequence(PartFlip flip) =>
        $"{flip.Flip.Leader.Name} would lead it{(flip.EndsSplit ? ", and so every part: the split would end" : "")}";

    /// <summary>What is said of a part without such a change, or that settles nothing.</summary>
    public static string Nothing(Outcome outcome, PartAdvice part) => part switch
    {
        { IsSettled: true } => "No single other answer, and no single other importance, puts another framework ahead in it",
        _ when outcome.Framework is not null => "Nothing in it settles the choice, so it goes with the project as a whole",
        _ => "Nothing in it settles the choice, so there is nothing to overturn",
    };

    /// <summary>"give up “Admin in the box” (rated 3.1 ± 0.8, 2.9 short of 6); its score is then 61.2".</summary>
    public static string Sentence(WayOut way) =>
        $"give up {string.Join(" and ", way.Failed.Select(check => $"“{check.Need.Name}” ({Miss(check)})"))}; "
        + $"its score is then {RecommendationText.Score(way.Standing)}{Then(way)}";

    /// <summary>"rated 3.1 ± 0.8, 2.9 short of 6".</summary>
    public static string Miss(MustHaveCheck check) => FormattableString.Invariant(
        $"rated {RecommendationText.WithError(check.Rating.Value, check.Rating.StandardError)}, {RecommendationText.OneDecimal(check.PrintedShortfall)} short of {ModelConstants.MustHaveThreshold}");

    /// <summary>What is said where letting a framework in does not make it first; else nothing.</summary>
    public static string Then(WayOut way) =>
        way.Leader == way.Standing.Framework ? ""
        : way.Leader is { } leader ? $"; {leader.Name}, let in as well, would come first"
        : "; there is too little evidence to rank it";

    /// <summary>
    /// Whether looking the claim up can change who comes first: "Even if this claim were wrong, Django stays first. …".
    /// Names nobody where the outcome does not.
    /// </summary>
    public static string IfWrong(Recommendation recommendation, WorthChecking found) =>
        string.Join(' ', found.IfWrong.Select(supposed => Sentence(recommendation, found, supposed)));

    private static string Sentence(Recommendation recommendation, WorthChecking found, IfWrong supposed)
    {
        var condition = Condition(found, supposed);
        var isNamed = recommendation.Outcome.Framework is not null;
        return (supposed.ChangesLeader, supposed.Leader) switch
        {
            (false, { } leader) => $"Even if {condition}, {(isNamed ? $"{leader.Name} stays first" : "who is ahead stays the same")}.",
            (true, { } leader) => $"If {condition}, {(isNamed ? $"{leader.Name} would come first" : "another would be ahead")}.",
            _ => $"If {condition}, no framework could be ranked.",
        };
    }

    private static string Condition(WorthChecking found, IfWrong supposed)
    {
        var rating = $"a rating of {RecommendationText.OneDecimal(supposed.Rating.Value)}";
        var side = supposed.What == Supposition.StronglyFor ? "for" : "against";
        return (supposed.What, found) switch
        {
            (Supposition.LeftOut, { Claim: not null }) => "this claim were wrong",
            (Supposition.LeftOut, _) => $"only the claims counted, {rating}",
            (_, { Claim.Stance: not 0 }) => $"its opposite were true, {rating}",
            (_, { Claim: not null }) => $"it spoke strongly {side}, {rating}",
            _ => $"a source spoke strongly {side}, {rating}",
        };
    }
}
