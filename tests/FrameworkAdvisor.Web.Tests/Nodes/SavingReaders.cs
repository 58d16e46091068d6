using System.Collections.Concurrent;
using System.Net;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Tests.Decisions;

namespace FrameworkAdvisor.Web.Tests.Nodes;

/// <summary>Readers who save decisions, one after the other, and send a form again until they are told that it is saved.</summary>
internal sealed class SavingReaders(Func<int, Uri> nodeOf)
{
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(60);

    private readonly ConcurrentBag<HttpStatusCode> other = [];
    private readonly ConcurrentBag<string> links = [];
    private int forms;
    private int unavailable;
    private int cutOff;

    /// <summary>The first part of the link of each decision that was said to be saved.</summary>
    public IReadOnlyCollection<string> Links => links;

    /// <summary>How many forms there were, each with a number of its own.</summary>
    public int Forms => forms;

    /// <summary>Answers that were neither "saved" nor "not available".</summary>
    public IReadOnlyCollection<HttpStatusCode> Other => other;

    public override string ToString() => $"{links.Count} of {forms} saved; {unavailable} answers 503, {cutOff} connections cut";

    public async Task RunAsync(int readers, CancellationToken stop) =>
        await Task.WhenAll(Enumerable.Range(0, readers).Select(reader => Task.Run(() => SaveAsync(reader, stop), TestContext.Current.CancellationToken)));

    private async Task SaveAsync(int reader, CancellationToken stop)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(20) };
        var fields = await FieldsAsync(browser, reader);
        while (!stop.IsCancellationRequested)
        {
            fields["operation"] = SecretLink.New();
            Interlocked.Increment(ref forms);
            using var patience = new CancellationTokenSource(longest);
            while (!await IsSavedAsync(browser, reader, fields))
            {
                Assert.False(patience.IsCancellationRequested, "it was never saved");
            }
        }
    }

    private async Task<Dictionary<string, string>> FieldsAsync(HttpClient browser, int reader)
    {
        using var page = await browser.GetAsync(new Uri(nodeOf(reader), $"/decisions/new?{DecisionBrowser.Query}"), TestContext.Current.CancellationToken);
        return (await AdvisorSite.ReadAsync(page)).Fields();
    }

    private async Task<bool> IsSavedAsync(HttpClient browser, int reader, Dictionary<string, string> fields)
    {
        try
        {
            using var form = new FormUrlEncodedContent(fields);
            using var answer = await browser.PostAsync(new Uri(nodeOf(reader), "/decisions"), form, TestContext.Current.CancellationToken);
            if (answer.StatusCode == HttpStatusCode.SeeOther)
            {
                links.Add(DecisionBrowser.LinksIn(answer).Token);
                return true;
            }

            Interlocked.Increment(ref unavailable);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                other.Add(answer.StatusCode);
            }
        }
        catch (HttpRequestException)
        {
            // Nobody there: it goes to whoever is, the next time.
            Interlocked.Increment(ref cutOff);
        }

        return false;
    }
}
