using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data.Auditing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Editing;

/// <summary>Brings back what the audit log tells of an item.</summary>
internal static class Restoring
{
    /// <summary>Makes an item what it was before an entry of the audit log.</summary>
    public static async Task<EditOutcome> ToBeforeAsync(
        AdvisorDbContext database, DraftWork work, ItemKey key, long sequence, CancellationToken cancellationToken)
    {
        var entry = await ItemHistory.Of(database, key).FirstOrDefaultAsync(one => one.Sequence == sequence, cancellationToken);
        if (entry?.Before is not { } json || ItemKinds.Find(key.Kind) is not { } kind)
        {
            return new EditOutcome.Gone(key);
        }

        var former = ItemJson.Read(kind, json, work.Find(key));
        if (References.Of(former).FirstOrDefault(named => !work.Has(named)) is { Id: not null } missing)
        {
            return new EditOutcome.Invalid([new("", $"It names the {missing.Kind} “{ItemKind.Spoken(missing.Id)}”, which is gone: restore that first.")]);
        }

        if (kind == ItemKinds.Claim && PassageFault(work, former) is { } fault)
        {
            return new EditOutcome.Invalid([new("", fault)]);
        }

        if (work.Find(key) is not { } stored || former.DifferencesTo(stored).Count > 0)
        {
            work.Put(former, AuditAction.Restore, FormattableString.Invariant($"as before entry {sequence}"), ItemJson.ReadNeighbours(json));
        }

        return new EditOutcome.Saved(key, []);
    }

    // A claim is anchored in its article: without its passage, text and claims could not be published together.
    private static string? PassageFault(DraftWork work, Item claim)
    {
        var catalogue = CatalogueItems.ToCatalogue(work.Items.Where(item => item.Key != claim.Key).Append(claim));
        var article = catalogue.FindArticle(claim["article"])!;
        return ArticleTexts.Align(article, [.. catalogue.ClaimsOf(article.Slug)], catalogue.Frameworks, catalogue.Needs).Errors.Count == 0
            ? null
            : $"The text of “{article.Title}” does not hold its passage any more, or marks it for another claim. Open the article and add the claim to a passage of today's text.";
    }
}
