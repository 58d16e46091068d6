using System.Numerics;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Numerics;

namespace FrameworkAdvisor.Core.Audit;

/// <summary>
/// A fixed table of answer sets: as many with one answer as with two, three and so on up to all questions. Which
/// questions and options is drawn evenly; of a question that takes several options each is taken half of the time. The
/// draws go by the ids of questions and options, so that their order changes nothing.
/// </summary>
internal sealed class GeneratedAnswers
{
    private readonly IReadOnlyList<Question> questions;

    private GeneratedAnswers(IReadOnlyList<Question> questions, int[][] chosen, int[][] complete) =>
        (this.questions, Chosen, Complete) = (questions, chosen, complete);

    /// <summary>For each set and question the options chosen, as bits by their position; 0 when it is not answered.</summary>
    public IReadOnlyList<int[]> Chosen { get; }

    /// <summary>As many sets again in which every question is answered by one drawn option.</summary>
    public IReadOnlyList<int[]> Complete { get; }

    public static GeneratedAnswers For(IReadOnlyList<Question> questions)
    {
        var columns = questions.Where(question => question.Options.Count > 0)
            .OrderBy(question => question.Id, StringComparer.Ordinal)
            .Select(question => new Column(question, questions.Index().First(one => one.Item == question).Index))
            .ToList();
        var chosen = new int[columns.Count == 0 ? 0 : AuditLimits.AnswerSets][];
        var complete = new int[chosen.Length][];
        for (var set = 0; set < chosen.Length; set++)
        {
            chosen[set] = new int[questions.Count];
            complete[set] = new int[questions.Count];
            foreach (var (place, draw) in columns.ConvertAll(column => column.Next()).OrderBy(draw => draw.Order).Index())
            {
                complete[set][draw.Question] = draw.One;
                chosen[set][draw.Question] = place <= set % columns.Count ? draw.Options : 0;
            }
        }

        return new(questions, chosen, complete);
    }

    /// <summary>How many options are chosen: the shorter of two examples is the one with fewer.</summary>
    public static int LengthOf(ReadOnlySpan<int> chosen)
    {
        var length = 0;
        foreach (var options in chosen)
        {
            length += BitOperations.PopCount((uint)options);
        }

        return length;
    }

    public Answers ToAnswers(Questionnaire questionnaire, int[] chosen)
    {
        var answers = questionnaire.NoAnswers;
        foreach (var (question, options) in questions.Zip(chosen).Where(pair => pair.Second != 0))
        {
            answers = answers.With(new Answer(question, [.. question.Options.Where((_, at) => (options >> at & 1) == 1)]));
        }

        return answers;
    }

    /// <summary>The draws of one question.</summary>
    private sealed class Column
    {
        private readonly Question question;
        private readonly int position;
        private readonly int[] byId;
        private SplitMix64 order;
        private SplitMix64 option;
        private readonly SplitMix64[] several;

        public Column(Question question, int position)
        {
            (this.question, this.position) = (question, position);
            byId = [.. Enumerable.Range(0, question.Options.Count).OrderBy(at => question.Options[at].Id, StringComparer.Ordinal)];
            order = SplitMix64.For(AuditLimits.AnswerSeed, $"order:{question.Id}");
            option = SplitMix64.For(AuditLimits.AnswerSeed, $"option:{question.Id}");
            several = [.. question.Options.Select(one => SplitMix64.For(AuditLimits.AnswerSeed, $"several:{question.Id}:{one.Id}"))];
        }

        public (double Order, int Question, int One, int Options) Next()
        {
            var one = 1 << byId[(int)(option.NextUniform() * byId.Length)];
            var some = 0;
            for (var at = 0; question.Several && at < several.Length; at++)
            {
                some |= several[at].NextUniform() < 0.5 ? 1 << at : 0;
            }

            return (order.NextUniform(), position, one, some == 0 ? one : some);
        }
    }
}
