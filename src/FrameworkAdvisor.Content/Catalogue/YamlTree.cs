using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FrameworkAdvisor.Content.Catalogue;

/// <summary>
/// Builds the tree of a YAML text from the parser's events, refusing on the way what makes YAML dangerous: anchors and
/// aliases (a few lines can stand for gigabytes), tags, and nesting deeper than any content file needs.
/// </summary>
internal sealed class YamlTree
{
    private const int MaximumDepth = 12;

    private readonly Parser parser;
    private readonly int linesBefore;
    private readonly FileErrors errors;

    private YamlTree(string text, int linesBefore, FileErrors errors)
    {
        parser = new Parser(new StringReader(text));
        this.linesBefore = linesBefore;
        this.errors = errors;
    }

    /// <summary>The map at the root, or null when an error was added.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="linesBefore">How many lines of the file come before it.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static YamlMap? Read(string text, int linesBefore, FileErrors errors)
    {
        var tree = new YamlTree(text, linesBefore, errors);
        try
        {
            return tree.ReadDocument();
        }
        catch (YamlException exception)
        {
            errors.Add((int)exception.Start.Line + linesBefore, $"this is not valid YAML: {exception.Message}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The scanner's own slip: it throws this, not a YamlException, where a list in brackets is never closed.
            errors.Add(tree.LineOf(tree.parser.Current), "this is not valid YAML: a bracket or quotation mark that is opened here or just below is not closed");
            return null;
        }
    }

    private YamlMap? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            errors.Add(linesBefore + 1, "there is nothing here");
            return null;
        }

        var root = ReadNode(depth: 1);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            throw new YamlException(second.Start, second.End, "a second document starts here; only one is read");
        }

        if (root is not YamlMap map)
        {
            errors.Add(root.Line, "keys with values belong here, such as `name: Django`");
            return null;
        }

        return map;
    }

    private YamlNode ReadNode(int depth)
    {
        var node = parser.Accept<NodeEvent>(out var accepted) ? accepted : RefuseAlias();
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty || depth > MaximumDepth)
        {
            throw new YamlException(node.Start, node.End, Refusal(node));
        }

        var line = LineOf(node);
        parser.MoveNext();
        return node switch
        {
            Scalar scalar => new YamlText(line, scalar.Value),
            SequenceStart => ReadList(line, depth),
            _ => ReadMap(line, depth),
        };
    }

    private NodeEvent RefuseAlias()
    {
        var current = parser.Consume<ParsingEvent>();
        throw new YamlException(current.Start, current.End, "aliases (`*name`) are not read; write the value out");
    }

    private static string Refusal(NodeEvent node) =>
        !node.Anchor.IsEmpty ? "anchors (`&name`) are not read; write the value out each time"
        : !node.Tag.IsEmpty ? "tags (`!name`) are not read; put text that starts with `!` in quotes"
        : $"this is nested more than {MaximumDepth} deep";

    private YamlList ReadList(int line, int depth)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new YamlList(line, items);
    }

    private YamlMap ReadMap(int line, int depth)
    {
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is not YamlText { Value: var name })
            {
                errors.Add(key.Line, "a key must be a plain word");
            }
            else if (!lines.TryAdd(name, key.Line))
            {
                errors.Add(key.Line, $"`{name}` is given twice (first on line {lines[name]}); keep one");
            }
            else
            {
                entries.Add(new YamlEntry(key.Line, name, value));
            }
        }

        return new YamlMap(line, entries);
    }

    private int LineOf(ParsingEvent? current) => (int)(current?.Start.Line ?? 1) + linesBefore;
}
