using System.Globalization;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Extraction.Facts;

/// <summary>Reads the figures of one passage and whose they are.</summary>
internal sealed class FigureReader
{
    private const string ReleaseYear = "release-year";
    private const int Reach = 3;
    private const int ReachOfAYear = 6;
    private const int EarliestYear = 1995;
    private const int LatestYear = 2035;

    private static readonly (string Measure, string[] Words)[] kinds =
    [
        ("github-stars", ["stars", "stargazers"]),
        ("github-forks", ["forks", "forked"]),
        ("github-watchers", ["watchers"]),
        ("github-projects", ["projects", "repositories", "dependents"]),
        ("stack-overflow-questions", ["questions"]),
        ("latency-p50-ms", ["ms", "milliseconds", "millisecond"]),
        ("lines-of-code", ["lines", "loc"]),
    ];

    private static readonly HashSet<string> beginnings = new(StringComparer.OrdinalIgnoreCase)
    {
        "created", "released", "release", "launched", "launch", "introduced", "debut", "debuted", "born", "started", "appeared",
    };

    private readonly Dictionary<string, string> slugs;
    private readonly HashSet<string> measures;

    public FigureReader(IReadOnlyList<Framework> frameworks, IReadOnlyList<Measure> measures)
    {
        this.measures = measures.Select(measure => measure.Id).ToHashSet(StringComparer.Ordinal);
        slugs = new(StringComparer.OrdinalIgnoreCase);
        foreach (var framework in frameworks)
        {
            slugs.TryAdd(framework.Name, framework.Slug);
            slugs.TryAdd(framework.Slug, framework.Slug);
        }
    }

    public IEnumerable<(string Framework, string Measure, string Value, string? AsOf)> Read(Passage passage)
    {
        if (passage.Text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            yield break;
        }

        var tokens = TextTokens.Of(passage.Text);
        var label = passage.Row is null ? [] : TextTokens.Of(passage.Row);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Figure.Read(tokens[at]) is not { } figure
                || MeasureOf(tokens, at, figure, label) is not { } measure || !measures.Contains(measure)
                || OwnerOf(passage, tokens, at) is not { } framework)
            {
                continue;
            }

            var value = Figure.Print(figure.Number);
            yield return (framework, measure, value, measure == ReleaseYear ? value : DatesInText.In([.. tokens.Where((_, index) => index != at)])?.ToString());
        }
    }

    private static string? MeasureOf(List<string> tokens, int at, (decimal Number, string Unit) figure, List<string> label)
    {
        if (IsYear(tokens[at]))
        {
            var isBeginning = label.Exists(beginnings.Contains)
                || tokens.Take(at).Skip(Math.Max(0, at - ReachOfAYear)).Any(beginnings.Contains);
            return isBeginning ? ReleaseYear : null;
        }

        if (figure.Unit.Length > 0)
        {
            return KindOf(figure.Unit);
        }

        for (var away = 1; away <= Reach; away++)
        {
            if ((at + away < tokens.Count ? KindOf(tokens[at + away]) : null) is { } after)
            {
                return after;
            }
        }

        return (at > 0 ? KindOf(tokens[at - 1]) : null) ?? label.Select(KindOf).FirstOrDefault(kind => kind is not null);
    }

    private static string? KindOf(string word) =>
        kinds.FirstOrDefault(kind => kind.Words.Contains(word, StringComparer.OrdinalIgnoreCase)).Measure;

    private static bool IsYear(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= EarliestYear and <= LatestYear;

    /// <summary>The framework named last before the figure, or else next after it; of a cell its column; else the only one in the headings.</summary>
    private string? OwnerOf(Passage passage, List<string> tokens, int at)
    {
        var before = tokens.Take(at).Select(SlugOf).LastOrDefault(slug => slug is not null);
        return before
            ?? tokens.Skip(at + 1).Select(SlugOf).FirstOrDefault(slug => slug is not null)
            ?? OnlyOne(passage.Column is null ? [] : TextTokens.Of(passage.Column))
            ?? passage.Headings.Reverse().Select(heading => OnlyOne(TextTokens.Of(heading))).FirstOrDefault(slug => slug is not null);
    }

    private string? OnlyOne(List<string> tokens) =>
        tokens.Select(SlugOf).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null;

    private string? SlugOf(string word) => slugs.GetValueOrDefault(word);
}
