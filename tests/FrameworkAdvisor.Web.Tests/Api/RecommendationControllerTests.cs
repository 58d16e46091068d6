using System.Net;
using System.Net.Http.Headers;
using FrameworkAdvisor.Web.Tests.Commands;

namespace FrameworkAdvisor.Web.Tests.Api;

public sealed class RecommendationControllerTests(AdvisorSite site)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_post_and_the_command_line_give_the_same_bytes()
    {
        using var commands = new CommandRun();
        var generated = new Generated(site.Advisor, seed: 11);
        for (var round = 0; round < 5; round++)
        {
            var pairs = generated.Answers();
            var query = string.Join('&', pairs.Select(pair => $"{pair.Key}={pair.Value}"));
            using var got = await site.Browser.AskAsync(query);
            using var posted = await site.Browser.PostAsync(Generated.Body(pairs));
            var (_, printed, _) = await commands.RunAsync("recommend", "--json", "--query", query);

            var bytes = await got.Content.ReadAsByteArrayAsync(Cancelled);
            Assert.Equal(bytes, await posted.Content.ReadAsByteArrayAsync(Cancelled));
            Assert.Equal(System.Text.Encoding.UTF8.GetString(bytes), printed);
        }
    }

    [Fact]
    public async Task Who_has_the_document_already_is_told_so()
    {
        using var first = await site.Browser.AskAsync("scope=large");
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiCalls.For("scope=large"));
        request.Headers.IfNoneMatch.Add(Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag));

        using var second = await site.Browser.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Cancelled));
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task Who_has_a_document_is_still_told_what_is_wrong_with_the_query()
    {
        using var first = await site.Browser.AskAsync("scope=large");
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiCalls.For("scope=huge"));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await site.Browser.SendAsync(request, Cancelled);

        Assert.Equal(["scope"], (await second.ErrorsAsync(HttpStatusCode.BadRequest)).Keys);
    }

    [Theory]
    [InlineData("scope=huge", "scope")]
    [InlineData("colour=red", "colour")]
    [InlineData("scope=large&scope=small", "scope")]
    [InlineData("parts=pages&parts=not-sure", "parts")]
    [InlineData("importance.scope=vital", "importance.scope")]
    [InlineData("importance.colour=critical", "importance.colour")]
    [InlineData("must=coffee", "must")]
    [InlineData("must=admin.built-in&must=admin.built-in", "must")]
    [InlineData("Scope=large", "Scope")]
    [InlineData("scope", "scope")]
    [InlineData("=large", "")]
    public async Task A_query_that_means_nothing_gets_the_field_named(string query, string field)
    {
        using var response = await site.Browser.AskAsync(query);

        Assert.Equal([field], (await response.ErrorsAsync(HttpStatusCode.BadRequest)).Keys);
    }

    [Theory]
    [InlineData("""{"answers":{"scope":"huge"}}""", "answers.scope")]
    [InlineData("""{"answers":{"colour":"red"}}""", "answers.colour")]
    [InlineData("""{"answers":{"scope":1}}""", "answers.scope")]
    [InlineData("""{"answers":{"scope":null}}""", "answers.scope")]
    [InlineData("""{"answers":{"scope":["large",true]}}""", "answers.scope")]
    [InlineData("""{"answers":{"scope":["large","small"]}}""", "answers.scope")]
    [InlineData("""{"answers":{"scope":"large","scope":"large"}}""", "answers")]
    [InlineData("""{"answers":{},"answers":{}}""", "body")]
    [InlineData("""{"answers":{"must":"admin.built-in"}}""", "answers.must")]
    [InlineData("""{"answers":{"importance.scope":"critical"}}""", "answers.importance.scope")]
    [InlineData("""{"answers":{"scope":[]}}""", "answers.scope")]
    [InlineData("""{"answers":{"nonsense":[],"scope":"large"}}""", "answers.nonsense")]
    [InlineData("""{"mustHaves":["admin.built-in","admin.built-in"]}""", "mustHaves")]
    [InlineData("""{"answers":[]}""", "answers")]
    [InlineData("""{"importance":{"scope":"vital"}}""", "importance.scope")]
    [InlineData("""{"importance":{"scope":4}}""", "importance.scope")]
    [InlineData("""{"importance":"critical"}""", "importance")]
    [InlineData("""{"mustHaves":"admin.built-in"}""", "mustHaves")]
    [InlineData("""{"mustHaves":["coffee"]}""", "mustHaves")]
    [InlineData("""{"answer":{"scope":"large"}}""", "answer")]
    [InlineData("[]", "body")]
    [InlineData("", "body")]
    [InlineData("{", "body")]
    [InlineData("{} {}", "body")]
    [InlineData("{/* no */}", "body")]
    [InlineData("""{"answers":{"scope":"large",}}""", "body")]
    [InlineData("""{"answers":{"scope":"\ud800"}}""", "body")]
    public async Task A_body_that_means_nothing_gets_the_member_named(string body, string member)
    {
        using var response = await site.Browser.PostAsync(body);

        Assert.Equal([member], (await response.ErrorsAsync(HttpStatusCode.BadRequest)).Keys);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        using var response = await site.Browser.PostAsync("""{"answers":{"scope":"huge","team":1},"importance":{"team":"big"},"mustHaves":["x","y"],"z":0}""");

        var errors = await response.ErrorsAsync(HttpStatusCode.BadRequest);
        Assert.Equal(["answers.scope", "answers.team", "importance.team", "mustHaves", "z"], errors.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(2, errors["mustHaves"].Length);
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        using var response = await site.Browser.PostAsync(new string('[', 10_000));

        Assert.Equal(["body"], (await response.ErrorsAsync(HttpStatusCode.BadRequest)).Keys);
    }

    [Fact]
    public async Task Answers_in_body_and_address_at_once_are_refused()
    {
        using var response = await site.Browser.PostAsync("{}", query: "?scope=large");

        Assert.Equal(["query"], (await response.ErrorsAsync(HttpStatusCode.BadRequest)).Keys);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task Other_content_than_json_is_refused(string? type)
    {
        using var response = await site.Browser.PostAsync("{}", type);

        await response.ErrorsAsync(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("PUT", "/api/v1/recommendation", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/api/v1/recommendation", HttpStatusCode.MethodNotAllowed)]
    [InlineData("OPTIONS", "/api/v1/recommendation", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/recommendation?scope=%00", HttpStatusCode.BadRequest)]
    public async Task Errors_are_problem_details_and_no_other_site_may_read_answers(string method, string address, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        request.Headers.Add("Origin", "https://evil.example");

        using var response = await site.Browser.SendAsync(request, Cancelled);

        await response.ErrorsAsync(expected);
        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Whatever_is_asked_the_answer_is_200_or_says_what_is_wrong()
    {
        var generated = new Generated(site.Advisor, seed: 13);
        var answered = 0;
        for (var round = 0; round < 1000; round++)
        {
            var query = generated.Query();
            using var response = await site.Browser.AskAsync(query);
            answered += response.IsSuccessStatusCode ? 1 : 0;
            Assert.True((int)response.StatusCode is 200 or 400 or 414, $"{response.StatusCode} for {query}");
        }

        Assert.InRange(answered, 1, 999);
    }

    [Fact]
    public async Task Whatever_is_posted_the_answer_is_200_or_says_what_is_wrong()
    {
        var generated = new Generated(site.Advisor, seed: 17);
        var answered = 0;
        for (var round = 0; round < 1000; round++)
        {
            var body = generated.Body();
            using var response = await site.Browser.PostAsync(body);
            answered += response.IsSuccessStatusCode ? 1 : 0;
            Assert.True((int)response.StatusCode is 200 or 400, $"{response.StatusCode} for {body}");
        }

        Assert.InRange(answered, 1, 999);
    }
}
