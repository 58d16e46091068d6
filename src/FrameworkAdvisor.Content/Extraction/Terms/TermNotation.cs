using System.Globalization;
using FrameworkAdvisor.Content.Catalogue;

namespace FrameworkAdvisor.Content.Extraction.Terms;

/// <summary>How a term is written in the lexicon: the phrase, then its stance and its weight where they differ from the role's.</summary>
internal static class TermNotation
{
    public const double UsualWeight = 0.8;

    public static Term? Read(YamlText text, string need, TermRole role, FileErrors errors)
    {
        var parts = text.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var stance = UsualStance(role);
        var weight = UsualWeight;
        if (parts.Count > 1 && IsNumber(parts[^1]) && parts[^1].Contains('.', StringComparison.Ordinal))
        {
            if (!double.TryParse(parts[^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight) || weight is <= 0 or > 1)
            {
                errors.Add(text.Line, $"the weight of `{text.Value}` must be above 0.0 and at most 1.0");
                return null;
            }

            parts.RemoveAt(parts.Count - 1);
        }

        if (parts.Count > 1 && parts[^1][0] is '+' or '-' && IsNumber(parts[^1][1..]))
        {
            if (!int.TryParse(parts[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out stance) || stance is < -2 or > 2)
            {
                errors.Add(text.Line, $"the stance of `{text.Value}` must be between -2 and +2");
                return null;
            }

            parts.RemoveAt(parts.Count - 1);
        }

        return new Term(need, string.Join(' ', parts), role, stance, weight);
    }

    private static int UsualStance(TermRole role) => role switch
    {
        TermRole.Blame => -1,
        TermRole.Scale or TermRole.Burden => 0,
        _ => 1,
    };

    private static bool IsNumber(string text) => text.Any(char.IsAsciiDigit) && text.All(character => char.IsAsciiDigit(character) || character == '.');
}
