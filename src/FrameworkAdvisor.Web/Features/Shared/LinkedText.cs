using System.Text.RegularExpressions;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>A piece of text, or an address within it.</summary>
public readonly record struct TextPiece(string Text, bool IsAddress);

/// <summary>Finds the addresses in plain text, so that a reference can be followed.</summary>
public static partial class LinkedText
{
    public static IEnumerable<TextPiece> Pieces(string text)
    {
        var from = 0;
        foreach (Match address in Address().Matches(text))
        {
            var length = address.Value.TrimEnd('.', ',', ';', ':').Length;
            if (address.Index > from)
            {
                yield return new(text[from..address.Index], false);
            }

            from = address.Index + length;
            yield return new(text[address.Index..from], true);
        }

        if (from < text.Length)
        {
            yield return new(text[from..], false);
        }
    }

    [GeneratedRegex(@"https://[^\s<>""']+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
