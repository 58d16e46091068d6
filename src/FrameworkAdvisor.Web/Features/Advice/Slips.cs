using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Advice;

/// <summary>Answers of "not sure" and more: slips of the hand, not a strange address.</summary>
/// <param name="Questions">Those so answered.</param>
public sealed record Slips(IReadOnlyList<Question> Questions)
{
    /// <param name="questionnaire">What may be answered.</param>
    /// <param name="chosen">The values given for each question, right or wrong.</param>
    public static Slips In(Questionnaire questionnaire, ILookup<string, string> chosen) =>
        new([.. questionnaire.Questions.Where(question => IsSlip(question, [.. chosen[question.Id]]))]);

    /// <summary>Whether everything else is well, so that they can be put right on the page itself.</summary>
    public bool AreAllOf(IReadOnlyList<AnswerError> errors) =>
        errors.Count > 0 && errors.All(error => Questions.Any(question => question.Id == error.Key));

    private static bool IsSlip(Question question, List<string> values) =>
        question.Several
        && values.Count > 1
        && values.Contains(Questionnaire.NotSure)
        && values.Distinct(StringComparer.Ordinal).Count() == values.Count
        && values.All(value => value == Questionnaire.NotSure || question.Options.Any(option => option.Id == value));
}
