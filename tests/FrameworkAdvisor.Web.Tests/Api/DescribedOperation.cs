using System.Text.Json;

namespace FrameworkAdvisor.Web.Tests.Api;

/// <summary>An operation as the description of the API has it.</summary>
internal sealed record DescribedOperation(string Path, HttpMethod Method, JsonElement Operation)
{
    public JsonElement Responses => Operation.GetProperty("responses");

    public IReadOnlyList<string> Statuses => [.. Responses.Names()];

    public IReadOnlyList<JsonElement> Parameters => Operation.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray()] : [];

    public bool NamesOne => Path.EndsWith('}');

    /// <summary>Where those that this names one of are listed.</summary>
    public string List => Path[..Path.LastIndexOf('/')];

    public static IReadOnlyList<DescribedOperation> AllOf(JsonElement document) =>
    [
        .. document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation =>
            new DescribedOperation(path.Name, HttpMethod.Parse(operation.Name), operation.Value))),
    ];

    /// <summary>Each query parameter with each value that is described, and one that is not; one key that is not; too much.</summary>
    public IEnumerable<string> Queries()
    {
        yield return "";
        yield return "?colour=red";
        yield return "?" + new string('x', 2100);
        foreach (var parameter in Parameters.Where(parameter => parameter.GetProperty("in").GetString() == "query"))
        {
            var (name, schema) = (parameter.GetProperty("name").GetString()!, parameter.GetProperty("schema"));
            var words = (schema.TryGetProperty("items", out var items) ? items : schema).GetProperty("enum").Texts();
            foreach (var word in words.Append("nonsense"))
            {
                yield return $"?{name}={word}";
            }
        }
    }

    /// <summary>The example; each member with each value that is described; one that is not.</summary>
    public IEnumerable<string> Bodies()
    {
        var content = Operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/json");
        yield return content.GetProperty("example").GetRawText();
        yield return "{}";
        yield return """{"colour":"red"}""";
        foreach (var member in content.GetProperty("schema").GetProperty("properties").EnumerateObject())
        {
            foreach (var value in ValuesOf(member.Value))
            {
                yield return $$"""{"{{member.Name}}":{{value}}}""";
            }
        }
    }

    private static IEnumerable<string> ValuesOf(JsonElement schema) =>
        schema.TryGetProperty("enum", out var words) ? words.EnumerateArray().Select(word => word.GetRawText())
        : schema.TryGetProperty("anyOf", out var either) ? either.EnumerateArray().SelectMany(ValuesOf)
        : schema.TryGetProperty("items", out var items) ? ValuesOf(items).Select(value => $"[{value}]")
        : schema.GetProperty("properties").EnumerateObject().SelectMany(member => ValuesOf(member.Value).Select(value => $$"""{"{{member.Name}}":{{value}}}"""));
}
