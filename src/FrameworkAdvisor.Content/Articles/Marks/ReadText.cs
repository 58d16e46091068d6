using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;
using Markdig.Syntax;

namespace FrameworkAdvisor.Content.Articles.Marks;

/// <summary>A text of an article taken apart: its words with their places, and its marks with theirs.</summary>
internal sealed class ReadText
{
    private readonly List<int> unlocated = [];

    public ReadText(string markdown)
    {
        Markdown = markdown;
        Document = Markdig.Markdown.Parse(markdown, ArticlePipeline.Digests);
        Marks = SourceMark.In(Document, markdown, unlocated);
        Leaves = LeafText.In(Document, markdown);
    }

    public string Markdown { get; }

    public MarkdownDocument Document { get; }

    public IReadOnlyList<SourceMark> Marks { get; }

    public IReadOnlyList<LeafText> Leaves { get; }

    /// <summary>Why marks of this text cannot be changed, or null.</summary>
    public string? Fault => unlocated.Count == 0
        ? null
        : FormattableString.Invariant($"the mark on line {unlocated[0]} is written in a way that cannot be changed; write it in one line, without signs right before or behind its ==");

    /// <summary>What readers read: the same before and after marks are set or taken out.</summary>
    public IReadOnlyList<string> Words =>
    [
        .. Document.Descendants<LeafBlock>().Select(block =>
            $"{block.GetType().Name} {(block.Inline is null ? block.Lines.ToString() : PlainText.Of(block.Inline))}"),
    ];

    /// <summary>The claims, or null with a reason when a mark has a fault.</summary>
    public static IReadOnlyList<Claim>? ClaimsOf(string article, string markdown, out string? fault)
    {
        var errors = new List<(int Line, string Reason)>();
        var document = Markdig.Markdown.Parse(markdown, ArticlePipeline.Digests);
        var claims = new ClaimMarks(article, 0, Vocabulary.Any, errors).Read(document);
        fault = errors.Count == 0 ? null : FormattableString.Invariant($"line {errors[0].Line}: {errors[0].Reason}");
        return errors.Count == 0 ? claims : null;
    }
}
