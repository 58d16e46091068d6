using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>Figures that articles give, measure by framework, all values through time.</summary>
/// <param name="Frameworks">The columns.</param>
/// <param name="Rows">One per measure that has any value.</param>
public sealed record FactTable(IReadOnlyList<Framework> Frameworks, IReadOnlyList<FactRow> Rows)
{
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

public sealed record FactRow(Measure Measure, IReadOnlyList<IReadOnlyList<FactGroup>> Cells);

public sealed record FactItem(Fact Fact, Article Source);

/// <param name="Value">As given.</param>
/// <param name="AsOf">When it held, if the articles tell.</param>
/// <param name="Items">Who gives it.</param>
public sealed record FactGroup(string Value, PartialDate? AsOf, IReadOnlyList<FactItem> Items)
{
    /// <summary>A date that says no more than the value itself, such as a year as of that year, is left out.</summary>
    public string? When => AsOf is null || AsOf.ToString() == Value ? null : DateText.Of(AsOf);
}
