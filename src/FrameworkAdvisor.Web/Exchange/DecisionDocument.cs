using FrameworkAdvisor.Web.Data.Decisions;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>A saved decision as other programs get it.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Notes">May have several lines; null when there are none.</param>
/// <param name="Deciders">Null when nobody is named.</param>
/// <param name="DecidedOn">A day.</param>
/// <param name="RevisitOn">A day, or null.</param>
/// <param name="Triggers">May have several lines; null when there are none.</param>
/// <param name="CreatedAt">In UTC.</param>
/// <param name="UpdatedAt">In UTC.</param>
/// <param name="KnowledgeVersion">The number it is pinned to.</param>
/// <param name="Query">The answers in canonical order.</param>
/// <param name="Reproduced">Whether the recommendation is to the byte the one that was saved.</param>
/// <param name="Recommendation">On the knowledge it is pinned to.</param>
internal sealed record DecisionDocument(
    string Title,
    string? Notes,
    string? Deciders,
    DateOnly DecidedOn,
    DateOnly? RevisitOn,
    string? Triggers,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    int KnowledgeVersion,
    string Query,
    bool Reproduced,
    RecommendationDocument Recommendation)
{
    public static DecisionDocument Of(PinnedResult pinned) => new(
        pinned.Decision.Title,
        pinned.Decision.Notes,
        pinned.Decision.Deciders,
        pinned.Decision.DecidedOn,
        pinned.Decision.RevisitOn,
        pinned.Decision.Triggers,
        pinned.Decision.CreatedAt,
        pinned.Decision.UpdatedAt,
        pinned.Decision.KnowledgeVersion,
        pinned.Decision.Query,
        pinned.IsReproduced,
        RecommendationDocument.Of(pinned.Recommendation));
}
