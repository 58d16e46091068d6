using System.Data.Common;
using Npgsql;

namespace FrameworkAdvisor.Web.Data.Postgres;

/// <summary>A connection on which the server tells of each publication, as soon as its transaction is done.</summary>
internal sealed class PublicationNews : IAsyncDisposable
{
    // As the trigger of the migration calls it.
    private const string Channel = "advisor_published";

    // After so long it is asked for: what the server says while nobody listens is said to nobody.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(2);

    private readonly DbConnection connection;

    private PublicationNews(DbConnection connection) => this.connection = connection;

    public static async Task<PublicationNews> OpenAsync(AdvisorDatabase database, CancellationToken cancellationToken)
    {
        var connection = database.Connect();
        try
        {
            await connection.OpenAsync(cancellationToken);
            await connection.AskAsync($"LISTEN {Channel}", cancellationToken);
            return new(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The number of the newest version; 0 when there is none.</summary>
    public async Task<int> NewestAsync(CancellationToken cancellationToken) =>
        await connection.AskAsync("SELECT coalesce(max(\"Number\"), 0) FROM \"PublishedVersions\"", cancellationToken) is int number ? number : 0;

    /// <summary>Until something is published, or it is time to ask.</summary>
    public async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        await ((NpgsqlConnection)connection).WaitAsync(patience, cancellationToken);
        return true;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
