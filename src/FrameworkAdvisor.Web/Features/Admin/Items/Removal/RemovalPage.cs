using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Features.Admin.Items.Forms;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Removal;

/// <summary>Asks before an item is deleted, or says why it cannot be.</summary>
/// <param name="Item">Which.</param>
/// <param name="Name">For people.</param>
/// <param name="Values">What goes with it.</param>
/// <param name="NeededBy">What names it, and has to go first.</param>
/// <param name="Version">The version that is shown.</param>
/// <param name="Back">Where to go.</param>
public sealed record RemovalPage(
    Item Item, string Name, IReadOnlyList<KeyValuePair<string, string>> Values, IReadOnlyList<ItemLink> NeededBy, long Version, string Back)
{
    public string? Operation { get; init; }

    public string? Notice { get; init; }
}
