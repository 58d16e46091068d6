using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Publishing;
using Microsoft.Data.Sqlite;

namespace FrameworkAdvisor.Web.Data;

/// <summary>What the public pages read: the newest published version, held in memory and swapped whole.</summary>
public sealed class PublishedKnowledge
{
    private readonly Lock swapping = new();
    private volatile Advisor? advisor;

    /// <summary>Null until something is published and loaded.</summary>
    public Advisor? Advisor => advisor;

    public KnowledgeVersion? Current => advisor?.Version;

    /// <summary>Takes up the newest published version; keeps the present one when that fails.</summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be read, or the version is damaged.</exception>
    public async Task LoadAsync(DatabaseFile file, CancellationToken cancellationToken = default)
    {
        KnowledgeVersion? loaded;
        try
        {
            loaded = (await ReadNewestAsync(file, cancellationToken))?.ToKnowledgeVersion();
        }
        catch (SqliteException failure)
        {
            throw SqliteFailure.Explain(failure, file.Path);
        }
        catch (InvalidDataException failure)
        {
            throw new DatabaseUnavailableException(
                $"The database {file.Path} holds a broken publication ({failure.Message}): restore it from a backup, "
                + "or run the release that published it.",
                failure);
        }

        lock (swapping)
        {
            // Of two loads at once the slower one may have read the older version.
            advisor = loaded?.Number > (Current?.Number ?? 0) ? new Advisor(loaded) : advisor;
        }
    }

    // One row by plain SQL: every start waits for it, and building EF Core's model takes longer than all the rest.
    private static async Task<PublishedVersion?> ReadNewestAsync(DatabaseFile file, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(file.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Number, PublishedOn, Note, Format, Document, Digest FROM PublishedVersions ORDER BY Number DESC LIMIT 1";
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return !await row.ReadAsync(cancellationToken)
            ? null
            : new PublishedVersion
            {
                Number = row.GetInt32(0),
                PublishedOn = DateOnly.ParseExact(row.GetString(1), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                Note = row.GetString(2),
                Format = row.GetInt32(3),
                Document = row.GetString(4),
                Digest = row.GetString(5),
            };
    }
}
