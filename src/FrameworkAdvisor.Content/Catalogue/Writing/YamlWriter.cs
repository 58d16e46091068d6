using System.Globalization;
using System.Text;

namespace FrameworkAdvisor.Content.Catalogue.Writing;

/// <summary>Writes YAML as editors write it by hand: in lines, quoted only where it would be read as something else.</summary>
internal sealed class YamlWriter
{
    private const string Step = "  ";

    private readonly StringBuilder text = new();
    private string indent = "";
    private bool startsItem;

    public override string ToString() => text.ToString();

    public void Comment(params string[] lines)
    {
        foreach (var line in lines)
        {
            text.Append(indent).Append("# ").Append(line).Append('\n');
        }
    }

    public void BlankLine() => text.Append('\n');

    /// <summary>A key whose value follows in the lines below it.</summary>
    public void Open(string key)
    {
        Begin(key).Append('\n');
        indent += Step;
    }

    public void Close() => indent = indent[..^Step.Length];

    /// <summary>An item of a list: its first key stands behind the dash.</summary>
    public void Item(Action write)
    {
        startsItem = true;
        indent += Step;
        write();
        Close();
    }

    public void Add(string key, string value)
    {
        if (IsBlock(value))
        {
            AddBlock(key, value);
        }
        else
        {
            AddRaw(key, YamlScalar.Write(value, inFlow: false));
        }
    }

    public void AddIfAny(string key, string? value)
    {
        if (value is not null)
        {
            Add(key, value);
        }
    }

    public void Add(string key, double value) => AddRaw(key, YamlScalar.Write(value));

    public void Add(string key, int value) => AddRaw(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A list on one line.</summary>
    public void Add(string key, IEnumerable<string> values) => AddRaw(key, FlowList(values));

    public void AddRaw(string key, string yaml) => Begin(key).Append(' ').Append(yaml).Append('\n');

    /// <summary>An item of a list, whole on one line.</summary>
    public void FlowItem(params IEnumerable<(string Key, string Yaml)> entries) =>
        text.Append(indent).Append("- ").Append(FlowMap(entries)).Append('\n');

    public static string FlowMap(IEnumerable<(string Key, string Yaml)> entries) =>
        "{" + string.Join(", ", entries.Select(entry => $"{entry.Key}: {entry.Yaml}")) + "}";

    public static string FlowList(IEnumerable<string> values) =>
        "[" + string.Join(", ", values.Select(value => YamlScalar.Write(value, inFlow: true))) + "]";

    private StringBuilder Begin(string key)
    {
        text.Append(startsItem ? indent[..^Step.Length] + "- " : indent).Append(key).Append(':');
        startsItem = false;
        return text;
    }

    private void AddBlock(string key, string value)
    {
        Begin(key).Append(" |-\n");
        foreach (var line in value.Split('\n'))
        {
            text.Append(line.Length == 0 ? "" : indent + Step).Append(line).Append('\n');
        }
    }

    private static bool IsBlock(string value) =>
        value.Contains('\n', StringComparison.Ordinal)
        && value.Split('\n') is var lines
        && lines[0].Length > 0 && lines[^1].Length > 0 && !char.IsWhiteSpace(value[0])
        && lines.All(line => line.Length == 0 || !string.IsNullOrWhiteSpace(line))
        && value.All(c => c == '\n' || YamlScalar.IsPlain(c));
}
