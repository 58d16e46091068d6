using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Draft;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>Makes the content that editors keep in files the draft.</summary>
public sealed class ContentImport(AdvisorDbContext database, WriteGate gate)
{
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<ImportOutcome> ImportAsync(Catalogue content, CancellationToken cancellationToken = default) =>
        gate.WriteAsync(() => ImportInTurnAsync(content, cancellationToken), cancellationToken);

    /// <summary>Whether there is a draft that importing this content would overwrite.</summary>
    public async Task<bool> HasOtherDraftAsync(Catalogue content, CancellationToken cancellationToken = default)
    {
        var draft = await DraftCatalogue.ReadAsync(database, cancellationToken);
        return (draft.Frameworks.Count > 0 || draft.Criteria.Count > 0 || draft.Articles.Count > 0)
            && CatalogueJson.Write(draft) != CatalogueJson.Write(content);
    }

    private async Task<ImportOutcome> ImportInTurnAsync(Catalogue content, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var draft = await DraftCatalogue.ReadAsync(database, cancellationToken);
        if (CatalogueJson.Write(draft) == CatalogueJson.Write(content))
        {
            return ImportOutcome.Of(content, changed: false);
        }

        await DraftCatalogue.ReplaceAsync(database, content, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ImportOutcome.Of(content, changed: true);
    }
}
