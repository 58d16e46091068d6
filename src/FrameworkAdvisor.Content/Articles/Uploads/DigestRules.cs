using FrameworkAdvisor.Content.Articles.Marks;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FrameworkAdvisor.Content.Articles.Uploads;

/// <summary>
/// Rewrites Markdown until it keeps the rules of a digest: what a digest refuses becomes harmless text, since whoever
/// uploads a text did not write it.
/// </summary>
internal sealed class DigestRules
{
    // What is made harmless can bring something else to light, such as a mark around what was a link; never for long.
    private const int MostRounds = 6;

    private readonly string markdown;
    private readonly MarkdownDocument document;
    private readonly TextEdits edits = new();

    private DigestRules(string markdown)
    {
        this.markdown = markdown;
        document = Markdig.Markdown.Parse(markdown, ArticlePipeline.Digests);
    }

    public static CleanText Apply(string markdown)
    {
        var title = new DigestRules(markdown).Title;
        for (var round = 0; round < MostRounds; round++)
        {
            var cleaned = new DigestRules(markdown).Clean();
            if (cleaned == markdown)
            {
                break;
            }

            markdown = cleaned;
        }

        var errors = DigestMarkdown.FindErrors(markdown);
        return errors.Count == 0
            ? new CleanText(markdown, title, [])
            : new CleanText(null, null, [.. errors.Select(error => FormattableString.Invariant($"line {error.Line}: {error.Reason}"))]);
    }

    private string? Title =>
        document.Descendants<HeadingBlock>().Where(heading => heading.Level == 1)
            .Select(heading => PlainText.Of(heading.Inline)).FirstOrDefault(text => text.Length > 0);

    private string Clean()
    {
        var demotes = document.Descendants<HeadingBlock>().Any(heading => heading.Level == 1);
        foreach (var node in document.Descendants())
        {
            Clean(node, demotes);
        }

        return edits.ApplyTo(markdown);
    }

    private void Clean(MarkdownObject node, bool demotes)
    {
        switch (node)
        {
            case HeadingBlock heading when demotes:
                Demote(heading);
                break;
            case EmphasisInline mark when SourceMark.IsMark(mark):
                Unmark(mark);
                break;
            case StrayAttributes stray:
                EscapeAt(stray.Span, '{');
                break;
            case LinkInline { IsAutoLink: false } link when !LinkAddress.IsAllowed(SafeTree.AddressOf(link)):
                Unlink(link);
                break;
            case LinkInline { IsImage: true } image:
                edits.Replace(image.Span.Start, image.Span.Start + 1, "");
                break;
            case LinkInline { IsAutoLink: true } link when !LinkAddress.IsAllowed(SafeTree.AddressOf(link)):
                EscapeAt(link.Span, ':');
                break;
            case AutolinkInline link when !LinkAddress.IsAllowed(SafeTree.AddressOf(link)):
                edits.Replace(link.Span.Start, link.Span.Start + 1, "");
                edits.Replace(link.Span.End, link.Span.End + 1, "");
                break;
            case LiteralInline literal when literal.Content.AsSpan().Contains("==", StringComparison.Ordinal):
                EscapeSigns(literal);
                break;
        }
    }

    private void Demote(HeadingBlock heading)
    {
        if (!heading.IsSetext)
        {
            // There is nothing below the sixth level.
            if (heading.Level < 6)
            {
                edits.Insert(heading.Span.Start, "#");
            }

            return;
        }

        var underline = markdown.LastIndexOf('\n', Math.Min(heading.Span.End, markdown.Length - 1));
        if (underline > heading.Span.Start)
        {
            edits.Insert(heading.Span.Start, new string('#', heading.Level + 1) + " ");
            foreach (var line in heading.Inline?.Descendants<LineBreakInline>() ?? [])
            {
                edits.Replace(line.Span.Start, LineStart(line.Span.Start), " ");
            }

            edits.Replace(underline, heading.Span.End + 1, "");
        }
    }

    private int LineStart(int lineEnd)
    {
        var at = markdown.IndexOf('\n', lineEnd) + 1;
        while (at < markdown.Length && markdown[at] is ' ' or '>')
        {
            at++;
        }

        return at;
    }

    private void Unmark(EmphasisInline mark)
    {
        if (SourceMark.Locate(mark, markdown) is { } found)
        {
            edits.Replace(found.Start, found.WordsStart, "");
            edits.Replace(found.WordsEnd, found.End, "");
        }
        else
        {
            EscapeAt(mark.Span, '=');
        }
    }

    /// <summary>What a link shows stays; where it leads goes.</summary>
    private void Unlink(LinkInline link)
    {
        if (link.FirstChild is null || link.LastChild is null)
        {
            edits.Replace(link.Span.Start, link.Span.End + 1, "");
            return;
        }

        edits.Replace(link.Span.Start, link.FirstChild.Span.Start, "");
        edits.Replace(link.LastChild.Span.End + 1, link.Span.End + 1, "");
    }

    private void EscapeAt(SourceSpan span, char sign)
    {
        var at = span.Start < 0 || span.Start >= markdown.Length ? -1 : markdown.IndexOf(sign, span.Start);
        if (at >= 0)
        {
            edits.Insert(at, "\\");
        }
    }

    private void EscapeSigns(LiteralInline literal)
    {
        var end = Math.Min(literal.Span.End + 1, markdown.Length);
        for (var at = literal.Span.Start; at < end; at++)
        {
            if (markdown[at] == '=' && (at == 0 || markdown[at - 1] != '\\'))
            {
                edits.Insert(at, "\\");
            }
        }
    }
}
