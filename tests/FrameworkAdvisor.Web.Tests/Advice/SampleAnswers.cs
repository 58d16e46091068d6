using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Tests.Advice;

/// <summary>Answers of every kind, the same ones in every run.</summary>
internal static class SampleAnswers
{
    public static IEnumerable<Answers> Of(Advisor advisor, ulong seed = 1)
    {
        var draw = new Draw(seed);
        while (true)
        {
            yield return One(advisor, draw);
        }
    }

    /// <summary>The first sample whose recommendation is as wanted.</summary>
    public static Answers First(Advisor advisor, Func<Recommendation, bool> isWanted) =>
        Of(advisor).Take(20_000).First(answers => isWanted(advisor.Recommend(answers)));

    private static Answers One(Advisor advisor, Draw draw)
    {
        var answers = advisor.Questionnaire.NoAnswers;
        var readiness = 1 + draw.Below(8);
        foreach (var question in advisor.Questionnaire.Questions)
        {
            if (draw.Below(8) < readiness)
            {
                answers = answers.With(new Answer(question, OptionsFor(question, draw)));
            }

            if (draw.Below(6) == 0)
            {
                answers = answers.With(question.Id, Enum.GetValues<Importance>()[draw.Below(4)]);
            }
        }

        return draw.Below(3) > 0
            ? answers
            : answers.WithMustHaves(advisor.Needs.Where(_ => draw.Below(8) == 0).Select(need => need.Id));
    }

    private static IReadOnlyList<Option> OptionsFor(Question question, Draw draw) =>
        draw.Below(8) == 0 ? []
        : question.Several ? [.. question.Options.Where(_ => draw.Below(2) == 0)]
        : [question.Options[draw.Below(question.Options.Count)]];

    /// <summary>SplitMix64: its sequence is the same everywhere and for ever.</summary>
    private sealed class Draw(ulong state)
    {
        public int Below(int limit)
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)((z ^ (z >> 31)) % (ulong)limit);
        }
    }
}
