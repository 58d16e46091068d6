using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Hosting;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>Which knowledge a page rests on, in words that are true in a preview of the draft as well.</summary>
public static class VersionText
{
    /// <summary>"knowledge version 4, published 12 November 2026".</summary>
    public static string Of(Edition edition, KnowledgeVersion version) => ReferenceEquals(edition.Draft?.Version, version)
        ? "a draft, not published"
        : $"knowledge version {NumberText.Whole(version.Number)}, published {DateText.Of(version.PublishedOn)}";
}
