using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Web.Features.Admin;

/// <summary>Where the pages of kinds and items are.</summary>
public static class ItemAddress
{
    public const string Deleted = "/admin/deleted";

    public static string Of(ItemKind kind) => $"/admin/{kind.Plural}";

    public static string Of(ItemKey key) => $"{Of(ItemKinds.Find(key.Kind)!)}/item/{Uri.EscapeDataString(key.Id)}";

    public static string New(ItemKind kind) => $"{Of(kind)}/new";

    public static string Delete(ItemKey key) => $"{Of(key)}/delete";

    public static string History(ItemKey key) => $"{Of(key)}/history";

    public static string Restore(ItemKey key) => $"{Of(key)}/restore";

    public static string Again(ItemKey key) => $"{Of(key)}/again";

    public static string Move(ItemKey key) => $"{Of(key)}/move";

    /// <summary>Of the row of a list that shows an item.</summary>
    public static string RowOf(string id) => $"item-{id}";
}
