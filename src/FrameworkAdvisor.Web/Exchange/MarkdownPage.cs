using System.Text;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>A Markdown text in the making; its lines end alike on every machine. What it is given is Markdown already.</summary>
internal sealed class MarkdownPage
{
    private readonly StringBuilder text = new();

    public void Line(string line) => text.Append(line).Append('\n');

    public void Heading(int level, string heading) => Block($"{new string('#', level)} {heading}");

    /// <summary>A paragraph, a heading: what is followed by an empty line.</summary>
    public void Block(string block) => text.Append(block).Append("\n\n");

    public void List(IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            Line($"* {item}");
        }

        Line("");
    }

    public void Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        foreach (var cells in rows.Prepend([.. header.Select(_ => "---")]).Prepend(header))
        {
            Line($"| {string.Join(" | ", cells)} |");
        }

        Line("");
    }

    public override string ToString() => text.ToString();
}
