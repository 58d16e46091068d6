using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>One change of an answer or an importance that changes the leader.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answers">All answers after the change.</param>
/// <param name="Change">What changes: an option's id (for several: chosen or dropped), or an importance's word.</param>
/// <param name="IsImportance">Whether the importance changes rather than the answer.</param>
/// <param name="Leader">Who leads after it.</param>
/// <param name="Lead">
/// By how many score points the new leader then leads the old one, 0 to 100; 0 as well when the old one is no longer
/// ranked.
/// </param>
public sealed record QuestionFlip(
    Question Question, Answers Answers, string Change, bool IsImportance, Framework Leader, decimal Lead);

/// <summary>Which single answers decide: exact, since a score is a sum over questions.</summary>
internal static class QuestionFlips
{
    private static readonly Importance[] allImportances = [Importance.NotRelevant, Importance.Normal, Importance.Important, Importance.Critical];

    /// <summary>Every single change after which another framework leads, the nearest (smallest lead) first.</summary>
    internal static IReadOnlyList<QuestionFlip> Of(Ledger ledger, IReadOnlyList<Standing> standings)
    {
        var leader = standings[0];
        if (!leader.IsRanked)
        {
            return [];
        }

        // By slug, as standings list ties: of two that tie for a new lead, the one is named that the result will name.
        var candidates = standings.Where(standing => !standing.IsExcluded).Select(standing => standing.Framework)
            .OrderBy(framework => framework.Slug, StringComparer.Ordinal).ToList();
        var sums = new Sums(ledger, candidates);
        return InOrder(ledger.Advisor, Changes(ledger.Advisor, ledger.Answers).Select(change =>
            sums.LeaderAfter(change.Question, change.Answer, change.ImportanceIn(ledger.Answers), leader.Framework) is { } after
                ? change.Flip(ledger.Answers, after)
                : null));
    }

    internal static IReadOnlyList<QuestionFlip> InOrder(Advisor advisor, IEnumerable<QuestionFlip?> flips) =>
        [.. flips.OfType<QuestionFlip>().OrderBy(flip => flip.Lead).ThenBy(flip => advisor.Questionnaire.PositionOf(flip.Question.Id))];

    /// <summary>The question whose possible answers move the difference of two frameworks most, unanswered ones first; null if none does.</summary>
    internal static Question? MostSeparating(Ledger ledger, string framework, string rival)
    {
        var advisor = ledger.Advisor;
        var (a, b) = (advisor.PositionOf(framework), advisor.PositionOf(rival));
        return advisor.Questionnaire.Questions
            .Where(question => ledger.Answers.ImportanceOf(question.Id) != Importance.NotRelevant)
            .Select(question => (question, reach: Reach(advisor, advisor.Questionnaire.PositionOf(question.Id), a, b)))
            .Where(one => one.reach > 0)
            .OrderBy(one => ledger.Answers.To(one.question.Id) is { IsNotSure: false })
            .ThenByDescending(one => one.reach)
            .Select(one => one.question)
            .FirstOrDefault();
    }

    private static long Reach(Advisor advisor, int question, int a, int b)
    {
        long lowest = 0, highest = 0;
        for (var option = 0; option < advisor.Questionnaire.Questions[question].Options.Count; option++)
        {
            var difference = 0L;
            foreach (var effect in advisor.EffectsOf(question, option))
            {
                difference = checked(difference + (effect.Points * (advisor.RatingUnits(a, effect.Need) - advisor.RatingUnits(b, effect.Need))));
            }

            (lowest, highest) = (Math.Min(lowest, difference), Math.Max(highest, difference));
        }

        return highest - lowest;
    }

    /// <summary>Every single change there is: of an option, or of the importance of a question that is answered.</summary>
    internal static IEnumerable<Change> Changes(Advisor advisor, Answers answers)
    {
        foreach (var question in advisor.Questionnaire.Questions)
        {
            var given = answers.To(question.Id);
            foreach (var option in question.Options)
            {
                var chosen = given?.Options.Contains(option) ?? false;
                if (!question.Several && !chosen)
                {
                    yield return new(question, option.Id, new Answer(question, [option]), null);
                }
                else if (question.Several && !(chosen && given!.Options.Count == 1))
                {
                    yield return new(question, option.Id, new Answer(question, [.. question.Options.Where(
                        one => (given?.Options.Contains(one) ?? false) != (one == option))]), null);
                }
            }

            if (given is not null)
            {
                foreach (var importance in allImportances.Where(one => one != answers.ImportanceOf(question.Id)))
                {
                    yield return new(question, Questionnaire.WordFor(importance), given, importance);
                }
            }
        }
    }

