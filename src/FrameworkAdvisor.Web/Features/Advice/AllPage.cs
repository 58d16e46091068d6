using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Features.Advice;

/// <param name="Questions">All questions, in order.</param>
/// <param name="Hidden">Importances and must-haves, to be carried along.</param>
public sealed record AllPage(IReadOnlyList<Choices> Questions, IReadOnlyList<KeyValuePair<string, string>> Hidden)
{
    public bool HasSlips => Questions.Any(choices => choices.IsSlip);

    public static AllPage Of(Questionnaire questionnaire, AdviceQuery query) => new(
        [.. questionnaire.Questions.Select(question => Choices.Of(question, query))],
        [.. query.Answers.Pairs.Where(pair => questionnaire.Find(pair.Key) is null)]);
}
