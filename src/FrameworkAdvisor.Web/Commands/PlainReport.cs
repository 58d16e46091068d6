using System.Globalization;
using System.Text;
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

        return text.AppendLine(CultureInfo.InvariantCulture, $"Knowledge version {recommendation.KnowledgeVersion}.").ToString();
    }

    public static string Verdict(Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.One => $"{outcome.Framework!.Name}: {outcome.Label}.",
        OutcomeKind.Both => $"Both: {string.Join(", ", outcome.Split.Select(part => $"{part.Framework.Name} for {part.Part.Id}"))}.",
        OutcomeKind.Either => "Either will do: the difference is too small to matter.",
        OutcomeKind.TooClose => outcome.Separating is { } question
            ? $"Too close to call. What would separate them most: {question.Text}"
            : "Too close to call.",
        OutcomeKind.NoneQualifies => $"None has all must-haves. {outcome.Framework!.Name} comes nearest: relax {string.Join(" and ", outcome.ToRelax.Select(need => need.Id))}.",
        OutcomeKind.NotEnoughEvidence => "Not enough evidence on what matters here.",
        _ => "Nothing was answered that gives any need weight.",
    };

    /// <summary>How sure it is in words, or null where nothing is ranked.</summary>
    public static string? HowSure(Recommendation recommendation)
    {
        if (recommendation is not { Leader: { } leader, RunnerUp: { } next, Robustness: { } robustness })
        {
            return null;
        }

        var beats = Outcome.OfHundred(robustness.ProbabilityBeats(leader.Framework.Slug, next.Framework.Slug));
        return FormattableString.Invariant($"Of 100 reasonable variations, {leader.Framework.Name} beats {next.Framework.Name} in about {beats}.");
    }

    public static string Score(Standing standing) => standing.PrintedScore?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–";

    public static string Place(Standing standing) =>
        standing.Rank is { } rank ? FormattableString.Invariant($"rank {rank}")
        : standing.IsExcluded ? $"excluded: lacks {string.Join(", ", standing.Failed.Select(check => check.Need.Id))}"
        : standing.Score is null ? "not ranked"
        : "not enough evidence";
}
