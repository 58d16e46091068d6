using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace FrameworkAdvisor.Web.Tests.Data;

/// <summary>Plain SQL in tests, for both databases.</summary>
internal static partial class TestSql
{
    public static string? Ask(this DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = connection is SqliteConnection ? sql : Quoted(sql);
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public static List<string> List(this DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = connection is SqliteConnection ? sql : Quoted(sql);
        using var rows = command.ExecuteReader();
        var read = new List<string>();
        while (rows.Read())
        {
            read.Add(string.Join(" | ", Enumerable.Range(0, rows.FieldCount)
                .Select(column => rows.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : $"{rows.GetValue(column)}")));
        }

        return read;
    }

    // PostgreSQL takes names in mixed case only in quotation marks; the tests write SQL as SQLite takes it.
    private static string Quoted(string sql) => NameOrText().Replace(sql, found => found.Groups["name"].Success ? $"\"{found.Value}\"" : found.Value);

    [GeneratedRegex("""'[^']*'|"[^"]*"|(?<name>\b(?:[A-Z]+[a-z]\w*|__\w+)\b)""")]
    private static partial Regex NameOrText();
}
