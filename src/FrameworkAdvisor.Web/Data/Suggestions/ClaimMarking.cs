using System.Text;
using FrameworkAdvisor.Content.Articles;
using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editing;

namespace FrameworkAdvisor.Web.Data.Suggestions;

/// <summary>Adds claims to an article by marking its text, and takes them out again with their marks.</summary>
public static class ClaimMarking
{
    /// <summary>What an article's file can hold, less room for all that stands above the text.</summary>
    private const int LongestText = (ContentFolder.MaximumArticleKilobytes - 56) * 1024;

    /// <summary>The new claim, or why the passage cannot be marked.</summary>
    /// <param name="Claim">Null when, and only when, there are errors.</param>
    /// <param name="LinesJoined">How many lines the text lost, since marks stay on one line.</param>
    /// <param name="Errors">For the editor.</param>
    public sealed record Added(Claim? Claim, int LinesJoined, IReadOnlyList<string> Errors);

    public static Added Add(DraftWork work, string article, Quote quote, ClaimStatement statement, string note)
    {
        var before = Aligned(work.Catalogue, article, without: null);
        if (before.Errors.Count > 0)
        {
            return new Added(null, 0, [.. before.Errors.Select(error => $"the text and the claims of this article do not agree: {error.Reason}")]);
        }

        var changed = MarkedText.Mark(article, before.Article.Markdown, quote, statement);
        if (changed.Markdown is not { } markdown)
        {
            return new Added(null, 0, changed.Errors);
        }

        if (Encoding.UTF8.GetByteCount(markdown) > LongestText)
        {
            return new Added(null, 0, ["the text and its marks are as long as an article can be; withdraw other claims first, or split the article"]);
        }

        var known = before.Claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var read = MarkedText.Read(article, markdown, work.Catalogue.Frameworks, work.Catalogue.Needs);
        var claim = read.Claims.SingleOrDefault(one => !known.Contains(one.Id));
        if (read.Html is not { } html || claim is null)
        {
            return new Added(null, 0, [.. read.Errors.Select(error => error.Reason).DefaultIfEmpty("a mark there would change how the rest of the text is read")]);
        }

        var made = CatalogueItems.Of(claim);
        if (work.Has(made.Key))
        {
            return new Added(null, 0, ["there is a claim on this passage, framework and need already; change that one"]);
        }

        work.Put(made, AuditAction.Create, note);
        PutText(work, before.Article with { Markdown = markdown, Html = html });
        return new Added(claim, Lines(before.Article.Markdown) - Lines(markdown), []);
    }

    /// <summary>Errors, or none when the claim and its mark are gone.</summary>
    public static IReadOnlyList<string> Remove(DraftWork work, string article, ItemKey claim, string note)
    {
        var after = Aligned(work.Catalogue, article, without: claim.Id);
        if (after.Errors.Count > 0)
        {
            return [.. after.Errors.Select(error => error.Reason)];
        }

        work.Remove(claim, note);
        PutText(work, after.Article);
        return [];
    }

    /// <summary>The article with its claims as the draft has them, but for one that is left out.</summary>
    public static AlignedArticle Aligned(Catalogue draft, string article, string? without) => ArticleTexts.Align(
        draft.FindArticle(article)!,
        [.. draft.ClaimsOf(article).Where(claim => claim.Id != without)],
        draft.Frameworks,
        draft.Needs);

    private static void PutText(DraftWork work, Article article) => work.PutDerived(
        work.Find(new(ItemKinds.Article.Name, article.Slug))!.With(TextOf(article.Markdown, article.Html)));

    public static Dictionary<string, string> TextOf(string markdown, string html) =>
        new(StringComparer.Ordinal) { ["markdown"] = markdown, ["html"] = html };

    private static int Lines(string text) => text.AsSpan().Count('\n');
}
