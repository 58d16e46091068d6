using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Content.Catalogue.Writing;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>What would make the draft unreadable as content files.</summary>
public static class DraftChecks
{
    /// <summary>All of it stands in the way of publishing.</summary>
    /// <param name="catalogue">As it would be published.</param>
    /// <param name="items">The same as items.</param>
    public static IReadOnlyList<DraftFinding> Of(Catalogue catalogue, IReadOnlyList<Item> items)
    {
        List<DraftFinding> findings =
        [
            .. ArticleTexts.Align(catalogue).Errors.Select(error => new DraftFinding(true, $"The text of “{error.File}” and its claims do not fit together: {error.Reason}.", new(ItemKinds.Article.Name, error.File))),
            .. NamesWhatIsThere(items),
        ];

        // Whatever else the rules of content files ask for: what is written to files must come back the same.
        return findings.Count > 0 ? findings : [.. LossesOf(catalogue).Select(loss => new DraftFinding(true, $"Content files could not hold this: {loss}.", null))];
    }

    private static IReadOnlyList<string> LossesOf(Catalogue catalogue)
    {
        try
        {
            return ContentExport.LossesOf(catalogue);
        }
        catch (IOException)
        {
            return ["it could not be tried, for there is no room for temporary files on the server"];
        }
    }

    private static IEnumerable<DraftFinding> NamesWhatIsThere(IReadOnlyList<Item> items) =>
        from missing in References.Missing(items)
        from item in missing
        select new DraftFinding(
            true,
            $"The {item.Kind} “{ItemKind.Spoken(item.Id)}” names the {missing.Key.Kind} “{ItemKind.Spoken(missing.Key.Id)}”, which is not there: name another, or make that first.",
            item.Key);
}
