using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using Microsoft.Net.Http.Headers;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// What one request is answered from. Taken once a request, so that body, footer and tag are of the same publication
/// even when another one comes in between.
/// </summary>
public sealed class Edition(PublishedKnowledge knowledge, EditionTags tags)
{
    /// <summary>Null when nothing is published yet.</summary>
    public Advisor? Advisor { get; } = knowledge.Advisor;

    public KnowledgeVersion? Version => Advisor?.Version;

    /// <summary>An entity tag; null when nothing is published yet.</summary>
    public string? Tag => Advisor is null ? null : tags.For(Advisor);

    /// <summary>Whether who asks has what is made from this edition, and need not be sent it again.</summary>
    public bool IsHeldBy(HttpRequest request) =>
        Tag is { } tag && EntityTagHeaderValue.Parse(tag) is var own && request.GetTypedHeaders().IfNoneMatch
            .Any(held => held.Equals(EntityTagHeaderValue.Any) || held.Compare(own, useStrongComparison: false));
}
