using System.Globalization;
using FrameworkAdvisor.Content.Extraction.Terms;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Extraction.Facts;

/// <summary>Reads the figures of one passage and whose they are.</summary>
internal sealed class FigureReader
{
    private const string ReleaseYear = "release-year";
    private const int Reach = 3;
    private const int ReachOfAYear = 6;
    private const int ReachOfAName = 4;
    private const int EarliestYear = 1995;
    private const int LatestYear = 2035;

    private const decimal LeastFarFigure = 100;

    private readonly FactOwner owner;
    private readonly HashSet<string> measures;
    private readonly Dictionary<string, string> kinds = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> beginnings;

    public FigureReader(FactOwner owner, IReadOnlyList<Measure> measures, FactWords words)
    {
        this.owner = owner;
        this.measures = measures.Select(measure => measure.Id).ToHashSet(StringComparer.Ordinal);
        beginnings = words.Of(ReleaseYear).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (measure, names) in words.Measures.Where(pair => pair.Key != ReleaseYear))
        {
            foreach (var name in names)
            {
                kinds.TryAdd(name, measure);
            }
        }
    }

    public IEnumerable<(string Framework, string Measure, string Value, string? AsOf)> Read(Passage passage)
    {
        if (passage.Text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            yield break;
        }

        var tokens = TextTokens.Of(passage.Text);
        var figures = FiguresIn(tokens, passage.Row is null ? [] : TextTokens.Of(passage.Row));
        for (var index = 0; index < figures.Count; index++)
        {
            var (at, measure, value) = figures[index];
            if ((NamedAfter(tokens, at) ?? InPair(tokens, figures, index) ?? InOrder(tokens, figures, index) ?? OwnerOf(passage, tokens, at)) is { } framework)
            {
                yield return (framework, measure, value, measure == ReleaseYear ? value : DatesInText.In([.. tokens.Where((_, other) => other != at)])?.ToString());
            }
        }
    }

    private List<(int At, string Measure, string Value)> FiguresIn(List<string> tokens, List<string> label)
    {
        var figures = new List<(int At, string Measure, string Value)>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Figure.Read(tokens[at]) is { } figure && MeasureOf(tokens, at, figure, label) is { } measure && measures.Contains(measure))
            {
                figures.Add((at, measure, Figure.Print(figure.Number)));
            }
        }

        return figures;
    }

    /// <summary>"24,000 lines of code in Django".</summary>
    private string? NamedAfter(List<string> tokens, int at)
    {
        for (var next = at + 1; next + 1 < tokens.Count && next <= at + ReachOfAName && Figure.Read(tokens[next]) is null; next++)
        {
            if (tokens[next] is "in" or "for" or "with" or "by" && owner.SlugOf(tokens[next + 1]) is { } slug)
            {
                return slug;
            }
        }

        return null;
    }

    /// <summary>"Flask is ahead of Django, with 46 ms against Django's 144 ms": whose the second is, the first is not.</summary>
    private string? InPair(List<string> tokens, List<(int At, string Measure, string Value)> figures, int index)
    {
        var alike = figures.Where(figure => figure.Measure == figures[index].Measure).ToList();
        return alike.Count == 2 && alike[1].At > 0 && owner.SlugOf(tokens[alike[1].At - 1]) is { } second
            && tokens.Select(owner.SlugOf).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is { Count: 2 } both
            ? alike[1] == figures[index] ? second : both.Single(slug => slug != second)
            : null;
    }

    /// <summary>"Flask is ahead of Django, with 46 ms against 144 ms": as many figures as names, all behind them.</summary>
    private string? InOrder(List<string> tokens, List<(int At, string Measure, string Value)> figures, int index)
    {
        var alike = figures.Where(figure => figure.Measure == figures[index].Measure).ToList();
        var names = tokens.Take(alike[0].At).Select(owner.SlugOf).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var last = tokens.FindLastIndex(token => owner.SlugOf(token) is not null);
        return alike.Count > 1 && names.Count == alike.Count && last < alike[0].At ? names[alike.IndexOf(figures[index])] : null;
    }

    private string? MeasureOf(List<string> tokens, int at, (decimal Number, string Unit) figure, List<string> label)
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

        return (at > 0 ? KindOf(tokens[at - 1]) : null) ?? label.Select(KindOf).FirstOrDefault(kind => kind is not null)
            ?? (figure.Number >= LeastFarFigure ? OnlyKind(tokens) : null);
    }

    private string? KindOf(string word) => kinds.GetValueOrDefault(word);

    /// <summary>The only kind in the sentence, however far off: "the number of questions … (29,378 against 204,483)".</summary>
    private string? OnlyKind(List<string> tokens) =>
        tokens.Select(KindOf).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null;

    private static bool IsYear(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= EarliestYear and <= LatestYear;

    /// <summary>The framework named last before the figure, or else next after it; of a cell its column; else the only one in the headings.</summary>
    private string? OwnerOf(Passage passage, List<string> tokens, int at)
    {
        var before = tokens.Take(at).Select(owner.SlugOf).LastOrDefault(slug => slug is not null);
        return before
            ?? tokens.Skip(at + 1).Select(owner.SlugOf).FirstOrDefault(slug => slug is not null)
            ?? owner.Around(passage);
    }
}
