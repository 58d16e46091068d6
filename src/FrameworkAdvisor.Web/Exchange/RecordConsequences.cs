using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>
/// What follows from a decision, as its record tells it: of one framework against its rival, part by part where the parts
/// get different ones, and of nobody as the winner where there is none.
/// </summary>
internal static class RecordConsequences
{
    public static IEnumerable<string> Of(Recommendation recommendation) => recommendation.Outcome.Kind switch
    {
        OutcomeKind.One => OfOne(recommendation),
        OutcomeKind.Both => recommendation.Outcome.Split.SelectMany(part => OfPart(recommendation.Outcome, part))
            .Append($"Bad, because {Together(recommendation.Outcome)}"),
        OutcomeKind.TooClose or OutcomeKind.Either => OfTheFirstTwo(recommendation),
        OutcomeKind.NoneQualifies => OfNone(recommendation.Outcome),
        _ => ["Neutral, because nothing is decided yet"],
    };

    /// <summary>What is given up: "accepting less of “Size”"; empty where nothing is.</summary>
    public static string Accepting(Recommendation recommendation) => recommendation switch
    {
        { Outcome.Kind: OutcomeKind.Both } => $", accepting that {Together(recommendation.Outcome)}",
        { Outcome.Kind: OutcomeKind.One, Arguments: [{ Against: { Count: > 0 } reasons }] } =>
            $", accepting less of {string.Join(", ", reasons.Select(reason => $"“{reason.Row.Need.Name}”"))}",
        _ => "",
    };

    /// <summary>"Flask lacks “Admin in the box”".</summary>
    public static string Lacks(Standing standing) =>
        $"{standing.Framework.Name} lacks {RecommendationText.Quoted(standing.Failed.Select(check => check.Need))}";

    /// <summary>"The least to give up is “Admin in the box”; Flask would then come first".</summary>
    public static string LeastToGiveUp(Outcome outcome)
    {
        var least = outcome.WaysOut[0];
        var then = least.Leader is { } leader ? $"{leader.Name} would then come first" : "there is too little evidence to rank an option then";
        return $"The least to give up is {RecommendationText.Quoted(outcome.ToRelax)}; {then}";
    }

    private static IEnumerable<string> OfOne(Recommendation recommendation)
    {
        var leader = recommendation.Standings[0];
        return recommendation.Arguments.SelectMany(argument => argument.For.Concat(argument.Against ?? [])
                .Select(reason => $"{Sign(reason)}, because {Compared(reason, argument.Framework, argument.Rival)}"))
            .Concat(ToBeChecked(leader).Select(check => $"Bad, because it is not certain that {leader.Framework.Name} has the must-have “{check.Need.Name}”: check it first"))
            .DefaultIfEmpty("Neutral, because no single need speaks clearly for or against");
    }

    private static IEnumerable<string> OfPart(Outcome outcome, PartAdvice part)
    {
        var name = RecommendationText.NameOf(part.Part);
        if (!part.IsSettled)
        {
            return [outcome.Framework is null
                ? $"Neutral, because for {name} nothing settles the choice, so no option is named for it"
                : $"Neutral, because for {name} nothing settles the choice, so it goes with {part.Framework.Name} as the project as a whole does"];
        }

        return part.For.Concat(part.Against).Select(reason => $"{Sign(reason)}, because for {name}, {Compared(reason, part.Framework, part.Rival!)}")
            .Concat(part.Standings.Where(standing => standing.IsExcluded).Select(standing => $"Neutral, because for {name} {Lacks(standing)}, a must-have there"))
            .Concat(ToBeChecked(part.Standing).Select(check =>
                $"Bad, because it is not certain that {part.Framework.Name} has the must-have “{check.Need.Name}”, which {name} needs: check it first"))
            .DefaultIfEmpty($"Neutral, because for {name} no single need speaks clearly for or against {part.Framework.Name}");
    }

    private static IEnumerable<string> OfTheFirstTwo(Recommendation recommendation) => recommendation.Arguments
        .SelectMany(argument => argument.For.Select(reason => $"If it becomes {argument.Framework.Name}: good, because {Compared(reason, argument.Framework, argument.Rival)}"))
        .DefaultIfEmpty("No single need speaks clearly for one option or the other")
        .Prepend("Neutral, because no option is chosen: what follows depends on which is taken");

    private static IEnumerable<string> OfNone(Outcome outcome) => outcome.WaysOut
        .Select(way => $"Bad, because {way.Standing.Framework.Name} lacks {string.Join(" and ", way.Failed.Select(check => $"“{check.Need.Name}” ({WhatDecides.Miss(check)})"))}")
        .Append(LeastToGiveUp(outcome));

    private static string Sign(Reason reason) => reason.Difference > 0 ? "Good" : "Bad";

    private static string Compared(Reason reason, Framework framework, Framework rival) =>
        $"on “{reason.Row.Need.Name}” {framework.Name} gets "
        + $"{RecommendationText.OneDecimal(Math.Abs(reason.Difference))} points {(reason.Difference > 0 ? "more" : "less")} than {rival.Name}"
        + (reason.IsClear ? "" : ", which is no clear difference");

    private static IEnumerable<MustHaveCheck> ToBeChecked(Standing standing) => standing.MustHaves.Where(check => check.State == MustHaveState.Unknown);

    private static string Together(Outcome outcome)
    {
        var names = outcome.Split.Where(part => part.IsSettled || outcome.Framework is not null).Select(part => part.Framework.Name).Distinct(StringComparer.Ordinal);
        return $"{string.Join(" and ", names)} have to be known, run and kept up to date side by side";
    }
}
