using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.OtherAnswers;

/// <summary>One difference between two sets of answers, in words.</summary>
/// <param name="What">"Scope", "Importance of scope", "Must-have dropped".</param>
/// <param name="From">What it was; null where there is nothing to say but what it is.</param>
/// <param name="To">What it is.</param>
public sealed record AnswerChange(string What, string? From, string To)
{
    public static IReadOnlyList<AnswerChange> Between(Advisor advisor, Answers was, Answers then) =>
    [
        .. advisor.Questionnaire.Questions
            .Select(question => new AnswerChange(question.Label, TextOf(was.To(question.Id)), TextOf(then.To(question.Id))))
            .Where(change => change.From != change.To),
        .. advisor.Questionnaire.Questions
            .Where(question => was.ImportanceOf(question.Id) != then.ImportanceOf(question.Id))
            .Select(question => new AnswerChange(
                $"Importance of \u201c{question.Label}\u201d",
                Words.For(was.ImportanceOf(question.Id)),
                Words.For(then.ImportanceOf(question.Id)))),
        .. NamesOf(advisor, was.MustHaves.Except(then.MustHaves)).Select(name => new AnswerChange("Must-have dropped", null, name)),
        .. NamesOf(advisor, then.MustHaves.Except(was.MustHaves)).Select(name => new AnswerChange("New must-have", null, name)),
    ];

    private static string TextOf(Answer? answer) => answer switch
    {
        null => "not answered",
        { IsNotSure: true } => "not sure",
        _ => string.Join("; ", answer.Options.Select(option => option.Label)),
    };

    private static IEnumerable<string> NamesOf(Advisor advisor, IEnumerable<string> needs) =>
        needs.Select(id => advisor.Needs.First(need => need.Id == id).Name);
}
