namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>Tells which short lines of a text without heading marks are its headings.</summary>
internal sealed class LooseTitles(IReadOnlyList<SourceLine> lines)
{
    private const int FewestWordsOfProse = 13;
    private const int MostWordsOfATitle = 12;

    private static readonly string[] openings =
    [
        "what is ", "what are ", "what's ", "when to ", "when should ", "when not ", "why ", "how to ", "pros of", "cons of", "pros and cons", "advantages of", "disadvantages of", "benefits of", "drawbacks of", "features of", "key features",
        "key differences", "main features", "use cases", "strengths", "weaknesses", "limitations", "pros", "cons", "advantages", "disadvantages", "benefits", "drawbacks", "features", "conclusion", "final thoughts", "summary", "verdict",
        "companies using", "difference between", "differences between", "disadvantage of", "advantage of", "best features",
    ];

    /// <summary>Parts of what is said of one framework, below its name.</summary>
    private static readonly HashSet<string> parts = new(StringComparer.OrdinalIgnoreCase)
    {
        "pros", "cons", "advantages", "disadvantages", "strengths", "weaknesses", "benefits", "drawbacks", "limitations", "features", "key features", "use cases", "downsides", "upsides",
    };

    // Where headings are marked as such, a short line is only a short line.
    private readonly bool areMarked = lines.Count(line => line.Shape == LineShape.Heading) > 1;

    private bool isAmongQuestions;

    /// <summary>The level of the heading on this line, or 0 when it is none. To be asked line after line: questions stand below "Common questions".</summary>
    public int LevelOf(int at)
    {
        var line = lines[at];
        if (line.Shape == LineShape.Bold && line.IsShort)
        {
            return areMarked ? 5 : 3;
        }

        if (line.Shape == LineShape.Item)
        {
            return !areMarked && (IsNumberedTitle(at) || IsSignedTitle(at)) ? 3 : 0;
        }

        if (areMarked || !line.IsShort || line.Words > MostWordsOfATitle || !StartsAsTitle(line.Text) || !IsTitle(at))
        {
            return 0;
        }

        if (line.Text[^1] == '?' && isAmongQuestions)
        {
            return 3;
        }

        if (parts.Contains(line.Text))
        {
            return 4;
        }

        isAmongQuestions = line.Text.Contains("FAQ", StringComparison.OrdinalIgnoreCase) || line.Text.Contains("question", StringComparison.OrdinalIgnoreCase);
        return 2;
    }

    private static bool StartsAsTitle(string text)
    {
        var first = text.AsSpan().TrimStart("\"'“‘(✅❌✔✗0123456789.) ");
        var firstSentence = Sentences.Of(text).FirstOrDefault();
        return (firstSentence.Start + firstSentence.Length == text.Length || text[firstSentence.Start + firstSentence.Length - 1] == '?')
            && first.Length > 1 && (char.IsUpper(first[0]) || (char.IsLower(first[0]) && first.Length > 1 && char.IsUpper(first[1])));
    }

    private bool IsTitle(int at)
    {
        var isAfterGap = at == 0 || lines[at - 1].IsBlank || lines[at - 1].Shape is LineShape.Row;
        var isBeforeGap = at + 1 < lines.Count && lines[at + 1].IsBlank;
        var next = NextFilled(at);
        if (next is null)
        {
            return false;
        }

        var isBeforeBody = IsProse(next) || next.Shape is LineShape.Item or LineShape.Row;
        if (isAfterGap)
        {
            if (LastFilled(at) is { } last && parts.Contains(last.Text) && !isBeforeBody && !HasOpening(lines[at].Text) && lines[at].Words > 1)
            {
                return false;
            }

            return isBeforeBody || isBeforeGap || HasOpening(lines[at].Text) || next.Shape == LineShape.Heading || next.IsShort;
        }

        return (isBeforeBody && !isBeforeGap && (!lines[at - 1].IsShort || lines[at].Text[^1] == '?')) || HasOpening(lines[at].Text);
    }

    private static bool IsProse(SourceLine line) => line.Shape == LineShape.Text && (line.Words >= FewestWordsOfProse || (line.IsFinished && line.Text[^1] != '?'));

    private static bool HasOpening(string text)
    {
        var plain = text.AsSpan().TrimStart("✅❌✔✗👍👎0123456789.) ");
        foreach (var opening in openings)
        {
            if (plain.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && (opening[^1] == ' ' || plain.Length == opening.Length || plain[opening.Length] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A number of its own before a paragraph, not one of a list.</summary>
    private bool IsNumberedTitle(int at)
    {
        var line = lines[at];
        return line is { Marker: '1', Words: <= MostWordsOfATitle, Text: not [.., '.' or ':' or ';' or ','] }
            && NextFilled(at) is { Shape: LineShape.Text } next && IsProse(next)
            && (at == 0 || lines[at - 1] is not { Shape: LineShape.Item, Marker: '1' });
    }

    /// <summary>A sign of approval or refusal before lines that have none.</summary>
    private bool IsSignedTitle(int at) =>
        lines[at] is { Marker: '✅' or '❌' or '✔' or '✗' or '✓' or '✘' or '☑' or '►' or '➤' } line && line.Words <= MostWordsOfATitle && line.Text[^1] is not '.'
        && at + 1 < lines.Count && lines[at + 1].Shape == LineShape.Text;

    private SourceLine? LastFilled(int at)
    {
        do
        {
            at--;
        }
        while (at >= 0 && lines[at].IsBlank);

        return at >= 0 ? lines[at] : null;
    }

    private SourceLine? NextFilled(int at)
    {
        do
        {
            at++;
        }
        while (at < lines.Count && lines[at].IsBlank);

        return at < lines.Count ? lines[at] : null;
    }
}
