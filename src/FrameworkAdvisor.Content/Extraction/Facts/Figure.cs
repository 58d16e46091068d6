using System.Buffers;
using System.Globalization;

namespace FrameworkAdvisor.Content.Extraction.Facts;

/// <summary>A number as articles write it: 66.3k, 300,700, 46.04ms.</summary>
internal static class Figure
{
    private const int LongestFigure = 16;

    private static readonly SearchValues<char> letters = SearchValues.Create("0123456789.,");

    /// <summary>The plain number and the unit glued to it, or null when the word is no number.</summary>
    public static (decimal Number, string Unit)? Read(string word)
    {
        var end = word.AsSpan().IndexOfAnyExcept(letters);
        var digits = end < 0 ? word : word[..end];
        var unit = end < 0 ? "" : word[end..].TrimEnd('+').ToLowerInvariant();
        if (digits.Length is 0 or > LongestFigure || !char.IsAsciiDigit(digits[0]) || !IsGrouped(digits)
            || !decimal.TryParse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return unit switch
        {
            "k" => (number * 1_000, ""),
            "m" => (number * 1_000_000, ""),
            _ => (number, unit),
        };
    }

    public static string Print(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    // A comma separates thousands or nothing: 4,5 is no figure that can be read for sure.
    private static bool IsGrouped(string digits)
    {
        var groups = digits.Split('.')[0].Split(',');
        return digits.Count(letter => letter == '.') <= 1 && groups.Skip(1).All(group => group.Length == 3);
    }
}
