using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>The question that visitors come with.</summary>
public static class Headline
{
    private const int MostNames = 4;

    /// <summary>"Flask or Django?", or without names when there are too few or too many.</summary>
    public static string For(IReadOnlyList<Framework> frameworks)
    {
        var names = frameworks.Select(framework => framework.Name).ToList();
        return names.Count is < 2 or > MostNames
            ? "Which web framework?"
            : $"{string.Join(", ", names[..^1])} or {names[^1]}?";
    }
}