    /// <summary>One change; the importance is null where the answer changes.</summary>
    internal sealed record Change(Question Question, string Word, Answer Answer, Importance? Importance)
    {
        public Importance ImportanceIn(Answers answers) => Importance ?? answers.ImportanceOf(Question.Id);

        public Answers In(Answers answers) =>
            Importance is { } importance ? answers.With(Question.Id, importance) : answers.With(Answer);

        public QuestionFlip Flip(Answers answers, (Framework Leader, decimal Lead) after) =>
            new(Question, In(answers), Word, Importance is not null, after.Leader, after.Lead);
    }

    /// <summary>The sums that a change of one question moves: weight, and for each candidate points and covered weight.</summary>
    internal sealed class Sums
    {
        private readonly Ledger ledger;
        private readonly IReadOnlyList<Framework> candidates;
        private readonly int[] positions;

        public Sums(Ledger ledger, IReadOnlyList<Framework> candidates)
        {
            this.ledger = ledger;
            this.candidates = candidates;
            positions = [.. candidates.Select(candidate => ledger.Advisor.PositionOf(candidate.Slug))];
        }

        /// <summary>Who leads after another answer or importance, and by how much; null while it is the same.</summary>
        public (Framework Leader, decimal Lead)? LeaderAfter(Question changed, Answer answer, Importance importance, Framework leader)
        {
            var question = ledger.Advisor.Questionnaire.PositionOf(changed.Id);
            Span<long> weights = ledger.Weights.Length <= 256 ? stackalloc long[ledger.Weights.Length] : new long[ledger.Weights.Length];
            ledger.Weights.CopyTo(weights);
            foreach (var contribution in ledger.Contributions)
            {
                weights[contribution.Need] -= contribution.Question == question ? contribution.Points : 0;
            }

            AddAnswer(answer, question, checked((long)importance * ledger.Scale), weights);
            return NewLeader(leader, weights);
        }

        private void AddAnswer(Answer answer, int question, long factor, Span<long> weights)
        {
            for (var option = 0; option < answer.Question.Options.Count; option++)
            {
                if (answer.IsNotSure || answer.Options.Contains(answer.Question.Options[option]))
                {
                    var share = answer.IsNotSure ? factor / answer.Question.Options.Count : factor;
                    foreach (var effect in ledger.Advisor.EffectsOf(question, option))
                    {
                        weights[effect.Need] = checked(weights[effect.Need] + (share * effect.Points));
                    }
                }
            }
        }

        private (Framework Leader, decimal Lead)? NewLeader(Framework leader, ReadOnlySpan<long> weights)
        {
            long total = 0, best = long.MinValue, own = long.MinValue;
            var winner = -1;
            foreach (var weight in weights)
            {
                total = checked(total + weight);
            }

            for (var candidate = 0; candidate < positions.Length && total > 0; candidate++)
            {
                var (value, covered) = ValueOf(positions[candidate], weights);
                if (covered < ModelConstants.RankedFromCoverage * total)
                {
                    continue;
                }

                var isLeader = candidates[candidate].Slug == leader.Slug;
                own = isLeader ? value : own;
                if (value > best || (value == best && isLeader))
                {
                    (best, winner) = (value, candidate);
                }
            }

            if (winner < 0 || candidates[winner].Slug == leader.Slug)
            {
                return null;
            }

            return (
                candidates[winner],
                own == long.MinValue ? 0 : (decimal)(best - own) * Ledger.ScorePerRating / total / ModelConstants.UnitsPerPoint);
        }

        private (long Value, long Covered) ValueOf(int framework, ReadOnlySpan<long> weights)
        {
            long value = 0, covered = 0;
            for (var need = 0; need < weights.Length; need++)
            {
                value = checked(value + (weights[need] * ledger.Advisor.RatingUnits(framework, need)));
                covered += ledger.Advisor.IsCovered(framework, need) ? weights[need] : 0;
            }

            return (value, covered);
        }
    }
}
