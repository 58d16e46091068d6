using Microsoft.Data.Sqlite;

namespace FrameworkAdvisor.Web.Tests.Faults;

/// <summary>What is in a database file, read without the site.</summary>
internal static class StoredDecisions
{
    /// <summary>How often each title is there, in a database that is whole.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> InAsync(string database)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["ok"], await ReadAsync(connection, "PRAGMA integrity_check"));
        Assert.Empty(await ReadAsync(connection, "PRAGMA foreign_key_check"));
        return (await ReadAsync(connection, "SELECT Title FROM Decisions")).CountBy(title => title).ToDictionary();
    }

    /// <summary>Of what was acknowledged, what is not there; of what is there, what is there twice.</summary>
    public static async Task<(int Lost, int Twice)> MissingAsync(this Writers writers, string database)
    {
        var stored = await InAsync(database);
        return (writers.Acknowledged.Keys.Count(title => !stored.ContainsKey(title)), stored.Values.Count(times => times > 1));
    }

    private static async Task<List<string>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(reader.GetValue(0).ToString()!);
        }

        return rows;
    }
}
