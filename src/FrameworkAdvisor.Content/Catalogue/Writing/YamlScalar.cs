using System.Globalization;
using System.Text;

namespace FrameworkAdvisor.Content.Catalogue.Writing;

/// <summary>Single values in YAML.</summary>
internal static class YamlScalar
{
    private const string NeverFirst = "-?:,[]{}#&*!|>'\"%@`";

    public static string Write(string value, bool inFlow) => NeedsQuotes(value, inFlow) ? Quote(value) : value;

    /// <summary>Read back as the same number, and without an exponent, which nobody writes by hand.</summary>
    public static string Write(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = shortest.IndexOf('E', StringComparison.Ordinal);
        if (exponent < 0)
        {
            return shortest;
        }

        var power = int.Parse(shortest[(exponent + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var sign = shortest[0] == '-' ? "-" : "";
        var digits = shortest[sign.Length..exponent].Replace(".", "", StringComparison.Ordinal);
        return power < 0
            ? sign + "0." + new string('0', -power - 1) + digits
            : sign + digits.PadRight(power + 1, '0');
    }

    /// <summary>Whether it can stand in YAML as it is: no control, no format sign, no line end of any kind.</summary>
    public static bool IsPlain(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse)
        && (c == ' ' || !char.IsWhiteSpace(c));

    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when IsPlain(c) => text.Append(c),
                _ => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
            };
        }

        return text.Append('"').ToString();
    }

    private static bool NeedsQuotes(string value, bool inFlow) =>
        value.Length == 0
        || value[0] == ' ' || value[^1] == ' ' || value[^1] == ':'
        || NeverFirst.Contains(value[0], StringComparison.Ordinal)
        || value.StartsWith("---", StringComparison.Ordinal) || value.StartsWith("...", StringComparison.Ordinal)
        || value.Contains(": ", StringComparison.Ordinal) || value.Contains(" #", StringComparison.Ordinal)
        || (inFlow && (value.AsSpan().IndexOfAny(",[]{}") >= 0 || value.Contains(':', StringComparison.Ordinal)))
        || !value.All(IsPlain);
}
