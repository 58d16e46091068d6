using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Compare;

/// <summary>What to compare and how to sort it.</summary>
/// <param name="Frameworks">At least two where there are two; in the order of the catalogue.</param>
/// <param name="IsSortedByGap">Whether the widest gap comes first; else the criteria keep their order.</param>
/// <param name="Errors">What was not understood.</param>
public sealed record CompareForm(IReadOnlyList<Framework> Frameworks, bool IsSortedByGap, IReadOnlyList<AnswerError> Errors)
{
    private const string FrameworksKey = "frameworks";
    private const string SortKey = "sort";
    private const string ByGap = "gap";
    private const string ByCriterion = "criterion";

    public static CompareForm Read(Catalogue catalogue, IQueryCollection query)
    {
        // "flask,django" as links write it, or one value each as a form sends it.
        var slugs = query[FrameworksKey].SelectMany(value => (value ?? "").Split(',')).ToList();
        var sorts = query[SortKey].Select(value => value ?? "").ToList();
        return new(
            query.ContainsKey(FrameworksKey) ? [.. catalogue.Frameworks.Where(framework => slugs.Contains(framework.Slug))] : catalogue.Frameworks,
            sorts is [ByGap],
            [
                .. query.ContainsKey(FrameworksKey) ? ErrorsOfFrameworks(slugs, catalogue) : [],
                .. ErrorsOfSort(sorts),
                .. query.Keys.Where(key => key is not (FrameworksKey or SortKey))
                    .Select(key => new AnswerError(key, "", $"\"{Echo.Of(key)}\" means nothing here. Known: {FrameworksKey}, {SortKey}.")),
            ]);
    }

    private static IEnumerable<AnswerError> ErrorsOfFrameworks(List<string> slugs, Catalogue catalogue)
    {
        var known = string.Join(", ", catalogue.Frameworks.Select(framework => framework.Slug));
        foreach (var group in slugs.GroupBy(slug => slug, StringComparer.Ordinal))
        {
            var message =
                group.Key.Length == 0 ? $"\"{FrameworksKey}\" holds an empty name: name at least two. Known: {known}."
                : catalogue.Frameworks.All(framework => framework.Slug != group.Key) ? $"There is no framework \"{Echo.Of(group.Key)}\". Known: {known}."
                : group.Skip(1).Any() ? $"\"{FrameworksKey}\" names {group.Key} twice."
                : null;
            if (message is not null)
            {
                yield return new(FrameworksKey, group.Key, message);
            }
        }

        if (slugs is [{ Length: > 0 }])
        {
            yield return new(FrameworksKey, slugs[0], $"\"{FrameworksKey}\" names one framework only: name at least two. Known: {known}.");
        }
    }

    private static IEnumerable<AnswerError> ErrorsOfSort(List<string> sorts) => sorts switch
    {
        [] or [ByGap or ByCriterion] => [],
        [var other] => [new(SortKey, other, $"\"{SortKey}\" cannot be \"{Echo.Of(other)}\". Known: {ByGap}, {ByCriterion}.")],
        _ => [new(SortKey, sorts[0], $"\"{SortKey}\" is given {sorts.Count} times; it takes one order.")],
    };

    /// <summary>The address of the same comparison in another order.</summary>
    public string Href(bool byGap) =>
        $"/compare?{FrameworksKey}={string.Join(',', Frameworks.Select(framework => framework.Slug))}&{SortKey}={(byGap ? ByGap : ByCriterion)}";
}
