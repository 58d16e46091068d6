namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>What a line looks like by itself.</summary>
internal enum LineShape
{
    /// <summary>Also what is left out: code, adverts, navigation.</summary>
    Blank,
    Heading,

    /// <summary>A whole line in bold.</summary>
    Bold,

    /// <summary>A line of dashes, equals signs and the like.</summary>
    Rule,
    Item,
    Row,
    Text,
}

/// <summary>One line of an article.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Shape">What it looks like.</param>
/// <param name="Text">Without its marker and without markup; of a row, as it stands, for the cells are still to be told apart.</param>
/// <param name="Indent">How many spaces come before it.</param>
/// <param name="Level">Of a heading, 1 to 6; else 0.</param>
/// <param name="Marker">Of an item, its bullet, or <c>1</c> for any number; of a rule, its character.</param>
internal sealed record SourceLine(int Number, LineShape Shape, string Text, int Indent = 0, int Level = 0, char Marker = ' ')
{
    private const int MostWordsOfATitle = 14;

    private readonly int words = CountWords(Text);

    public int Words => words;

    public bool IsBlank => Shape is LineShape.Blank or LineShape.Rule;

    /// <summary>Ends as a sentence ends, whatever closes after it.</summary>
    public bool IsFinished => Text.TrimEnd('"', '\'', '”', '’', '»', ')', ']', '*') is [.., '.' or '!' or '?' or '…' or ':' or ';'];

    /// <summary>Could be a heading by its length, its first letter and its end.</summary>
    public bool IsShort => Shape is LineShape.Text or LineShape.Bold && words is > 0 and <= MostWordsOfATitle && Text is not [.., '.' or ';' or ',' or ':' or '!' or '…'];

    public static int CountWords(string text)
    {
        var count = 0;
        var isInside = false;
        foreach (var letter in text)
        {
            var isPart = !char.IsWhiteSpace(letter);
            count += isPart && !isInside ? 1 : 0;
            isInside = isPart;
        }

        return count;
    }
}
