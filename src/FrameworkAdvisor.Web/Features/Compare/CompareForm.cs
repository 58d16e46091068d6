using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Compare;

/// <summary>What to compare and how to sort it.</summary>
/// <param name="Choice">At least two where there are two.</param>
/// <param name="IsSortedByGap">Whether the widest gap comes first; else the criteria keep their order.</param>
/// <param name="Errors">What was not understood.</param>
public sealed record CompareForm(FrameworkChoice Choice, bool IsSortedByGap, IReadOnlyList<AnswerError> Errors)
{
    private const string SortKey = "sort";
    private const string ByGap = "gap";
    private const string ByCriterion = "criterion";

    public IReadOnlyList<Framework> Frameworks => Choice.Shown;

    public static CompareForm Read(Catalogue catalogue, IQueryCollection query)
    {
        var choice = FrameworkChoice.Read(catalogue, query, fewest: 2);
        var sorts = query[SortKey].Select(value => value ?? "").ToList();
        return new(
            choice,
            sorts is [ByGap],
            [
                .. choice.Errors,
                .. ErrorsOfSort(sorts),
                .. query.Keys.Where(key => key is not (FrameworkChoice.Key or SortKey))
                    .Select(key => new AnswerError(key, "", $"\"{Echo.Of(key)}\" means nothing here. Known: {FrameworkChoice.Key}, {SortKey}.")),
            ]);
    }

    private static IEnumerable<AnswerError> ErrorsOfSort(List<string> sorts) => sorts switch
    {
        [] or [ByGap or ByCriterion] => [],
        [var other] => [new(SortKey, other, $"\"{SortKey}\" cannot be \"{Echo.Of(other)}\". Known: {ByGap}, {ByCriterion}.")],
        _ => [new(SortKey, sorts[0], $"\"{SortKey}\" is given {sorts.Count} times; it takes one order.")],
    };

    /// <summary>The address of the same comparison in another order.</summary>
    public string Href(bool byGap) =>
        $"/compare?{FrameworkChoice.Key}={string.Join(',', Frameworks.Select(framework => framework.Slug))}&{SortKey}={(byGap ? ByGap : ByCriterion)}";
}
