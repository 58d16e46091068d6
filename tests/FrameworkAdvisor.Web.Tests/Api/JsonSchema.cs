using System.Text.Json;

namespace FrameworkAdvisor.Web.Tests.Api;

/// <summary>
/// As much of JSON Schema as the description of the API uses, and stricter: a member that is not described is an error,
/// and so is a keyword that is not known here.
/// </summary>
internal sealed class JsonSchema(JsonElement document)
{
    private static readonly HashSet<string> annotations = ["description", "format", "example", "examples", "title", "default"];

    public IReadOnlyList<string> Errors(JsonElement value, JsonElement schema, string at = "$") =>
        [.. Resolve(schema).EnumerateObject().SelectMany(keyword => ErrorsOf(keyword, value, Resolve(schema), at))];

    public JsonElement Resolve(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            schema = reference.GetString()!.Split('/').Skip(1).Aggregate(document, (from, name) => from.GetProperty(name));
        }

        return schema;
    }

    private IEnumerable<string> ErrorsOf(JsonProperty keyword, JsonElement value, JsonElement schema, string at)
    {
        var (rule, isArray, isObject) = (keyword.Value, value.ValueKind == JsonValueKind.Array, value.ValueKind == JsonValueKind.Object);
        return keyword.Name switch
        {
            "type" => Unless(Types(rule).Any(type => Is(value, type)), at, $"is {value.ValueKind}, not {rule}"),
            "enum" => Unless(rule.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)), at, $"is {value}, not one of {rule}"),
            "minimum" => Unless(value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.GetDouble(), at, "is too small"),
            "maximum" => Unless(value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.GetDouble(), at, "is too large"),
            "minItems" => Unless(!isArray || value.GetArrayLength() >= rule.GetInt32(), at, "has too few items"),
            "maxItems" => Unless(!isArray || value.GetArrayLength() <= rule.GetInt32(), at, "has too many items"),
            "uniqueItems" => Unless(!isArray || value.EnumerateArray().Select(item => item.GetRawText()).Distinct().Count() == value.GetArrayLength(), at, "repeats an item"),
            "anyOf" => Unless(rule.EnumerateArray().Any(one => Errors(value, one, at).Count == 0), at, "is none of those it may be"),
            "oneOf" => Unless(rule.EnumerateArray().Count(one => Errors(value, one, at).Count == 0) == 1, at, "is none, or several, of those it may be"),
            "items" => isArray ? value.EnumerateArray().SelectMany((item, index) => Errors(item, rule, $"{at}[{index}]")) : [],
            "required" => isObject ? rule.Texts().Where(name => !value.TryGetProperty(name!, out _)).Select(name => $"{at} lacks {name}") : [],
            "properties" or "additionalProperties" => isObject ? ErrorsOfMembers(keyword.Name, value, schema, at) : [],
            var other => Unless(annotations.Contains(other), at, $"has a schema with {other}, which these tests do not know"),
        };
    }

    private IEnumerable<string> ErrorsOfMembers(string keyword, JsonElement value, JsonElement schema, string at)
    {
        var hasOthers = schema.TryGetProperty("additionalProperties", out var others);
        foreach (var member in value.EnumerateObject())
        {
            var isDescribed = schema.TryGetProperty("properties", out var described) && described.TryGetProperty(member.Name, out _);
            var path = $"{at}.{member.Name}";
            if (isDescribed && keyword == "properties")
            {
                foreach (var error in Errors(member.Value, described.GetProperty(member.Name), path))
                {
                    yield return error;
                }
            }
            else if (!isDescribed && hasOthers && others.ValueKind == JsonValueKind.Object && keyword == "additionalProperties")
            {
                foreach (var error in Errors(member.Value, others, path))
                {
                    yield return error;
                }
            }
            else if (!isDescribed && (!hasOthers || others.ValueKind == JsonValueKind.False))
            {
                yield return $"{path} is not described";
            }
        }
    }

    private static IEnumerable<string> Types(JsonElement rule) =>
        rule.ValueKind == JsonValueKind.Array ? rule.Texts().OfType<string>() : [rule.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "string" => value.ValueKind == JsonValueKind.String,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => false,
    };

    private static IEnumerable<string> Unless(bool isGood, string at, string complaint) => isGood ? [] : [$"{at} {complaint}"];
}
