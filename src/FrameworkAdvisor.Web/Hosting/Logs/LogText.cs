using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace FrameworkAdvisor.Web.Hosting.Logs;

/// <summary>
/// Makes text fit for a line of the log: whatever it holds, it ends no line, moves no cursor and turns no direction of
/// reading, and it is no longer than it may be.
/// </summary>
internal static class LogText
{
    private const char Cut = '…';
    private const int CutBytes = 3;
    private const int CutForJsonBytes = 6;

    /// <summary>With what would not show as itself written as \n or \u001B.</summary>
    /// <param name="text">Anything.</param>
    /// <param name="mostBytes">At most so many in UTF-8.</param>
    public static string Safe(string text, int mostBytes)
    {
        var safe = new StringBuilder();
        var left = mostBytes - CutBytes;
        foreach (var rune in text.EnumerateRunes())
        {
            var written = Written(rune);
            left -= Encoding.UTF8.GetByteCount(written);
            if (left < 0)
            {
                return safe.Append(Cut).ToString();
            }

            safe.Append(written);
        }

        return safe.ToString();
    }

    /// <summary>The longest beginning that takes at most so many bytes as a JSON string.</summary>
    public static string CutForJson(string text, int mostBytes)
    {
        if (text.Length <= mostBytes && Length(text) <= mostBytes)
        {
            return WellFormed(text);
        }

        // Each character takes at least one byte, and at most six.
        var (most, least) = (Math.Min(text.Length, mostBytes), 0);
        while (least < most)
        {
            var middle = (least + most + 1) / 2;
            (least, most) = Length(text[..middle]) <= mostBytes - CutForJsonBytes ? (middle, most) : (least, middle - 1);
        }

        return least == 0 ? "" : WellFormed(text[..least]) + Cut;
    }

    // What is encoded is ASCII: its length is that in bytes.
    private static int Length(string text) => JavaScriptEncoder.Default.Encode(text).Length;

    // Half a character has no bytes of its own.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Written(Rune rune) => rune.Value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator =>
            string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
        _ => rune.ToString(),
    };
}
