using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Forms;

/// <summary>An item that is not there any more.</summary>
/// <param name="Key">Which.</param>
/// <param name="Kind">Of what.</param>
/// <param name="Controls">What was typed for it; none when it was only looked for.</param>
/// <param name="By">When, and by whom, it was deleted.</param>
/// <param name="Back">Where to go.</param>
/// <param name="Operation">The number of the form.</param>
/// <param name="MayChange">Whether who looks may make it again.</param>
public sealed record GonePage(
    ItemKey Key, ItemKind Kind, IReadOnlyList<FieldControl> Controls, ItemVersion? By, string Back, string? Operation, bool MayChange)
{
    public string? Notice { get; init; }
}
