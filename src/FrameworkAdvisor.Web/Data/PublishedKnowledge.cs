using System.Data.Common;
using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Publishing;

namespace FrameworkAdvisor.Web.Data;

/// <summary>
/// What the public pages read: the newest published version, held in memory and swapped whole. Former versions, which
/// saved decisions stay pinned to, are read when asked for, and the few used last of them kept.
/// </summary>
public sealed class PublishedKnowledge
{
    private const int MostFormerKept = 4;

    private readonly Lock swapping = new();
    private readonly List<Advisor> former = [];
    private volatile Advisor? advisor;

    /// <summary>Null until something is published and loaded.</summary>
    public Advisor? Advisor => advisor;

    public KnowledgeVersion? Current => advisor?.Version;

    /// <summary>Takes up the newest published version; keeps the present one when that fails.</summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be read, or the version is damaged.</exception>
    public async Task LoadAsync(AdvisorDatabase database, CancellationToken cancellationToken = default)
    {
        var loaded = await ReadAsync(database, null, cancellationToken);
        if (loaded is null || loaded.Number <= (Current?.Number ?? 0))
        {
            return;
        }

        var newest = new Advisor(loaded);
        lock (swapping)
        {
            // Of two loads at once the slower one may have read the older version.
            advisor = loaded.Number > (Current?.Number ?? 0) ? newest : advisor;
        }
    }

    /// <summary>A version that was published once; null when there is none of that number.</summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be read, or the version is damaged.</exception>
    public async Task<Advisor?> OfAsync(int number, AdvisorDatabase database, CancellationToken cancellationToken = default)
    {
        if (Kept(number) is { } kept)
        {
            return kept;
        }

        var loaded = await ReadAsync(database, number, cancellationToken);
        return loaded is null ? null : Keep(new Advisor(loaded));
    }

    private Advisor? Kept(int number)
    {
        lock (swapping)
        {
            return advisor?.Version.Number == number ? advisor : Used(number);
        }
    }

    private Advisor Keep(Advisor read)
    {
        lock (swapping)
        {
            if (Used(read.Version.Number) is { } kept)
            {
                return kept;
            }

            former.Add(read);
            if (former.Count > MostFormerKept)
            {
                former.RemoveAt(0);
            }

            return read;
        }
    }

    // The one used last stands last; the first one goes first.
    private Advisor? Used(int number)
    {
        if (former.Find(one => one.Version.Number == number) is not { } kept)
        {
            return null;
        }

        former.Remove(kept);
        former.Add(kept);
        return kept;
    }

    /// <param name="database">Where it is stored.</param>
    /// <param name="number">Null for the newest.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    private static async Task<KnowledgeVersion?> ReadAsync(AdvisorDatabase database, int? number, CancellationToken cancellationToken)
    {
        try
        {
            return (await ReadRowAsync(database, number, cancellationToken))?.ToKnowledgeVersion();
        }
        catch (DbException failure)
        {
            throw database.Explain(failure);
        }
        catch (InvalidDataException failure)
        {
            throw new DatabaseUnavailableException(
                $"The database {database.Name} holds a broken publication ({failure.Message}): restore it from a backup, "
                + "or run the release that published it.",
                failure);
        }
    }

    // One row by plain SQL: every start waits for it, and building EF Core's model takes longer than all the rest.
    private static async Task<PublishedVersion?> ReadRowAsync(AdvisorDatabase database, int? number, CancellationToken cancellationToken)
    {
        await using var connection = database.Connect();
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        var which = number is { } one ? string.Create(CultureInfo.InvariantCulture, $"WHERE \"Number\" = {one}") : "ORDER BY \"Number\" DESC LIMIT 1";
        command.CommandText = $"SELECT \"Number\", \"PublishedOn\", \"Note\", \"Format\", \"Document\", \"Digest\" FROM \"PublishedVersions\" {which}";
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return !await row.ReadAsync(cancellationToken)
            ? null
            : new PublishedVersion
            {
                Number = row.GetInt32(0),
                PublishedOn = row.GetFieldValue<DateOnly>(1),
                Note = row.GetString(2),
                Format = row.GetInt32(3),
                Document = row.GetString(4),
                Digest = row.GetString(5),
            };
    }
}
