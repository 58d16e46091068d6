using FrameworkAdvisor.Content.Articles.Changes;
using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Content.Articles.Uploads;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Suggestions;

/// <summary>What a new text of an article does to each of its claims, and what an editor chose to do about that.</summary>
/// <param name="Change">Mark by mark, as the text came.</param>
/// <param name="Final">The same with the passages that were gone and are kept.</param>
/// <param name="Carried">The new text with the marks that are carried over.</param>
/// <param name="Keeps">By former passage, whether its claims stay; a passage that nobody decided about is missing.</param>
/// <param name="Errors">Why the texts cannot be compared.</param>
public sealed record TextComparison(
    TextChange? Change, TextChange? Final, CarriedText? Carried, IReadOnlyDictionary<string, bool> Keeps, IReadOnlyList<string> Errors)
{
    public IReadOnlyList<MarkChange> Marks => Change?.Marks ?? [];

    /// <summary>Another one when anything that an editor was shown is otherwise now.</summary>
    public string Fingerprint => StableId.Of([.. Marks.Select(mark => $"{mark.Fate} {mark.Passage} {mark.NewPassage} {string.Join(' ', mark.Statements)}")]);

    /// <summary>What an editor has to decide about and did not.</summary>
    public IEnumerable<MarkChange> Undecided => Marks.Where(mark => IsToDecide(mark) && !Keeps.ContainsKey(mark.Passage));

    /// <summary>What would go without anybody having said so.</summary>
    public IEnumerable<MarkChange> Lost => (Final?.Marks ?? []).Where(mark => !IsCarried(mark) && Keeps.GetValueOrDefault(mark.Passage, defaultValue: true));

    /// <summary>Why the claims of a passage cannot be carried over; null when they can be.</summary>
    public string? ReasonAgainst(MarkChange mark) => Carried?.NotCarried.FirstOrDefault(one => one.Mark.Passage == mark.Passage).Reason;

    /// <summary>Whether its claims cannot go along as they are: nothing is done about them that nobody chose.</summary>
    public bool IsToDecide(MarkChange mark) => mark.Fate is MarkFate.Reworded or MarkFate.Gone || ReasonAgainst(mark) is not null;

    /// <param name="former">With the claims as the draft has them.</param>
    /// <param name="markdown">The new text, clean.</param>
    /// <param name="choose">What is to become of the claims of a passage: kept, dropped, or not decided yet.</param>
    public static TextComparison Of(AlignedArticle former, string markdown, Func<MarkChange, bool?> choose)
    {
        var none = new Dictionary<string, bool>();
        if (former.Errors.Count > 0)
        {
            return new(null, null, null, none, [.. former.Errors.Select(error => FormattableString.Invariant($"the present text, line {error.Line}: {error.Reason}"))]);
        }

        TextChange Compare(string text) => TextChange.Of(former.Article.Slug, former.Article.Markdown, text);
        var change = Compare(markdown);
        var keeps = change.Marks.Select(mark => (mark.Passage, Keeps: choose(mark))).Where(one => one.Keeps is not null)
            .ToDictionary(one => one.Passage, one => one.Keeps!.Value, StringComparer.Ordinal);
        string[] kept = [.. change.Marks.Where(mark => mark.Fate == MarkFate.Gone && keeps.GetValueOrDefault(mark.Passage)).Select(mark => mark.Passage)];
        var final = kept.Length == 0 ? change : Compare(KeptPassages.Append(markdown, kept));
        return final.Errors.Count > 0
            ? new(null, null, null, none, final.Errors)
            : new(change, final, final.Carry([.. keeps.Where(one => one.Value).Select(one => one.Key)]), keeps, []);
    }

    private bool IsCarried(MarkChange mark) =>
        (mark.Fate is MarkFate.Unchanged or MarkFate.Moved || (mark.Fate == MarkFate.Reworded && Keeps.GetValueOrDefault(mark.Passage)))
        && ReasonAgainst(mark) is null;
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

    /// <summary>Nobody said what is to become of some claims; nothing is stored.</summary>
    public sealed record Undecided : TextOutcome;

    /// <summary>What was said about the text is wrong; nothing is stored.</summary>
    /// <param name="Errors">By field.</param>
    public sealed record Invalid(IReadOnlyList<KeyValuePair<string, string>> Errors) : TextOutcome;

    /// <summary>There is no such article.</summary>
    public sealed record Gone : TextOutcome;
}
