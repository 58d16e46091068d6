using System.Data.Common;
using System.Net;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Tests.Admin;
using FrameworkAdvisor.Web.Tests.Admin.Items;
using FrameworkAdvisor.Web.Tests.Admin.Publishing;
using FrameworkAdvisor.Web.Tests.Data;
using FrameworkAdvisor.Web.Tests.Decisions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FrameworkAdvisor.Web.Tests.Nodes;

/// <summary>The connection is lost while a transaction is committed: nobody knows whether it was, and sending again is safe.</summary>
public sealed class UnknownOutcomeTests : IAsyncDisposable
{
    private readonly LostAnswer lost = new();
    private readonly AdvisorSite whole = new();
    private readonly WebApplicationFactory<Program> site;

    public UnknownOutcomeTests() => site = whole.WithWebHostBuilder(host => host.ConfigureTestServices(
        services => services.ConfigureDbContext<AdvisorDbContext>(options => options.AddInterceptors(lost))));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [PostgresTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_edit_that_may_have_been_saved_is_done_once_when_sent_again(bool isCommitted)
    {
        var item = await site.PlantAsync(ItemKinds.Scenario);
        var address = DraftOf.AddressOf(item.Key);
        using var browser = await site.SignedInAsync(Role.Editor);
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var form = (await browser.PageAsync(address)).FormTo(address);
        var typed = new Dictionary<string, string> { ["title"] = "Perhaps" };
        var entries = (await site.EntriesAsync(item.Key)).Count;

        lost.Next = isCommitted ? Moment.AfterCommit : Moment.BeforeCommit;
        using var unknown = await browser.SendAsync(form, typed);
        var page = await AdvisorSite.ReadAsync(unknown);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "5"), (unknown.StatusCode, unknown.Headers.RetryAfter?.ToString()));
        Assert.Contains("It may or may not have been saved.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("it will be done once", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(entries + (isCommitted ? 1 : 0), (await site.EntriesAsync(item.Key)).Count);

        using var again = await browser.SendAsync(page.FormTo(address), new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal("Perhaps", (await site.ItemAsync(item.Key))!["title"]);
        Assert.Equal(entries + 1, (await site.EntriesAsync(item.Key)).Count);
    }

    [PostgresTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_publication_that_may_have_been_made_is_made_once(bool isCommitted)
    {
        await site.EditAsync(new("framework", "django"), ("summary", "To be published once."));
        using var publisher = await site.SignedInAsync(Role.Publisher);
        var form = (await publisher.PageAsync(DraftEdits.Page)).FormTo(DraftEdits.Page);
        var note = new Dictionary<string, string> { ["note"] = "once" };

        lost.Next = isCommitted ? Moment.AfterCommit : Moment.BeforeCommit;
        using var unknown = await publisher.SendAsync(form, note);
        using var again = await publisher.SendAsync(form, note);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.SeeOther), (unknown.StatusCode, again.StatusCode));
        Assert.Equal("/admin/versions/2", again.Headers.Location!.OriginalString);
        Assert.Equal(2, await site.VersionsAsync());
    }

    [PostgresTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_decision_that_may_have_been_saved_is_saved_once(bool isStored)
    {
        using var browser = site.CreateClient(new() { AllowAutoRedirect = false });
        using var page = await browser.GetAsync(new Uri($"/decisions/new?{DecisionBrowser.Query}", UriKind.Relative), Cancelled);
        var fields = (await AdvisorSite.ReadAsync(page)).Fields();

        // One statement, and so no transaction of its own to be told of.
        lost.Next = isStored ? Moment.AfterInsert : Moment.BeforeInsert;
        using var unknown = await DecisionBrowser.SendAsync(browser, "/decisions", fields);
        using var again = await DecisionBrowser.SendAsync(browser, "/decisions", fields);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.SeeOther), (unknown.StatusCode, again.StatusCode));
        Assert.Contains("It may or may not have been saved.", await unknown.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        Assert.Equal(1, await site.WithAsync(services => services.GetRequiredService<AdvisorDbContext>().Decisions.CountAsync(Cancelled)));
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await whole.DisposeAsync();
    }

    internal enum Moment
    {
        None,
        BeforeCommit,
        AfterCommit,
        BeforeInsert,
        AfterInsert,
    }

    /// <summary>Loses the connection at a moment, as far as whoever waits for the answer can tell.</summary>
    private sealed class LostAnswer : DbCommandInterceptor, IDbTransactionInterceptor
    {
        public Moment Next { get; set; }

        public ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            LoseIf(Moment.BeforeCommit);
            return ValueTask.FromResult(result);
        }

        public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            LoseIf(Moment.AfterCommit);
            return Task.CompletedTask;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (IsInsert(command))
            {
                LoseIf(Moment.BeforeInsert);
            }

            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult> DataReaderClosingAsync(DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
        {
            if (IsInsert(command))
            {
                LoseIf(Moment.AfterInsert);
            }

            return ValueTask.FromResult(result);
        }

        private static bool IsInsert(DbCommand command) => command.CommandText.Contains("INSERT INTO \"Decisions\"", StringComparison.Ordinal);

        private void LoseIf(Moment moment)
        {
            if (Next == moment)
            {
                Next = Moment.None;
                throw new NpgsqlException("Exception while reading from stream", new EndOfStreamException());
            }
        }
    }
}
