namespace FrameworkAdvisor.Web.Tests;

/// <summary>The site behind the real server, for what only that does; shared by the tests of a class.</summary>
public sealed class KestrelSite : IAsyncDisposable
{
    private readonly AdvisorSite site = new();

    public KestrelSite()
    {
        site.UseKestrel(0);
        site.StartServer();
        Browser = site.CreateClient();
    }

    public HttpClient Browser { get; }

    public int Port => Browser.BaseAddress!.Port;

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await site.DisposeAsync();
    }
}
