using System.Buffers;
using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Editing;

/// <summary>What an editor typed into a field, made the value to keep, or what is wrong with it.</summary>
/// <param name="Value">As kept; as typed when something is wrong.</param>
/// <param name="Error">Null when all is well.</param>
public sealed record FieldReading(string Value, string? Error)
{
    private const int MostEntries = 100;
    private const NumberStyles PlainNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private static readonly SearchValues<char> slugCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Whether a text is an id: 1 to 80 of a-z, 0-9 and -.</summary>
    public static bool IsSlug(string text) => text.Length is > 0 and <= 80 && !text.AsSpan().ContainsAnyExcept(slugCharacters);

    /// <summary>Reads one field.</summary>
    /// <param name="field">Which.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="isKnown">Whether there is an item of that kind and id.</param>
    public static FieldReading Of(Field field, string typed, Func<ItemKey, bool> isKnown)
    {
        var text = field.IsList
            ? string.Join('\n', typed.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            : typed.ReplaceLineEndings("\n").Trim();
        if (FaultOfText(field, text) is { } fault)
        {
            return new(typed, fault);
        }

        return text.Length == 0
            ? field.Form == FieldForm.Flag ? new("false", null)
            : field.IsOptional ? new("", null)
            : new(typed, $"{field.Label} is empty: fill it in.")
            : OfFilled(field, text, typed, isKnown);
    }

    private static FieldReading OfFilled(Field field, string text, string typed, Func<ItemKey, bool> isKnown) => field.Form switch
    {
        FieldForm.Whole => OfWhole(field, text, typed),
        FieldForm.Number => OfNumber(field, text, typed),
        FieldForm.Flag => text is "true" or "on" ? new("true", null) : text == "false" ? new("false", null) : Wrong(field, typed, "true or false"),
        FieldForm.Choice => field.Choices.Any(choice => choice.Value == text)
            ? new(text, null)
            : Wrong(field, typed, $"one of {string.Join(", ", field.Choices.Select(choice => choice.Value))}"),
        FieldForm.Date => PartialDate.TryParse(text, out var date) ? new(date.ToString(), null) : Wrong(field, typed, "a date as 2019, 2019-08 or 2019-08-31"),
        FieldForm.Address => IsAddress(text) ? new(text, null) : Wrong(field, typed, "an address that starts with https://, such as https://example.org/"),
        FieldForm.Slug => IsSlug(text) ? new(text, null) : Wrong(field, typed, "1 to 80 of the characters a-z, 0-9 and -"),
        FieldForm.NeedId => OfNeedId(field, text, typed, isKnown),
        _ => OfReferences(field, text, typed, isKnown),
    };

    private static FieldReading OfWhole(Field field, string text, string typed) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= field.Minimum && number <= field.Maximum
            ? new(FieldText.Of(number), null)
            : Wrong(field, typed, FormattableString.Invariant($"a whole number from {field.Minimum} to {field.Maximum}"));

    private static FieldReading OfNumber(Field field, string text, string typed) =>
        double.TryParse(text, PlainNumber, CultureInfo.InvariantCulture, out var number) && number >= field.Minimum && number <= field.Maximum
            ? new(FieldText.Of(number), null)
            : Wrong(field, typed, FormattableString.Invariant($"a number from {field.Minimum} to {field.Maximum}, such as 0.7"));

    private static FieldReading OfNeedId(Field field, string text, string typed, Func<ItemKey, bool> isKnown) =>
        text.Split('.') is not [var criterion, var name] || !IsSlug(criterion) || !IsSlug(name)
            ? Wrong(field, typed, "a criterion, a dot and a name, such as admin.built-in")
            : isKnown(new(ItemKinds.Criterion.Name, criterion))
                ? new(text, null)
                : new(typed, $"{field.Label} begins with “{Echo.Of(criterion)}”, which is no criterion: make that first, or use another.");

    private static FieldReading OfReferences(Field field, string text, string typed, Func<ItemKey, bool> isKnown)
    {
        var entries = FieldText.List(text);
        return field.RefersTo is { } kind && entries.FirstOrDefault(id => !isKnown(field.ReferenceOf(id))) is { } unknown
                ? new(typed, $"{field.Label}: there is no {kind} “{Echo.Of(ItemKind.Spoken(unknown))}”. Choose one that exists.")
            : field.IsList && entries.Distinct(StringComparer.Ordinal).Count() < entries.Length
                ? new(typed, $"{field.Label}: “{Echo.Of(entries.GroupBy(entry => entry, StringComparer.Ordinal).First(group => group.Count() > 1).Key)}” stands there twice. Keep one.")
            : new(text, null);
    }

    private static string? FaultOfText(Field field, string text)
    {
        var hasLines = field.Form is FieldForm.Text or FieldForm.Lines;
        var longest = field.IsList ? FieldText.List(text).Select(entry => entry.Length).DefaultIfEmpty().Max() : text.Length;
        return text.Any(character => char.IsControl(character) && !(hasLines && character is '\n' or '\t'))
                ? $"{field.Label} holds {(hasLines ? "a control character" : "a line break or another control character")}: remove it."
            : HalfCharacters.AreIn(text) ? $"{field.Label} holds half a character: remove it."
            : longest > field.MaximumLength
                ? FormattableString.Invariant($"{field.Label} takes {field.MaximumLength} characters{(field.IsList ? " a line" : "")}; these are {longest}: shorten it.")
            : field.IsList && FieldText.List(text).Length > MostEntries ? FormattableString.Invariant($"{field.Label} takes {MostEntries} lines.")
            : null;
    }

    private static FieldReading Wrong(Field field, string typed, string expected) =>
        new(typed, $"{field.Label} is “{Echo.Of(typed.Trim())}”: it takes {expected}.");

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { Scheme: "https" or "http", Host.Length: > 0, UserInfo: "" }
        && text.StartsWith(address.Scheme + "://", StringComparison.OrdinalIgnoreCase)
        && !text.Any(char.IsWhiteSpace);
}
