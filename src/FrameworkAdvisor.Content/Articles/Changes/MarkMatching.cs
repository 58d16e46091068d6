using FrameworkAdvisor.Content.Articles.Marks;

namespace FrameworkAdvisor.Content.Articles.Changes;

/// <summary>Finds a place in the new text for each mark of the former one; no two marks get the same.</summary>
internal sealed class MarkMatching(TextUnits former, TextUnits present)
{
    private readonly PassageFinder finder = new(present.Read);
    private readonly List<Occurrence> taken = [];
    private readonly Dictionary<SourceMark, (MarkFate Fate, Occurrence Place, double Similarity)> matches = [];

    public TextChange ToChange(string article)
    {
        var marks = former.Read.Marks.Select(mark => (Mark: mark, Place: former.Find(mark))).Where(one => one.Place is not null)
            .Select(one => (one.Mark, Place: one.Place!, Around: former.Around(one.Place!))).ToList();

        // The longest first: what stands inside longer words that are marked is not a place of its own.
        foreach (var (mark, _, around) in marks.OrderByDescending(one => one.Mark.Passage.Length))
        {
            MatchSameWords(mark, around);
        }

        if (matches.Count < marks.Count)
        {
            MatchSimilarWords([.. marks.Where(one => !matches.ContainsKey(one.Mark))]);
        }

        return TextChange.Of(article, present.Read, [.. former.Read.Marks.Select(ChangeOf)]);
    }

    private void MatchSameWords(SourceMark mark, Surroundings around)
    {
        var best = finder.Exact(mark.Passage).Where(IsFree)
            .Select(place => (Place: place, Around: present.Around(place)))
            .OrderByDescending(one => one.Around.AreSameAs(around))
            .ThenByDescending(one => one.Around.Agreement(around))
            .ThenBy(one => Math.Abs(one.Around.Position - around.Position))
            .FirstOrDefault();
        if (best.Place is { } place)
        {
            taken.Add(place);
            matches.Add(mark, (best.Around.AreSameAs(around) ? MarkFate.Unchanged : MarkFate.Moved, place, 1));
        }
    }

    private void MatchSimilarWords(List<(SourceMark Mark, Occurrence Place, Surroundings Around)> marks)
    {
        var similar = new SimilarPassages(former, present);
        var pairs = marks
            .SelectMany(one => similar.To(one.Place, one.Around).Select(found => (one.Mark, one.Around, found.Place, found.Similarity)))
            .OrderByDescending(pair => pair.Similarity)
            .ThenByDescending(pair => present.Around(pair.Place).Agreement(pair.Around))
            .ThenBy(pair => pair.Mark.Start);
        foreach (var (mark, _, place, similarity) in pairs)
        {
            if (!matches.ContainsKey(mark) && IsFree(place))
            {
                taken.Add(place);
                matches.Add(mark, (MarkFate.Reworded, place, similarity));
            }
        }
    }

    private bool IsFree(Occurrence place) =>
        !taken.Exists(other => other.Leaf == place.Leaf && other.From < place.To && place.From < other.To);

    private (MarkChange Mark, Occurrence? Place) ChangeOf(SourceMark mark) => matches.TryGetValue(mark, out var match)
        ? (new MarkChange(
            match.Fate, mark.Passage, mark.Line, match.Place.Leaf.Text[match.Place.From..match.Place.To], match.Place.Line, match.Similarity, mark.Statements!), match.Place)
        : (new MarkChange(MarkFate.Gone, mark.Passage, mark.Line, null, null, 0, mark.Statements!), null);
}
