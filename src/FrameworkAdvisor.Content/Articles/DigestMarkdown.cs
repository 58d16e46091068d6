using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>The body of a digest, rendered, with its claims. Lines of errors are lines of the file.</summary>
internal sealed record RenderedDigest(string Html, IReadOnlyList<Claim> Claims, IReadOnlyList<(int Line, string Reason)> Errors);

/// <summary>Renders the body of a digest. Here, unlike in uploads, whatever is not understood is an error.</summary>
internal static class DigestMarkdown
{
    /// <param name="article">Slug.</param>
    /// <param name="markdown">The body.</param>
    /// <param name="linesBefore">How many lines of the file stand before it.</param>
    /// <param name="vocabulary">What claims may name.</param>
    /// <param name="limit">How long it may take; null for what strangers may have written.</param>
    public static RenderedDigest Render(string article, string markdown, int linesBefore, Vocabulary vocabulary, TimeSpan? limit = null)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return new RenderedDigest("", [], [(linesBefore, "the digest has no text below its front matter")]);
        }

        var rendered = BoundedWork.Run(() => RenderUnbounded(article, markdown, linesBefore, vocabulary), limit ?? BoundedWork.Limit, out var failure);
        return rendered ?? new RenderedDigest("", [], [(linesBefore + 1, failure!)]);
    }

    /// <summary>Everything that keeps a text without claims from being a digest.</summary>
    public static IReadOnlyList<(int Line, string Reason)> FindErrors(string markdown) => string.IsNullOrWhiteSpace(markdown)
        ? [(1, "there is no text here")]
        : RenderUnbounded("", markdown, linesBefore: 0, Vocabulary.Any).Errors;

    private static RenderedDigest RenderUnbounded(string article, string markdown, int linesBefore, Vocabulary vocabulary)
    {
        var errors = new List<(int Line, string Reason)>();
        var document = Markdown.Parse(markdown, ArticlePipeline.Digests);
        foreach (var node in document.Descendants())
        {
            if (FindFault(node) is { } fault)
            {
                errors.Add((node.Line + linesBefore + 1, fault));
            }
        }

        var claims = new ClaimMarks(article, linesBefore, vocabulary, errors).Read(document);
        SafeTree.Clean(document);
        var html = ArticlePipeline.ToHtml(document, ArticlePipeline.Digests);
        if (HtmlAllowList.FindViolation(html) is { } violation)
        {
            errors.Add((linesBefore + 1, $"{violation} came out of this text and is not allowed"));
        }

        return new RenderedDigest(html, claims, errors);
    }

    private static string? FindFault(MarkdownObject node) => node switch
    {
        HeadingBlock { Level: 1 } =>
            "headings start at `##`; the title comes from the front matter",
        LinkInline { IsImage: true } =>
            "a digest has no images; say in words what the image shows",
        LinkInline link when !LinkAddress.IsAllowed(SafeTree.AddressOf(link)) =>
            $"the address `{SafeTree.AddressOf(link)}` is not allowed: {LinkAddress.Rule}",
        AutolinkInline link when !LinkAddress.IsAllowed(SafeTree.AddressOf(link)) =>
            $"the address `{link.Url}` is not allowed: {LinkAddress.Rule}",
        StrayAttributes stray =>
            $"`{stray.Content}` stands behind no mark; attributes in braces belong directly behind a marked passage (put braces that are meant as text in backticks)",
        LiteralInline literal when literal.Content.AsSpan().Contains("==", StringComparison.Ordinal) =>
            "`==` opens or closes no mark here; a mark needs both ends, without spaces inside them, in one paragraph, list item or cell (put `==` that is meant as text in backticks)",
        _ => null,
    };
}
