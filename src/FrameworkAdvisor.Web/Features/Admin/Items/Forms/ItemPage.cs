using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Forms;

/// <summary>A form that makes or changes an item.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Item">As stored; null for a new one.</param>
/// <param name="Controls">What it asks for, in order.</param>
/// <param name="Action">Where it goes.</param>
/// <param name="Version">The version it was made from.</param>
/// <param name="Back">Where to go afterwards.</param>
public sealed record ItemPage(ItemKind Kind, Item? Item, IReadOnlyList<FieldControl> Controls, string Action, long Version, string Back)
{
    /// <summary>The number of the form when it is shown again; null for a new one.</summary>
    public string? Operation { get; init; }

    /// <summary>Why it is shown again, other than for a field.</summary>
    public string? Notice { get; init; }

    public DoneNote? Done { get; init; }

    /// <summary>What stands around the item; null for a new one.</summary>
    public ItemSurroundings? Around { get; init; }

    public bool MayChange { get; init; } = true;

    public string Name { get; init; } = "";

    public IEnumerable<FieldControl> Wrong => Controls.Where(control => control.Error is not null);

    public bool HasErrors => Notice is not null || Wrong.Any();
}
