using System.Collections.Concurrent;
using System.Net;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Tests.Decisions;

namespace FrameworkAdvisor.Web.Tests.Faults;

/// <summary>
/// Readers who save decisions as fast as they can, and remember which were acknowledged. Every decision has a title of
/// its own, by which it is found again.
/// </summary>
internal sealed class Writers(string marker)
{
    private readonly ConcurrentDictionary<string, string> waiting = [];
    private readonly ConcurrentDictionary<HttpStatusCode, int> answers = [];
    private int count;

    /// <summary>The titles of those that the site said were saved.</summary>
    public ConcurrentDictionary<string, bool> Acknowledged { get; } = [];

    /// <summary>Those that were sent and got no answer, by title, with the number of their form.</summary>
    public IReadOnlyDictionary<string, string> Unanswered => waiting;

    /// <summary>How often each status was answered.</summary>
    public IReadOnlyDictionary<HttpStatusCode, int> Answers => answers;

    /// <summary>Goes on until it is enough, or the site is gone.</summary>
    public Task SaveAsync(Uri site, int writers, Func<bool> isEnough) =>
        Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(() => SaveOnAsync(site, isEnough))));

    /// <summary>Sends again what got no answer.</summary>
    public async Task SendAgainAsync(Uri site)
    {
        using var browser = BrowserOf(site);
        foreach (var (title, operation) in waiting)
        {
            Assert.Equal(HttpStatusCode.SeeOther, await SendAsync(browser, title, operation));
        }
    }

    /// <summary>Saves one.</summary>
    public async Task<HttpStatusCode?> SaveOneAsync(HttpClient browser)
    {
        try
        {
            return await SendAsync(browser, $"{marker} {Interlocked.Increment(ref count)}", SecretLink.New());
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return null;
        }
    }

    public static HttpClient BrowserOf(Uri site) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site, Timeout = SiteProcess.Patience };

    private async Task SaveOnAsync(Uri site, Func<bool> isEnough)
    {
        using var browser = BrowserOf(site);
        while (!isEnough() && await SaveOneAsync(browser) is not null)
        {
        }
    }

    private async Task<HttpStatusCode> SendAsync(HttpClient browser, string title, string operation)
    {
        waiting[title] = operation;
        using var response = await DecisionBrowser.SendAsync(browser, "/decisions", new Dictionary<string, string>
        {
            ["operation"] = operation,
            ["knowledge"] = "1",
            ["answers"] = DecisionBrowser.Query,
            ["title"] = title,
            ["decided-on"] = "2026-11-21",
            ["deciders"] = "",
            ["notes"] = "",
            ["revisit-on"] = "",
            ["triggers"] = "",
        });
        answers.AddOrUpdate(response.StatusCode, 1, (_, former) => former + 1);
        if (response.StatusCode == HttpStatusCode.SeeOther)
        {
            Acknowledged[title] = true;
        }

        waiting.TryRemove(title, out _);
        return response.StatusCode;
    }
}
