using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Features.Advice;

/// <summary>The addresses of the questionnaire; all state is in them.</summary>
public static class AdviceAddress
{
    /// <summary>The key that says where to go on to after a question.</summary>
    public const string ThenKey = "then";

    /// <summary>Its only value: back to the check page.</summary>
    public const string ThenCheck = "check";

    /// <summary>The key that names the question just skipped, so that the next page can say so.</summary>
    public const string SkippedKey = "skipped";

    /// <summary>The key of the answers that others are compared with; its value is their whole query, encoded.</summary>
    public const string WasKey = "was";

    public static string Question(string question, Answers answers, bool thenCheck = false, string? skipped = null) =>
        Join(
            $"/advice/{question}",
            answers.ToQuery(),
            thenCheck ? $"{ThenKey}={ThenCheck}" : "",
            skipped is null ? "" : $"{SkippedKey}={skipped}");

    public static string All(Answers answers) => Join("/advice/all", answers.ToQuery());

    public static string Check(Answers answers) => Join("/advice/check", answers.ToQuery());

    public static string Result(Answers answers) => Join("/advice/result", answers.ToQuery());

    /// <summary>The same for a page.</summary>
    public static AnswersLink LinkToResult(Answers answers) => new("/advice/result", answers);

    /// <inheritdoc cref="LinkToResult"/>
    public static AnswersLink LinkToCheck(Answers answers) => new("/advice/check", answers);

    /// <summary>What other answers would change.</summary>
    public static string WhatIf(Answers was, Answers then) =>
        Join("/advice/what-if", then.ToQuery(), $"{WasKey}={Uri.EscapeDataString(was.ToQuery())}");

    /// <summary>The same result as a file: what programs get from the API.</summary>
    public static AnswersLink Json(Answers answers) => new("/advice/result.json", answers);

    /// <summary>The same result as a file: a decision record.</summary>
    public static AnswersLink Record(Answers answers) => new("/advice/result.md", answers);

    /// <summary>The same result as a file: its ledger for a spreadsheet.</summary>
    public static AnswersLink Spreadsheet(Answers answers) => new("/advice/result.csv", answers);

    private static string Join(string path, params ReadOnlySpan<string> queries)
    {
        var address = path;
        foreach (var query in queries)
        {
            address = query.Length == 0 ? address : $"{address}{(address.Length == path.Length ? '?' : '&')}{query}";
        }

        return address;
    }
}
