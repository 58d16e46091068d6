using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

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
        var slugs = query[FrameworksKey].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var sort = query[SortKey].LastOrDefault() ?? ByCriterion;
        var known = string.Join(", ", catalogue.Frameworks.Select(framework => framework.Slug));
        var chosen = catalogue.Frameworks.Where(framework => slugs.Contains(framework.Slug)).ToList();
        return new(
            chosen.Count < 2 ? catalogue.Frameworks : chosen,
            sort == ByGap,
            [
                .. slugs.Where(slug => catalogue.Frameworks.All(framework => framework.Slug != slug))
                    .Select(slug => new AnswerError(FrameworksKey, slug, $"There is no framework \"{Trouble.Shown(slug)}\". Known: {known}.")),
                .. sort is ByGap or ByCriterion ? (AnswerError[])[]
                    : [new(SortKey, sort, $"\"{Trouble.Shown(sort)}\" is no order. Known: {ByGap}, {ByCriterion}.")],
                .. query.Keys.Where(key => key is not (FrameworksKey or SortKey))
                    .Select(key => new AnswerError(key, "", $"\"{Trouble.Shown(key)}\" means nothing here. Known: {FrameworksKey}, {SortKey}.")),
            ]);
    }

    /// <summary>The address of the same comparison in another order.</summary>
    public string Href(bool byGap) =>
        $"/compare?{FrameworksKey}={string.Join(',', Frameworks.Select(framework => framework.Slug))}&{SortKey}={(byGap ? ByGap : ByCriterion)}";
}
