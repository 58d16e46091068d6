using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace FrameworkAdvisor.Content.Catalogue.Writing;

/// <summary>What a catalogue would lose on its way through files, by item and field.</summary>
internal static class CatalogueLosses
{
    private const int LongestValue = 60;

    private static readonly JsonSerializerOptions options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsDerived } },
    };

    /// <summary>A sentence each; none when nothing is lost. The HTML of articles is made from their Markdown and does not count.</summary>
    public static IEnumerable<string> Between(Core.Knowledge.Catalogue catalogue, Core.Knowledge.Catalogue readBack) =>
        Between(JsonSerializer.SerializeToNode(catalogue, options), JsonSerializer.SerializeToNode(readBack, options), "");

    private static IEnumerable<string> Between(JsonNode? was, JsonNode? isNow, string place) => (was, isNow) switch
    {
        (JsonObject one, JsonObject other) => OfObjects(one, other, place),
        (JsonArray one, JsonArray other) => OfArrays(one, other, place),
        _ when JsonNode.DeepEquals(was, isNow) => [],
        _ => [$"{place}: {Shown(was)} would be read back as {Shown(isNow)}"],
    };

    private static IEnumerable<string> OfObjects(JsonObject was, JsonObject isNow, string place) =>
        was.Select(pair => pair.Key).Union(isNow.Select(pair => pair.Key)).SelectMany(key =>
            Between(was[key], isNow[key], place.Length == 0 ? key : $"{place}, {key}"));

    private static IEnumerable<string> OfArrays(JsonArray was, JsonArray isNow, string place)
    {
        var (names, namesNow) = (was.Select(NameOf).ToList(), isNow.Select(NameOf).ToList());
        if (names.TrueForAll(name => name is not null) && names.Count > 0)
        {
            foreach (var lost in names.Except(namesNow))
            {
                yield return $"{place}: {lost} would not be read back";
            }

            foreach (var added in namesNow.Except(names))
            {
                yield return $"{place}: {added} would be read in addition";
            }

            if (names.Count == namesNow.Count && !names.Except(namesNow).Any() && !names.SequenceEqual(namesNow))
            {
                yield return $"{place}: the order would be another; articles stand by slug, and claims as in the texts of their articles";
                yield break;
            }
        }

        if (was.Count != isNow.Count)
        {
            yield return FormattableString.Invariant($"{place}: {was.Count} would be read back as {isNow.Count}");
            yield break;
        }

        for (var at = 0; at < was.Count; at++)
        {
            if (names[at] == namesNow[at])
            {
                var name = names[at] ?? FormattableString.Invariant($"{at + 1}");
                foreach (var loss in Between(was[at], isNow[at], $"{place} {name}"))
                {
                    yield return loss;
                }
            }
        }
    }

    private static string? NameOf(JsonNode? item) => item is JsonObject map
        ? (map["slug"] ?? map["id"])?.GetValue<string>()
        : null;

    private static string Shown(JsonNode? value)
    {
        var text = value is null ? "nothing" : value.ToJsonString();
        return text.Length <= LongestValue ? text : text[..LongestValue] + "…";
    }

    private static void LeaveOutWhatIsDerived(JsonTypeInfo type)
    {
        for (var at = type.Properties.Count - 1; at >= 0; at--)
        {
            if (type.Properties[at].Set is null || (type.Type == typeof(Core.Knowledge.Article) && type.Properties[at].Name == "html"))
            {
                type.Properties.RemoveAt(at);
            }
        }
    }
}
