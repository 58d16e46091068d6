using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data;

/// <summary>The one written form of a catalogue: equal catalogues give equal text.</summary>
public static class CatalogueJson
{
    // Strict, so that a document of another shape fails instead of losing what this release does not know.
    private static readonly JsonSerializerOptions strict = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsDerived } },
        Converters = { new SortedDictionaryConverter() },
    };

    /// <summary>
    /// The shape in which documents are written now. Format 1 had no provisions and is read as having none; format 2 gave
    /// facts no id, which follows from what they say; up to format 3 every text was a digest.
    /// </summary>
    public const int Format = 4;

    public static string Write(Catalogue catalogue) => JsonSerializer.Serialize(catalogue, strict);

    /// <exception cref="JsonException">The text is not a catalogue.</exception>
    public static Catalogue Read(string json) =>
        JsonSerializer.Deserialize<Catalogue>(json, strict) ?? throw new JsonException("null is not a catalogue");

    /// <summary>The text that this release writes for what a former one published.</summary>
    /// <exception cref="JsonException">The text is not a catalogue.</exception>
    public static string InThisFormat(string json, int format) => format == Format ? json : Write(Read(json));

    /// <summary>SHA-256 of the text's UTF-8, in lower-case hexadecimal.</summary>
    public static string DigestOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    // IgnoreReadOnlyProperties would leave collections in.
    private static void LeaveOutWhatIsDerived(JsonTypeInfo type)
    {
        for (var at = type.Properties.Count - 1; at >= 0; at--)
        {
            if (type.Properties[at].Set is null)
            {
                type.Properties.RemoveAt(at);
            }
        }
    }

    private sealed class SortedDictionaryConverter : JsonConverter<IReadOnlyDictionary<string, string>>
    {
        public override IReadOnlyDictionary<string, string> Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new SortedDictionary<string, string>(
                JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options) ?? [], StringComparer.Ordinal);

        public override void Write(
            Utf8JsonWriter writer, IReadOnlyDictionary<string, string> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (key, text) in value.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.WriteString(key, text);
            }

            writer.WriteEndObject();
        }
    }
}
