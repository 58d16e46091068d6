using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Features.Advice;

/// <summary>What the address of a questionnaire page says.</summary>
/// <param name="Answers">The answers understood.</param>
/// <param name="Errors">What was not understood.</param>
/// <param name="ThenCheck">Whether the reader came from the check page and wants to go back there.</param>
/// <param name="Skipped">The question just skipped, or null.</param>
/// <param name="Chosen">The values given for each question, right or wrong.</param>
/// <param name="Slips">What of it is only a slip of the hand.</param>
public sealed record AdviceQuery(
    Answers Answers,
    IReadOnlyList<AnswerError> Errors,
    bool ThenCheck,
    Question? Skipped,
    ILookup<string, string> Chosen,
    Slips Slips)
{
    public bool IsUnderstood => Errors.Count == 0;

    /// <summary>Whether everything else is well, so that the slips can be put right on the page itself.</summary>
    public bool HasOnlySlips => Slips.AreAllOf(Errors);

    /// <summary>Reads answers alone, as the check page and the result page take them.</summary>
    public static AnswersReading ReadAnswers(Questionnaire questionnaire, IQueryCollection query) =>
        questionnaire.Read(AnswersQuery.PairsOf(query));

    /// <summary>Reads answers, where to go on to, and what was skipped.</summary>
    public static AdviceQuery Read(Questionnaire questionnaire, IQueryCollection query)
    {
        var pairs = AnswersQuery.PairsOf(query).ToList();
        var then = pairs.Where(pair => pair.Key == AdviceAddress.ThenKey).Select(pair => pair.Value).ToList();
        var skipped = pairs.Where(pair => pair.Key == AdviceAddress.SkippedKey).Select(pair => pair.Value).ToList();
        var answered = pairs.Where(pair => pair.Key is not (AdviceAddress.ThenKey or AdviceAddress.SkippedKey));
        if (then is [AdviceAddress.ThenCheck])
        {
            // The page with all questions sends an empty value for "no answer": radio buttons cannot be taken back.
            answered = answered.Where(pair => pair.Value.Length > 0 || questionnaire.Find(pair.Key) is null);
        }

        var reading = questionnaire.Read(answered);
        var chosen = answered.ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return new(
            reading.Answers,
            [.. reading.Errors, .. ErrorsOfThen(then), .. ErrorsOfSkipped(skipped, questionnaire)],
            then.Count > 0,
            skipped.Count > 0 ? questionnaire.Find(skipped[0]) : null,
            chosen,
            Slips.In(questionnaire, chosen));
    }

    private static IEnumerable<AnswerError> ErrorsOfThen(List<string> values) =>
        values is [] or [AdviceAddress.ThenCheck]
            ? []
            : [new(AdviceAddress.ThenKey, values[0], $"\"{AdviceAddress.ThenKey}\" takes \"{AdviceAddress.ThenCheck}\" once, not \"{Echo.Of(string.Join(", ", values))}\".")];

    private static IEnumerable<AnswerError> ErrorsOfSkipped(List<string> values, Questionnaire questionnaire) =>
        values.Count == 0 || (values.Count == 1 && questionnaire.Find(values[0]) is not null)
            ? []
            : [new(AdviceAddress.SkippedKey, values[0], $"\"{AdviceAddress.SkippedKey}\" takes the id of one question, not \"{Echo.Of(string.Join(", ", values))}\".")];
}
