using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Advice;

/// <param name="Choices">The question with its options.</param>
/// <param name="Number">1 for the first question.</param>
/// <param name="Total">How many questions there are.</param>
/// <param name="Hidden">All other answers, to be carried along.</param>
/// <param name="ThenCheck">Whether to go back to the check page.</param>
/// <param name="BackHref">The previous page, with all answers.</param>
/// <param name="SkipHref">The next page, without an answer to this question.</param>
/// <param name="Skipped">The question just skipped and the way back to it, or null.</param>
/// <param name="Why">What each option is about.</param>
/// <param name="Finish">What is proved of the questions still open, or null.</param>
public sealed record QuestionPage(
    Choices Choices,
    int Number,
    int Total,
    IReadOnlyList<KeyValuePair<string, string>> Hidden,
    bool ThenCheck,
    string BackHref,
    string SkipHref,
    (Question Question, string Href)? Skipped,
    IReadOnlyList<OptionMoves> Why,
    FinishNotice? Finish)
{
    public Question Question => Choices.Question;

    public static QuestionPage Of(Advisor advisor, Question question, AdviceQuery query)
    {
        var questions = advisor.Questionnaire.Questions;
        var number = 1 + questions.TakeWhile(other => other != question).Count();
        var others = query.Answers.Without(question.Id);
        return new(
            Choices.Of(question, query),
            number,
            questions.Count,
            [.. others.Pairs],
            query.ThenCheck,
            query.ThenCheck ? AdviceAddress.Check(query.Answers)
                : number == 1 ? "/"
                : AdviceAddress.Question(questions[number - 2].Id, query.Answers),
            query.ThenCheck || number == questions.Count
                ? AdviceAddress.Check(others)
                : AdviceAddress.Question(questions[number].Id, others, skipped: question.Id),
            query.Skipped is { } skipped ? (skipped, AdviceAddress.Question(skipped.Id, query.Answers)) : null,
            [.. question.Options.Select(option => OptionMoves.Of(advisor.Catalogue, option))],
            FinishNotice.Of(advisor, query.Answers, question));
    }
}

/// <summary>A question with its options, as a group of radio buttons or checkboxes.</summary>
/// <param name="Question">The question.</param>
/// <param name="Chosen">The values chosen so far.</param>
/// <param name="IsSlip">Whether "not sure" was chosen together with other options.</param>
public sealed record Choices(Question Question, IReadOnlyCollection<string> Chosen, bool IsSlip)
{
    public string FieldType => Question.Several ? "checkbox" : "radio";

    public static Choices Of(Question question, AdviceQuery query) =>
        new(question, [.. query.Chosen[question.Id]], query.Slips.Questions.Contains(question));

    // Dots, since ids of questions and options have none: no two of them can make the same id together.
    public string IdOf(string value) => $"{Question.Id}.{value}";

    public string HelpId => $"help-of.{Question.Id}";

    public string ErrorId => $"error-of.{Question.Id}";

    public string NoAnswerId => $"no-answer-to.{Question.Id}";
}

/// <summary>Which needs an option gives weight to, and on whose word.</summary>
public sealed record OptionMoves(Option Option, IReadOnlyList<NeedMove> Moves)
{
    public static OptionMoves Of(Catalogue catalogue, Option option) => new(
        option,
        [.. option.Effects.Select(effect => new NeedMove(
            catalogue.FindNeed(effect.Need)!,
            effect.Points,
            [.. effect.Articles.Select(slug => catalogue.FindArticle(slug)!)]))]);
}

/// <param name="Need">The need.</param>
/// <param name="Points">1 to 10.</param>
/// <param name="Articles">Whose statements are the reason.</param>
public sealed record NeedMove(Need Need, int Points, IReadOnlyList<Article> Articles);
