using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using Markdig.Syntax;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>
/// The Markdown that articles are written in: CommonMark, pipe tables, bare links and marked text. Raw HTML is text.
/// Extensions are named one by one: the ready-made bundle of all of them brings event handlers, styles and frames.
/// </summary>
internal static class ArticlePipeline
{
    /// <summary>For digests: claim marks are read, other attributes in braces are found so that they can be refused.</summary>
    public static MarkdownPipeline Digests { get; } = Build(findsStrayAttributes: true);

    /// <summary>For uploaded and pasted text: what claim marks say is dropped, other braces are text.</summary>
    public static MarkdownPipeline Uploads { get; } = Build(findsStrayAttributes: false);

    public static string ToHtml(MarkdownDocument document, MarkdownPipeline pipeline)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.Render(document);

        // A heading without words, as in the corner of a table, heads nothing.
        return writer.ToString().Replace("<th></th>", "<td></td>", StringComparison.Ordinal);
    }

    private static MarkdownPipeline Build(bool findsStrayAttributes) =>
        new MarkdownPipelineBuilder()
            .DisableHtml()
            .UsePipeTables()
            .UseAutoLinks()
            .UseEmphasisExtras(EmphasisExtraOptions.Marked)
            .UsePreciseSourceLocation()
            .Use(new ClaimMarkExtension(findsStrayAttributes))
            .Build();
}
