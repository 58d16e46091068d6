using System.Text;
using System.Text.RegularExpressions;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>Plain text that somebody typed, made such that Markdown and front matter leave it plain.</summary>
internal static partial class MarkdownText
{
    /// <summary>On one line.</summary>
    public static string Line(string plain) => Escape(string.Join(' ', LinesOf(plain).Where(line => line.Length > 0)));

    /// <summary>Line by line as typed; empty lines part paragraphs.</summary>
    public static IEnumerable<string> Paragraphs(string plain)
    {
        var paragraph = new List<string>();
        foreach (var line in LinesOf(plain).Append(""))
        {
            if (line.Length > 0)
            {
                paragraph.Add(Escape(line));
            }
            else if (paragraph.Count > 0)
            {
                // A backslash, since spaces at the end of a line do not survive every editor.
                yield return string.Join("\\\n", paragraph);
                paragraph.Clear();
            }
        }
    }

    /// <summary>A value of front matter: a quoted YAML scalar.</summary>
    public static string Quoted(string plain) =>
        $"\"{string.Join(' ', LinesOf(plain).Where(line => line.Length > 0)).Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>A link; its address is one that the import has checked.</summary>
    public static string Link(string plain, string address) => $"[{Line(plain)}](<{address
        .Replace("\\", "%5C", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal)}>)";

    // Braces for site builders that fill in templates, the dollar for those that set formulas.
    private static string Escape(string line) => AtStart().Replace(Special().Replace(line, @"\$0"), @"$1\$2");

    /// <summary>Without what cannot be seen, each line trimmed.</summary>
    private static string[] LinesOf(string plain)
    {
        var seen = new StringBuilder(plain.Length);
        foreach (var rune in plain.ReplaceLineEndings("\n").EnumerateRunes())
        {
            seen.Append(rune.Value switch
            {
                '\n' => "\n",
                '\t' => " ",
                < ' ' or (>= 0x7F and < 0xA0) or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => "",
                _ => rune.ToString(),
            });
        }

        return seen.ToString().Split('\n', StringSplitOptions.TrimEntries);
    }

    [GeneratedRegex(@"[\\`*_{}\[\]<>#|~&!$^]", RegexOptions.NonBacktracking)]
    private static partial Regex Special();

    // What opens a list, a rule or a heading: "- ", "+ ", "1. ", "1) ", "---", "===".
    [GeneratedRegex(@"^([0-9]{0,9})([-+=.)])", RegexOptions.NonBacktracking)]
    private static partial Regex AtStart();
}
