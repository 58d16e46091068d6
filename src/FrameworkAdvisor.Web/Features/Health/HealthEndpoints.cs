using System.Net.Mime;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.Data.Sqlite;

namespace FrameworkAdvisor.Web.Features.Health;

/// <summary>For whoever decides whether to restart this process (live) or to send it readers (ready).</summary>
internal static class HealthEndpoints
{
    private const int DatabaseSeconds = 1;

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Answer("live"));
        endpoints.MapGet("/health/ready", Ready);
    }

    internal static IResult Ready(PublishedKnowledge knowledge, DatabaseFile file, Drain drain)
    {
        var reason = drain.IsUnderWay ? "this node is stopping"
            : knowledge.Current is null ? "no knowledge is published"
            : DatabaseAnswers(file) ? null
            : "the database does not answer";
        return reason is null ? Answer("ready") : Answer($"not ready: {reason}", StatusCodes.Status503ServiceUnavailable);
    }

    // Not through the context: this is asked every few seconds, and must not wait as long as a reader would.
    private static bool DatabaseAnswers(DatabaseFile file)
    {
        try
        {
            var connectionString = new SqliteConnectionStringBuilder(file.ConnectionString)
            {
                Mode = SqliteOpenMode.ReadWrite,
                DefaultTimeout = DatabaseSeconds,
            }.ConnectionString;
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT max(Number) FROM PublishedVersions";
            return command.ExecuteScalar() is long;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static IResult Answer(string text, int status = StatusCodes.Status200OK) =>
        Results.Text(text + "\n", MediaTypeNames.Text.Plain, System.Text.Encoding.UTF8, status);
}
