namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>Makes blank what stands around an article and between its parts: navigation, contents, adverts, the foot of the page.</summary>
internal sealed class Surroundings
{
    private const double StartOfTheFoot = 0.6;
    private const int MostWordsOfAnEntry = 12;
    private const int MostLinesOfABox = 6;
    private const int FewestWordsOfATitle = 3;

    private readonly SourceLine[] lines;

    private Surroundings(IReadOnlyList<SourceLine> lines) => this.lines = [.. lines];

    /// <summary>Every line keeps its place; the title of a text without headings becomes one.</summary>
    public static IReadOnlyList<SourceLine> TakenFrom(IReadOnlyList<SourceLine> lines)
    {
        var all = new Surroundings(lines);
        all.TakeBoxes();
        all.TakeSections();
        all.TakeLines();
        all.FindTitle();
        return all.lines;
    }

    private void Take(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            lines[at] = lines[at] with { Shape = LineShape.Blank, Text = "" };
        }
    }

    /// <summary>Between two lines of a drawn box, or between two that say advert.</summary>
    private void TakeBoxes()
    {
        var start = -1;
        for (var at = 0; at < lines.Length; at++)
        {
            var isEdge = lines[at] is { Shape: LineShape.Rule, Marker: '╔' or '╚' or '┌' or '└' } || IsAdvertMark(lines[at].Text);
            if (isEdge && start >= 0 && at - start <= MostLinesOfABox)
            {
                Take(start, at + 1);
                start = -1;
            }
            else if (isEdge)
            {
                start = at;
            }
        }
    }

    private static bool IsAdvertMark(string text) => text.AsSpan().Trim("-–—=*/[]() ") is { Length: > 1 and < 15 } mark
        && (mark.Equals("advert", StringComparison.OrdinalIgnoreCase) || mark.Equals("advertisement", StringComparison.OrdinalIgnoreCase)) && text[0] is '-' or '–' or '—' or '=' or '*';

    private void TakeSections()
    {
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at] is not { Shape: LineShape.Heading or LineShape.Text or LineShape.Bold })
            {
                continue;
            }

            if (LeftOutSections.IsContents(lines[at].Text))
            {
                Take(at, EndOfContents(at));
            }
            else if (LeftOutSections.IsOfThePage(lines[at].Text))
            {
                Take(at, EndOfSection(at));
            }
        }
    }

    private int EndOfContents(int start)
    {
        var at = start + 1;
        var isList = false;
        while (at < lines.Length && (lines[at].Shape == LineShape.Item || (lines[at].IsBlank && (isList || at == start + 1)) || IsEntry(at)))
        {
            isList |= lines[at].Shape == LineShape.Item;
            at++;
        }

        return at;

        bool IsEntry(int line) => !isList && !lines[line - 1].IsBlank && lines[line].IsShort && lines[line].Words <= MostWordsOfAnEntry;
    }

    /// <summary>Up to the next heading of the same rank; at the foot of a text without such, all the rest.</summary>
    private int EndOfSection(int start)
    {
        if (lines[start].Shape != LineShape.Heading)
        {
            return start >= lines.Length * StartOfTheFoot ? lines.Length : start + 1;
        }

        var next = Array.FindIndex(lines, start + 1, line => line.Shape == LineShape.Heading && line.Level <= lines[start].Level);
        return next < 0 ? lines.Length : next;
    }

    private void TakeLines()
    {
        for (var at = 0; at < lines.Length; at++)
        {
            // One row alone is a bar of links.
            var isBar = lines[at].Shape == LineShape.Row && !IsRow(at - 1) && !IsRow(at + 1);
            if (isBar || (lines[at] is { Shape: not (LineShape.Row or LineShape.Blank or LineShape.Rule or LineShape.Heading) } line && (line.Text.Length == 0 || Furniture.IsLine(line.Text))))
            {
                Take(at, at + 1);
            }
        }
    }

    private bool IsRow(int at) => at >= 0 && at < lines.Length && lines[at].Shape == LineShape.Row;

    /// <summary>Of the short lines before the article begins, the longest is its title; the others lead elsewhere.</summary>
    private void FindTitle()
    {
        var body = Array.FindIndex(lines, line => !line.IsBlank && !line.IsShort);
        body = body < 0 ? lines.Length : body;
        var head = Enumerable.Range(0, body).Where(at => !lines[at].IsBlank).ToArray();
        if (head.Length == 0)
        {
            return;
        }

        var hasTitle = body < lines.Length && lines[body] is { Shape: LineShape.Heading, Level: 1 };
        var title = head.MaxBy(at => lines[at].Words);
        foreach (var at in head)
        {
            // The last one may already be the heading of what follows.
            var isHeading = at == body - 1 && !hasTitle && body < lines.Length && (lines[at].Words > 1 || (at > 0 && lines[at - 1].IsBlank));
            if (at == title && !hasTitle && (lines[at].Words >= FewestWordsOfATitle || !isHeading))
            {
                lines[at] = lines[at] with { Shape = LineShape.Heading, Level = 1 };
            }
            else if (!isHeading)
            {
                Take(at, at + 1);
            }
        }
    }
}
