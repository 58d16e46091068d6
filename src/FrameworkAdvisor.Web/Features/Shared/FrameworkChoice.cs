using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>Which frameworks a page shows side by side; the first ones unless the query names others.</summary>
/// <param name="All">All there are.</param>
/// <param name="Shown">Those chosen, in the order of the catalogue.</param>
/// <param name="Errors">What was not understood.</param>
public sealed record FrameworkChoice(IReadOnlyList<Framework> All, IReadOnlyList<Framework> Shown, IReadOnlyList<AnswerError> Errors)
{
    /// <summary>"flask,django" as links write it, or one value each as a form sends it.</summary>
    public const string Key = "frameworks";

    /// <summary>More columns nobody can read.</summary>
    public const int Most = 6;

    /// <summary>Whether there are more than are shown at a time.</summary>
    public bool IsPart => All.Count > Most;

    /// <param name="catalogue">Its frameworks.</param>
    /// <param name="query">Of the page.</param>
    /// <param name="fewest">How many have to be named: 1 or 2.</param>
    public static FrameworkChoice Read(Catalogue catalogue, IQueryCollection query, int fewest)
    {
        if (!query.ContainsKey(Key))
        {
            return new(catalogue.Frameworks, [.. catalogue.Frameworks.Take(Most)], []);
        }

        var slugs = query[Key].SelectMany(value => (value ?? "").Split(',')).ToList();
        return new(
            catalogue.Frameworks,
            [.. catalogue.Frameworks.Where(framework => slugs.Contains(framework.Slug))],
            [.. ErrorsOf(slugs, catalogue, fewest)]);
    }

    private static IEnumerable<AnswerError> ErrorsOf(List<string> slugs, Catalogue catalogue, int fewest)
    {
        var least = fewest == 1 ? "one" : "two";
        var known = string.Join(", ", catalogue.Frameworks.Select(framework => framework.Slug));
        foreach (var group in slugs.GroupBy(slug => slug, StringComparer.Ordinal))
        {
            var message =
                group.Key.Length == 0 ? $"\"{Key}\" holds an empty name: name at least {least}. Known: {known}."
                : catalogue.FindFramework(group.Key) is null ? $"There is no framework \"{Echo.Of(group.Key)}\". Known: {known}."
                : group.Skip(1).Any() ? $"\"{Key}\" names {group.Key} twice."
                : null;
            if (message is not null)
            {
                yield return new(Key, group.Key, message);
            }
        }

        if (slugs is [{ Length: > 0 }] && fewest > 1)
        {
            yield return new(Key, slugs[0], $"\"{Key}\" names one framework only: name at least two. Known: {known}.");
        }

        if (slugs.Count > Most)
        {
            yield return new(Key, slugs[Most], $"\"{Key}\" names {slugs.Count} frameworks: name at most {Most}.");
        }
    }
}
