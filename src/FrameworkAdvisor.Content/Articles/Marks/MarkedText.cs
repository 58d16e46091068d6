using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Articles.Marks;

/// <summary>A text after a change, or why it was left as it is.</summary>
/// <param name="Markdown">Null when, and only when, there are errors.</param>
/// <param name="Errors">For the person who asked for the change.</param>
public sealed record ChangedText(string? Markdown, IReadOnlyList<string> Errors)
{
    internal static ChangedText Failed(params string[] reasons) => new(null, reasons);
}

/// <summary>
/// The text of an article with the marks of its claims. Marks are changed in place: whatever is not asked for stays byte
/// for byte, and what would not be read back as it was asked for is refused.
/// </summary>
public static class MarkedText
{
    /// <summary>The text rendered, with its claims: as when it stood in a content file.</summary>
    /// <param name="article">Slug.</param>
    /// <param name="markdown">The text, without front matter.</param>
    /// <param name="frameworks">Those that claims may be about.</param>
    /// <param name="needs">Those that claims may be on.</param>
    public static ReadArticle Read(
        string article, string markdown, IEnumerable<Framework> frameworks, IEnumerable<Need> needs)
    {
        var vocabulary = Vocabulary.Of([.. frameworks], [.. needs]);
        var rendered = DigestMarkdown.Render(article, markdown, linesBefore: 0, vocabulary);
        return rendered.Errors.Count == 0
            ? new ReadArticle(rendered.Html, rendered.Claims, [])
            : new ReadArticle(null, [], [.. rendered.Errors.Select(error => new ContentError(article, Math.Max(1, error.Line), error.Reason))]);
    }

    /// <summary>Makes the marks of a text say exactly these claims; marks that are left without any are taken out.</summary>
    /// <param name="article">Slug.</param>
    /// <param name="markdown">The text, with a mark on the passage of every claim.</param>
    /// <param name="claims">All claims of the article; on one passage, in the order in which they are to stand.</param>
    public static ChangedText Write(string article, string markdown, IReadOnlyList<Claim> claims) =>
        Bounded(() => new MarkWriting(article, markdown, claims).Write());

    /// <summary>Sets a mark on a passage, or adds the statements to the mark it has.</summary>
    /// <param name="article">Slug.</param>
    /// <param name="markdown">The text.</param>
    /// <param name="quote">The passage.</param>
    /// <param name="statements">At least one, on different pairs of framework and need.</param>
    public static ChangedText Mark(
        string article, string markdown, Quote quote, params IReadOnlyList<ClaimStatement> statements) =>
        Bounded(() => new MarkSetting(article, markdown).Set(quote, statements));

    /// <summary>The text without any marks.</summary>
    public static ChangedText Unmarked(string markdown) => Bounded(() => new MarkWriting("", markdown, []).Write());

    /// <summary>The words of every mark; none when the text cannot be read.</summary>
    public static IReadOnlyList<string> PassagesOf(string markdown) =>
        BoundedWork.Run(() => new ReadText(markdown).Marks.Select(mark => mark.Passage).ToList(), out _) ?? [];

    private static ChangedText Bounded(Func<ChangedText> change) =>
        BoundedWork.Run(change, out var failure) ?? ChangedText.Failed(failure!);
}

/// <summary>The text of an article, rendered, with its claims in the order of the text; or its errors.</summary>
/// <param name="Html">Null when, and only when, there are errors.</param>
/// <param name="Claims">With their ids and anchors.</param>
/// <param name="Errors">With the line in the text; the file is the article's slug.</param>
public sealed record ReadArticle(string? Html, IReadOnlyList<Claim> Claims, IReadOnlyList<ContentError> Errors);
