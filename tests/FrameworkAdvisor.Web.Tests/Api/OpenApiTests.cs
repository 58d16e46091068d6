using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FrameworkAdvisor.Web.Tests.Decisions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Api;

/// <summary>What the description says of the API is true, and it leaves nothing out.</summary>
public sealed class OpenApiTests(AdvisorSite site)
{
    private const string Address = "/openapi/v1.json";

    // One needs a body larger than this server in memory refuses, the other a database that fails.
    private static readonly string[] notProvoked = ["413", "503"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_operation_answers_as_described_and_every_answer_described_is_given()
    {
        var document = await DocumentAsync();
        var schema = new JsonSchema(document);
        var checkedCount = 0;
        foreach (var operation in DescribedOperation.AllOf(document))
        {
            var seen = new HashSet<string>();
            var slugs = await SlugsAsync(operation, document);
            foreach (var make in RequestsFor(operation, slugs))
            {
                using var request = make();
                using var response = await site.Browser.SendAsync(request, Cancelled);
                seen.Add(await CheckAsync(operation, response, schema));
                checkedCount++;
            }

            if (!operation.NamesOne || slugs.Count > 1)
            {
                Assert.Equal((operation.Path, ""), (operation.Path, string.Join(' ', operation.Statuses.Except(notProvoked).Except(seen))));
            }
        }

        Assert.InRange(checkedCount, 300, int.MaxValue);
    }

    [Fact]
    public async Task Every_endpoint_of_the_api_is_described_and_nothing_else_is()
    {
        var mapped = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method =>
                $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"));
        var described = DescribedOperation.AllOf(await DocumentAsync()).Select(operation => $"{operation.Method} {operation.Path}");

        Assert.Equal(mapped.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_says_what_everything_is_for_and_nothing_about_the_inside()
    {
        using var response = await site.Browser.GetAsync(new Uri(Address, UriKind.Relative), Cancelled);
        var text = await response.Content.ReadAsStringAsync(Cancelled);
        var document = await response.JsonAsync();

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal("[{\"url\":\"/\"}]", JsonSerializer.Serialize(document.GetProperty("servers")));
        Assert.DoesNotContain("localhost", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
        var operations = DescribedOperation.AllOf(document);
        Assert.All(operations, operation => Assert.NotEqual("", operation.Operation.GetProperty("summary").GetString()));
        Assert.All(operations.SelectMany(operation => operation.Parameters), parameter => Assert.NotEqual("", parameter.GetProperty("description").GetString()));
        Assert.All(operations.SelectMany(operation => operation.Responses.EnumerateObject()), one => Assert.NotEqual("", one.Value.GetProperty("description").GetString()));
        Assert.Distinct(operations.Select(operation => operation.Operation.GetProperty("operationId").GetString()));
    }

    [Theory]
    [InlineData("/openapi/v2.json", HttpStatusCode.NotFound)]
    [InlineData("/openapi/v1.json?a=1", HttpStatusCode.BadRequest)]
    public async Task Asked_in_vain_it_answers_like_the_api(string address, HttpStatusCode expected)
    {
        using var response = await site.Browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);

        await response.ErrorsAsync(expected);
    }

    private async Task<JsonElement> DocumentAsync()
    {
        using var response = await site.Browser.GetAsync(new Uri(Address, UriKind.Relative), Cancelled);
        return await response.JsonAsync();
    }

    private static IEnumerable<Func<HttpRequestMessage>> RequestsFor(DescribedOperation operation, IReadOnlyList<string> slugs)
    {
        if (operation.Method == HttpMethod.Get)
        {
            foreach (var address in slugs.SelectMany(slug => operation.Queries().Select(query => AddressOf(operation, slug) + query)))
            {
                yield return () => new(HttpMethod.Get, new Uri(address, UriKind.Relative));
                yield return () => new(HttpMethod.Get, new Uri(address, UriKind.Relative)) { Headers = { IfNoneMatch = { EntityTagHeaderValue.Any } } };
            }
        }
        else
        {
            foreach (var body in operation.Bodies())
            {
                yield return () => Posted(operation, body, "application/json");
            }

            yield return () => Posted(operation, "{}", "text/plain");
        }
    }

    private static HttpRequestMessage Posted(DescribedOperation operation, string body, string type) =>
        new(operation.Method, new Uri(operation.Path, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, type) };

    private static string AddressOf(DescribedOperation operation, string slug) => operation.NamesOne ? $"{operation.List}/{slug}" : operation.Path;

    /// <summary>Those in the list that belongs to it, if there is one, and one that is not.</summary>
    private async Task<IReadOnlyList<string>> SlugsAsync(DescribedOperation operation, JsonElement document)
    {
        if (operation.Path == "/api/v1/decisions/{token}")
        {
            return [(await site.SaveAsync()).Token, "nothing-here"];
        }

        if (!operation.NamesOne || !document.GetProperty("paths").TryGetProperty(operation.List, out _))
        {
            return ["nothing-here"];
        }

        using var response = await site.Browser.GetAsync(new Uri(operation.List, UriKind.Relative), Cancelled);
        return [.. (await response.JsonAsync()).EnumerateArray().Select(item => item.GetProperty("slug").GetString()!), "nothing-here"];
    }

    private static async Task<string> CheckAsync(DescribedOperation operation, HttpResponseMessage response, JsonSchema schema)
    {
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        var asked = $"{operation.Method} {response.RequestMessage!.RequestUri!.PathAndQuery} {status}";
        Assert.True(operation.Responses.TryGetProperty(status, out var described), $"{asked} is not described");
        var body = await response.Content.ReadAsByteArrayAsync(Cancelled);
        if (!described.TryGetProperty("content", out var content))
        {
            Assert.True(body.Length == 0, $"{asked} has a body");
            return status;
        }

        var media = Assert.Single(content.EnumerateObject());
        Assert.Equal((asked, media.Name), (asked, response.Content.Headers.ContentType?.MediaType));
        using var document = JsonDocument.Parse(body);
        Assert.Equal((asked, ""), (asked, string.Join("; ", schema.Errors(document.RootElement, media.Value.GetProperty("schema")).Take(5))));
        if (described.TryGetProperty("headers", out var headers))
        {
            Assert.All(headers.Names(), name => Assert.True(response.Headers.Contains(name), $"{asked} lacks {name}"));
        }

        return status;
    }
}
