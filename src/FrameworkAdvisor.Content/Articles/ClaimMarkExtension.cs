using System.Diagnostics.CodeAnalysis;
using Markdig;
using Markdig.Extensions.GenericAttributes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>Teaches a pipeline the attributes in braces that stand directly behind a marked passage, and no others.</summary>
internal sealed class ClaimMarkExtension(bool findsStrayAttributes) : IMarkdownExtension
{
    /// <summary>Room for the reasons of several disputed claims on one passage.</summary>
    public const int LongestAttributes = 16_000;

    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.Insert(0, new BracesParser(findsStrayAttributes));

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        (renderer as HtmlRenderer)?.ObjectRenderers.Insert(0, new ClaimMarkRenderer());

    /// <summary>Reads attributes in braces and stops right behind them: Markdig takes a line end along, and joins two words.</summary>
    public static bool TryRead(ref StringSlice slice, [NotNullWhen(true)] out HtmlAttributes? attributes)
    {
        if (!GenericAttributesParser.TryParse(ref slice, out attributes))
        {
            return false;
        }

        while (slice.Text[slice.Start - 1] != '}')
        {
            slice.Start--;
        }

        return true;
    }

    /// <summary>
    /// Markdig's own extension puts attributes on any node, headings and tables included. This one hands them to the
    /// end of a mark, from where Markdig moves them to the marked text, so that nothing else can ever carry any.
    /// </summary>
    private sealed class BracesParser : InlineParser
    {
        // Limits, because an unclosed quotation mark is searched to the end of the text, once for every brace.
        private const int LongestStray = 4000;

        private readonly bool findsStray;

        public BracesParser(bool findsStray)
        {
            this.findsStray = findsStray;
            OpeningCharacters = ['{'];
        }

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var mark = processor.Inline as EmphasisDelimiterInline;
            var isBehindMark = mark is { DelimiterChar: ClaimMark.DelimiterChar } && mark.TryGetAttributes() is null;
            if (!isBehindMark && !findsStray)
            {
                return false;
            }

            var braces = slice;
            braces.End = Math.Min(slice.End, slice.Start + (isBehindMark ? LongestAttributes : LongestStray));
            if (!TryRead(ref braces, out var attributes))
            {
                return false;
            }

            if (isBehindMark)
            {
                mark!.SetAttributes(attributes);
            }
            else
            {
                processor.GetSourcePosition(slice.Start, out var line, out _);
                processor.Inline = new StrayAttributes(new StringSlice(slice.Text, slice.Start, braces.Start - 1)) { Line = line };
            }

            slice.Start = braces.Start;
            return true;
        }
    }
}

/// <summary>Attributes in braces that belong to no mark.</summary>
internal sealed class StrayAttributes(StringSlice content) : LiteralInline(content);
