using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>One change of one question: another option, one more or one less of several, or another importance.</summary>
/// <param name="Question">The question.</param>
/// <param name="Position">Its position.</param>
/// <param name="Given">What was answered to it, or null.</param>
/// <param name="Chosen">The options after the change as bits; of no meaning where the importance changes.</param>
/// <param name="Importance">The importance after the change.</param>
/// <param name="Word">The option's id, or the importance's word.</param>
/// <param name="IsImportance">Whether the importance changes rather than the answer.</param>
internal readonly record struct SingleChange(
    Question Question, int Position, Answer? Given, int Chosen, Importance Importance, string Word, bool IsImportance)
{
    private static readonly Importance[] importances = Enum.GetValues<Importance>();

    /// <summary>Every single change there is, question by question: the options, then the importances of one that is answered.</summary>
    public static IEnumerable<SingleChange> AllOf(Advisor advisor, Answers answers)
    {
        foreach (var (position, question) in advisor.Questionnaire.Questions.Index())
        {
            var given = answers.To(question.Id);
            var (chosen, importance) = (given?.Chosen ?? 0, answers.ImportanceOf(question.Id));
            for (var option = 0; option < question.Options.Count; option++)
            {
                var then = question.Several ? chosen ^ (1 << option) : 1 << option;
                if (then != 0 && then != chosen)
                {
                    yield return new(question, position, given, then, importance, question.Options[option].Id, false);
                }
            }

            foreach (var other in given is null ? [] : importances)
            {
                if (other != importance)
                {
                    yield return new(question, position, given, chosen, other, Questionnaire.WordFor(other), true);
                }
            }
        }
    }

    /// <summary>All answers after the change.</summary>
    public Answers In(Answers answers)
    {
        var chosen = Chosen;
        return IsImportance
            ? answers.With(Question.Id, Importance)
            : answers.With(new Answer(Question, [.. Question.Options.Where((_, at) => (chosen >> at & 1) == 1)]));
    }

    /// <summary>Adds what the question weighs after the change to sums from which it was taken away.</summary>
    /// <param name="sums">In units of <paramref name="scale"/>.</param>
    /// <param name="scale">What one effect point weighs at normal importance.</param>
    public void AddTo(WeightedSums sums, long scale)
    {
        var factor = checked((long)Importance * scale);
        if (IsImportance)
        {
            sums.AddAnswer(Position, Given!, factor);
        }
        else
        {
            sums.AddOptions(Position, Chosen, factor);
        }
    }

    /// <summary>The change as one that flips.</summary>
    /// <param name="answers">All answers before it.</param>
    /// <param name="after">Who leads after it, and by how much.</param>
    public QuestionFlip Flip(Answers answers, (Framework Leader, decimal Lead) after) =>
        new(Question, In(answers), Word, IsImportance, after.Leader, after.Lead);
}
