using System.Globalization;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>Figures that articles give, measure by framework, all values through time.</summary>
/// <param name="Frameworks">The columns.</param>
/// <param name="Rows">One per measure that has any value.</param>
public sealed record FactTable(IReadOnlyList<Framework> Frameworks, IReadOnlyList<FactRow> Rows)
{
    /// <summary>From the first to the last year that a figure is of; null where none has a date.</summary>
    public YearSpan? Span { get; } = YearSpan.Of([.. Rows.SelectMany(row => row.Dated).SelectMany(points => points).Select(point => point.Year)]);

    public static FactTable Of(Catalogue catalogue, IReadOnlyList<Framework> frameworks)
    {
        var facts = catalogue.Articles.SelectMany(article => article.Facts.Select(fact => new FactItem(fact, article))).ToList();
        return new(
            frameworks,
            [.. catalogue.Measures
                .Select(measure => new FactRow(measure, [.. frameworks.Select(framework => CellOf(facts, measure, framework))]))
                .Where(row => row.Cells.Any(cell => cell.Count > 0))]);
    }

    // A value that several sources give alike for the same time is shown once, with all of them.
    private static IReadOnlyList<FactGroup> CellOf(List<FactItem> facts, Measure measure, Framework framework) =>
    [
        .. facts
            .Where(item => item.Fact.Measure == measure.Id && item.Fact.Framework == framework.Slug)
            .OrderBy(item => (item.Fact.AsOf ?? item.Source.Date)?.ToString() ?? "", StringComparer.Ordinal)
            .GroupBy(item => (item.Fact.Value, item.Fact.AsOf))
            .Select(group => new FactGroup(group.Key.Value, group.Key.AsOf, [.. group])),
    ];
}

public sealed record FactRow(Measure Measure, IReadOnlyList<IReadOnlyList<FactGroup>> Cells)
{
    /// <summary>Of each framework the figures that are numbers and have a date, the earliest first.</summary>
    public IReadOnlyList<IReadOnlyList<FactPoint>> Dated { get; } =
    [
        .. Cells.Select(cell => cell
            .Select(group => decimal.TryParse(group.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number > 0 && group.AsOf is { } date
                ? new FactPoint(YearSpan.YearOf(date), number)
                : null)
            .OfType<FactPoint>()
            .OrderBy(point => point.Year)
            .ToList()),
    ];

    public bool IsDated => Dated.Any(points => points.Count > 0);
}

/// <param name="Year">When it held, with its fraction.</param>
/// <param name="Value">Above 0.</param>
public sealed record FactPoint(double Year, decimal Value);

/// <param name="From">The first year.</param>
/// <param name="To">The last.</param>
public sealed record YearSpan(int From, int To)
{
    public static YearSpan? Of(IReadOnlyList<double> years) => years.Count == 0 ? null : new((int)years.Min(), (int)years.Max());

    /// <summary>From the middle of its month, or of its year where that alone is known: nearer than the picture can show.</summary>
    public static double YearOf(PartialDate date) => date.Year + (((date.Month ?? PartialDate.MonthOfABareYear) - 0.5) / 12);

    /// <summary>How far into the span a time is, 0 to 1; the last year counts whole.</summary>
    public double ShareOf(double year) => (year - From) / (To + 1 - From);
}

public sealed record FactItem(Fact Fact, Article Source);

/// <param name="Value">As given.</param>
/// <param name="AsOf">When it held, if the articles tell.</param>
/// <param name="Items">Who gives it.</param>
public sealed record FactGroup(string Value, PartialDate? AsOf, IReadOnlyList<FactItem> Items)
{
    /// <summary>A date that says no more than the value itself, such as a year as of that year, is left out.</summary>
    public string? When => AsOf is null || AsOf.ToString() == Value ? null : DateText.Of(AsOf);
}
