using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Articles.Marks;

/// <summary>A catalogue whose articles say what its claims say.</summary>
/// <param name="Catalogue">Articles by slug, claims as in their texts: as content files are read.</param>
/// <param name="Errors">Why texts of articles could not be brought in line; these are as they were. The file is the slug.</param>
public sealed record AlignedCatalogue(Core.Knowledge.Catalogue Catalogue, IReadOnlyList<ContentError> Errors);

/// <summary>An article whose text says what its claims say.</summary>
/// <param name="Article">As it was when there are errors.</param>
/// <param name="Claims">In the order of the text.</param>
/// <param name="Errors">Why the text could not be brought in line.</param>
public sealed record AlignedArticle(Article Article, IReadOnlyList<Claim> Claims, IReadOnlyList<ContentError> Errors);

/// <summary>Keeps the texts of articles and their claims together: claims are changed one by one, and the texts follow.</summary>
public static class ArticleTexts
{
    /// <summary>Brings every text in line whose marks do not say exactly what the claims of its article say.</summary>
    public static AlignedCatalogue Align(Core.Knowledge.Catalogue catalogue)
    {
        var claims = catalogue.Claims.ToLookup(claim => claim.Article, StringComparer.Ordinal);
        AlignedArticle[] aligned =
        [
            .. catalogue.Articles.OrderBy(article => article.Slug, StringComparer.Ordinal)
                .Select(article => Align(article, [.. claims[article.Slug]], catalogue.Frameworks, catalogue.Needs)),
        ];
        return new AlignedCatalogue(
            catalogue with { Articles = [.. aligned.Select(one => one.Article)], Claims = [.. aligned.SelectMany(one => one.Claims)] },
            [.. aligned.SelectMany(one => one.Errors)]);
    }

    /// <param name="article">With its text.</param>
    /// <param name="claims">All of this article; on one passage, in the order in which they are to stand.</param>
    /// <param name="frameworks">Those there are.</param>
    /// <param name="needs">Those there are.</param>
    public static AlignedArticle Align(Article article, IReadOnlyList<Claim> claims, IEnumerable<Framework> frameworks, IEnumerable<Need> needs)
    {
        Framework[] knownFrameworks = [.. frameworks];
        Need[] knownNeeds = [.. needs];
        var read = MarkedText.Read(article.Slug, article.Markdown, knownFrameworks, knownNeeds);
        if (Says(read, claims))
        {
            return new AlignedArticle(article with { Html = read.Html! }, read.Claims, []);
        }

        var marked = MarkMissing(article, claims);
        var written = marked.Markdown is { } markdown ? MarkedText.Write(article.Slug, markdown, claims) : marked;
        var now = written.Markdown is { } changed ? MarkedText.Read(article.Slug, changed, knownFrameworks, knownNeeds) : null;
        return now is { Html: { } html }
            ? new AlignedArticle(article with { Markdown = written.Markdown!, Html = html }, now.Claims, [])
            : new AlignedArticle(article, claims, now?.Errors ?? [.. written.Errors.Select(reason => new ContentError(article.Slug, 1, reason))]);
    }

    private static bool Says(ReadArticle read, IReadOnlyList<Claim> claims)
    {
        var asked = claims.ToLookup(claim => claim.Text, StringComparer.Ordinal);
        return read.Html is not null
            && read.Claims.Count == claims.Count
            && read.Claims.GroupBy(claim => claim.Text, StringComparer.Ordinal).All(group => group.SequenceEqual(asked[group.Key]));
    }

    // A claim that was deleted and came back has lost its mark, and so has one whose article was restored.
    private static ChangedText MarkMissing(Article article, IReadOnlyList<Claim> claims)
    {
        var passages = claims.ToLookup(claim => claim.Text, StringComparer.Ordinal);
        var text = new ChangedText(article.Markdown, []);
        foreach (var passage in passages.Select(group => group.Key).Except(MarkedText.PassagesOf(article.Markdown)))
        {
            text = MarkedText.Mark(article.Slug, text.Markdown!, new Quote(passage), [.. passages[passage].Select(ClaimStatement.Of)]);
            if (text.Markdown is null)
            {
                return text with { Errors = [.. text.Errors.Select(reason => $"the claim {passages[passage].First().Id} cannot be marked: {reason}")] };
            }
        }

        return text;
    }
}
