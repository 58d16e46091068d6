using System.Collections.Frozen;

namespace FrameworkAdvisor.Content.Extraction.Language;

/// <summary>Takes a sentence apart into words and marks.</summary>
internal sealed class WordReader
{
    // Their full stop ends no thought.
    private static readonly HashSet<string> shortened = new(["e.g", "i.e", "etc", "vs", "incl", "approx", "resp"], StringComparer.Ordinal);

    private readonly FrozenDictionary<string, (string Stem, Degree Degree)> raised;

    /// <param name="adjectives">Those whose comparatives and superlatives are to be known.</param>
    public WordReader(IEnumerable<string> adjectives)
    {
        var forms = new Dictionary<string, (string, Degree)>(StringComparer.Ordinal)
        {
            ["better"] = ("good", Degree.Comparative),
            ["best"] = ("good", Degree.Superlative),
            ["worse"] = ("bad", Degree.Comparative),
            ["worst"] = ("bad", Degree.Superlative),
            ["fewer"] = ("fewer", Degree.Comparative),
            ["less"] = ("less", Degree.Comparative),
            ["more"] = ("more", Degree.Comparative),
            ["most"] = ("most", Degree.Superlative),
        };
        foreach (var adjective in adjectives)
        {
            var stem = Stem.Of(adjective);
            var root = adjective[^1] == 'y' ? adjective[..^1] + "i"
                : adjective[^1] == 'e' ? adjective[..^1]
                : Doubles(adjective) ? adjective + adjective[^1]
                : adjective;
            forms.TryAdd(root + "er", (stem, Degree.Comparative));
            forms.TryAdd(root + "est", (stem, Degree.Superlative));
        }

        raised = forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public Word[] Read(string text)
    {
        var words = new List<Word>();
        var position = 0;
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
            }
            else if (char.IsLetterOrDigit(text[position]))
            {
                var end = EndOfWord(text, position);
                words.Add(Make(text, position, end));
                position = end;
            }
            else if (text[position] == '.' && words.Count > 0 && words[^1].End == position && shortened.Contains(words[^1].Text))
            {
                position++;
            }
            else
            {
                AddMark(words, text, position++);
            }
        }

        return [.. words];
    }

    private Word Make(string text, int start, int end)
    {
        var plain = text[start..end].ToLowerInvariant().Replace('’', '\'');
        if (plain.EndsWith("'s", StringComparison.Ordinal))
        {
            plain = plain[..^2];
        }

        var glued = start > 0 && !char.IsWhiteSpace(text[start - 1]);
        return raised.TryGetValue(plain, out var form)
            ? new Word(plain, form.Stem, start, end, IsMark: false, glued, form.Degree)
            : new Word(plain, Stem.Of(plain), start, end, IsMark: false, glued, Degree.Plain);
    }

    private static int EndOfWord(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInside(text, end)))
        {
            end++;
        }

        return end;
    }

    // Full stops inside names and numbers (Node.js, 2.0, settings.py) and apostrophes inside words belong to them.
    private static bool IsInside(string text, int at) =>
        text[at] is '\'' or '’' or '.' or '_' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    private static void AddMark(List<Word> words, string text, int at)
    {
        var spaced = (at == 0 || char.IsWhiteSpace(text[at - 1])) && (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]));
        var mark = text[at] switch
        {
            ',' or '，' => ",",
            ';' or ':' or '.' or '!' or '?' or '—' or '–' or '→' or '(' or ')' or '/' or '&' or '|' => text[at].ToString(),
            '…' => ".",
            '-' when spaced => "–",
            '✓' or '✔' or '✅' => "yes",
            '✗' or '✘' or '❌' or '×' => "no",
            _ => "",
        };
        if (mark.Length > 0)
        {
            words.Add(new Word(mark, mark, at, at + 1, IsMark: true, IsGlued: false, Degree.Plain));
        }
    }

    private static bool Doubles(string adjective) =>
        adjective.Length is 3 or 4 && adjective[^1] is 'b' or 'd' or 'g' or 'm' or 'n' or 't'
        && "aeiou".Contains(adjective[^2], StringComparison.Ordinal)
        && !"aeiou".Contains(adjective[^3], StringComparison.Ordinal);
}
