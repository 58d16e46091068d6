using FrameworkAdvisor.Content.Articles.Changes;
using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Suggestions;

/// <summary>What a new text of an article does to each of its claims.</summary>
/// <param name="Change">Mark by mark.</param>
/// <param name="Carried">The new text with the marks that are carried over.</param>
/// <param name="Errors">Why the texts cannot be compared.</param>
public sealed record TextComparison(TextChange? Change, CarriedText? Carried, IReadOnlyList<string> Errors)
{
    public IReadOnlyList<MarkChange> Marks => Change?.Marks ?? [];

    /// <summary>Another one when anything that an editor was shown is otherwise now.</summary>
    public string Fingerprint => StableId.Of(
    [
        .. Marks.Select(mark => $"{mark.Fate} {mark.Passage} {mark.NewPassage} {string.Join(' ', mark.Statements)}"),
        .. (Carried?.NotCarried ?? []).Select(one => one.Mark.Passage),
    ]);

    /// <param name="former">With the claims as the draft has them.</param>
    /// <param name="markdown">The new text, clean.</param>
    /// <param name="reworded">Former passages whose claims are to go along with their new words.</param>
    public static TextComparison Of(AlignedArticle former, string markdown, IReadOnlyCollection<string> reworded)
    {
        if (former.Errors.Count > 0)
        {
            return new(null, null, [.. former.Errors.Select(error => FormattableString.Invariant($"the present text, line {error.Line}: {error.Reason}"))]);
        }

        var change = TextChange.Of(former.Article.Slug, former.Article.Markdown, markdown);
        return change.Errors.Count > 0 ? new(null, null, change.Errors) : new(change, change.Carry(reworded), []);
    }
}

/// <summary>What became of a new text.</summary>
public abstract record TextOutcome
{
    private TextOutcome()
    {
    }

    /// <summary>It is stored, or was stored already by the same form.</summary>
    public sealed record Saved : TextOutcome;

    /// <summary>The text was changed by somebody else since; nothing is stored.</summary>
    public sealed record Overtaken : TextOutcome;

    /// <summary>It does something else to the claims than the editor was shown; nothing is stored.</summary>
    public sealed record Different : TextOutcome;

    /// <summary>There is no such article.</summary>
    public sealed record Gone : TextOutcome;
}
