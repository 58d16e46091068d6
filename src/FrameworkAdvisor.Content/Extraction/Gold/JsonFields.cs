using System.Text;
using System.Text.Json;

namespace FrameworkAdvisor.Content.Extraction.Gold;

/// <summary>A JSON document as its fields with their lines, such as <c>articles[0].claims[2].need</c>, which a parsed tree has lost.</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, Field> fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> children = new(StringComparer.Ordinal);

    private JsonFields()
    {
    }

    public Field? this[string path] => fields.GetValueOrDefault(path);

    /// <summary>The paths of the elements of a list, or null when there is no list there.</summary>
    public IReadOnlyList<string>? Items(string path) =>
        this[path] is { Type: JsonTokenType.StartArray } ? children.GetValueOrDefault(path) ?? [] : null;

    /// <summary>The names that an object has.</summary>
    public IEnumerable<string> NamesIn(string path) =>
        this[path] is { Type: JsonTokenType.StartObject } ? (children.GetValueOrDefault(path) ?? []).Select(child => child[(child.LastIndexOf('.') + 1)..]) : [];

    /// <param name="json">UTF-8, with or without byte order mark.</param>
    /// <param name="fault">Why it is no JSON, or null.</param>
    public static JsonFields Of(ReadOnlySpan<byte> json, out (int Line, string Field, string Reason)? fault)
    {
        var read = new JsonFields();
        fault = null;
        json = json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
        try
        {
            read.ReadAll(json);
        }
        catch (JsonException broken)
        {
            fault = ((int)(broken.LineNumber ?? 0) + 1, "", "this is no JSON");
        }
        catch (InvalidOperationException)
        {
            fault = (1, "", "there is text here that is not UTF-8");
        }

        return read;
    }

    private void ReadAll(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var open = new Stack<(string Path, bool IsList, int Count)>();
        var (line, counted, name) = (1, 0, "");
        while (reader.Read())
        {
            var at = (int)reader.TokenStartIndex;
            line += json[counted..at].Count((byte)'\n');
            counted = at;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    open.Pop();
                    break;
                default:
                    var path = Enter(open, name);
                    fields[path] = new(line, reader.TokenType, ValueOf(ref reader));
                    if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                    {
                        open.Push((path, reader.TokenType == JsonTokenType.StartArray, 0));
                    }

                    break;
            }
        }
    }

    private string Enter(Stack<(string Path, bool IsList, int Count)> open, string name)
    {
        if (!open.TryPop(out var owner))
        {
            return "";
        }

        var path = owner.IsList ? FormattableString.Invariant($"{owner.Path}[{owner.Count}]")
            : owner.Path.Length == 0 ? name
            : $"{owner.Path}.{name}";
        open.Push(owner with { Count = owner.Count + 1 });
        if (!children.TryGetValue(owner.Path, out var siblings))
        {
            children.Add(owner.Path, siblings = []);
        }

        siblings.Add(path);
        return path;
    }

    private static string ValueOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => "",
    };

    internal sealed record Field(int Line, JsonTokenType Type, string Value)
    {
        public bool IsText => Type == JsonTokenType.String;

        public bool IsNumber => Type == JsonTokenType.Number;
    }
}
