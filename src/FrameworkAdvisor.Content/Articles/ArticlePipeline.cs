using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using Markdig.Syntax;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>
/// The Markdown that articles are written in: CommonMark, pipe tables, bare links and marked text. Raw HTML is text.
/// Extensions are named one by one: the ready-made bundle of all of them brings event handlers, styles and frames.
/// </summary>
internal static partial class ArticlePipeline
{
    /// <summary>For digests: claim marks are read, other attributes in braces are found so that they can be refused.</summary>
    public static MarkdownPipeline Digests { get; } = Build(findsStrayAttributes: true);

    /// <summary>For uploaded and pasted text: what claim marks say is dropped, other braces are text.</summary>
    public static MarkdownPipeline Uploads { get; } = Build(findsStrayAttributes: false);

    /// <param name="document">What to render.</param>
    /// <param name="pipeline">That it was read with.</param>
    /// <param name="first">Renderers that come before those of the pipeline.</param>
    public static string ToHtml(MarkdownDocument document, MarkdownPipeline pipeline, params IEnumerable<IMarkdownObjectRenderer> first)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.InsertRange(0, first);
        renderer.Render(document);

        // A heading without words, as in the corner of a table, heads nothing.
        return EmptyHeading().Replace(writer.ToString(), "<td></td>");
    }

    [GeneratedRegex("""<th(?: class="[a-z-]+")?></th>""", RegexOptions.NonBacktracking)]
    private static partial Regex EmptyHeading();

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
