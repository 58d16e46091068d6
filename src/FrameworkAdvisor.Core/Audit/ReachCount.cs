using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Audit;

/// <summary>Counts for one question where its options lead. Of a question that takes several options each is looked at alone.</summary>
internal sealed class ReachCount
{
    private readonly Advisor advisor;
    private readonly GeneratedAnswers generated;
    private readonly OptionSums sums;
    private readonly int question;
    private readonly int[] changes;
    private readonly int[] replacements;
    private readonly Found?[] found;

    private readonly long[] totals;

    // The last place is for leaving the question out.
    private readonly (int Framework, long Units)[] leaders;

    public ReachCount(Advisor advisor, GeneratedAnswers generated, OptionSums sums, int question)
    {
        (this.advisor, this.generated, this.sums, this.question) = (advisor, generated, sums, question);
        var options = Question.Options.Count;
        changes = new int[options];
        replacements = new int[options];
        found = new Found?[options];
        totals = new long[WeightedSums.LengthFor(advisor)];
        leaders = new (int, long)[options + 1];
    }

    private Question Question => advisor.Catalogue.Questions[question];

    private int LeftOut => leaders.Length - 1;

    public QuestionReach Count()
    {
        var changed = 0;
        foreach (var chosen in generated.Chosen)
        {
            FindLeaders(chosen);
            changed += IsChanged() ? 1 : 0;
            for (var option = 0; option < LeftOut; option++)
            {
                CountOption(chosen, option);
            }
        }

        return new(
            Question,
            generated.Chosen.Count,
            changed,
            [.. Question.Options.Select((option, at) => new OptionReach(option, changes[at], replacements[at], found[at] is { } one ? Describe(at, one) : null))]);
    }

    private void FindLeaders(int[] chosen)
    {
        sums.Fill(totals, chosen);
        var own = new WeightedSums(advisor, totals);
        own.AddOptions(question, chosen[question], -1);
        leaders[LeftOut] = sums.LeaderOf(totals);
        for (var option = 0; option < LeftOut; option++)
        {
            own.AddOptions(question, 1 << option, 1);
            leaders[option] = sums.LeaderOf(totals);
            own.AddOptions(question, 1 << option, -1);
        }
    }

    private bool IsChanged()
    {
        var first = Array.FindIndex(leaders, one => one.Framework != OptionSums.Nobody);
        return first >= 0 && Array.Exists(leaders, one => Differ(one, leaders[first]));
    }

    private void CountOption(int[] chosen, int option)
    {
        var length = GeneratedAnswers.LengthOf(chosen) - GeneratedAnswers.LengthOf([chosen[question]]);
        var isReplaced = false;
        for (var other = 0; other < leaders.Length; other++)
        {
            if (!Differ(leaders[option], leaders[other]))
            {
                continue;
            }

            isReplaced |= other != LeftOut;
            changes[option] += other == LeftOut ? 1 : 0;
            var units = Math.Min(leaders[option].Units, leaders[other].Units);
            if (found[option] is not { } best || (length, -units).CompareTo((best.Length, -best.Units)) < 0)
            {
                found[option] = new(length, units, chosen, other, leaders[option].Framework, leaders[other].Framework);
            }
        }

        replacements[option] += isReplaced ? 1 : 0;
    }

    // Who leads before anything is weighed, or shares the first place, is nobody: going from there to somebody is no change.
    private static bool Differ((int Framework, long) one, (int Framework, long) other) =>
        one.Framework != other.Framework && one.Framework != OptionSums.Nobody && other.Framework != OptionSums.Nobody;

    private LeaderChange Describe(int option, Found one)
    {
        var frameworks = advisor.Catalogue.Frameworks;
        return new(
            AnswersWith(one.Chosen, 1 << option),
            frameworks[one.Leader],
            one.Other == LeftOut ? null : Question.Options[one.Other],
            AnswersWith(one.Chosen, one.Other == LeftOut ? 0 : 1 << one.Other),
            frameworks[one.OtherLeader]);
    }

    private Answers AnswersWith(int[] chosen, int options) =>
        generated.ToAnswers(advisor.Questionnaire, [.. chosen.Select((own, at) => at == question ? options : own)]);

    private sealed record Found(int Length, long Units, int[] Chosen, int Other, int Leader, int OtherLeader);
}
