namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>The fenced code blocks of a text. One that is never closed is no block: it would hide the rest of the article. Some write tildes below a heading.</summary>
internal sealed class Fences(string[] lines)
{
    private readonly HashSet<char> neverClosed = [];
    private int lastEnd = -1;

    /// <summary>Where the block ends that starts on this line; null when none does.</summary>
    public int? EndOf(int at)
    {
        var letter = FenceOf(lines[at]);
        if (letter == ' ' || neverClosed.Contains(letter) || (letter == '~' && at > 0 && !string.IsNullOrWhiteSpace(lines[at - 1])))
        {
            return null;
        }

        var end = Array.FindIndex(lines, at + 1, line => FenceOf(line) == letter);
        if (end < 0)
        {
            neverClosed.Add(letter);
            return null;
        }

        return lastEnd = end;
    }

    public bool IsEnd(int at) => at == lastEnd || FenceOf(lines[at]) == '`';

    private static char FenceOf(string line)
    {
        var trimmed = line.AsSpan().TrimStart();
        return trimmed.StartsWith("```") ? '`' : trimmed.StartsWith("~~~") ? '~' : ' ';
    }
}
