namespace FrameworkAdvisor.Core.Knowledge;

/// <summary>An option that can be recommended.</summary>
/// <param name="Slug">Stable id, <c>[a-z0-9-]{1,80}</c>.</param>
/// <param name="Name">As its makers write it.</param>
/// <param name="Aliases">Other names by which articles speak of it.</param>
/// <param name="Summary">One or two sentences: what kind of framework it is.</param>
/// <param name="Site">Its home page (https).</param>
public sealed record Framework(string Slug, string Name, IReadOnlyList<string> Aliases, string Summary, string Site);
