using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Editing;

/// <summary>
/// The texts of articles say what their claims say. Claims are changed one by one, and the texts follow whenever the draft
/// is saved, so that nobody who reads it has to bring them in line.
/// </summary>
internal static class ArticlesFollow
{
    /// <summary>The draft with the texts of what was changed; a text that cannot follow stays, and publishing tells of it.</summary>
    /// <param name="before">The draft as it was.</param>
    /// <param name="after">The draft as it is to be.</param>
    /// <param name="catalogue">The same as <paramref name="after"/>.</param>
    public static Catalogue Of(IReadOnlyList<Item> before, IReadOnlyList<Item> after, Catalogue catalogue)
    {
        var changes = ItemChange.Between(before, after);

        // Names stand in what readers hear of a mark.
        var isRenamed = changes.Any(change => (change.Kind == ItemKinds.Framework || change.Kind == ItemKinds.Need)
            && (change.Fields.Count == 0 || change.Fields.Any(field => field.Name is "name" or "wants")));
        var slugs = isRenamed
            ? catalogue.Articles.Select(article => article.Slug).ToHashSet(StringComparer.Ordinal)
            : changes.Where(change => change.Kind == ItemKinds.Article || change.Kind == ItemKinds.Claim)
                .Select(change => change.Kind == ItemKinds.Article ? change.Key.Id : change.Item["article"]).ToHashSet(StringComparer.Ordinal);
        if (slugs.Count == 0)
        {
            return catalogue;
        }

        var claims = catalogue.Claims.ToLookup(claim => claim.Article, StringComparer.Ordinal);
        var followed = catalogue.Articles.Where(article => slugs.Contains(article.Slug))
            .Select(article => ArticleTexts.Align(article, [.. claims[article.Slug]], catalogue.Frameworks, catalogue.Needs))
            .ToDictionary(one => one.Article.Slug, StringComparer.Ordinal);
        var inOrder = followed.ToDictionary(one => one.Key, one => new Queue<Claim>(one.Value.Claims), StringComparer.Ordinal);
        return catalogue with
        {
            Articles = [.. catalogue.Articles.Select(article => followed.GetValueOrDefault(article.Slug)?.Article ?? article)],
            Claims = [.. catalogue.Claims.Select(claim => inOrder.GetValueOrDefault(claim.Article)?.Dequeue() ?? claim)],
        };
    }
}
