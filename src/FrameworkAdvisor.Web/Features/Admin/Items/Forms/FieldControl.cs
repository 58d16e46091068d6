using System.Globalization;
using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Forms;

/// <summary>A field of a form as it is drawn.</summary>
/// <param name="Field">Which.</param>
/// <param name="Value">As typed, or as stored.</param>
/// <param name="Error">What is wrong with it, or null.</param>
/// <param name="Choices">What can be chosen; empty when it is typed.</param>
/// <param name="Known">What it may refer to, when there is too much to choose from or several can be named.</param>
public sealed record FieldControl(Field Field, string Value, string? Error, IReadOnlyList<FieldChoice> Choices, IReadOnlyList<FieldChoice> Known)
{
    private const int MostChoices = 100;
    private const int LongestLine = 200;

    public string Id => IdOf(Field.Name);

    public bool IsSelect => Choices.Count > 0;

    public bool IsArea => Field.Form is FieldForm.Text or FieldForm.Lines || (Field.Form == FieldForm.Line && Field.MaximumLength > LongestLine && Field.RefersTo is null);

    public bool IsNumber => Field.Form is FieldForm.Whole or FieldForm.Number
        // A browser shows nothing in a number field that holds something else: what was typed would be lost.
        && (Value.Length == 0 || (char.IsAsciiDigit(Value[^1]) && double.TryParse(Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)));

    public string Type => IsNumber ? "number" : Field.Form == FieldForm.Address && Error is null ? "url" : "text";

    public string? Minimum => IsNumber ? Field.Minimum.ToString(CultureInfo.InvariantCulture) : null;

    public string? Maximum => IsNumber ? Field.Maximum.ToString(CultureInfo.InvariantCulture) : null;

    public string? Step => !IsNumber ? null : Field.Form == FieldForm.Whole ? "1" : "any";

    public int? MaximumLength => IsNumber || Field.IsList ? null : Field.MaximumLength;

    public string? Placeholder => Field.Form == FieldForm.Date ? "2019, 2019-08 or 2019-08-31" : null;

    public int Rows => Field.IsList ? Math.Clamp(Value.Count(character => character == '\n') + 2, 3, 10) : Math.Clamp((Value.Length / 70) + 2, Field.Form == FieldForm.Line ? 2 : 3, 14);

    public string DescribedBy => Error is null ? $"{Id}-hint" : $"{Id}-hint {Id}-error";

    /// <summary>Whether the list to choose from lacks what is there now: it is added, so that nothing is lost.</summary>
    public bool IsValueUnlisted => Value.Length > 0 && !Choices.Any(choice => choice.Value == Value);

    public static string IdOf(string field) => $"field-{field}";

    public static FieldControl Of(Field field, string value, string? error, DraftItems draft)
    {
        var known = field.Choices.Count > 0 ? field.Choices : field.RefersTo is { } kind ? draft.ChoicesOf(kind) : [];
        var isChosen = !field.IsList && known.Count is > 0 and <= MostChoices;
        return new(field, value, error, isChosen ? known : [], isChosen ? [] : known);
    }
}
