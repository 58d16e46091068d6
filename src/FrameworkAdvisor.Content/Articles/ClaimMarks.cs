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
            else if (ReadMark(passage, line) is { } mark)
            {
                passage.ReplaceBy(mark, copyChildren: true);
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

    private ClaimMark? ReadMark(EmphasisInline passage, int line)
    {
        var text = PlainText.Of(passage);
        var anchor = "c-" + StableId.Of(article, text);
        if (!marksByAnchor.TryAdd(anchor, (line, text)))
        {
            var (firstLine, firstText) = marksByAnchor[anchor];
            errors.Add((line, firstText == text
                ? $"the passage \"{text}\" is marked on line {firstLine} and on line {line}; every mark needs words of its own"
                : $"the passages on line {firstLine} and line {line} get the same id by chance; change a word in one of them"));
            return null;
        }

        var notation = ClaimNotation.Read(passage.TryGetAttributes(), vocabulary, reason => errors.Add((line, reason)));
        if (notation is null)
        {
            return null;
        }

        Claim[] marked = [.. notation.Statements.Select(statement => ToClaim(statement, notation, text, anchor))];
        foreach (var claim in marked.Where(claim => !linesByClaimId.TryAdd(claim.Id, line)))
        {
            errors.Add((line, $"claims on line {linesByClaimId[claim.Id]} and line {line} get the same id `{claim.Id}` by chance; change a word in one of the passages"));
        }

        claims.AddRange(marked);
        return new ClaimMark(anchor, marked, string.Join("; ", marked.Select(Spoken)));
    }

    private Claim ToClaim(
        (string Framework, string Need, int Stance) statement, ClaimNotation notation, string text, string anchor) => new(
        $"{article}-{StableId.Of(article, statement.Framework, statement.Need, text)}",
        article,
        statement.Framework,
        statement.Need,
        statement.Stance,
        text,
        anchor,
        notation.Disputed is null ? ClaimStatus.Accepted : ClaimStatus.Disputed,
        notation.Disputed,
        notation.Reference,
        notation.AsOf);

    private string Spoken(Claim claim)
    {
        var stance = claim.Stance switch { > 0 => "for", < 0 => "against", _ => "undecided about" };
        var disputed = claim.Status == ClaimStatus.Disputed ? "disputed: " : "";
        return $"{disputed}{stance} {vocabulary.FrameworkName(claim.Framework)} on {vocabulary.NeedWants(claim.Need)}";
    }
}
