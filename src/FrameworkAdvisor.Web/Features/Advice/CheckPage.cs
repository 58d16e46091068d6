using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Advice;

/// <param name="Rows">Every question with its answer.</param>
/// <param name="MustHaves">The needs that the answers touch, and any chosen already.</param>
/// <param name="Tensions">Answers that pull against each other.</param>
/// <param name="Hidden">The answers themselves, to be carried along.</param>
/// <param name="AllHref">All questions on one page, with these answers.</param>
/// <param name="Finish">What is proved of the questions still open, or null.</param>
public sealed record CheckPage(
    IReadOnlyList<CheckRow> Rows,
    IReadOnlyList<(Need Need, bool IsChosen)> MustHaves,
    IReadOnlyList<TensionItem> Tensions,
    IReadOnlyList<KeyValuePair<string, string>> Hidden,
    string AllHref,
    FinishNotice? Finish)
{
    public int Answered => Rows.Count(row => row.IsAnswered);

    public static CheckPage Of(Advisor advisor, Answers answers)
    {
        return new(
            [.. advisor.Questionnaire.Questions.Select(question => CheckRow.Of(question, answers))],
            MustHavesOf(advisor, answers),
            [.. advisor.Catalogue.Tensions
                .Where(tension => Holds(tension.First, answers) && Holds(tension.Second, answers))
                .Select(tension => TensionItem.Of(tension, advisor.Questionnaire))],
            [.. answers.Pairs.Where(pair => answers.To(pair.Key) is not null || IsImportanceOfUnanswered(pair.Key, answers))],
            AdviceAddress.All(answers),
            FinishNotice.Of(advisor, answers, asked: null));
    }

    /// <summary>The needs that can be made must-haves: those that the answers touch, and any chosen already.</summary>
    public static IReadOnlyList<(Need Need, bool IsChosen)> MustHavesOf(Advisor advisor, Answers answers)
    {
        var touched = TouchedNeeds(advisor, answers);
        return
        [
            .. advisor.Needs
                .Select(need => (need, isChosen: answers.MustHaves.Contains(need.Id)))
                .Where(pair => pair.isChosen || touched.Contains(pair.need.Id)),
        ];
    }

    // Whatever the importances: a question that counts for nothing now may count again.
    private static HashSet<string> TouchedNeeds(Advisor advisor, Answers answers) =>
    [
        .. answers.Given
            .SelectMany(answer => answer.IsNotSure ? answer.Question.Options : answer.Options)
            .SelectMany(option => option.Effects)
            .Select(effect => effect.Need),
    ];

    private static bool IsImportanceOfUnanswered(string key, Answers answers) =>
        key.StartsWith(Questionnaire.ImportancePrefix, StringComparison.Ordinal)
        && answers.To(key[Questionnaire.ImportancePrefix.Length..]) is null;

    private static bool Holds(Choice choice, Answers answers) =>
        answers.To(choice.Question)?.Options.Any(option => option.Id == choice.Option) ?? false;
}

/// <param name="Question">The question.</param>
/// <param name="Answers">The labels of what was answered; empty when nothing was.</param>
/// <param name="Importance">How much it counts.</param>
public sealed record CheckRow(Question Question, IReadOnlyList<string> Answers, Importance Importance)
{
    public bool IsAnswered => Answers.Count > 0;

    public static CheckRow Of(Question question, Answers answers) => new(
        question,
        answers.To(question.Id) switch
        {
            null => [],
            { IsNotSure: true } => ["Not sure"],
            var answer => [.. answer.Options.Select(option => option.Label)],
        },
        answers.ImportanceOf(question.Id));
}

/// <summary>Two answers that pull against each other.</summary>
public sealed record TensionItem(TensionSide First, TensionSide Second, string Why)
{
    public static TensionItem Of(Tension tension, Questionnaire questionnaire) =>
        new(TensionSide.Of(tension.First, questionnaire), TensionSide.Of(tension.Second, questionnaire), tension.Why);
}

/// <summary>One of them.</summary>
public sealed record TensionSide(Question Question, string Answer)
{
    public static TensionSide Of(Choice choice, Questionnaire questionnaire)
    {
        var question = questionnaire.Find(choice.Question)!;
        return new(question, question.Options.First(option => option.Id == choice.Option).Label);
    }
}
