using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace FrameworkAdvisor.Web.Data.Postgres;

/// <summary>A database of a PostgreSQL server, for as many nodes as there are.</summary>
public sealed class PostgresDatabase : AdvisorDatabase, IDisposable
{
    internal const string Example = "Host=db.example.org;Database=advisor;Username=advisor;Password=…";

    private const int ConnectSeconds = 3;
    private const int CommandSeconds = 5;
    private const int CancelMilliseconds = 500;
    private const int Connections = 20;
    private const int AnswerSeconds = 1;

    // Nobody holds up the others: who waits for a lock gives up in time to say so, who hangs with one loses it, and a node
    // that is cut off is noticed by the server in about ten seconds.
    private const string SessionSettings = "-c lock_timeout=2000 -c idle_in_transaction_session_timeout=20000 "
        + "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3";

    private readonly DbDataSource source;

    // No type of the client's: EF Core looks at the constructors of everything here, for SQLite too.
    private PostgresDatabase(string name, string? user, DbDataSource source) => (Name, User, this.source) = (name, user, source);

    public override string Name { get; }

    public override bool IsShared => true;

    /// <summary>Holds the password: not for messages.</summary>
    public required string ConnectionString { get; init; }

    internal string? User { get; }

    /// <param name="connectionString">As configured.</param>
    /// <exception cref="DatabaseUnavailableException">It names no database of a server.</exception>
    public static PostgresDatabase From(string? connectionString)
    {
        NpgsqlConnectionStringBuilder connection;
        try
        {
            connection = new(connectionString);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidCastException)
        {
            // Not why: that repeats parts of it, of the password too.
            throw new DatabaseUnavailableException(
                $"ConnectionStrings:Advisor cannot be read as one of PostgreSQL: write {Example}, with quotes around a value that holds a semicolon.");
        }

        if (string.IsNullOrWhiteSpace(connection.Host) || string.IsNullOrWhiteSpace(connection.Database))
        {
            throw new DatabaseUnavailableException(
                $"ConnectionStrings:Advisor must name a host and a database, since Database:Provider is postgresql: write {Example}.");
        }

        WithDefaults(connection);
        var name = string.Create(CultureInfo.InvariantCulture, $"{connection.Database} on {connection.Host}:{connection.Port}");
        return new PostgresDatabase(name, connection.Username, NpgsqlDataSource.Create(connection)) { ConnectionString = connection.ConnectionString };
    }

    public override void Use(DbContextOptionsBuilder options) => options
        .UseNpgsql(source)
        .AddInterceptors(HeldTurn.Instance)
        // What is no fault of ours is answered with 503, and said once by the feed; whatever else happens is written down there.
        .ConfigureWarnings(warnings => warnings.Log(
            (CoreEventId.QueryIterationFailed, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug),
            (RelationalEventId.ConnectionError, LogLevel.Debug),
            (RelationalEventId.TransactionError, LogLevel.Debug)));

    public override DbConnection Connect() => source.CreateConnection();

    internal override Task PrepareAsync(AdvisorDbContext context, CancellationToken cancellationToken) =>
        new PostgresPreparation(this).CheckAsync(cancellationToken);

    internal override Task MigrateAsync(AdvisorDbContext context, CancellationToken cancellationToken) =>
        new PostgresPreparation(this).MigrateAsync(cancellationToken);

    internal override async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(AnswerSeconds));
        try
        {
            await using var connection = Connect();
            await connection.OpenAsync(limit.Token);
            return await connection.AskAsync("SELECT max(\"Number\") FROM \"PublishedVersions\"", limit.Token) is int;
        }
        catch (Exception failure) when (failure is OperationCanceledException || PostgresFailure.IsUnreachable(failure) || failure is DbException)
        {
            return false;
        }
    }

    internal override DatabaseUnavailableException Explain(DbException failure)
    {
        var (what, remedy) = PostgresFailure.Explain(failure, User);
        return new DatabaseUnavailableException($"The database {Name} {what}: {remedy}. ({failure.Message})", failure);
    }

    public void Dispose() => source.Dispose();

    // What the operator says counts; these are for what is not said.
    private static void WithDefaults(NpgsqlConnectionStringBuilder connection)
    {
        Unless("Timeout", () => connection.Timeout = ConnectSeconds);
        Unless("Command Timeout", () => connection.CommandTimeout = CommandSeconds);
        Unless("Cancellation Timeout", () => connection.CancellationTimeout = CancelMilliseconds);
        Unless("Maximum Pool Size", () => connection.MaxPoolSize = Connections);
        Unless("Application Name", () => connection.ApplicationName = $"framework-advisor at {Environment.MachineName}");

        // A little earlier than the client: what the server stops is known to be undone.
        var statement = connection.CommandTimeout == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" -c statement_timeout={connection.CommandTimeout * 900}");
        connection.Options = $"{SessionSettings}{statement} {connection.Options}".TrimEnd();

        void Unless(string key, Action set)
        {
            if (!connection.ShouldSerialize(key))
            {
                set();
            }
        }
    }
}
