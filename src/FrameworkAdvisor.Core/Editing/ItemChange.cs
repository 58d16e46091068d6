using System.Text.RegularExpressions;

namespace FrameworkAdvisor.Core.Editing;

/// <summary>What differs in one item between two states of the knowledge.</summary>
/// <param name="Before">Null when it is new.</param>
/// <param name="After">Null when it is gone.</param>
public sealed partial record ItemChange(Item? Before, Item? After)
{
    private const int LongestQuote = 120;
    private const int LongestPassage = 60;

    /// <summary>What it is about.</summary>
    public ItemKey Key => Item.Key;

    /// <summary>Its kind.</summary>
    public ItemKind Kind => Item.Kind;

    /// <summary>As it is, or as it was when it is gone.</summary>
    public Item Item => After ?? Before ?? throw new InvalidOperationException("nothing changed from nothing");

    /// <summary>The fields that differ; none when the item is new or gone.</summary>
    public IReadOnlyList<Field> Fields => Before is null || After is null ? [] : After.DifferencesTo(Before);

    /// <summary>What changed, by stable id: <c>effect of option `scope large` on `size.large`: 3 → 4</c>.</summary>
    public IEnumerable<string> Sentences() => (Before, After) switch
    {
        (null, not null) => [$"{Subject} is new{Added}"],
        (not null, null) => [$"{Subject} is removed"],
        _ => Told.Select(Sentence),
    };

    /// <summary>The fields that differ and of which each has its sentence, in the same order; what follows from others is left out.</summary>
    public IEnumerable<Field> Told => Fields.Where(one => !one.IsDerived || one.Name == "markdown");

    private string Added => Kind.TitleField is null ? DecisiveValue(": ", After!) : $": “{Cut(After!.Title)}”";

    private string Subject => Kind == ItemKinds.Effect
        ? $"effect of option `{ItemKind.Spoken(Item["option"])}` on `{Item["need"]}`"
        : Kind == ItemKinds.Claim && Before is not null ? $"claim `{Item.Id}` (“{Cut(Item.Title, LongestPassage)}”)"
        : $"{Kind} `{ItemKind.Spoken(Item.Id)}`";

    /// <summary>Every change between two states, in the order of the kinds; what is new or stays in its place, then what is gone.</summary>
    public static IReadOnlyList<ItemChange> Between(IReadOnlyList<Item> before, IReadOnlyList<Item> after)
    {
        var former = before.ToDictionary(item => item.Key);
        var changes = new List<ItemChange>();
        foreach (var item in after)
        {
            if (!former.Remove(item.Key, out var was))
            {
                changes.Add(new(null, item));
            }
            else if (item.DifferencesTo(was).Count > 0)
            {
                changes.Add(new(was, item));
            }
        }

        changes.AddRange(before.Where(item => former.ContainsKey(item.Key)).Select(item => new ItemChange(item, null)));
        return [.. changes.OrderBy(change => ItemKinds.All.Index().First(kind => kind.Item == change.Kind).Index)];
    }

    private string Sentence(Field field)
    {
        if (field.Name == "markdown")
        {
            return WordsOf(Before!) == WordsOf(After!) ? $"marks in the text of {Subject} follow its claims" : $"text of {Subject} is rewritten";
        }

        var subject = Kind == ItemKinds.Effect && field.Name == "points" ? Subject : field.Name == "as-of" ? $"date of {Subject}"
            : $"{(Lower(field.Label) == Kind.Name ? field.Name : Lower(field.Label))} of {Subject}";
        return $"{subject}: {Shown(field, Before!)} → {Shown(field, After!)}";
    }

    // The text without marks and what stands in their braces; a mark joins lines.
    internal static string WordsOf(Item article) => string.Join(
        ' ', Marks().Replace(article["markdown"], "").Replace("==", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("""=={(?:[^"{}]|"[^"]*")*}""", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    private static string DecisiveValue(string before, Item item) =>
        item.Kind.Editable.FirstOrDefault() is { } field ? before + Shown(field, item) : "";

    private static string Shown(Field field, Item item)
    {
        var text = Cut(field.Shown(item[field.Name]));
        return field.Form is FieldForm.Line or FieldForm.Text && item[field.Name].Length > 0 ? $"“{text}”" : text;
    }

    private static string Cut(string text, int longest = LongestQuote) => text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest - 1), "…");

    private static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];
}
