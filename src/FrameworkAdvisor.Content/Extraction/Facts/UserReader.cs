using FrameworkAdvisor.Content.Extraction.Terms;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Extraction.Facts;

/// <summary>Reads who uses a framework: names behind "used by", in such a row of a table, or below such a heading.</summary>
internal sealed class UserReader(FactOwner owner, IReadOnlyList<Measure> measures, FactWords words)
{
    private const string UsedBy = "used-by";
    private const int MostWordsOfAName = 4;
    private const int MostWordsOfAnItem = 12;
    private const string Edges = " .:;!\"'“”‘’*()";

    private static readonly string[] separators = [",", ";", " and ", " & ", "•", " or "];
    private static readonly HashSet<string> small = new(["of", "the", "for"], StringComparer.Ordinal);

    private readonly bool isWanted = measures.Any(measure => measure.Id == UsedBy);

    public IEnumerable<(string Framework, string Measure, string Value, string? AsOf)> Read(Passage passage)
    {
        if (!isWanted || passage.Kind is PassageKind.Title or PassageKind.Heading || ListOf(passage) is not { } list)
        {
            yield break;
        }

        var named = owner.OnlyOne(TextTokens.Of(passage.Text)) ?? owner.Around(passage);
        foreach (var name in named is null ? [] : NamesIn(list))
        {
            yield return (named!, UsedBy, name, DatesInText.In(TextTokens.Of(passage.Text))?.ToString());
        }
    }

    /// <summary>The words among which the names stand, or null where nothing leads to any.</summary>
    private string? ListOf(Passage passage)
    {
        if (EndOfUsage(passage.Text) is { } end)
        {
            return passage.Text[end..];
        }

        var isLed = EndOfUsage(passage.Row ?? "") is not null || passage.Headings.TakeLast(2).Any(heading => EndOfUsage(heading) is not null);
        return isLed && (passage.Kind is PassageKind.ListItem or PassageKind.TableCell || passage.Text.Count(letter => letter == ',') > 1)
            && (passage.Text.Contains(',', StringComparison.Ordinal) || TextTokens.Of(passage.Text).Count <= MostWordsOfAnItem)
            ? passage.Text
            : null;
    }

    private int? EndOfUsage(string text)
    {
        foreach (var phrase in words.Usage)
        {
            if (text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            {
                return at + phrase.Length;
            }
        }

        return null;
    }

    private IEnumerable<string> NamesIn(string list)
    {
        foreach (var piece in list.Split(separators, StringSplitOptions.None))
        {
            var remark = piece.IndexOf('(', StringComparison.Ordinal);
            var name = (remark > 0 ? piece[..remark] : piece).Trim(Edges.ToCharArray());
            var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);

            // "Famous companies using Flask are: Netflix": the names begin behind the words that are none.
            var first = Array.FindLastIndex(parts, part => !IsOfAName(part)) + 1;
            var length = parts.Length - first;
            if (length is > 0 and <= MostWordsOfAName && parts.Skip(first).Any(part => char.IsUpper(part[0])) && !parts.Skip(first).Any(part => owner.SlugOf(part) is not null))
            {
                yield return string.Join(' ', parts.Skip(first));
            }
        }
    }

    private static bool IsOfAName(string part) => char.IsUpper(part[0]) || char.IsAsciiDigit(part[0]) || small.Contains(part);
}
