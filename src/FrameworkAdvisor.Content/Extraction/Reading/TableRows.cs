using System.Buffers;

namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>Rows of tables: cells between pipes, between tabs, or between the tags of HTML.</summary>
internal static class TableRows
{
    private const int LongestLabel = 200;

    private static readonly SearchValues<char> delimiters = SearchValues.Create("|-:= \t");

    /// <summary>The line with pipes between its cells, or null when it is no row.</summary>
    public static string? AsRow(string line)
    {
        if (line.Contains("<td", StringComparison.OrdinalIgnoreCase) || line.Contains("<th>", StringComparison.OrdinalIgnoreCase) || line.Contains("<th ", StringComparison.OrdinalIgnoreCase))
        {
            line = line.Replace("<td", "|<td", StringComparison.OrdinalIgnoreCase).Replace("<th>", "|<th>", StringComparison.OrdinalIgnoreCase).Replace("<th ", "|<th ", StringComparison.OrdinalIgnoreCase);
            return InlineText.Of(line[line.IndexOf('|', StringComparison.Ordinal)..]);
        }

        var pipes = line.AsSpan().Count('|');
        return pipes >= 2 || (pipes == 1 && line.Contains(" | ", StringComparison.Ordinal)) ? line
            : pipes == 0 && line.AsSpan().Count('\t') >= 1 ? line.Replace('\t', '|')
            : null;
    }

    public static string[] CellsOf(string row)
    {
        var inner = row.AsSpan().Trim();
        inner = inner is ['|', ..] ? inner[1..] : inner;
        inner = inner is [.., '|'] && !inner.EndsWith("\\|") ? inner[..^1] : inner;
        return [.. inner.ToString().Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|').Select(cell => InlineText.Of(cell.Replace('\u0001', '|')))];
    }

    /// <summary>The line of dashes between the heading of a table and its rows.</summary>
    public static bool IsDelimiter(string row) =>
        row.Contains('-', StringComparison.Ordinal) && row.AsSpan().IndexOfAnyExcept(delimiters) < 0;

    /// <summary>Every cell of a table whose first row names its columns.</summary>
    public static IEnumerable<Block> Blocks(IReadOnlyList<(int Line, string[] Cells)> rows)
    {
        var columns = rows[0].Cells;
        foreach (var (line, cells) in rows.Skip(1))
        {
            for (var at = 0; at < cells.Length; at++)
            {
                if (cells[at].Length > 0)
                {
                    yield return new Block(PassageKind.TableCell, [new(line, LineShape.Text, cells[at])], Column: Label(columns, at), Row: at == 0 ? null : Label(cells, 0));
                }
            }
        }
    }

    private static string? Label(string[] cells, int at) =>
        at < cells.Length && cells[at].Length is > 0 and <= LongestLabel ? cells[at] : null;
}
