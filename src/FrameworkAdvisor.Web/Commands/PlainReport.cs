using System.Globalization;
using System.Text;
using FrameworkAdvisor.Core;
using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Commands;

/// <summary>A recommendation in a few lines for a terminal, and the sentences that reports share.</summary>
internal static class PlainReport
{
    public static string Of(Recommendation recommendation)
    {
        var text = new StringBuilder();
        text.AppendLine(Verdict(recommendation.Outcome));
        if (HowSure(recommendation) is { } sure)
        {
            text.AppendLine(sure);
        }

        foreach (var standing in recommendation.Standings)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {standing.Framework.Name,-20} {Score(standing),5}  {Place(standing)}");
        }

        foreach (var argument in recommendation.Arguments)
        {
            AddReasons(text, $"For {argument.Framework.Name}", argument.For);
            AddReasons(text, $"Against {argument.Framework.Name}", argument.Against ?? []);
        }

        return text.AppendLine(CultureInfo.InvariantCulture, $"Knowledge version {recommendation.KnowledgeVersion}.").ToString();
    }

    public static string Verdict(Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.One => $"{outcome.Framework!.Name}: {outcome.Label}.",
        OutcomeKind.Both => $"Both: {string.Join(", ", outcome.Split.Select(part => ForPart(outcome, part)))}.",
        OutcomeKind.Either => "Either will do: the difference is too small to matter.",
        OutcomeKind.TooClose => outcome.Separating is { } question
            ? $"Too close to call. What would separate them most: {question.Text}"
            : "Too close to call.",
        OutcomeKind.NoneQualifies => $"None has all must-haves. {outcome.Framework!.Name} comes nearest: relax {string.Join(" and ", outcome.ToRelax.Select(need => need.Id))}.",
        OutcomeKind.NotEnoughEvidence => "Not enough evidence on what matters here.",
        _ => "Nothing was answered that gives any need weight.",
    };

    /// <summary>How sure it is in words, or null where no two are ranked; names nobody where the outcome does not.</summary>
    public static string? HowSure(Recommendation recommendation) => recommendation.Outcome switch
    {
        { Framework: { } framework, RunnerUp: { } next, Probability: { } probability } => FormattableString.Invariant(
            $"Of 100 reasonable variations, {framework.Name} beats {next.Name} in about {Outcome.OfHundred(probability)}."),
        { Kind: OutcomeKind.Either } or { Whole: OutcomeKind.Either } => OfWhole(recommendation, FormattableString.Invariant(
            $"Taking one instead of the other costs on average less than {ModelConstants.NegligibleRegret} of {ModelConstants.HighestRating} rating points.")),
        { Kind: OutcomeKind.TooClose or OutcomeKind.Both, Framework: null, Probability: { } probability } =>
            OfWhole(recommendation, FormattableString.Invariant(
                $"Of 100 reasonable variations, the one that is ahead stays ahead in only about {Outcome.OfHundred(probability)}.")),
        _ => null,
    };

    /// <summary>A need and by how many points it speaks for or against.</summary>
    public static string InBrief(Reason reason) => FormattableString.Invariant(
        $"{reason.Row.Need.Name}: {reason.Difference:+0.0;-0.0;0.0} points{(reason.IsClear ? "" : ", no clear difference")}");

    public static string Score(Standing standing) => standing.PrintedScore?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–";

    public static string Place(Standing standing) =>
        standing.Rank is { } rank ? FormattableString.Invariant($"rank {rank}")
        : standing.IsExcluded ? $"excluded: lacks {string.Join(", ", standing.Failed.Select(check => check.Need.Id))}"
        : standing.Score is null ? "not ranked"
        : "not enough evidence";

    private static string ForPart(Outcome outcome, PartAdvice part) =>
        part.IsSettled || outcome.Framework is not null ? $"{part.Framework.Name} for {part.Part.Id}" : $"no clear leader for {part.Part.Id}";

    private static string OfWhole(Recommendation recommendation, string sentence) => recommendation.Outcome.Whole switch
    {
        OutcomeKind.Either => $"As a whole either will do. {sentence}",
        OutcomeKind.TooClose => $"As a whole it is too close to call. {sentence}",
        _ => sentence,
    };

    private static void AddReasons(StringBuilder text, string heading, IReadOnlyList<Reason> reasons)
    {
        if (reasons.Count > 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{heading}: {string.Join("; ", reasons.Select(InBrief))}.");
        }
    }
}
