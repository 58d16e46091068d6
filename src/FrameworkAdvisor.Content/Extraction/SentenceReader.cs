using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Subjects;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction;

/// <summary>Finds terms, cues and names in a sentence.</summary>
internal sealed class SentenceReader(Lexicon lexicon, FrameworkNames names)
{
    // Longer ones do not occur in prose; what comes behind is left unread, so that no text costs more than its length.
    private const int MostCharacters = 3000;

    private const int MostOverlapping = 24;

    public Sentence Read(string text)
    {
        var read = text.Length <= MostCharacters ? text : text[..MostCharacters];
        var words = lexicon.Words.Read(read);
        if (words.Length == 0)
        {
            return Sentence.Empty with { Text = read };
        }

        var cues = Longest(lexicon.Cues.Find(words));
        var mentions = names.Find(words);
        var terms = Longest(FindTerms(words, mentions));
        terms.RemoveAll(term => cues.Exists(cue => cue.Length > term.Length && cue.Covers(term.Start, term.End)));
        return new Sentence(read, words, terms, cues, mentions);
    }

    /// <summary>Names may stand inside a term: "a large Flask project".</summary>
    private List<PhraseMatch<Term>> FindTerms(Word[] words, List<Mention> mentions)
    {
        var found = lexicon.Terms.Find(words);
        var inside = mentions.Where(mention => mention.Start > 0 && mention.End < words.Length && !words[mention.Start - 1].IsMark && !words[mention.End].IsMark && !words[mention.End].IsGlued).ToList();
        if (inside.Count == 0)
        {
            return found;
        }

        int[] kept = [.. Enumerable.Range(0, words.Length).Where(at => !inside.Exists(mention => at >= mention.Start && at < mention.End))];
        var across = lexicon.Terms.Find([.. kept.Select(at => words[at])])
            .Select(match => match with { Start = kept[match.Start], End = kept[match.End - 1] + 1 })
            .Where(match => inside.Exists(mention => match.Start < mention.Start && match.End > mention.End) && !words.AsSpan(match.Start, match.Length).ContainsAnyMark());
        return [.. found.Concat(across).OrderBy(match => match.Start).ThenBy(match => match.End)];
    }

    /// <summary>Without what lies inside a longer match: "admin" inside "admin panel".</summary>
    private static List<PhraseMatch<T>> Longest<T>(List<PhraseMatch<T>> matches)
    {
        var kept = new List<PhraseMatch<T>>(matches.Count);
        foreach (var match in matches)
        {
            // Matches come by start and, from one start, the shorter ones first; a phrase is at most a dozen words.
            while (kept.Count > 0 && kept[^1].Start == match.Start && kept[^1].Length < match.Length)
            {
                kept.RemoveAt(kept.Count - 1);
            }

            if (!IsCovered(kept, match))
            {
                kept.Add(match);
            }
        }

        return kept;
    }

    private static bool IsCovered<T>(List<PhraseMatch<T>> kept, PhraseMatch<T> match)
    {
        for (var index = kept.Count - 1; index >= 0 && index >= kept.Count - MostOverlapping; index--)
        {
            if (kept[index].Length > match.Length && kept[index].Covers(match.Start, match.End))
            {
                return true;
            }
        }

        return false;
    }
}
