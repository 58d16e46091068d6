using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Compare;

/// <param name="Form">What was asked for.</param>
/// <param name="Groups">The needs by criterion, or all in one group by gap.</param>
/// <param name="Facts">Figures through time.</param>
public sealed record ComparePage(
    CompareForm Form, IReadOnlyList<CompareGroup> Groups, FactTable Facts)
{
    public IReadOnlyList<Framework> Frameworks => Form.Frameworks;

    /// <summary>Need, frameworks, gap.</summary>
    public int Columns => Frameworks.Count + 2;

    public string Title => $"Compare {Words.List(Frameworks.Select(framework => framework.Name))}";

    public static ComparePage Of(Advisor advisor, CompareForm form)
    {
        var catalogue = advisor.Catalogue;
        var rows = advisor.Needs.Select(need => CompareRow.Of(advisor, need, form.Frameworks)).ToList();
        return new(
            form,
            form.IsSortedByGap
                ? [new(null, [.. rows.OrderByDescending(row => row.Gap.Width)])]
                : [.. catalogue.Criteria.Select(criterion => new CompareGroup(criterion, [.. rows.Where(row => row.Need.Criterion == criterion.Slug)]))],
            FactTable.Of(catalogue, form.Frameworks));
    }
}

/// <param name="Criterion">What the rows have in common, or null.</param>
/// <param name="Rows">Its needs.</param>
public sealed record CompareGroup(Criterion? Criterion, IReadOnlyList<CompareRow> Rows);

/// <param name="Need">The need.</param>
/// <param name="Cells">One per framework.</param>
/// <param name="Gap">Between the first two, or between the best and the worst of more.</param>
public sealed record CompareRow(Need Need, IReadOnlyList<Evidence> Cells, CompareGap Gap)
{
    public static CompareRow Of(Advisor advisor, Need need, IReadOnlyList<Framework> frameworks)
    {
        var cells = frameworks
            .Select(framework => Evidence.Of(advisor.Catalogue, advisor.Ratings[framework.Slug, need.Id]))
            .ToList();
        return new(need, cells, CompareGap.Of(cells));
    }
}

/// <param name="Value">Of two: the second's rating less the first's, as printed. Of more: best less worst.</param>
/// <param name="IsOfTwo">Whether it has a direction.</param>
/// <param name="IsClear">Whether it is at least its standard error.</param>
/// <param name="Text">In words.</param>
public sealed record CompareGap(double Value, bool IsOfTwo, bool IsClear, string Text)
{
    public double Width => Math.Abs(Value);

    public static CompareGap Of(IReadOnlyList<Evidence> cells)
    {
        if (cells.Count < 2)
        {
            return new(0, false, false, "");
        }

        var isOfTwo = cells.Count == 2;
        var (low, high) = isOfTwo ? (cells[0], cells[1]) : (cells.MinBy(Printed)!, cells.MaxBy(Printed)!);
        var value = Printed(high) - Printed(low);
        var isClear = Math.Abs(high.Rating.Value - low.Rating.Value) >= Math.Sqrt(Square(low.Rating.StandardError) + Square(high.Rating.StandardError));
        var ahead = value < 0 ? low : high;
        return new(value, isOfTwo, isClear, (isClear, isOfTwo) switch
        {
            (false, _) => $"{NumberText.OneDecimal(Math.Abs(value))}, no clear difference",
            (true, true) => $"{ahead.FrameworkName} +{NumberText.OneDecimal(Math.Abs(value))}",
            _ => $"{NumberText.OneDecimal(value)} from {low.FrameworkName} to {high.FrameworkName}",
        });
    }

    // The gap is taken between the ratings as printed, so that the row adds up for who checks it.
    private static double Printed(Evidence cell) => Math.Round(cell.Rating.Value, 1, MidpointRounding.AwayFromZero);

    private static double Square(double value) => value * value;
}
