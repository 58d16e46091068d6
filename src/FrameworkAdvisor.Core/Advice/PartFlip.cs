using System.Numerics;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>One change of an answer or an importance that changes who leads a part of the project.</summary>
/// <param name="Part">The part.</param>
/// <param name="Flip">
/// The change, with all answers of the project after it; its leader and lead are those of the part alone, or of the
/// project where no other part is left.
/// </param>
/// <param name="EndsSplit">
/// Whether one framework then leads every part, so that nothing is split. Where parts still have different leaders, how
/// clear each of them is decides, and that is not told here.
/// </param>
public sealed record PartFlip(Option Part, QuestionFlip Flip, bool EndsSplit);

/// <summary>
/// Which single answers decide a part: exact, by the same sum restricted to what concerns the part. Where a change leaves
/// that part alone, nothing can be split any more, and the sum is that of the project.
/// </summary>
internal static class PartFlips
{
    /// <summary>Of every part that settles its framework alone, in the order of the parts.</summary>
    internal static IReadOnlyList<PartFlip> Of(Ledger whole, Outcome outcome) =>
    [
        .. outcome.Split.Where(part => part.IsSettled).SelectMany(part => Of(whole, part.Part, part.Ledger, part.Standings)
            .Select(flip => new PartFlip(part.Part, flip, IsOneForAll(whole.Advisor, flip.Answers)))),
    ];

    /// <summary>Every single change that keeps a part and after which another framework leads it, the nearest first.</summary>
    internal static IReadOnlyList<QuestionFlip> Of(Ledger whole, Option part, Ledger alone, IReadOnlyList<Standing> standings)
    {
        if (!standings[0].IsRanked)
        {
            return [];
        }

        var leader = alone.Advisor.PositionOf(standings[0].Framework.Slug);
        var candidates = Standing.CandidatesOf(standings, alone.Advisor);
        var (ofPart, ofWhole) = (new ChangedSums(alone), new ChangedSums(whole));
        return
        [
            .. SingleChange.AllOf(alone.Advisor, whole.Answers)
                .Where(change => change.Question.Id == Questionnaire.Parts ? IsChosen(part, change) : change.Question.IsAbout(part))
                .Select(change => After(change).LeaderInsteadOf(leader, candidates) is { } after ? change.Flip(whole.Answers, after) : null)
                .OfType<QuestionFlip>()
                .OrderBy(flip => flip.Lead),
        ];

        WeightedSums After(SingleChange change) => LeavesIt(change) ? ofWhole.After(change) : ofPart.After(For(part, change));
    }

    // The part alone is asked of the parts itself only.
    private static SingleChange For(Option part, SingleChange change) => change.Question.Id != Questionnaire.Parts
        ? change
        : change with
        {
            Chosen = 1 << change.Question.PositionOf(part),
            Given = change.Given is { } given ? given with { Options = [part] } : null,
        };

    private static bool IsChosen(Option part, SingleChange change) => (change.Chosen >> change.Question.PositionOf(part) & 1) == 1;

    private static bool LeavesIt(SingleChange change) =>
        change.Question.Id == Questionnaire.Parts && BitOperations.IsPow2(change.Chosen);

    private static bool IsOneForAll(Advisor advisor, Answers answers) => answers.To(Questionnaire.Parts) is not { Options.Count: >= 2 } parts
        || parts.Options.Select(part => advisor.Rank(answers.ForPart(part))[0]).Where(first => first.IsRanked)
            .Select(first => first.Framework.Slug).Distinct(StringComparer.Ordinal).Count() < 2;
}
