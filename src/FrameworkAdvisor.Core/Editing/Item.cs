namespace FrameworkAdvisor.Core.Editing;

/// <summary>One thing that editors keep, as its kind, its stable id and the text of each of its fields.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Values">A text for every field of the kind; empty where nothing is said.</param>
public sealed record Item(ItemKind Kind, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Stable, and unique within its kind.</summary>
    public string Id { get; } = Kind.IdOf(Values);

    /// <summary>Kind and id.</summary>
    public ItemKey Key => new(Kind.Name, Id);

    /// <summary>Its name for people.</summary>
    public string Title => Kind.TitleField is { } title && Values[title].Length > 0 ? Values[title] : ItemKind.Spoken(Id);

    /// <summary>The id of what it belongs to; empty when it stands by itself.</summary>
    public string Parent => Kind.ParentField is { } parent ? Values[parent] : "";

    /// <summary>The text of a field.</summary>
    public string this[string field] => Values[field];

    /// <summary>The same with other values for some fields.</summary>
    public Item With(IReadOnlyDictionary<string, string> changed)
    {
        var values = new Dictionary<string, string>(Values, StringComparer.Ordinal);
        foreach (var (field, value) in changed)
        {
            values[field] = value;
        }

        return new Item(Kind, values);
    }

    /// <summary>The names of the fields in which it differs from another of its kind, in the order of the kind.</summary>
    public IReadOnlyList<Field> DifferencesTo(Item other) =>
        [.. Kind.Fields.Where(field => Values[field.Name] != other.Values[field.Name])];
}

/// <summary>What an item is known by.</summary>
/// <param name="Kind">The name of its kind.</param>
/// <param name="Id">Its stable id.</param>
public readonly record struct ItemKey(string Kind, string Id);
