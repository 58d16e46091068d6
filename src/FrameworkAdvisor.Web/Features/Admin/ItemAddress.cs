using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Web.Features.Admin;

/// <summary>Where items are edited.</summary>
public static class ItemAddress
{
    /// <summary>Of the page of one item.</summary>
    public static string Of(ItemKey key) => $"/admin/{ItemKinds.Find(key.Kind)!.Plural}/{Uri.EscapeDataString(key.Id)}";
}
