using System.Globalization;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Articles.Marks;

/// <summary>Makes the marks of a text say given claims.</summary>
internal sealed class MarkWriting(string article, string markdown, IReadOnlyList<Claim> claims)
{
    private readonly ReadText read = new(markdown);
    private readonly ILookup<string, Claim> claimsByPassage = claims.ToLookup(claim => claim.Text, StringComparer.Ordinal);

    public ChangedText Write()
    {
        var reasons = FindFaults().ToArray();
        if (reasons.Length > 0)
        {
            return ChangedText.Failed(reasons);
        }

        // Without its mark, a passage at the start of a line may be read as a heading or a list; a reference never is.
        return Try(protects: false) ?? Try(protects: true) ?? ChangedText.Failed(Unwritable());
    }

    private IEnumerable<string> FindFaults()
    {
        if (read.Fault is { } fault)
        {
            yield return fault;
        }

        var marked = read.Marks.Select(mark => mark.Passage).ToHashSet(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            if (!marked.Contains(claim.Text))
            {
                yield return $"the claim {claim.Id} has no mark in the text: no passage \"{claim.Text}\" is marked";
            }
            else if (claim != ClaimStatement.Of(claim).On(article, claim.Text))
            {
                yield return $"the claim {claim.Id} cannot stand in this text: article, framework, need and passage give it the id {ClaimStatement.Of(claim).On(article, claim.Text).Id} in {article}";
            }
        }
    }

    private ChangedText? Try(bool protects)
    {
        var edits = new TextEdits();
        foreach (var mark in read.Marks)
        {
            Edit(mark, [.. claimsByPassage[mark.Passage].Select(ClaimStatement.Of)], protects, edits);
        }

        var changed = edits.Count == 0 ? markdown : edits.ApplyTo(markdown);
        return IsAsAsked(changed) ? new ChangedText(changed, []) : null;
    }

    private void Edit(SourceMark mark, ClaimStatement[] statements, bool protects, TextEdits edits)
    {
        if (statements.Length > 0)
        {
            if (mark.Statements?.SequenceEqual(statements) != true)
            {
                edits.Replace(mark.BracesStart, mark.End, ClaimNotation.Write(statements));
            }

            return;
        }

        var first = markdown[mark.WordsStart];
        var isProtected = protects && char.IsAscii(first) && !char.IsAsciiLetter(first);
        edits.Replace(
            mark.Start,
            mark.WordsStart + (isProtected ? 1 : 0),
            isProtected ? string.Create(CultureInfo.InvariantCulture, $"&#{(int)first};") : "");
        edits.Replace(mark.WordsEnd, mark.End, "");
    }

    private bool IsAsAsked(string changed) =>
        ReadText.ClaimsOf(article, changed, out _) is { } found
        && found.SequenceEqual(read.Marks.SelectMany(mark => claimsByPassage[mark.Passage]))
        && (changed == markdown || new ReadText(changed).Words.SequenceEqual(read.Words));

    private string Unwritable()
    {
        var edits = new TextEdits();
        foreach (var mark in read.Marks)
        {
            Edit(mark, [.. claimsByPassage[mark.Passage].Select(ClaimStatement.Of)], protects: false, edits);
        }

        var found = ReadText.ClaimsOf(article, edits.ApplyTo(markdown), out var fault) ?? [];
        return claims.FirstOrDefault(claim => !found.Contains(claim)) is { } lost
            ? $"the claim {lost.Id} on \"{lost.Text}\" would not be read back as it is{(fault is null ? "" : $" ({fault})")}"
            : fault ?? "without its mark a passage would be read as something else; change its first or last word";
    }
}
