using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>What was published, by whom, and how much it held. What was published before there was an audit log has no name.</summary>
public sealed class VersionHistory(AdvisorDbContext database)
{
    /// <param name="below">Only versions of a smaller number.</param>
    /// <param name="most">At most so many, the newest first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<VersionLine>> BelowAsync(int below, int most, CancellationToken cancellationToken = default)
    {
        var versions = await database.PublishedVersions.AsNoTracking()
            .Where(version => version.Number < below)
            .OrderByDescending(version => version.Number)
            .Take(most)
            .Select(version => new { version.Number, version.PublishedOn, version.Note })
            .ToListAsync(cancellationToken);
        var numbers = versions.ConvertAll(version => version.Number.ToString(CultureInfo.InvariantCulture));
        var entries = (await database.AuditEntries.AsNoTracking()
            .Where(entry => entry.Kind == Publication.Kind && entry.After != null && numbers.Contains(entry.Item))
            .ToListAsync(cancellationToken))
            .DistinctBy(entry => entry.Item).ToDictionary(entry => entry.Item, StringComparer.Ordinal);
        var lines = new List<VersionLine>();
        foreach (var version in versions)
        {
            var entry = entries.GetValueOrDefault(version.Number.ToString(CultureInfo.InvariantCulture));
            var counts = entry is null
                ? await CountAsync(version.Number, cancellationToken)
                : JsonSerializer.Deserialize<VersionCounts>(entry.After!);
            lines.Add(new(version.Number, version.PublishedOn, version.Note, entry?.Actor, entry?.At, counts));
        }

        return lines;
    }

    private async Task<VersionCounts?> CountAsync(int number, CancellationToken cancellationToken)
    {
        var version = await database.PublishedVersions.AsNoTracking().FirstAsync(version => version.Number == number, cancellationToken);
        try
        {
            return VersionCounts.Of(version.ToKnowledgeVersion().Catalogue);
        }
        catch (InvalidDataException)
        {
            // Of another release: it can be listed all the same.
            return null;
        }
    }
}

/// <param name="Number">1, 2, 3, …</param>
/// <param name="PublishedOn">The day (UTC).</param>
/// <param name="Note">What the publisher said about it.</param>
/// <param name="By">The publisher, or which command; null when that was not kept.</param>
/// <param name="At">When exactly; null when that was not kept.</param>
/// <param name="Counts">How much it holds; null when this release cannot read it.</param>
public sealed record VersionLine(int Number, DateOnly PublishedOn, string Note, string? By, DateTimeOffset? At, VersionCounts? Counts);
