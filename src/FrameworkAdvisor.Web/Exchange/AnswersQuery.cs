using FrameworkAdvisor.Core.Advice;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>Answers as they stand in an address: of a page, of the API, in a record.</summary>
internal static class AnswersQuery
{
    /// <param name="questionnaire">What may be answered.</param>
    /// <param name="query">With or without its question mark.</param>
    public static AnswersReading ReadQuery(this Questionnaire questionnaire, string query) =>
        questionnaire.Read(PairsOf(QueryHelpers.ParseQuery(query)));

    /// <summary>Keys and values in their order; a key that is given twice stands there twice.</summary>
    public static IEnumerable<KeyValuePair<string, string>> PairsOf(IEnumerable<KeyValuePair<string, StringValues>> query) =>
        query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")));
}
