using FrameworkAdvisor.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Tests.Data;

public class SqliteFailureTests
{
    [Theory]
    [InlineData(5, "locked by another program", "end the program")]
    [InlineData(6, "locked by another program", "end the program")]
    [InlineData(8, "cannot be written", "the right to write")]
    [InlineData(10, "reliably", "check the disk")]
    [InlineData(11, "damaged", "from a backup")]
    [InlineData(13, "no room", "free some space")]
    [InlineData(14, "cannot be opened", "the right to read and write")]
    [InlineData(26, "not a SQLite database", "ConnectionStrings:Advisor")]
    [InlineData(1, "cannot be used", "the reason given")]
    public void Each_result_code_is_told_with_the_file_and_a_remedy(int code, string what, string remedy)
    {
        var failure = new SqliteException("SQLite's own words", code);

        var explained = SqliteFailure.Explain(failure, "/x/advisor.db");

        Assert.StartsWith("The database /x/advisor.db ", explained.Message, StringComparison.Ordinal);
        Assert.Contains(what, explained.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, explained.Message, StringComparison.Ordinal);
        Assert.Contains("SQLite's own words", explained.Message, StringComparison.Ordinal);
        Assert.Same(failure, explained.InnerException);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, true)]
    [InlineData(8, false)]
    [InlineData(19, false)]
    public void Busy_is_seen_through_what_wraps_it(int code, bool expected)
    {
        var failure = new SqliteException("", code);

        Assert.Equal(expected, SqliteFailure.IsBusy(failure));
        Assert.Equal(expected, SqliteFailure.IsBusy(new DbUpdateException("", failure)));
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(10, true)]
    [InlineData(13, true)]
    [InlineData(5, false)]
    [InlineData(11, false)]
    public void What_cannot_be_written_is_seen_through_what_wraps_it(int code, bool expected)
    {
        var failure = new SqliteException("", code);

        Assert.Equal(expected, SqliteFailure.IsUnwritable(failure));
        Assert.Equal(expected, SqliteFailure.IsUnwritable(new DbUpdateException("", failure)));
    }

    [Fact]
    public void Other_failures_are_not_busy() => Assert.False(SqliteFailure.IsBusy(new InvalidDataException()));
}
