using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using Microsoft.EntityFrameworkCore;

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
    /// <exception cref="DatabaseUnavailableException">The version is damaged.</exception>
    public async Task LoadAsync(AdvisorDbContext database, CancellationToken cancellationToken = default)
    {
        var newest = await database.PublishedVersions.AsNoTracking()
            .OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellationToken);
        KnowledgeVersion? loaded;
        try
        {
            loaded = newest?.ToKnowledgeVersion();
        }
        catch (InvalidDataException failure)
        {
            var file = database.Database.GetDbConnection().DataSource;
            throw new DatabaseUnavailableException(
                $"The database {file} holds a broken publication ({failure.Message}): restore it from a backup, "
                + "or run the release that published it.",
                failure);
        }

        lock (swapping)
        {
            // Of two loads at once the slower one may have read the older version.
            advisor = loaded?.Number > (Current?.Number ?? 0) ? new Advisor(loaded) : advisor;
        }
    }
}
