using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Review;
using FrameworkAdvisor.Web.Data.Publishing;
using FrameworkAdvisor.Web.Features.Admin.Publishing;

namespace FrameworkAdvisor.Web.Features.Admin.Versions;

/// <param name="Versions">The newest first.</param>
/// <param name="Current">The number that everybody sees.</param>
/// <param name="Older">What to ask for to see older ones; null when there are none.</param>
public sealed record VersionsPage(IReadOnlyList<VersionLine> Versions, int Current, int? Older);

/// <param name="Line">Who published it, when, and how much it holds.</param>
/// <param name="Current">The number that everybody sees.</param>
/// <param name="Against">The version it is held against; null for the first one alone.</param>
/// <param name="Newest">The highest number it can be held against.</param>
/// <param name="Changes">What differs.</param>
public sealed record VersionPage(VersionLine Line, int Current, int? Against, int Newest, ChangeList Changes)
{
    public bool IsCurrent => Line.Number == Current;

    public static ChangeList Between(Catalogue? former, Catalogue later) =>
        ChangeList.Of(new Edits(former is null ? [] : CatalogueItems.Of(former), CatalogueItems.Of(later)), isLinked: false);
}

/// <param name="Line">The version to go back to.</param>
/// <param name="Changes">What would change in the draft.</param>
/// <param name="Draft">The digest of the draft that was looked at.</param>
/// <param name="Operation">The number of the form; null for a new one.</param>
/// <param name="Notice">What went wrong with sending it; null when nothing did.</param>
public sealed record RestorePage(VersionLine Line, ChangeList Changes, string Draft, string? Operation, string? Notice);
