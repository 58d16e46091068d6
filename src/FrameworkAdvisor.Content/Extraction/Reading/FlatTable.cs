namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>A table of which only the cells are left, one on each line, as a copied page shows it.</summary>
internal static class FlatTable
{
    private const int MostColumns = 8;
    private const int FewestRows = 3;
    private const int MostWordsOfALabel = 8;

    private static readonly HashSet<string> corners = new(StringComparer.OrdinalIgnoreCase)
    {
        "feature", "features", "criterion", "criteria", "aspect", "aspects", "attribute", "attributes", "parameter", "parameters", "category",
        "factor", "factors", "basis", "basis of comparison", "comparison", "parameters of comparison", "point", "points", "property",
        "characteristic", "characteristics", "topic", "area", "key feature", "key features", "dimension", "metric",
    };

    /// <summary>The cells of a table that starts on this line, and the line behind it; null when none does.</summary>
    /// <param name="lines">Of the article.</param>
    /// <param name="start">Where to look.</param>
    /// <param name="names">What the article calls by name, as the columns do.</param>
    public static (IReadOnlyList<Block> Cells, int Next)? At(IReadOnlyList<SourceLine> lines, int start, ProperNames names)
    {
        var hasCorner = corners.Contains(lines[start].Text);
        if (!hasCorner && !names.Contains(lines[start].Text))
        {
            return null;
        }

        var isSpaced = start + 1 < lines.Count && lines[start + 1].IsBlank;
        var columns = new List<string?> { hasCorner ? lines[start].Text : null };
        var at = hasCorner ? Next(lines, start, isSpaced) : start;
        while (at < lines.Count && columns.Count <= MostColumns && lines[at].Shape == LineShape.Text && names.Contains(lines[at].Text))
        {
            columns.Add(lines[at].Text);
            at = Next(lines, at, isSpaced);
        }

        return columns.Count >= 3 && columns.Count <= MostColumns ? Cells(lines, at, columns, isSpaced) : null;
    }

    private static int Next(IReadOnlyList<SourceLine> lines, int at, bool isSpaced)
    {
        at++;
        while (isSpaced && at < lines.Count && lines[at].IsBlank)
        {
            at++;
        }

        return at;
    }

    private static (IReadOnlyList<Block> Cells, int Next)? Cells(IReadOnlyList<SourceLine> lines, int at, List<string?> columns, bool isSpaced)
    {
        var cells = new List<Block>();
        var row = new List<SourceLine>();
        var next = at;
        for (; at < lines.Count && lines[at].Shape == LineShape.Text; at = Next(lines, at, isSpaced))
        {
            if (row.Count == 0 && (lines[at].Words > MostWordsOfALabel || lines[at].Text is [.., '.']))
            {
                break;
            }

            row.Add(lines[at]);
            if (row.Count == columns.Count)
            {
                cells.AddRange(row.Select((cell, index) => new Block(PassageKind.TableCell, [cell], Column: columns[index], Row: index == 0 ? null : row[0].Text)));
                row.Clear();
                next = at + 1;
            }
        }

        return cells.Count >= FewestRows * columns.Count ? (cells, next) : null;
    }
}
