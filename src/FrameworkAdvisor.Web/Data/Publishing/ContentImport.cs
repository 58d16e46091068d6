using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Draft;
using FrameworkAdvisor.Web.Data.Editing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>
/// Takes the content that is kept in files into the draft: what editors left alone becomes what the files say, what they
/// changed stays theirs, and where both did, a conflict waits for their decision.
/// </summary>
public sealed class ContentImport(AdvisorDbContext database, DraftEditing editing)
{
    private const string Kind = "content";
    private const string Files = "files";

    /// <summary>Imports what came from no folder.</summary>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<ImportOutcome> ImportAsync(Actor actor, Catalogue content, CancellationToken cancellationToken = default) =>
        ImportAsync(actor, content, null, cancellationToken);

    /// <summary>Imports what a folder holds.</summary>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<ImportOutcome> ImportAsync(Actor actor, Catalogue content, string? folder, CancellationToken cancellationToken = default) =>
        editing.WriteAsync(actor, work => ImportAsync(work, content, folder, cancellationToken), () => ImportOutcome.Of(content, 0, 0), cancellationToken);

    /// <summary>What was imported last, if that came from this folder; else null.</summary>
    public async Task<Catalogue?> LastFromAsync(string folder, CancellationToken cancellationToken = default) =>
        await database.LastImports.AsNoTracking().SingleOrDefaultAsync(last => last.Folder == folder, cancellationToken) is { } last
            ? CatalogueJson.Read(last.Document)
            : null;

    /// <summary>Whether there is a draft that differs from this content.</summary>
    public async Task<bool> HasOtherDraftAsync(Catalogue content, CancellationToken cancellationToken = default)
    {
        var draft = await DraftCatalogue.ReadAsync(database, cancellationToken);
        return !IsEmpty(draft) && CatalogueJson.Write(draft) != CatalogueJson.Write(content);
    }

    private async Task<ImportOutcome> ImportAsync(DraftWork work, Catalogue content, string? folder, CancellationToken cancellationToken)
    {
        var document = CatalogueJson.Write(content);
        var last = await database.LastImports.SingleOrDefaultAsync(cancellationToken);
        var was = last is null ? null : CatalogueJson.InThisFormat(last.Document, last.Format);
        if (was == document)
        {
            return ImportOutcome.Of(content, 0, await database.ContentConflicts.CountAsync(cancellationToken));
        }

        // Before imports were remembered, nobody could edit: the draft was what was imported.
        var before = was is null ? work.Catalogue : CatalogueJson.Read(was);
        var touched = await TouchedAsync(cancellationToken);
        var isUntouched = was is null || (touched.Count == 0 && was == CatalogueJson.Write(work.Catalogue));
        var merge = isUntouched ? new CatalogueMerge(content, []) : CatalogueMerge.Of(before, content, work.Catalogue, touched);
        var changed = work.Items.Count == 0 ? work.Fill(merge.Merged) : work.Replace(merge.Merged, AuditAction.Import, "from the content files");
        await RememberAsync(last, document, folder, merge, CatalogueItems.Of(content), cancellationToken);
        work.Tell(AuditAction.Import, Kind, Files, note: FormattableString.Invariant($"{changed} items changed, {merge.Conflicts.Count} in conflict"));
        return ImportOutcome.Of(content, Math.Max(1, changed), CountWaiting());
    }

    /// <summary>What editors wrote since the last import.</summary>
    private async Task<HashSet<ItemKey>> TouchedAsync(CancellationToken cancellationToken)
    {
        var imported = await database.AuditEntries.Where(entry => entry.Kind == Kind && entry.Action == AuditAction.Import)
            .MaxAsync(entry => (long?)entry.Sequence, cancellationToken) ?? 0;
        var written = await database.AuditEntries.AsNoTracking()
            .Where(entry => entry.Sequence > imported && (entry.Before != null || entry.After != null))
            .Select(entry => new { entry.Kind, entry.Item }).Distinct().ToListAsync(cancellationToken);
        return [.. written.Where(one => ItemKinds.Find(one.Kind) is not null).Select(one => new ItemKey(one.Kind, one.Item))];
    }

    private async Task RememberAsync(
        LastImport? last, string document, string? folder, CatalogueMerge merge, IReadOnlyList<Item> files, CancellationToken cancellationToken)
    {
        var (conflicts, merged) = (merge.Conflicts, CatalogueItems.Of(merge.Merged));
        if (last is null)
        {
            database.Add(new LastImport { Folder = folder, Format = CatalogueJson.Format, Document = document });
        }
        else
        {
            (last.Folder, last.Format, last.Document) = (folder, CatalogueJson.Format, document);
        }

        // What an editor or the files settled meanwhile waits no more.
        var settled = conflicts.Select(conflict => conflict.Key).ToHashSet();
        foreach (var open in await database.ContentConflicts.ToListAsync(cancellationToken))
        {
            var key = new ItemKey(open.Kind, open.Item);
            var now = merged.FirstOrDefault(item => item.Key == key) is { } item ? ItemJson.Write(item) : null;
            if (!settled.Contains(key) && now == (files.FirstOrDefault(item => item.Key == key) is { } file ? ItemJson.Write(file) : null))
            {
                database.Remove(open);
            }
        }

        foreach (var conflict in conflicts)
        {
            var theirs = conflict.Theirs is null ? null : ItemJson.Write(conflict.Theirs);
            if (await database.ContentConflicts.FindAsync([conflict.Key.Kind, conflict.Key.Id], cancellationToken) is { } open)
            {
                open.Theirs = theirs;
            }
            else
            {
                database.Add(new ContentConflict
                {
                    Kind = conflict.Key.Kind,
                    Item = conflict.Key.Id,
                    Was = conflict.Was is null ? null : ItemJson.Write(conflict.Was),
                    Theirs = theirs,
                });
            }
        }
    }

    // Those of former imports wait as well; all of them are tracked by now.
    private int CountWaiting() => database.ChangeTracker.Entries<ContentConflict>().Count(entry => entry.State != EntityState.Deleted);

    private static bool IsEmpty(Catalogue draft) => draft is { Frameworks.Count: 0, Criteria.Count: 0, Articles.Count: 0 };
}
