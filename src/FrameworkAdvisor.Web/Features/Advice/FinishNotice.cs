using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice;

/// <summary>What is proved of the questions still open. It never says which framework comes first.</summary>
/// <param name="IsSettled">Whether none of them changes who comes first.</param>
/// <param name="Lead">What is proved, in a sentence.</param>
/// <param name="Decisive">Those that still can, with the way to each; the one asked here has none.</param>
/// <param name="ResultHref">The recommendation as it is now, when it is settled and this is no place that leads there anyway.</param>
public sealed record FinishNotice(
    bool IsSettled, string Lead, IReadOnlyList<(Question Question, string? Href)> Decisive, string? ResultHref)
{
    /// <param name="advisor">The knowledge.</param>
    /// <param name="answers">All answers.</param>
    /// <param name="asked">The question on the page; null on the page that lists them all.</param>
    public static FinishNotice? Of(Advisor advisor, Answers answers, Question? asked) =>
        EarlyFinish.Of(advisor, answers) is { } finish
            ? new(
                finish.IsSettled,
                finish.IsSettled ? Settled(finish) : Still(finish),
                [.. finish.Decisive.Select(question => (question, question == asked ? null : HrefOf(question, answers, asked)))],
                finish.IsSettled && asked is not null ? AdviceAddress.Result(answers) : null)
            : null;

    private static string HrefOf(Question question, Answers answers, Question? asked) =>
        AdviceAddress.Question(question.Id, answers, thenCheck: asked is null);

    // Just what is proved: whether a winner is still named is not.
    private static string Settled(EarlyFinish finish) =>
        $"No answer to {(finish.Open.Count == 1 ? "the question" : $"the {NumberText.Count(finish.Open.Count, "question")}")} not answered can change which framework "
        + "comes first, while importances and must-haves stay as they are. It can still change how clear that is, even to too close to call.";

    private static string Still(EarlyFinish finish) => finish.Decisive.Count == 1
        ? $"Of the {NumberText.Count(finish.Open.Count, "question")} not answered, only this one can still change which framework comes first:"
        : $"Of the {NumberText.Count(finish.Open.Count, "question")} not answered, only these {NumberText.Whole(finish.Decisive.Count)} can still change which framework comes first:";
}
