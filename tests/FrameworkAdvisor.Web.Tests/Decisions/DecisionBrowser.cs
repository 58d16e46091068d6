using System.Net;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Publishing;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Decisions;

/// <summary>What a browser does with the forms of decisions.</summary>
internal static class DecisionBrowser
{
    public const string Query = "product=saas&parts=pages&parts=service&scope=large&staff-editing=daily&control=some";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>The fields of the page's form as they stand, hidden ones included.</summary>
    public static Dictionary<string, string> Fields(this IHtmlDocument page) => page.QuerySelectorAll("main form input, main form textarea")
        .ToDictionary(
            field => field.GetAttribute("name")!,
            field => field is IHtmlTextAreaElement area ? area.Value : ((IHtmlInputElement)field).Value);

    public static async Task<Dictionary<string, string>> NewFormAsync(this AdvisorSite site, string query = Query) =>
        (await site.PageAsync($"/decisions/new?{query}")).Fields();

    public static Task<HttpResponseMessage> PostAsync(
        this AdvisorSite site, string address, IReadOnlyDictionary<string, string> fields, params (string Name, string Value)[] headers) =>
        SendAsync(site.Browser, address, fields, headers);

    public static async Task<HttpResponseMessage> SendAsync(
        HttpClient browser, string address, IReadOnlyDictionary<string, string> fields, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await browser.SendAsync(request, Cancelled);
    }

    /// <summary>Saves and gives the two parts of the links.</summary>
    public static async Task<Links> SaveAsync(this AdvisorSite site, params (string Field, string Value)[] typed)
    {
        var fields = await site.NewFormAsync();
        foreach (var (field, value) in typed)
        {
            fields[field] = value;
        }

        using var response = await site.PostAsync("/decisions", fields);
        return LinksIn(response);
    }

    public static Links LinksIn(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var parts = response.Headers.Location!.OriginalString.Split('/');
        Assert.Equal(["", "decisions", "saved"], [parts[0], parts[1], parts[3]]);
        return new(parts[2], parts[4]);
    }

    public static async Task<string> TextAsync(this AdvisorSite site, string address) =>
        await site.Browser.GetStringAsync(new Uri(address, UriKind.Relative), Cancelled);

    /// <summary>Publishes changed knowledge and takes it up, as an editor would.</summary>
    public static async Task PublishAsync(this AdvisorSite site, Func<Catalogue, Catalogue> change)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ContentImport>().ImportAsync(Actor.Command("test"), change(site.Advisor.Catalogue), Cancelled);
        Assert.True((await scope.ServiceProvider.PublishDraftAsync("planted")).IsNew);
        await site.Services.LoadPublishedKnowledgeAsync(Cancelled);
    }

    /// <summary>Every byte of the database and its log; on PostgreSQL, every row.</summary>
    public static async Task<string> StoredBytesAsync(this AdvisorSite site)
    {
        if (TestStore.IsPostgres)
        {
            // What anybody finds there who may read it; its files belong to the server.
            return string.Join('\n', await site.StoredRowsAsync());
        }

        var path = site.Services.GetRequiredService<AdvisorDatabase>().Name;
        var bytes = new List<byte>();
        foreach (var part in Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*").Where(part => !part.EndsWith("-shm", StringComparison.Ordinal)))
        {
            await using var file = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await file.CopyToAsync(copy, Cancelled);
            bytes.AddRange(copy.ToArray());
        }

        return System.Text.Encoding.Latin1.GetString([.. bytes]);
    }

    /// <summary>Every row of every table, a line each. The bytes of the file also change when SQLite moves its log into it.</summary>
    public static async Task<IReadOnlyList<string>> StoredRowsAsync(this AdvisorSite site)
    {
        await using var connection = site.Services.GetRequiredService<AdvisorDatabase>().Connect();
        await connection.OpenAsync(Cancelled);
        var tables = connection.List(TestStore.IsPostgres
            ? "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
            : "SELECT name FROM sqlite_schema WHERE type = 'table'");
        return [.. tables.SelectMany(table => connection.List($"SELECT * FROM \"{table}\""), (table, row) => $"{table}: {row}")];
    }

    internal sealed record Links(string Token, string Secret)
    {
        public string Page => $"/decisions/{Token}";

        public string Result => $"{Page}/result";

        public string Json => $"/api/v1{Page}";

        public string Saved => $"{Page}/saved/{Secret}";

        public string Edit => $"{Page}/edit/{Secret}";

        public string Delete => $"{Page}/delete/{Secret}";
    }
}
