using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FrameworkAdvisor.Content.Articles.Marks;

/// <summary>The plain text of a paragraph, heading or cell, of which every character knows where it stands in the Markdown.</summary>
internal sealed class LeafText
{
    private readonly string markdown;
    private readonly StringBuilder text = new();
    private readonly List<(int Start, int End, Inline Inline)> places = [];

    private LeafText(LeafBlock block, string markdown)
    {
        (Block, this.markdown) = (block, markdown);
        foreach (var inline in block.Inline!.Descendants<Inline>())
        {
            Add(inline);
        }

        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
            places.RemoveAt(places.Count - 1);
        }

        Text = text.ToString();
    }

    public LeafBlock Block { get; }

    /// <summary>Without markup, with single spaces.</summary>
    public string Text { get; }

    public static IReadOnlyList<LeafText> In(MarkdownDocument document, string markdown) =>
    [
        .. document.Descendants<LeafBlock>()
            .Where(block => block.Inline is not null)
            .Select(block => new LeafText(block, markdown))
            .Where(leaf => leaf.Text.Length > 0),
    ];

    /// <summary>Where a character of the text stands, and what it belongs to.</summary>
    public (int Start, int End, Inline Inline) this[int at] => places[at];

    public int LineOf(int at) => 1 + markdown.AsSpan(0, places[at].Start).Count('\n');

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddLiteral(literal);
                break;
            case CodeInline code:
                AddWhole(code, code.Content);
                break;
            case HtmlEntityInline entity:
                AddWhole(entity, entity.Transcoded.ToString());
                break;
            case AutolinkInline link:
                AddWhole(link, link.Url);
                break;
            case LineBreakInline:
                AddWhole(inline, " ");
                break;
        }
    }

    private void AddLiteral(LiteralInline literal)
    {
        var content = literal.Content.ToString();

        // The place may take in a backslash before the words and, in cells, spaces around them.
        var room = Math.Min(literal.Span.End + 1, markdown.Length) - literal.Span.Start;
        var start = content.Length > room ? -1 : markdown.IndexOf(content, literal.Span.Start, room, StringComparison.Ordinal);
        if (start < 0)
        {
            AddWhole(literal, content);
            return;
        }

        for (var at = 0; at < content.Length; at++)
        {
            var escape = at == 0 && literal.IsFirstCharacterEscaped ? 1 : 0;
            Add(content[at], start + at - escape, start + at + 1, literal);
        }
    }

    private void AddWhole(Inline inline, string content)
    {
        foreach (var character in content)
        {
            Add(character, inline.Span.Start, inline.Span.End + 1, inline);
        }
    }

    private void Add(char character, int start, int end, Inline inline)
    {
        if (!char.IsWhiteSpace(character))
        {
            text.Append(character);
            places.Add((start, end, inline));
        }
        else if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
            places.Add((start, end, inline));
        }
    }
}
