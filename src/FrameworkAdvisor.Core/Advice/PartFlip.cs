using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>One change of an answer or an importance that changes who leads a part of the project.</summary>
/// <param name="Part">The part.</param>
/// <param name="Flip">
/// The change, with all answers of the project after it; its leader and lead are those of the part alone.
/// </param>
/// <param name="EndsSplit">
/// Whether one framework then leads every part, so that nothing is split. Where parts still have different leaders, how
/// clear each of them is decides, and that is not told here.
/// </param>
public sealed record PartFlip(Option Part, QuestionFlip Flip, bool EndsSplit);

/// <summary>
/// Which single answers decide a part: exact, by the same sum restricted to what concerns the part. What a must-have
/// asks of the part depends on the answers too, and is looked at anew after each change.
/// </summary>
internal static class PartFlips
{
    /// <summary>Of every part that settles its framework alone, in the order of the parts.</summary>
    internal static IReadOnlyList<PartFlip> Of(Ledger whole, Outcome outcome) =>
    [
        .. outcome.Split.Where(part => part.IsSettled).SelectMany(part => Of(whole.Answers, part.Part, part.Ledger, part.Standings)
            .Select(flip => new PartFlip(part.Part, flip, IsOneForAll(whole.Advisor, flip.Answers)))),
    ];

    /// <summary>Every single change that keeps a part and after which another framework leads it, the nearest first.</summary>
    internal static IReadOnlyList<QuestionFlip> Of(Answers whole, Option part, Ledger alone, IReadOnlyList<Standing> standings)
    {
        if (!standings[0].IsRanked)
        {
            return [];
        }

        var (leader, sums) = (alone.Advisor.PositionOf(standings[0].Framework.Slug), new ChangedSums(alone));
        var candidates = new Dictionary<string, int[]>(StringComparer.Ordinal);
        return
        [
            .. SingleChange.AllOf(alone.Advisor, whole)
                .Where(change => change.Question.Id != Questionnaire.Parts || IsChosen(part, change))
                .Where(change => whole.MustHaves.Count > 0 || change.Question.IsAbout(part))
                .Select(change => sums.After(For(part, change)).LeaderInsteadOf(leader, CandidatesAfter(change)) is { } after ? change.Flip(whole, after) : null)
                .OfType<QuestionFlip>()
                .OrderBy(flip => flip.Lead),
        ];

        int[] CandidatesAfter(SingleChange change)
        {
            var mustHaves = whole.MustHaves.Count == 0 ? [] : change.In(whole).ForPart(part).MustHaves;
            var key = string.Join(' ', mustHaves);
            return candidates.TryGetValue(key, out var known) ? known : candidates[key] = Candidates(alone.Advisor, mustHaves);
        }
    }

    // What the part alone is asked: of the parts itself only; nothing where the question is about other parts.
    private static SingleChange For(Option part, SingleChange change) => change with
    {
        Chosen = change.Question.Id == Questionnaire.Parts ? 1 << change.Question.PositionOf(part) : change.Chosen,
        Given = change.Question.Id == Questionnaire.Parts && change.Given is { } given ? given with { Options = [part] } : change.Given,
        Importance = change.Question.IsAbout(part) ? change.Importance : Importance.NotRelevant,
    };

    private static bool IsChosen(Option part, SingleChange change) => (change.Chosen >> change.Question.PositionOf(part) & 1) == 1;

    // By slug, as standings list ties.
    private static int[] Candidates(Advisor advisor, IReadOnlyList<string> mustHaves) =>
    [
        .. advisor.Catalogue.Frameworks
            .Where(framework => mustHaves.All(need => MustHaveCheck.Of(
                advisor.Needs[advisor.PositionOfNeed(need)], advisor.Ratings[framework.Slug, need]).State != MustHaveState.Fail))
            .Select(framework => framework.Slug).Order(StringComparer.Ordinal).Select(advisor.PositionOf),
    ];

    private static bool IsOneForAll(Advisor advisor, Answers answers) => answers.To(Questionnaire.Parts) is not { Options.Count: >= 2 } parts
        || parts.Options.Select(part => advisor.Rank(answers.ForPart(part))[0]).Where(first => first.IsRanked)
            .Select(first => first.Framework.Slug).Distinct(StringComparer.Ordinal).Count() < 2;
}
