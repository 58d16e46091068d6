namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>Puts the lines of an article together to headings, paragraphs, items and cells.</summary>
internal sealed class BlockFinder
{
    private const int MostWordsOfABareItem = 20;
    private const int MostLinesOfAParagraph = 200;

    private readonly IReadOnlyList<SourceLine> lines;
    private readonly LooseTitles titles;
    private readonly ProperNames names;
    private readonly int width;
    private readonly List<Block> blocks = [];

    private BlockFinder(IReadOnlyList<SourceLine> lines) =>
        (this.lines, titles, names, width) = (lines, new LooseTitles(lines), new ProperNames(lines), PageWidth.Of(lines));

    public static IReadOnlyList<Block> Find(IReadOnlyList<SourceLine> lines)
    {
        var finder = new BlockFinder(lines);
        for (var at = 0; at < lines.Count;)
        {
            at = finder.AddFrom(at);
        }

        return finder.blocks;
    }

    /// <returns>The line behind what was added.</returns>
    private int AddFrom(int at)
    {
        var line = lines[at];
        if (line.IsBlank)
        {
            return at + 1;
        }

        if (line.Shape == LineShape.Heading)
        {
            return Add(new(PassageKind.Heading, [line], line.Level), at + 1);
        }

        if (line.Shape == LineShape.Row)
        {
            return AddRows(at);
        }

        var runsOn = line.Shape == LineShape.Text && at + 1 < lines.Count && RunsOn(at, at + 1);
        if (!runsOn && line.Shape == LineShape.Text && FlatTable.At(lines, at, names) is { } table)
        {
            blocks.AddRange(table.Cells);
            return table.Next;
        }

        if (!runsOn && titles.LevelOf(at) is var level and > 0)
        {
            return Add(new(PassageKind.Heading, [line], level), at + 1);
        }

        var end = EndOfText(at);
        var kind = line.Shape == LineShape.Item || IsBareItem(at, end) ? PassageKind.ListItem : PassageKind.Paragraph;
        return Add(new(kind, [.. lines.Skip(at).Take(end - at)]), end);
    }

    private int Add(Block block, int next)
    {
        blocks.Add(block);
        return next;
    }

    private int AddRows(int start)
    {
        var rows = new List<(int Line, string[] Cells)>();
        var at = start;
        for (; at < lines.Count && lines[at].Shape == LineShape.Row; at++)
        {
            if (!TableRows.IsDelimiter(lines[at].Text))
            {
                rows.Add((lines[at].Number, TableRows.CellsOf(lines[at].Text)));
            }
        }

        if (rows.Count > 1)
        {
            blocks.AddRange(TableRows.Blocks(rows));
        }

        return at;
    }

    /// <summary>One of several short lines in a row without bullets.</summary>
    private bool IsBareItem(int at, int end) =>
        end == at + 1 && lines[at] is { IsFinished: false, Words: <= MostWordsOfABareItem } && Sentences.Of(lines[at].Text).Skip(1).FirstOrDefault().Length == 0
        && ((at > 0 && IsUnfinishedText(at - 1)) || (end < lines.Count && IsUnfinishedText(end)) || (at > 0 && blocks is [.., { Kind: PassageKind.Heading } heading] && heading.First.Number == lines[at - 1].Number));

    private bool IsUnfinishedText(int at) => lines[at] is { Shape: LineShape.Text, IsFinished: false };

    private int EndOfText(int start)
    {
        var end = start + 1;
        while (end < lines.Count && end - start < MostLinesOfAParagraph && RunsOn(start, end))
        {
            end++;
        }

        return end;
    }

    /// <summary>A line goes on in the next one when it has no end, and when the next could not have begun on it.</summary>
    private bool RunsOn(int start, int next)
    {
        var (above, below) = (lines[next - 1], lines[next]);
        if (below.Shape != LineShape.Text || above.IsFinished)
        {
            return false;
        }

        if (lines[start].Shape == LineShape.Item && below.Indent > lines[start].Indent)
        {
            return true;
        }

        return (char.IsLower(below.Text[0]) && above.Text.Length >= PageWidth.Narrowest)
            || above.Text.Length + 1 + FirstWordOf(below) > width;
    }

    private static int FirstWordOf(SourceLine line) => line.Text.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? end : line.Text.Length;
}
