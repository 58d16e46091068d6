using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FrameworkAdvisor.Web.Tests.Scanners;

/// <summary>A site with the faults that scanners look for: one that does not find them here proves nothing elsewhere.</summary>
internal sealed class Canary : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly SqliteConnection connection;

    private Canary(WebApplication app, SqliteConnection connection) => (this.app, this.connection) = (app, connection);

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<Canary> StartAsync()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Run(connection, "CREATE TABLE Sources (Name TEXT); INSERT INTO Sources VALUES ('guru99'), ('netguru')");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", () => Results.Content("<!DOCTYPE html><title>Canary</title><a href='/echo?text=one'>Echo</a> <a href='/sources?name=guru99'>Sources</a>", "text/html"));
        app.MapGet("/echo", (string text) => Results.Content($"<!DOCTYPE html><title>Canary</title><p>{text}</p>", "text/html"));
        app.MapGet("/sources", (string name) =>
        {
            try
            {
                return Results.Content($"<!DOCTYPE html><title>Canary</title><p>{WebUtility.HtmlEncode(Run(connection, $"SELECT group_concat(Name) FROM Sources WHERE Name = '{name}'"))}</p>", "text/html");
            }
            catch (SqliteException failure)
            {
                // As the driver says it that scanners know.
                return Results.Text($"System.Data.SQLite.SQLiteException: {failure.Message}", statusCode: 500);
            }
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, connection);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static string Run(SqliteConnection connection, string sql)
    {
        lock (connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar()?.ToString() ?? "";
        }
    }
}
