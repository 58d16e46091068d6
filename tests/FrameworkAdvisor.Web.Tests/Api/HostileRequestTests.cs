using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace FrameworkAdvisor.Web.Tests.Api;

public sealed class HostileRequestTests(AdvisorSite site)
{
    private const int Batches = 100;
    private const int RequestsInEach = 100;

    private static readonly string[] ofTheInside =
        ["   at ", "Exception", ".cs:line", "Microsoft.AspNetCore", "FrameworkAdvisor.", "System.Text", AppContext.BaseDirectory, Path.GetTempPath() + "advisor-"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_sent_the_answer_is_good_or_says_what_is_wrong()
    {
        var statuses = new ConcurrentBag<int>();
        var advisor = site.Advisor;
        await Parallel.ForAsync(0, Batches, Cancelled, async (batch, _) =>
        {
            var requests = new HostileRequests(advisor, seed: 1000 + batch);
            for (var count = 0; count < RequestsInEach; count++)
            {
                var request = requests.Next();
                var answered = await site.Server.SendAsync(context => request.WriteTo(context.Request), Cancelled);
                await CheckAsync(request, answered.Response, $"batch {batch}, request {count}: {request}");
                statuses.Add(answered.Response.StatusCode);
            }
        });

        // None of these by accident only: the requests reach every way out.
        Assert.Equal(Batches * RequestsInEach, statuses.Count);
        Assert.All((int[])[200, 303, 400, 404, 414, 415], status => Assert.InRange(statuses.Count(one => one == status), 10, 8000));
    }

    private static async Task CheckAsync(HostileRequest request, HttpResponse response, string asked)
    {
        var isGood = response.StatusCode is 200 || (response.StatusCode is 303 && !request.IsOfApi);
        Assert.True(isGood || response.StatusCode is 400 or 404 or 413 or 414 or 415, $"{response.StatusCode} for {asked}");
        if (response.StatusCode is 303)
        {
            Assert.StartsWith("/advice/", response.Headers.Location.ToString(), StringComparison.Ordinal);
            return;
        }

        var expected = (request.IsOfApi, isGood) switch { (true, true) => "application/json", (true, false) => "application/problem+json", _ => "text/html" };
        Assert.True(response.ContentType?.Split(';')[0] == expected, $"{response.ContentType} for {asked}");
        using var reader = new StreamReader(response.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(Cancelled);
        Assert.All(isGood ? [] : ofTheInside, word => Assert.False(body.Contains(word, StringComparison.Ordinal), $"{word} told for {asked}"));
        if (request is { IsOfApi: true, Method: not "HEAD" })
        {
            using var document = JsonDocument.Parse(body);
            Assert.True(isGood || document.RootElement.GetProperty("status").GetInt32() == response.StatusCode, asked);
        }
        else if (request.Method != "HEAD")
        {
            Assert.True(body.Contains("<h1", StringComparison.Ordinal), asked);
        }
    }
}
