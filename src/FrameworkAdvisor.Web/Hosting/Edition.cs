using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Publishing;
using Microsoft.Net.Http.Headers;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// What one request is answered from. Taken once a request, so that body, footer and tag are of the same publication
/// even when another one comes in between.
/// </summary>
public sealed class Edition(PublishedKnowledge knowledge, EditionTags tags)
{
    /// <summary>Null when nothing is published yet.</summary>
    public Advisor? Advisor { get; private set; } = knowledge.Advisor;

    /// <summary>The draft that this request is answered from; null for what is published.</summary>
    public DraftState? Draft { get; private set; }

    public KnowledgeVersion? Version => Advisor?.Version;

    /// <summary>An entity tag; null when nothing is published yet, and for a draft, which nothing may keep.</summary>
    public string? Tag => Advisor is null || Draft is not null ? null : tags.For(Advisor);

    /// <summary>Answers from the draft; from what is published where no advice can be given from that.</summary>
    internal void Preview(DraftState draft) => (Draft, Advisor) = (draft, draft.Advisor ?? Advisor);

    /// <summary>Whether who asks has what is made from this edition, and need not be sent it again.</summary>
    public bool IsHeldBy(HttpRequest request) =>
        Tag is { } tag && EntityTagHeaderValue.Parse(tag) is var own && request.GetTypedHeaders().IfNoneMatch
            .Any(held => held.Equals(EntityTagHeaderValue.Any) || held.Compare(own, useStrongComparison: false));
}
