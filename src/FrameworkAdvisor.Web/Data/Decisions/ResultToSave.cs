using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Data.Decisions;

/// <summary>What is saved, pinned and ready to be checked later.</summary>
/// <param name="Details">What people wrote.</param>
/// <param name="Query">The answers in canonical order.</param>
/// <param name="KnowledgeVersion">The number of a published version.</param>
/// <param name="Digest">SHA-256 of the recommendation's JSON.</param>
public sealed record ResultToSave(RecordDetails Details, string Query, int KnowledgeVersion, string Digest);
