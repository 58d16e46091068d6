namespace FrameworkAdvisor.Core.Knowledge;

/// <summary>A subject on which frameworks differ, such as security. Its needs are what gets rated.</summary>
/// <param name="Slug">Stable id.</param>
/// <param name="Name">Its heading.</param>
/// <param name="Description">One or two sentences: what it is about.</param>
/// <param name="Needs">At least one.</param>
public sealed record Criterion(string Slug, string Name, string Description, IReadOnlyList<Need> Needs);

/// <summary>What a project can want of a criterion; rated 0 to 10 for each framework.</summary>
/// <param name="Id">Stable id, <c>criterion.need</c>.</param>
/// <param name="Name">A short name for tables.</param>
/// <param name="Wants">Completes "a project wants …".</param>
/// <param name="AtZero">What a rating of 0 means.</param>
/// <param name="AtFive">What a rating of 5 means.</param>
/// <param name="AtTen">What a rating of 10 means.</param>
/// <param name="HalfLifeMonths">After how many months a claim on this need counts half; 1 to 600.</param>
public sealed record Need(
    string Id, string Name, string Wants, string AtZero, string AtFive, string AtTen, int HalfLifeMonths)
{
    /// <summary>The slug of the criterion this need belongs to: the part of the id before the dot.</summary>
    public string Criterion => Id[..Id.IndexOf('.', StringComparison.Ordinal)];
}
