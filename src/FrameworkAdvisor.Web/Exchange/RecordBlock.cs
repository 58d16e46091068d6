using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>The few lines at the end of a decision record from which the advisor reads it back.</summary>
internal static class RecordBlock
{
    private const string Language = "framework-advisor";
    private const string Format = "1";
    private const string FormatKey = "record";
    private const string KnowledgeKey = "knowledge";
    private const string PublishedKey = "published";
    private const string QueryKey = "query";
    private const string ResultKey = "result";
    private const string Day = "yyyy-MM-dd";
    private static readonly string[] keys = [FormatKey, KnowledgeKey, PublishedKey, QueryKey, ResultKey];

    public static void AddTo(MarkdownPage page, Recommendation recommendation, KnowledgeVersion version)
    {
        page.Line($"```{Language}");
        page.Line($"{FormatKey}: {Format}");
        page.Line(string.Create(CultureInfo.InvariantCulture, $"{KnowledgeKey}: {version.Number}"));
        page.Line($"{PublishedKey}: {version.PublishedOn.ToString(Day, CultureInfo.InvariantCulture)}");
        page.Line($"{QueryKey}: {recommendation.Answers.ToQuery()}".TrimEnd());
        page.Line($"{ResultKey}: {ResultOf(recommendation)}");
        page.Line("```");
    }

    /// <summary>The result in a line, exact enough that another model or other knowledge does not give it by chance.</summary>
    public static string ResultOf(Recommendation recommendation) => string.Join("; ", recommendation.Standings
        .Select(standing => string.Create(CultureInfo.InvariantCulture, $"{standing.Framework.Slug} {standing.Score?.ToString("0.000000", CultureInfo.InvariantCulture) ?? "unscored"}"))
        .Prepend(recommendation.Outcome.KindWord));

    /// <summary>Whether a text holds such lines, whole or not.</summary>
    public static bool IsIn(string text) => LinesOf(text).Any(line => FenceOf(line) is not null);

    public static RecordReading Read(string text)
    {
        var lines = LinesOf(text);
        var starts = Enumerable.Range(0, lines.Count).Where(at => FenceOf(lines[at]) is not null).ToList();
        if (starts.Count != 1)
        {
            return RecordReading.Wrong(starts.Count == 0
                ? $"There is no decision record in it: its last lines begin with ```{Language}."
                : $"There are {starts.Count.ToString(CultureInfo.InvariantCulture)} decision records in it: leave one of them.");
        }

        var fence = FenceOf(lines[starts[0]])!;
        var inside = lines.Skip(starts[0] + 1).TakeWhile(line => !IsEnd(line, fence)).ToList();
        return starts[0] + 1 + inside.Count == lines.Count
            ? RecordReading.Wrong($"The decision record in it is cut off: the line {fence} that ends it is missing.")
            : Understand(inside);
    }

    private static RecordReading Understand(List<string> inside)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in inside.Where(line => line.Length > 0))
        {
            var pair = line.Split(':', 2, StringSplitOptions.TrimEntries);
            if (pair.Length != 2 || !keys.Contains(pair[0], StringComparer.Ordinal) || !values.TryAdd(pair[0], pair[1]))
            {
                return RecordReading.Wrong($"The decision record in it has a line that means nothing, or one twice: \"{Echo.Of(line)}\".");
            }
        }

        if (keys.FirstOrDefault(key => !values.ContainsKey(key)) is { } missing)
        {
            return RecordReading.Wrong($"The decision record in it lacks the line \"{missing}:\".");
        }

        if (values[FormatKey] != Format)
        {
            return RecordReading.Wrong($"The decision record in it has form {Echo.Of(values[FormatKey])}; this release reads form {Format}: use the release that wrote it, or a later one.");
        }

        return !int.TryParse(values[KnowledgeKey], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !DateOnly.TryParseExact(values[PublishedKey], Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var published)
            ? RecordReading.Wrong($"The decision record in it names no knowledge version: \"{Echo.Of(values[KnowledgeKey])}\", \"{Echo.Of(values[PublishedKey])}\".")
            : new(new(number, published, values[QueryKey], values[ResultKey]), null);
    }

    // Trimmed, with the signs that quote a text taken off: a record may be pasted into a list or a quotation.
    private static List<string> LinesOf(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim().TrimStart('\uFEFF', '>', ' ', '\t'))];

    private static string? FenceOf(string line)
    {
        var sign = line.Length > 0 && line[0] is '`' or '~' ? line[0] : default;
        var info = line.TrimStart(sign);
        return sign != default && line.Length - info.Length >= 3 && info.Trim() == Language ? line[..^info.Length] : null;
    }

    private static bool IsEnd(string line, string fence) => line.Length >= fence.Length && line.Trim(fence[0]).Length == 0;
}

/// <summary>What was read back, or else what is wrong with it.</summary>
internal sealed record RecordReading(RecordContent? Content, string? Error)
{
    public static RecordReading Wrong(string error) => new(null, error);
}

/// <summary>What a decision record rests on.</summary>
/// <param name="KnowledgeVersion">The number of the published knowledge.</param>
/// <param name="PublishedOn">Its day: another database has another version of the same number.</param>
/// <param name="Query">The answers, as in an address; not yet understood.</param>
/// <param name="Result">The result in a line, as the record states it.</param>
internal sealed record RecordContent(int KnowledgeVersion, DateOnly PublishedOn, string Query, string Result);
