namespace FrameworkAdvisor.Core.Editing;

/// <summary>One thing that editors can say about an item.</summary>
/// <param name="Name">Stable name, as in content files: <c>half-life-months</c>.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Help">One sentence: what it is and what it does to the result.</param>
/// <param name="Form">How it is written.</param>
public sealed record Field(string Name, string Label, string Help, FieldForm Form)
{
    /// <summary>Whether it may be left empty.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Part of the item's id: chosen when the item is made, never changed.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Follows from other things, so that no form asks for it: the HTML of an article, the passage of a claim.</summary>
    public bool IsDerived { get; init; }

    /// <summary>What holds of items that were kept before there was this field.</summary>
    public string Default { get; init; } = "";

    /// <summary>The most characters; for lists, of each entry.</summary>
    public int MaximumLength { get; init; } = 200;

    /// <summary>The smallest number.</summary>
    public double Minimum { get; init; }

    /// <summary>The largest number.</summary>
    public double Maximum { get; init; }

    /// <summary>The values to choose from, with their names for people; empty for any other form.</summary>
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>The name of the kind that its value, or each value of its list, is an id of; null when it refers to nothing.</summary>
    public string? RefersTo { get; init; }

    /// <summary>What stands before a value in the id it refers to: <c>parts~</c> for a field that takes options of one question.</summary>
    public string ReferencePrefix { get; init; } = "";

    /// <summary>What a value refers to; for fields that refer to something.</summary>
    public ItemKey ReferenceOf(string value) => new(RefersTo!, ReferencePrefix + value);

    /// <summary>Whether it holds one value a line.</summary>
    public bool IsList => Form == FieldForm.Lines;

    /// <summary>A value as people read it.</summary>
    public string Shown(string value) =>
        value.Length == 0 ? "nothing"
        : Choices.FirstOrDefault(choice => choice.Value == value) is { } choice ? choice.Label
        : IsList ? value.Replace("\n", ", ", StringComparison.Ordinal)
        : value;
}

/// <summary>A value that can be chosen.</summary>
/// <param name="Value">As stored.</param>
/// <param name="Label">As read.</param>
public sealed record FieldChoice(string Value, string Label);

/// <summary>How a field is written. Every value is a text; an empty one stands for none.</summary>
public enum FieldForm
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number such as 0.7.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>One of the field's choices.</summary>
    Choice,

    /// <summary>2019, 2019-08 or 2019-08-31.</summary>
    Date,

    /// <summary>An absolute address, https or http.</summary>
    Address,

    /// <summary>An id: 1 to 80 of a-z, 0-9 and -.</summary>
    Slug,

    /// <summary>The id of a need: criterion, dot, name.</summary>
    NeedId,

    /// <summary>One value a line, in order.</summary>
    Lines,
}
