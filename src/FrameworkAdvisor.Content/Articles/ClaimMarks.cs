using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>Takes the claims out of a digest's syntax tree and leaves anchors in their place.</summary>
internal sealed class ClaimMarks(string article, int linesBefore, Vocabulary vocabulary, List<(int Line, string Reason)> errors)
{
    private readonly List<Claim> claims = [];
    private readonly Dictionary<string, (int Line, string Passage)> marksByAnchor = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> linesByClaimId = new(StringComparer.Ordinal);

    public IReadOnlyList<Claim> Read(MarkdownDocument document)
    {
        foreach (var passage in document.Descendants<EmphasisInline>().Where(IsMark).ToArray())
        {
            var line = passage.Line + linesBefore + 1;
            if (FindFault(passage) is { } fault)
            {
                errors.Add((line, fault));
            }
            else
            {
                // What readers are not shown leaves the words without an anchor.
                passage.ReplaceBy(ReadMark(passage, line) ?? new ContainerInline(), copyChildren: true);
            }
        }

        return claims;
    }

    private static bool IsMark(EmphasisInline emphasis) => emphasis.DelimiterChar == ClaimMark.DelimiterChar;

    private static string? FindFault(EmphasisInline passage)
    {
        if (passage.Descendants<EmphasisInline>().Any(IsMark))
        {
            return "there is a mark inside this mark; close the first one before the next";
        }

        if (passage.Descendants<LinkInline>().Any()
            || passage.Descendants<AutolinkInline>().Any()
            || passage.ContainsParentOfType<LinkInline>())
        {
            return "a marked passage becomes a link itself, so it can neither hold a link nor be part of one; put the link outside of it";
        }

        return passage.Descendants<LineBreakInline>().Any() ? "a marked passage stays on one line" : null;
    }

    /// <summary>Null when there is nothing to show readers, be it for an error.</summary>
    private ClaimMark? ReadMark(EmphasisInline passage, int line)
    {
        var text = PlainText.Of(passage);
        var anchor = ClaimStatement.AnchorOf(article, text);
        if (!marksByAnchor.TryAdd(anchor, (line, text)))
        {
            var (firstLine, firstText) = marksByAnchor[anchor];
            errors.Add((line, firstText == text
                ? $"the passage \"{text}\" is marked on line {firstLine} and on line {line}; every mark needs words of its own"
                : $"the passages on line {firstLine} and line {line} get the same id by chance; change a word in one of them"));
            return null;
        }

        var statements = ClaimNotation.Read(passage.TryGetAttributes(), vocabulary, reason => errors.Add((line, reason)));
        if (statements is null)
        {
            return null;
        }

        Claim[] marked = [.. statements.Select(statement => statement.On(article, text))];
        foreach (var claim in marked.Where(claim => !linesByClaimId.TryAdd(claim.Id, line)))
        {
            errors.Add((line, $"claims on line {linesByClaimId[claim.Id]} and line {line} get the same id `{claim.Id}` by chance; change a word in one of the passages"));
        }

        claims.AddRange(marked);
        Claim[] shown = [.. marked.Where(claim => claim.Status is ClaimStatus.Accepted or ClaimStatus.Disputed)];
        return shown.Length == 0 ? null : new ClaimMark(anchor, shown, string.Join("; ", shown.Select(Spoken)));
    }

    private string Spoken(Claim claim)
    {
        var stance = claim.Stance switch { > 0 => "for", < 0 => "against", _ => "undecided about" };
        var disputed = claim.Status == ClaimStatus.Disputed ? "disputed: " : "";
        return $"{disputed}{stance} {vocabulary.FrameworkName(claim.Framework)} on {vocabulary.NeedWants(claim.Need)}";
    }
}
