using System.Text;
using FrameworkAdvisor.Content.Catalogue;
using Markdig;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>Renders text that people upload or paste. Claim marks in it say nothing: the passage stays, as marked text.</summary>
public static class SafeMarkdown
{
    public const int MaximumKilobytes = 100;

    public static RenderedMarkdown Render(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        if (Encoding.UTF8.GetByteCount(markdown) > MaximumKilobytes * 1024)
        {
            return RenderedMarkdown.Failed($"this text has more than {MaximumKilobytes} KB; shorten it");
        }

        if (markdown.Contains('\0', StringComparison.Ordinal))
        {
            return RenderedMarkdown.Failed("there is a NUL character in this text; it was not saved as text");
        }

        var result = BoundedWork.Run(() => RenderUnbounded(TextFile.NormaliseLineEnds(markdown)), out var failure);
        return result ?? RenderedMarkdown.Failed(failure!);
    }

    private static RenderedMarkdown RenderUnbounded(string markdown)
    {
        var document = Markdown.Parse(markdown, ArticlePipeline.Uploads);
        SafeTree.Clean(document);
        var html = ArticlePipeline.ToHtml(document, ArticlePipeline.Uploads);
        return HtmlAllowList.FindViolation(html) is { } violation
            ? RenderedMarkdown.Failed($"{violation} came out of this text and is not allowed")
            : new RenderedMarkdown(html, []);
    }
}
