using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Postgres;
using Npgsql;

namespace FrameworkAdvisor.Web.Tests.Data.Postgres;

public class PostgresDatabaseTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("Host=db.example.org")]
    [InlineData("Database=advisor")]
    [InlineData("Data Source=data/advisor.db;Mode=ReadWrite")]
    [InlineData("Host=h;Database=d;Port=none")]
    public void What_names_no_database_is_refused_with_an_example(string? connection)
    {
        var refused = Assert.Throws<DatabaseUnavailableException>(() => PostgresDatabase.From(connection));

        Assert.StartsWith("ConnectionStrings:Advisor", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Host=db.example.org;Database=advisor", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_waits_for_minutes_unless_the_operator_says_so()
    {
        using var usual = PostgresDatabase.From("Host=h;Database=d;Username=u;Password=p");
        using var told = PostgresDatabase.From("Host=h;Database=d;Command Timeout=60;Maximum Pool Size=7;Options=-c work_mem=8MB");
        var (mine, theirs) = (new NpgsqlConnectionStringBuilder(usual.ConnectionString), new NpgsqlConnectionStringBuilder(told.ConnectionString));

        Assert.Equal(("d on h:5432", true), (usual.Name, usual.IsShared));
        Assert.Equal((3, 5, 20), (mine.Timeout, mine.CommandTimeout, mine.MaxPoolSize));
        Assert.Contains("lock_timeout=2000", mine.Options, StringComparison.Ordinal);
        Assert.Contains("statement_timeout=4500", mine.Options, StringComparison.Ordinal);
        Assert.Equal((60, 7), (theirs.CommandTimeout, theirs.MaxPoolSize));
        Assert.Contains("statement_timeout=54000", theirs.Options, StringComparison.Ordinal);
        Assert.EndsWith("-c work_mem=8MB", theirs.Options, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("55P03", true, false, false, false)]
    [InlineData("40001", true, false, false, false)]
    [InlineData("57014", true, false, false, false)]
    [InlineData("25006", false, true, false, false)]
    [InlineData("53100", false, true, false, false)]
    [InlineData("57P01", false, false, true, false)]
    [InlineData("57P03", false, false, true, false)]
    [InlineData("08006", false, false, true, false)]
    [InlineData("53300", false, false, true, false)]
    [InlineData("23505", false, false, false, true)]
    [InlineData("23503", false, false, false, false)]
    [InlineData("42P01", false, false, false, false)]
    public void Each_state_means_one_thing(string state, bool isBusy, bool isUnwritable, bool isUnreachable, bool isDuplicate)
    {
        var failure = new InvalidOperationException("wrapped", new PostgresException("the server's own words", "ERROR", "ERROR", state));

        Assert.Equal(
            (isBusy, isUnwritable, isUnreachable, isDuplicate),
            (DatabaseFailure.IsBusy(failure), DatabaseFailure.IsUnwritable(failure), DatabaseFailure.IsUnreachable(failure), DatabaseFailure.IsDuplicate(failure)));
        Assert.False(DatabaseFailure.IsRepeated(failure));
    }

    [Fact]
    public void A_lost_connection_is_told_from_a_fault_of_ours()
    {
        Assert.True(DatabaseFailure.IsUnreachable(new NpgsqlException("Exception while reading from stream", new TimeoutException())));
        Assert.True(DatabaseFailure.IsUnreachable(new System.Net.Sockets.SocketException(111)));
        Assert.False(DatabaseFailure.IsUnreachable(new Microsoft.Data.Sqlite.SqliteException("locked", 5)));
        Assert.False(DatabaseFailure.IsUnreachable(new InvalidDataException()));
    }
}
