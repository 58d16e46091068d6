namespace FrameworkAdvisor.Core.Editing;

/// <summary>A kind of thing that editors keep: frameworks, needs, claims, …</summary>
/// <param name="Name">Stable name in the singular, as people say it: <c>framework</c>.</param>
/// <param name="Plural">In the plural, and in addresses: <c>frameworks</c>.</param>
/// <param name="About">One sentence: what they are and what they do to the result.</param>
/// <param name="Fields">In the order of forms; those of the id first.</param>
public sealed record ItemKind(string Name, string Plural, string About, IReadOnlyList<Field> Fields)
{
    private const char Separator = '~';

    /// <summary>The field that names an item to people; its id where there is none.</summary>
    public string? TitleField { get; init; }

    /// <summary>Whether the order means something: an item can be moved among those with the same parent.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>The field that names what an item belongs to: an option's question; null when it stands by itself.</summary>
    public string? ParentField { get; init; }

    /// <summary>Whether forms can make one. Claims are made from a passage of their article.</summary>
    public bool CanBeMade { get; init; } = true;

    /// <summary>The fields that make up the id.</summary>
    public IEnumerable<Field> Fixed => Fields.Where(one => one.IsFixed);

    /// <summary>The fields that forms ask for after the item is made.</summary>
    public IEnumerable<Field> Editable => Fields.Where(one => one is { IsFixed: false, IsDerived: false });

    /// <summary>The field of that name, or null.</summary>
    public Field? Find(string field) => Fields.FirstOrDefault(one => one.Name == field);

    /// <summary>The id that these values make.</summary>
    public string IdOf(IReadOnlyDictionary<string, string> values) =>
        string.Join(Separator, Fixed.Select(one => values.GetValueOrDefault(one.Name, "")));

    /// <summary>An id as people read it: <c>scope large size.large</c>.</summary>
    public static string Spoken(string id) => id.Replace(Separator, ' ');

    /// <inheritdoc/>
    public override string ToString() => Name;
}
