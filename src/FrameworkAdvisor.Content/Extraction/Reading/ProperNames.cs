namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>The words that an article writes with a capital in the middle of its sentences: what it calls by name.</summary>
internal sealed class ProperNames
{
    private const int FewestUses = 2;
    private const int MostWords = 3;
    private const int LongestAbbreviation = 5;
    private const string Edges = ".,;:!?()[]\"'“”’‘…";

    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    public ProperNames(IEnumerable<SourceLine> lines)
    {
        foreach (var line in lines)
        {
            Count(line.Text);
        }
    }

    public bool Contains(string text) =>
        SourceLine.CountWords(text) is > 0 and <= MostWords && uses.GetValueOrDefault(text.Split(' ')[0]) >= FewestUses;

    private void Count(string text)
    {
        var isAfterSmall = false;
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan(range).Trim(Edges);
            if (isAfterSmall && word.Length > 1 && char.IsUpper(word[0]) && !(word.Length <= LongestAbbreviation && word.IndexOfAnyInRange('a', 'z') < 0))
            {
                var name = (word.EndsWith("’s") || word.EndsWith("'s") ? word[..^2] : word).ToString();
                uses[name] = uses.GetValueOrDefault(name) + 1;
            }

            isAfterSmall = !word.IsEmpty && char.IsLower(word[0]) && char.IsLetter(text[range.End.GetOffset(text.Length) - 1]);
        }
    }
}
