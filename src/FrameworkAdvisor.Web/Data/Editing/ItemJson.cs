using System.Text.Encodings.Web;
using System.Text.Json;
using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Web.Data.Editing;

/// <summary>An item as the audit log keeps it: its fields that say something, by name.</summary>
public static class ItemJson
{
    private static readonly JsonSerializerOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Item item) => JsonSerializer.Serialize(
        item.Kind.Fields.Where(field => item[field.Name].Length > 0).ToDictionary(field => field.Name, field => item[field.Name]), plain);

    /// <summary>The item that was kept; a field that is no more is left out, one that is new is empty.</summary>
    /// <exception cref="JsonException">The text is not what <see cref="Write"/> makes.</exception>
    public static Item Read(ItemKind kind, string json)
    {
        var values = JsonSerializer.Deserialize<Dictionary<string, string>>(json, plain) ?? throw new JsonException("null is not an item");
        return new Item(kind, kind.Fields.ToDictionary(field => field.Name, field => values.GetValueOrDefault(field.Name, ""), StringComparer.Ordinal));
    }
}
