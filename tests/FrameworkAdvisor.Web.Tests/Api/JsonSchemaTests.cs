using System.Text.Json;

namespace FrameworkAdvisor.Web.Tests.Api;

public sealed class JsonSchemaTests
{
    private const string Schema = """
        {
          "type": "object",
          "required": ["name"],
          "properties": {
            "name": { "$ref": "#/words" },
            "rank": { "type": ["null", "integer"], "minimum": 1 },
            "parts": { "type": "array", "items": { "$ref": "#/words" }, "uniqueItems": true, "maxItems": 2 },
            "points": { "type": "object", "additionalProperties": { "type": "number" } },
            "either": { "anyOf": [{ "$ref": "#/words" }, { "type": "boolean" }] }
          }
        }
        """;

    [Theory]
    [InlineData("""{"name":"a"}""")]
    [InlineData("""{"name":"b","rank":null,"parts":["a","b"],"points":{"x":1.5},"either":true}""")]
    public void What_fits_has_no_errors(string value) => Assert.Empty(Errors(value, Schema));

    [Theory]
    [InlineData("{}", "$ lacks name")]
    [InlineData("[]", "$ is Array, not object")]
    [InlineData("""{"name":"c"}""", "$.name is c, not one of [\"a\",\"b\"]")]
    [InlineData("""{"name":"a","rank":1.5}""", "$.rank is Number, not [\"null\", \"integer\"]")]
    [InlineData("""{"name":"a","rank":0}""", "$.rank is too small")]
    [InlineData("""{"name":"a","parts":["a","a"]}""", "$.parts repeats an item")]
    [InlineData("""{"name":"a","parts":["a","x"]}""", "$.parts[1] is x, not one of [\"a\",\"b\"]")]
    [InlineData("""{"name":"a","points":{"x":"1"}}""", "$.points.x is String, not number")]
    [InlineData("""{"name":"a","either":"c"}""", "$.either is none of those it may be")]
    [InlineData("""{"name":"a","colour":"red"}""", "$.colour is not described")]
    public void What_does_not_fit_is_named(string value, string error) => Assert.Equal([error], Errors(value, Schema));

    [Fact]
    public void A_keyword_unknown_here_is_not_passed_over() => Assert.Single(Errors("1", """{"multipleOf":2}"""));

    private static IReadOnlyList<string> Errors(string value, string schema)
    {
        using var document = JsonDocument.Parse($$"""{"words":{"type":"string","enum":["a","b"]},"schema":{{schema}}}""");
        using var parsed = JsonDocument.Parse(value);
        return new JsonSchema(document.RootElement).Errors(parsed.RootElement, document.RootElement.GetProperty("schema"));
    }
}
