using System.Text.Encodings.Web;
using System.Text.Json;
using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Web.Data.Editing;

/// <summary>An item as the audit log keeps it: its fields that say something, by name.</summary>
public static class ItemJson
{
    private static readonly JsonSerializerOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // No fields have these names.
    private const string Behind = "(behind)";
    private const string Ahead = "(ahead of)";

    public static string Write(Item item) => JsonSerializer.Serialize(Said(item), plain);

    /// <summary>The same with where it stood, for what goes and may come back.</summary>
    public static string Write(Item item, Neighbours stood)
    {
        var said = Said(item);
        if (item.Kind.IsOrdered)
        {
            (said[Behind], said[Ahead]) = (stood.Behind ?? "", stood.Ahead ?? "");
        }

        return JsonSerializer.Serialize(said, plain);
    }

    /// <summary>Where an item stood that went; of one that was kept without that, nowhere.</summary>
    /// <exception cref="JsonException">The text is not what <see cref="Write(Item)"/> makes.</exception>
    public static Neighbours ReadNeighbours(string json)
    {
        var values = Values(json);
        return new(values.GetValueOrDefault(Behind), values.GetValueOrDefault(Ahead));
    }

    /// <summary>The item that was kept; a field that is no more is left out, one that was not there yet says what it says now, or else what held then.</summary>
    /// <exception cref="JsonException">The text is not what <see cref="Write(Item)"/> makes.</exception>
    public static Item Read(ItemKind kind, string json, Item? now = null)
    {
        var values = Values(json);
        return new Item(kind, kind.Fields.ToDictionary(
            field => field.Name,
            field => values.GetValueOrDefault(field.Name, field.Default.Length > 0 ? now?[field.Name] ?? field.Default : field.Default),
            StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Said(Item item) =>
        item.Kind.Fields.Where(field => item[field.Name].Length > 0).ToDictionary(field => field.Name, field => item[field.Name], StringComparer.Ordinal);

    private static Dictionary<string, string> Values(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(json, plain) ?? throw new JsonException("null is not an item");
}
