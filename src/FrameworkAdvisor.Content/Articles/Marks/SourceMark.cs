using FrameworkAdvisor.Content.Catalogue;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FrameworkAdvisor.Content.Articles.Marks;

/// <summary>A mark and where it stands in the Markdown.</summary>
/// <param name="Inline">In the syntax tree.</param>
/// <param name="Passage">The plain text of the marked words.</param>
/// <param name="Line">1-based.</param>
/// <param name="Start">Of the signs that open it.</param>
/// <param name="WordsEnd">Behind the marked words, where the signs that close it begin.</param>
/// <param name="End">Behind its braces, or behind the closing signs when it has none.</param>
internal sealed record SourceMark(EmphasisInline Inline, string Passage, int Line, int Start, int WordsEnd, int End)
{
    public const string Signs = "==";

    public int WordsStart => Start + Signs.Length;

    public int BracesStart => WordsEnd + Signs.Length;

    /// <summary>What it says, or null when that cannot be understood.</summary>
    public IReadOnlyList<ClaimStatement>? Statements =>
        ClaimNotation.Read(Inline.TryGetAttributes(), Vocabulary.Any, _ => { });

    /// <summary>The marks of a document in the order of the text.</summary>
    /// <param name="document">As the parser left it.</param>
    /// <param name="markdown">What it was parsed from.</param>
    /// <param name="unlocated">Takes the lines of marks whose place in the text is not certain.</param>
    public static IReadOnlyList<SourceMark> In(MarkdownDocument document, string markdown, ICollection<int> unlocated)
    {
        var marks = new List<SourceMark>();
        foreach (var inline in document.Descendants<EmphasisInline>().Where(IsMark))
        {
            if (Locate(inline, markdown) is { } mark)
            {
                marks.Add(mark);
            }
            else
            {
                unlocated.Add(inline.Line + 1);
            }
        }

        return marks;
    }

    public static bool IsMark(Inline? inline) => inline is EmphasisInline { DelimiterChar: ClaimMark.DelimiterChar };

    /// <summary>Null when its place in the text is not certain.</summary>
    public static SourceMark? Locate(EmphasisInline inline, string markdown)
    {
        var (start, end) = (inline.Span.Start, inline.Span.End + 1);
        if (start < 0 || end > markdown.Length || end - start <= 2 * Signs.Length
            || string.CompareOrdinal(markdown, start, Signs, 0, Signs.Length) != 0
            || string.CompareOrdinal(markdown, end - Signs.Length, Signs, 0, Signs.Length) != 0)
        {
            return null;
        }

        var wordsEnd = end - Signs.Length;
        var written = inline.TryGetAttributes();
        if (end < markdown.Length && markdown[end] == '{' && written is not null)
        {
            var braces = new StringSlice(markdown, end, Math.Min(markdown.Length - 1, end + ClaimMarkExtension.LongestAttributes));
            if (!ClaimMarkExtension.TryRead(ref braces, out var found) || !AreSame(found, written))
            {
                return null;
            }

            end = braces.Start;
        }
        else if (written is not null)
        {
            return null;
        }

        return new SourceMark(inline, PlainText.Of(inline), inline.Line + 1, start, wordsEnd, end);
    }

    private static bool AreSame(HtmlAttributes one, HtmlAttributes other) =>
        (one.Properties ?? []).SequenceEqual(other.Properties ?? []);
}
