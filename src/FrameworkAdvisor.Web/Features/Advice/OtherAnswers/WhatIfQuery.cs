using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Features.Advice.OtherAnswers;

/// <summary>What the address of a what-if says: the other answers as on every page, and the former ones in one value.</summary>
/// <param name="Was">The answers to compare with.</param>
/// <param name="Then">The answers as they would be.</param>
/// <param name="Errors">What was not understood of either.</param>
/// <param name="Slips">What of it is only a slip of the hand.</param>
/// <param name="Chosen">The values given for each question, right or wrong.</param>
public sealed record WhatIfQuery(
    Answers Was, Answers Then, IReadOnlyList<AnswerError> Errors, Slips Slips, ILookup<string, string> Chosen)
{
    public bool IsUnderstood => Errors.Count == 0;

    /// <summary>Whether everything else is well, so that the slips can be put right on the page itself.</summary>
    public bool HasOnlySlips => Slips.AreAllOf(Errors);

    public static WhatIfQuery Read(Questionnaire questionnaire, IQueryCollection query)
    {
        var pairs = AnswersQuery.PairsOf(query).ToList();
        var was = ReadFormer(questionnaire, [.. pairs.Where(pair => pair.Key == AdviceAddress.WasKey).Select(pair => pair.Value)]);

        // A form sends every field: an empty one says that the question is not answered, or the importance normal.
        var given = pairs
            .Where(pair => pair.Key != AdviceAddress.WasKey && (pair.Value.Length > 0 || !IsField(pair.Key, questionnaire)))
            .ToList();
        var then = questionnaire.Read(given);
        var chosen = given.ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return new(
            was.Answers,
            then.Answers,
            [.. was.Errors, .. then.Errors],
            Slips.In(questionnaire, chosen),
            chosen);
    }

    private static bool IsField(string key, Questionnaire questionnaire) => questionnaire.Find(
        key.StartsWith(Questionnaire.ImportancePrefix, StringComparison.Ordinal) ? key[Questionnaire.ImportancePrefix.Length..] : key) is not null;

    private static AnswersReading ReadFormer(Questionnaire questionnaire, List<string> values)
    {
        if (values is not [var value])
        {
            return new(questionnaire.NoAnswers, [Misread("", values.Count == 0
                ? "is missing: it takes the answers to compare with, as one encoded query."
                : "is given twice; it takes all answers to compare with, as one encoded query.")]);
        }

        var reading = questionnaire.ReadQuery(value);
        return reading with { Errors = [.. reading.Errors.Select(error => Misread(error.Value, $"holds what is no answer. {error.Message}"))] };
    }

    private static AnswerError Misread(string value, string message) => new(AdviceAddress.WasKey, value, $"\"{AdviceAddress.WasKey}\" {message}");
}
