namespace FrameworkAdvisor.Core.Knowledge;

/// <summary>Everything the advisor knows: frameworks, criteria, questionnaire, articles, claims, scenarios.</summary>
/// <param name="Frameworks">In the order shown.</param>
/// <param name="Criteria">In the order shown.</param>
/// <param name="Measures">Kinds of figures that facts may give, in the order shown.</param>
/// <param name="Questions">In the order asked; at most 16.</param>
/// <param name="Tensions">Pairs of answers that pull against each other.</param>
/// <param name="Articles">By slug.</param>
/// <param name="Claims">In the order of their articles and, within one, of the text.</param>
/// <param name="EditorRatings">Ratings set by hand.</param>
/// <param name="Scenarios">Reference cases.</param>
public sealed record Catalogue(
    IReadOnlyList<Framework> Frameworks,
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<Measure> Measures,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<Tension> Tensions,
    IReadOnlyList<Article> Articles,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<EditorRating> EditorRatings,
    IReadOnlyList<Scenario> Scenarios)
{
    /// <summary>What each framework has in the box, and what has to be added; unknown to what was published before.</summary>
    public IReadOnlyList<Provision> Provisions { get; init; } = [];

    /// <summary>The needs of all criteria, in the order shown.</summary>
    public IEnumerable<Need> Needs => Criteria.SelectMany(criterion => criterion.Needs);

    /// <summary>
    /// Whether a need is something to have: in the box, added, or made by the team. Any other is a quality, such as
    /// speed: it can be rated, and nobody can add it.
    /// </summary>
    /// <param name="need">Its id.</param>
    public bool CanBeAdded(string need) => CatalogueIndex.Of(this).Provided.Contains(need);

    /// <summary>The framework with a slug; null when there is none.</summary>
    public Framework? FindFramework(string slug) => CatalogueIndex.Of(this).Frameworks.GetValueOrDefault(slug);

    /// <summary>The need with an id; null when there is none.</summary>
    public Need? FindNeed(string id) => CatalogueIndex.Of(this).Needs.GetValueOrDefault(id);

    /// <summary>The measure with an id; null when there is none.</summary>
    public Measure? FindMeasure(string id) => CatalogueIndex.Of(this).Measures.GetValueOrDefault(id);

    /// <summary>The article with a slug; null when there is none.</summary>
    public Article? FindArticle(string slug) => CatalogueIndex.Of(this).Articles.GetValueOrDefault(slug);

    /// <summary>The claim with an id; null when there is none.</summary>
    public Claim? FindClaim(string id) => CatalogueIndex.Of(this).Claims.GetValueOrDefault(id);

    /// <summary>The claims of an article, in the order of its text; none where there is no such article.</summary>
    /// <param name="article">Slug.</param>
    public IEnumerable<Claim> ClaimsOf(string article) => CatalogueIndex.Of(this).ClaimsByArticle[article];
}

/// <summary>One published, immutable state of the knowledge.</summary>
/// <param name="Number">1, 2, 3, …</param>
/// <param name="PublishedOn">The day (UTC) from which the age of claims is counted.</param>
/// <param name="Note">What the publisher says about it.</param>
/// <param name="Catalogue">The knowledge itself.</param>
public sealed record KnowledgeVersion(int Number, DateOnly PublishedOn, string Note, Catalogue Catalogue);
