using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace FrameworkAdvisor.Content.Articles.Marks;

/// <summary>The text of an article for those who review it: rendered, with one passage made to stand out.</summary>
public static class ShownPassage
{
    /// <summary>The id of the passage on the page.</summary>
    public const string Anchor = "now";

    /// <summary>The HTML; where the passage is not found, without it. Null when the text cannot be rendered.</summary>
    /// <param name="article">Slug.</param>
    /// <param name="markdown">With its marks. Errors in them leave their words unmarked.</param>
    /// <param name="passage">What is to stand out; it need not be such that it can be marked.</param>
    /// <param name="frameworks">By which marks are spoken.</param>
    /// <param name="needs">The same.</param>
    /// <param name="page">The address of the page that lists the claims, each passage's under <c>{anchor}-claims</c>.</param>
    public static string? Render(
        string article, string markdown, Quote? passage, IEnumerable<Framework> frameworks, IEnumerable<Need> needs, string page = "")
    {
        var vocabulary = Vocabulary.Of([.. frameworks], [.. needs]);
        return BoundedWork.Run(() => Render(article, markdown, passage, vocabulary, page), out _);
    }

    private static string Render(string article, string markdown, Quote? passage, Vocabulary vocabulary, string page)
    {
        var read = new ReadText(markdown);
        var parts = passage is not null && QuotePlaces.Find(read, passage) is { } place ? Parts(place, markdown) : [];
        new ClaimMarks(article, 0, vocabulary, []).Read(read.Document);
        SafeTree.Clean(read.Document);
        var isFirst = true;
        foreach (var (inline, from, to) in parts.Where(part => part.Inline is { Parent: not null } and not LineBreakInline))
        {
            Emphasise(inline, from, to, isFirst);
            isFirst = false;
        }

        return ArticlePipeline.ToHtml(read.Document, ArticlePipeline.Digests, new PassageRenderer(), new ClaimMarkRenderer(page));
    }

    /// <summary>The pieces of the syntax tree that the passage is made of, each with the part of its text.</summary>
    private static List<(Inline Inline, int From, int To)> Parts(Occurrence place, string markdown)
    {
        var parts = new List<(Inline Inline, int From, int To)>();
        foreach (var group in Enumerable.Range(place.From, place.To - place.From).Select(at => place.Leaf[at]).GroupBy(one => one.Inline))
        {
            var (from, to) = group.Key is LiteralInline literal
                ? PartOf(literal, markdown, group.First().End - 1, group.Last().End)
                : (0, int.MaxValue);
            parts.Add((group.Key, from, to));
        }

        return parts;
    }

    private static (int From, int To) PartOf(LiteralInline literal, string markdown, int start, int end)
    {
        var content = literal.Content.ToString();
        var room = Math.Min(literal.Span.End + 1, markdown.Length) - literal.Span.Start;
        var at = content.Length > room ? -1 : markdown.IndexOf(content, literal.Span.Start, room, StringComparison.Ordinal);
        return at < 0 ? (0, content.Length) : (Math.Clamp(start - at, 0, content.Length), Math.Clamp(end - at, 0, content.Length));
    }

    private static void Emphasise(Inline inline, int from, int to, bool isFirst)
    {
        var passage = new Passage(isFirst);
        if (inline is not LiteralInline literal)
        {
            inline.ReplaceBy(passage, copyChildren: false);
            passage.AppendChild(inline);
            return;
        }

        var content = literal.Content.ToString();
        passage.AppendChild(new LiteralInline(content[from..to]));
        if (to < content.Length)
        {
            literal.InsertAfter(new LiteralInline(content[to..]));
        }

        literal.InsertAfter(passage);
        if (from > 0)
        {
            literal.InsertAfter(new LiteralInline(content[..from]));
        }

        literal.Remove();
    }

    private sealed class Passage(bool isFirst) : ContainerInline
    {
        public bool IsFirst => isFirst;
    }

    private sealed class PassageRenderer : HtmlObjectRenderer<Passage>
    {
        protected override void Write(HtmlRenderer renderer, Passage passage)
        {
            renderer.Write(passage.IsFirst ? $"<mark class=\"passage-now\" id=\"{Anchor}\">" : "<mark class=\"passage-now\">");
            renderer.WriteChildren(passage);
            renderer.Write("</mark>");
        }
    }
}
