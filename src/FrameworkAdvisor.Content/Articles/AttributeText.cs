using System.Globalization;
using System.Text;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>
/// Any text as the value of an attribute in quotation marks. What would end the value, the line or a table's cell stands
/// as <c>&amp;quot;</c> or <c>&amp;#124;</c>; no other references are read, so that texts with a plain <c>&amp;</c> stay as they are.
/// </summary>
internal static class AttributeText
{
    private const int LongestReference = 10;

    public static string Write(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        for (var at = 0; at < value.Length; at++)
        {
            var c = value[at];
            var isEdge = at == 0 || at == value.Length - 1;
            _ = c switch
            {
                '"' => text.Append("&quot;"),
                '&' when ReadReference(value, at).Length > 0 => text.Append("&amp;"),
                '`' or '|' => AppendNumber(text, c),
                ' ' when !isEdge => text.Append(c),
                _ when char.IsControl(c) || char.IsWhiteSpace(c) || c is '\uFEFF' => AppendNumber(text, c),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }

    public static string Read(string value)
    {
        if (!value.Contains('&', StringComparison.Ordinal))
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            var (character, length) = value[at] == '&' ? ReadReference(value, at) : default;
            text.Append(length > 0 ? character : value[at]);
            at += Math.Max(0, length - 1);
        }

        return text.ToString();
    }

    private static StringBuilder AppendNumber(StringBuilder text, char c) => text.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");

    /// <returns>A length of 0 when there is no reference here.</returns>
    private static (char Character, int Length) ReadReference(string value, int at)
    {
        var end = value.IndexOf(';', at, Math.Min(LongestReference, value.Length - at));
        var name = end < 0 ? "" : value[(at + 1)..end];
        return name switch
        {
            "quot" => ('"', name.Length + 2),
            "amp" => ('&', name.Length + 2),
            ['#', .. var digits] when ushort.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
                ((char)number, name.Length + 2),
            _ => default,
        };
    }
}
