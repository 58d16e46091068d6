using FrameworkAdvisor.Content.Articles.Marks;

namespace FrameworkAdvisor.Content.Articles.Changes;

/// <summary>
/// What became of each mark when the text of an article is replaced, and the new text with the marks carried over. What
/// editors decided about claims goes along with the mark as it is: what was rejected or disputed stays so.
/// </summary>
public sealed class TextChange
{
    /// <summary>
    /// From here on two passages are taken for one that was reworded: three of five words, weighed by how rare they are.
    /// Whether it still claims the same is for an editor to say, so these are carried on request only.
    /// </summary>
    public const double LeastSimilarity = 0.6;

    private readonly string article;
    private readonly ReadText present;
    private readonly Dictionary<string, Occurrence> placesByPassage;

    private TextChange(string article, ReadText present, IReadOnlyList<(MarkChange Mark, Occurrence? Place)> marks, IReadOnlyList<string> errors)
    {
        (this.article, this.present, Errors) = (article, present, errors);
        Marks = [.. marks.Select(one => one.Mark)];
        placesByPassage = marks.Where(one => one.Place is not null).ToDictionary(one => one.Mark.Passage, one => one.Place!, StringComparer.Ordinal);
    }

    /// <summary>Those of the former text, in its order.</summary>
    public IReadOnlyList<MarkChange> Marks { get; }

    /// <summary>Why the texts could not be compared; then there are no marks.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <param name="article">Slug.</param>
    /// <param name="formerMarkdown">With its marks.</param>
    /// <param name="newMarkdown">As <see cref="Uploads.UploadedText"/> cleans it. Marks in it are taken out first.</param>
    public static TextChange Of(string article, string formerMarkdown, string newMarkdown) =>
        BoundedWork.Run(() => Compare(article, formerMarkdown, newMarkdown), BoundedWork.LongLimit, out var failure)
        ?? new TextChange(article, new ReadText(""), [], [failure!]);

    /// <summary>The new text with all marks that are unchanged or moved, and of the reworded ones those that are named.</summary>
    /// <param name="reworded">Former passages of reworded marks.</param>
    public CarriedText Carry(params IReadOnlyCollection<string> reworded)
    {
        var wanted = Marks.Where(mark => mark.Fate is MarkFate.Unchanged or MarkFate.Moved
            || (mark.Fate == MarkFate.Reworded && reworded.Contains(mark.Passage, StringComparer.Ordinal))).ToList();
        return BoundedWork.Run(() => Carry(wanted), BoundedWork.LongLimit, out var failure)
            ?? new CarriedText(present.Markdown, [.. wanted.Select(mark => (mark, failure!))]);
    }

    private static TextChange Compare(string article, string formerMarkdown, string newMarkdown)
    {
        var former = new ReadText(formerMarkdown);
        var clean = new MarkWriting("", newMarkdown, []).Write();
        _ = ReadText.ClaimsOf(article, formerMarkdown, out var broken);
        string[] errors =
        [
            .. broken is null ? clean.Errors : [$"the former text has an error; correct it first: {broken}"],
            .. former.Fault is { } fault ? [fault] : Array.Empty<string>(),
        ];
        return errors.Length > 0
            ? new TextChange(article, new ReadText(newMarkdown), [], errors)
            : new MarkMatching(new TextUnits(former), new TextUnits(new ReadText(clean.Markdown!))).ToChange(article);
    }

    internal static TextChange Of(string article, ReadText present, IReadOnlyList<(MarkChange Mark, Occurrence? Place)> marks) =>
        new(article, present, marks, []);

    private CarriedText Carry(List<MarkChange> wanted)
    {
        var notCarried = new List<(MarkChange Mark, string Reason)>();
        var taken = new List<(MarkChange Mark, Place Place)>();
        foreach (var mark in wanted)
        {
            var (leaf, from, to) = placesByPassage[mark.Passage];
            var place = Place.Of(present, leaf, from, to, out var reason);
            if (place is not null && taken.FirstOrDefault(one => one.Place.Passage == place.Passage || one.Place.Overlaps(place)).Place is { } other)
            {
                (place, reason) = (null, $"the words \"{other.Passage}\" are marked already");
            }

            if (place is null)
            {
                notCarried.Add((mark, reason!));
            }
            else
            {
                taken.Add((mark, place));
            }
        }

        var setting = new MarkSetting(article, present.Markdown);
        var carried = Largest(setting, taken, [], notCarried);
        return new CarriedText(
            carried.Count == 0 ? present.Markdown : Set(setting, carried).Markdown!,
            notCarried);
    }

    /// <summary>As many marks as can stand together: what fails whole is tried by halves, until the one that fails is alone.</summary>
    private static List<(MarkChange Mark, Place Place)> Largest(
        MarkSetting setting, List<(MarkChange Mark, Place Place)> marks, List<(MarkChange Mark, Place Place)> sure, List<(MarkChange Mark, string Reason)> failed)
    {
        if (marks.Count == 0)
        {
            return sure;
        }

        List<(MarkChange Mark, Place Place)> all = [.. sure, .. marks];
        var result = Set(setting, all);
        if (result.Markdown is not null)
        {
            return all;
        }

        if (marks.Count == 1)
        {
            failed.Add((marks[0].Mark, result.Errors[0]));
            return sure;
        }

        var half = marks.Count / 2;
        return Largest(setting, marks[half..], Largest(setting, marks[..half], sure, failed), failed);
    }

    private static ChangedText Set(MarkSetting setting, List<(MarkChange Mark, Place Place)> marks) =>
        setting.Set([.. marks.Select(one => (one.Place, one.Mark.Statements))]);
}
