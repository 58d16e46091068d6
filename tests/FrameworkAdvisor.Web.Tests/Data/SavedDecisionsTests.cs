using System.Data.Common;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Exchange;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FrameworkAdvisor.Web.Tests.Data;

/// <summary>What no single process does alone: two that write at once, readers at work, a request given up.</summary>
public sealed class SavedDecisionsTests : IAsyncLifetime
{
    private const string Secret = "a-text-that-nobody-shall-find-again";

    private readonly string operation = SecretLink.New();
    private TestDatabase database = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static ResultToSave Result { get; } = new(
        RecordDetails.None with { Title = Secret, DecidedOn = new DateOnly(2026, 11, 21) }, "scope=large", 1, "digest");

    private string Log => database.File.Path + "-wal";

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.PreparedAsync();
        await database.ImportAsync(Catalogues.Rich);
        await database.PublishAsync("first");
    }

    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }

    [SqliteFact]
    public async Task Of_two_processes_that_save_one_form_both_get_the_links_of_the_one_that_was_first()
    {
        SaveOutcome? first = null;
        await using var context = Open(new Meanwhile("INSERT", async () =>
        {
            await using var other = Open();
            first ??= await Of(other).SaveAsync(operation, Result, Cancelled);
        }));

        var second = await Of(context).SaveAsync(operation, Result, Cancelled);

        Assert.Equal(first, second);
        Assert.Equal(1, database.AskNumber("SELECT COUNT(*) FROM Decisions"));
    }

    [SqliteFact]
    public async Task Who_leaves_while_the_decision_is_deleted_leaves_nothing_in_the_log()
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        await using var context = Open(new Meanwhile("DELETE", leaving.CancelAsync));
        var links = await Of(context).SaveAsync(operation, Result, Cancelled);

        Assert.True(await Of(context).DeleteAsync(links.View, links.Edit, leaving.Token));

        Assert.True(leaving.IsCancellationRequested);
        Assert.Equal(0, new FileInfo(Log).Length);
    }

    [Fact]
    public async Task Who_leaves_while_the_decision_is_saved_has_saved_it_and_is_known_to_have()
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        await using var context = Open(new Meanwhile("INSERT", leaving.CancelAsync));
        var decisions = Of(context);

        await decisions.SaveAsync(operation, Result, leaving.Token);

        Assert.True(leaving.IsCancellationRequested);
        Assert.True(decisions.HasWritten);
        Assert.Equal(1, database.AskNumber("SELECT COUNT(*) FROM Decisions"));
    }

    [Fact]
    public async Task What_is_stored_already_is_not_written_again()
    {
        await using var context = Open();
        var links = await Of(context).SaveAsync(operation, Result, Cancelled);
        var again = Of(context);

        Assert.Equal(links, await again.SaveAsync(operation, Result, Cancelled));
        Assert.Equal(ChangeResult.Changed, (await again.ChangeAsync(links.View, links.Edit, 0, Result.Details, Cancelled)).Result);
        Assert.False(await again.DeleteAsync(links.View, operation, Cancelled));

        Assert.False(again.HasWritten);
    }

    [SqliteFact]
    public async Task A_reader_at_work_delays_the_emptying_of_the_log()
    {
        using var reading = database.Connect();
        await using var context = Open(new Meanwhile("wal_checkpoint", () =>
        {
            reading.Ask("ROLLBACK");
            return Task.CompletedTask;
        }, isAfterwards: true));
        var links = await Of(context).SaveAsync(operation, Result, Cancelled);
        reading.Ask("BEGIN");
        reading.Ask("SELECT COUNT(*) FROM Decisions");

        Assert.True(await Of(context).DeleteAsync(links.View, links.Edit, Cancelled));

        Assert.Equal(0, new FileInfo(Log).Length);
    }

    [SqliteFact]
    public async Task A_reader_who_stays_does_not_prevent_the_deletion()
    {
        using var reading = database.Connect();
        await using var context = Open();
        var links = await Of(context).SaveAsync(operation, Result, Cancelled);
        reading.Ask("BEGIN");
        reading.Ask("SELECT COUNT(*) FROM Decisions");

        Assert.True(await Of(context).DeleteAsync(links.View, links.Edit, Cancelled));

        Assert.Null(await Of(context).FindAsync(links.View, Cancelled));
        Assert.NotEqual(0, new FileInfo(Log).Length);
    }

    private static SavedDecisions Of(AdvisorDbContext context) => new(context, new WriteGate(), TimeProvider.System);

    private AdvisorDbContext Open(params IInterceptor[] interceptors) => database.Open(interceptors);

    /// <summary>Does something once, just before or after the first command that holds a word.</summary>
    private sealed class Meanwhile(string word, Func<Task> act, bool isAfterwards = false) : DbCommandInterceptor
    {
        private bool isDone;

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            await ActAsync(command, !isAfterwards);
            return result;
        }

        public override ValueTask<int> NonQueryExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
            AfterwardsAsync(command, result);

        public override async ValueTask<InterceptionResult> DataReaderClosingAsync(DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
        {
            await ActAsync(command, isAfterwards);
            return result;
        }

        private async ValueTask<int> AfterwardsAsync(DbCommand command, int result)
        {
            await ActAsync(command, isNow: true);
            return result;
        }

        private async Task ActAsync(DbCommand command, bool isNow)
        {
            if (isNow && !isDone && command.CommandText.Contains(word, StringComparison.Ordinal))
            {
                isDone = true;
                await act();
            }
        }
    }
}
