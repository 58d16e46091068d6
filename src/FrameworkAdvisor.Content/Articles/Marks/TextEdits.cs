using System.Text;

namespace FrameworkAdvisor.Content.Articles.Marks;

/// <summary>Replacements in a text, collected in any order, that do not overlap.</summary>
internal sealed class TextEdits
{
    private readonly List<(int Start, int End, string Replacement)> edits = [];

    public int Count => edits.Count;

    public void Replace(int start, int end, string replacement) => edits.Add((start, end, replacement));

    public void Insert(int at, string text) => Replace(at, at, text);

    public string ApplyTo(string text)
    {
        var result = new StringBuilder(text.Length);
        var done = 0;

        // The order is kept where two insertions stand at one place.
        foreach (var (start, end, replacement) in edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End))
        {
            if (start < done)
            {
                continue;
            }

            result.Append(text, done, start - done).Append(replacement);
            done = end;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }
}
