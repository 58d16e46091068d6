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

        var sums = new Dictionary<string, QuestionFlips.Sums>(StringComparer.Ordinal);
        return QuestionFlips.InOrder(alone.Advisor, QuestionFlips.Changes(alone.Advisor, whole)
            .Where(change => change.Question.Id != Questionnaire.Parts || change.Answer.Options.Contains(part))
            .Where(change => whole.MustHaves.Count > 0 || Concerns(change.Question, part))
            .Select(change => LeaderAfter(change) is { } after ? change.Flip(whole, after) : null));

        (Framework Leader, decimal Lead)? LeaderAfter(QuestionFlips.Change change)
        {
            var answer = change.Question.Id == Questionnaire.Parts ? change.Answer with { Options = [part] } : change.Answer;
            return SumsFor(change).LeaderAfter(
                change.Question,
                answer,
                Concerns(change.Question, part) ? change.ImportanceIn(whole) : Importance.NotRelevant,
                standings[0].Framework);
        }

        QuestionFlips.Sums SumsFor(QuestionFlips.Change change)
        {
            var mustHaves = whole.MustHaves.Count == 0 ? [] : change.In(whole).ForPart(part).MustHaves;
            var key = string.Join(' ', mustHaves);
            return sums.TryGetValue(key, out var known) ? known : sums[key] = new(alone, Candidates(alone.Advisor, mustHaves));
        }
    }

    private static bool Concerns(Question question, Option part) =>
        question.Concerns.Count == 0 || question.Concerns.Contains(part.Id);

    // By slug, as standings list ties.
    private static List<Framework> Candidates(Advisor advisor, IReadOnlyList<string> mustHaves) =>
    [
        .. advisor.Catalogue.Frameworks
            .Where(framework => mustHaves.All(need => MustHaveCheck.Of(
                advisor.Needs[advisor.PositionOfNeed(need)], advisor.Ratings[framework.Slug, need]).State != MustHaveState.Fail))
            .OrderBy(framework => framework.Slug, StringComparer.Ordinal),
    ];

    private static bool IsOneForAll(Advisor advisor, Answers answers) => answers.To(Questionnaire.Parts) is not { Options.Count: >= 2 } parts
        || parts.Options.Select(part => advisor.Rank(answers.ForPart(part))[0]).Where(first => first.IsRanked)
            .Select(first => first.Framework.Slug).Distinct(StringComparer.Ordinal).Count() < 2;
}
