using System.Data;
using System.Data.Common;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>Somebody who can sign in and may do everything is always left, whoever takes roles away at the same moment.</summary>
public sealed class LastAdministratorTests(EditorsSite site) : IClassFixture<EditorsSite>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_administrators_who_are_demoted_by_two_servers_at_once_one_stays()
    {
        var (first, second) = (await AdministratorAsync(), await AdministratorAsync());
        for (var round = 0; round < 20; round++)
        {
            var faults = await Task.WhenAll(InsistAsync(first), InsistAsync(second));

            Assert.Single(faults, fault => fault is null);
            Assert.Single(faults, fault => fault?.Contains("last administrator", StringComparison.Ordinal) == true);
            var demoted = faults[0] is null ? first : second;
            var again = await OnAServerOfItsOwnAsync(changes => changes.SetRoleAsync(Somebody(), demoted, null, Role.Administrator, Cancelled));
            Assert.Null(again.Fault);
        }
    }

    [Fact]
    public async Task They_are_counted_and_changed_in_one_serializable_transaction()
    {
        var watch = new Watch();
        var someone = (await site.EditorAsync(await site.AddAsync())).Id;

        var change = await OnAServerOfItsOwnAsync(changes => changes.DisableAsync(Somebody(), someone, null, Cancelled), watch);

        Assert.Null(change.Fault);
        Assert.Equal([IsolationLevel.Serializable], watch.Levels);
        Assert.All(watch.Commands, isInside => Assert.True(isInside));
        Assert.NotEmpty(watch.Commands);
    }

    [Fact]
    public async Task What_a_form_did_is_in_the_audit_log_once_whoever_else_writes_it()
    {
        var actor = Somebody();
        await site.WriteAsync(services => services.GetRequiredService<AuditTrail>().Add(actor, AuditAction.Change, "editor", "one"));
        await site.WriteAsync(services => services.GetRequiredService<AuditTrail>().Add(actor, AuditAction.Change, "editor", "another"));

        await Assert.ThrowsAsync<DatabaseBusyException>(() => site.WriteAsync(services => services.GetRequiredService<AuditTrail>().Add(actor, AuditAction.Change, "editor", "one")));
        for (var count = 0; count < 2; count++)
        {
            await site.WriteAsync(services => services.GetRequiredService<AuditTrail>().Add(actor, AuditAction.SignInRefused, "editor", "one"));
        }
    }

    private static Actor Somebody() => new("somebody@example.org", SecretLink.New());

    private async Task<string> AdministratorAsync() => (await site.EditorAsync(await site.AddAsync(Role.Administrator, OneTimeCodes.NewKey()))).Id;

    // As an editor would: busy is not refused.
    private async Task<string?> InsistAsync(string id)
    {
        var actor = Somebody();
        while (true)
        {
            try
            {
                return (await OnAServerOfItsOwnAsync(changes => changes.SetRoleAsync(actor, id, null, Role.Viewer, Cancelled))).Fault;
            }
            catch (DatabaseBusyException)
            {
                continue;
            }
        }
    }

    // With a gate of its own, nothing but the database keeps two of them apart.
    private async Task<T> OnAServerOfItsOwnAsync<T>(Func<EditorChanges, Task<T>> work, params IInterceptor[] interceptors)
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        var options = new DbContextOptionsBuilder<AdvisorDbContext>(scope.ServiceProvider.GetRequiredService<DbContextOptions<AdvisorDbContext>>()).AddInterceptors(interceptors);
        await using var database = new AdvisorDbContext(options.Options);
        using var gate = new WriteGate();
        return await work(new EditorChanges(database, gate, new OneTimeLinks(database, site.Clock), new AuditTrail(database, site.Clock), site.Clock));
    }

    private sealed class Watch : DbCommandInterceptor, IDbTransactionInterceptor
    {
        public List<IsolationLevel> Levels { get; } = [];

        public List<bool> Commands { get; } = [];

        public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken)
        {
            Levels.Add(eventData.IsolationLevel);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken)
        {
            Commands.Add(command.Transaction is not null);
            return ValueTask.FromResult(result);
        }
    }
}
