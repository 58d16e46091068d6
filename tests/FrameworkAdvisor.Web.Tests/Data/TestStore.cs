using System.Data.Common;
using System.Runtime.CompilerServices;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Postgres;
using FrameworkAdvisor.Web.Tests.Data.Postgres;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FrameworkAdvisor.Web.Tests.Data;

/// <summary>Which database the tests run on: SQLite, unless the variable asks for PostgreSQL.</summary>
internal static class TestStore
{
    public const string Variable = "ADVISOR_TESTS_DATABASE";

    public static bool IsPostgres { get; } = Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" or "sqlite" => false,
        "postgresql" => true,
        { } other => throw new InvalidOperationException($"{Variable} is \"{other}\": it takes sqlite or postgresql."),
    };

    /// <summary>How another program takes the turn to write, and keeps it while its connection lasts.</summary>
    public static string TakeTurn => IsPostgres ? $"SELECT pg_advisory_lock({HeldTurn.Key})" : "BEGIN IMMEDIATE";

    /// <summary>A database that is not made yet, or on PostgreSQL one that holds nothing.</summary>
    public static AdvisorDatabase Empty(DirectoryInfo folder) =>
        IsPostgres ? PostgresServer.Shared.Make(isMigrated: false) : DatabaseFile.From("Data Source=advisor.db", folder.FullName);

    /// <summary>The same, on PostgreSQL migrated: no command but one does that there.</summary>
    public static AdvisorDatabase ForTheSite(DirectoryInfo folder) => IsPostgres ? PostgresServer.Shared.Make(isMigrated: true) : Empty(folder);

    public static void Drop(AdvisorDatabase database)
    {
        if (database is PostgresDatabase postgres)
        {
            PostgresServer.Shared.Drop(postgres);
        }
        else
        {
            using var connection = (SqliteConnection)database.Connect();
            SqliteConnection.ClearPool(connection);
        }
    }

    /// <summary>A connection that nobody else uses: what it holds is free when it is closed.</summary>
    public static DbConnection ConnectAlone(AdvisorDatabase database)
    {
        DbConnection connection = database is PostgresDatabase postgres
            ? new NpgsqlConnection(postgres.ConnectionString + ";Pooling=False")
            : new SqliteConnection(((DatabaseFile)database).ConnectionString + ";Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>What a command is told to find it.</summary>
    public static string[] SettingsFor(AdvisorDatabase database) => database is PostgresDatabase postgres
        ? ["--Database:Provider=postgresql", $"--ConnectionStrings:Advisor={postgres.ConnectionString}"]
        : [$"--ConnectionStrings:Advisor=Data Source={database.Name}"];

    /// <summary>A trigger by the name of "refuse" that lets nothing through.</summary>
    /// <param name="when">BEFORE or AFTER.</param>
    /// <param name="what">INSERT, UPDATE or DELETE.</param>
    /// <param name="table">Of which table.</param>
    /// <param name="condition">Only for rows of which this holds; all unless given.</param>
    public static string RefuseSql(string when, string what, string table, string? condition = null)
    {
        var only = condition is null ? "" : $"WHEN ({condition}) ";
        return IsPostgres
            ? $"""
              CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''planted''; END';
              CREATE TRIGGER refuse {when} {what} ON "{table}" FOR EACH ROW {only}EXECUTE FUNCTION refuse()
              """
            : $"CREATE TRIGGER refuse {when} {what} ON \"{table}\" {only}BEGIN SELECT RAISE(ABORT, 'planted'); END";
    }

    public static string AllowSql(string table) => IsPostgres ? $"DROP TRIGGER refuse ON \"{table}\"" : "DROP TRIGGER refuse";
}

/// <summary>About SQLite itself: its file, its log, its own ways of being held.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = TestStore.IsPostgres ? NotHere : null;

    internal static string NotHere => "About SQLite itself: not run on PostgreSQL.";
}

/// <summary>About SQLite itself: its file, its log, its own ways of being held.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SqliteTheoryAttribute : TheoryAttribute
{
    public SqliteTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = TestStore.IsPostgres ? SqliteFactAttribute.NotHere : null;
}

/// <summary>About PostgreSQL itself, or about several nodes on it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = TestStore.IsPostgres ? null : NotHere;

    internal static string NotHere => $"About PostgreSQL: run where {TestStore.Variable} is postgresql.";
}

/// <summary>About PostgreSQL itself, or about several nodes on it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = TestStore.IsPostgres ? null : PostgresFactAttribute.NotHere;
}
