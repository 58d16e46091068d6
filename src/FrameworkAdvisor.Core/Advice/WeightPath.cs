using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Numerics;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>
/// The way of the weights from one ledger to another of later knowledge: one cause after another, lost answers first, then
/// changed effects, in the order of the questionnaire.
/// </summary>
internal sealed class WeightPath(Ledger then, Ledger now, IReadOnlyList<KnowledgeDifference> differences)
{
    private readonly long scale = CommonMultiple.Least(then.Scale, now.Scale);

    /// <summary>The weights of then, in units that both ledgers share.</summary>
    public long[] Start(IReadOnlyList<string> needs) => WeightsOf(then, needs);

    /// <summary>The weights after each cause, one per need; the last are those of the later ledger, whether a cause is known or not.</summary>
    /// <param name="needs">Ids.</param>
    public IReadOnlyList<(KnowledgeDifference? Cause, long[] Weights)> After(IReadOnlyList<string> needs)
    {
        var causes = differences.Where(difference => difference.Kind is DifferenceKind.AnswerGone or DifferenceKind.Effect).ToList();
        return
        [
            .. causes.SkipLast(1).Select((cause, at) => (cause, WeightsAfter([.. causes.Take(at + 1)], needs))),
            (causes.LastOrDefault(), WeightsOf(now, needs)),
        ];
    }

    private long[] WeightsOf(Ledger ledger, IReadOnlyList<string> needs) =>
        [.. needs.Select(need => checked(ledger.WeightOf(need) * (scale / ledger.Scale)))];

    private long[] WeightsAfter(List<KnowledgeDifference> taken, IReadOnlyList<string> needs)
    {
        var weights = new long[needs.Count];
        foreach (var answer in then.Answers.Given)
        {
            for (var at = 0; at < weights.Length; at++)
            {
                checked
                {
                    weights[at] += WeightOf(answer, needs[at], taken);
                }
            }
        }

        return weights;
    }

    private long WeightOf(Answer answer, string need, List<KnowledgeDifference> taken)
    {
        bool IsTaken(string id, string? about = null) => taken.Exists(cause => cause.Id == id && cause.Need == about);
        var was = answer.Question;
        var isNow = now.Advisor.Questionnaire.Find(was.Id);
        var importance = IsTaken(LostId(Questionnaire.ImportancePrefix + was.Id)) ? Importance.Normal : then.Answers.ImportanceOf(was.Id);
        long PointsOf(string option) => PointsIn(IsTaken(EffectId(was, option), need) ? isNow : was, option, need);
        if (!answer.IsNotSure)
        {
            return checked((long)importance * scale * answer.Options.Where(option => !IsTaken(LostId(was.Id, option.Id))).Sum(option => PointsOf(option.Id)));
        }

        var options = was.Options.Concat(isNow?.Options ?? []).Select(option => option.Id).Distinct(StringComparer.Ordinal);
        var count = IsTaken(was.Id) ? isNow!.Options.Count : was.Options.Count;
        return IsTaken(LostId(was.Id, Questionnaire.NotSure)) ? 0 : checked((long)importance * scale * options.Sum(PointsOf) / count);
    }

    private static long PointsIn(Question? question, string option, string need) => question?.Options
        .Where(one => one.Id == option).SelectMany(one => one.Effects).Where(effect => effect.Need == need).Sum(effect => (long)effect.Points) ?? 0;

    /// <summary>The id of an answer that is lost; of an importance where there is no value.</summary>
    public static string LostId(string key, string? value = null) => value is null ? key : $"{key}={value}";

    /// <summary>The id of what an option adds.</summary>
    public static string EffectId(Question question, string option) => $"{question.Id}.{option}";
}
