using System.Net;
using System.Text;
using System.Text.Json;

namespace FrameworkAdvisor.Web.Tests.Api;

internal static class ApiCalls
{
    private const string Address = "/api/v1/recommendation";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static Uri For(string query) => new($"{Address}?{query}", UriKind.Relative);

    public static Task<HttpResponseMessage> AskAsync(this HttpClient browser, string query) => browser.GetAsync(For(query), Cancelled);

    public static async Task<HttpResponseMessage> PostAsync(this HttpClient browser, string body, string? type = "application/json", string query = "")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await browser.PostAsync(new Uri(Address + query, UriKind.Relative), content, Cancelled);
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(Cancelled));
        return document.RootElement.Clone();
    }

    /// <summary>The messages of problem details, by field.</summary>
    public static async Task<Dictionary<string, string[]>> ErrorsAsync(this HttpResponseMessage response, HttpStatusCode expected)
    {
        var body = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.Equal((expected, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        using var document = JsonDocument.Parse(body);
        Assert.Equal((int)expected, document.RootElement.GetProperty("status").GetInt32());
        Assert.NotEqual("", document.RootElement.GetProperty("title").GetString());
        return document.RootElement.TryGetProperty("errors", out var errors) ? errors.Deserialize<Dictionary<string, string[]>>()! : [];
    }

    public static IEnumerable<string> Names(this JsonElement element) => element.EnumerateObject().Select(member => member.Name);

    public static IEnumerable<string?> Texts(this JsonElement array) => array.EnumerateArray().Select(item => item.GetString());
}
