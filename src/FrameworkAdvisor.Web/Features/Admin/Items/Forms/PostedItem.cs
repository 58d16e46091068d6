using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Forms;

/// <summary>What a browser sent of an item: each field known and sent once, or reported.</summary>
/// <param name="Typed">By field, as typed.</param>
/// <param name="Choices">On the screen of a conflict: what to keep, by field.</param>
/// <param name="Errors">What no page of this site sends.</param>
internal sealed record PostedItem(
    IReadOnlyDictionary<string, string> Typed, IReadOnlyDictionary<string, ConflictChoice> Choices, IReadOnlyList<FieldError> Errors)
{
    public const string KeepPrefix = "keep.";
    public const string MinePrefix = "mine.";
    public const string BaseField = "base";

    private static readonly string[] others = [AdminController.OperationField, "form-token", "version", BaseField, WayBack.Key];

    /// <param name="form">What was sent.</param>
    /// <param name="kind">Of what.</param>
    /// <param name="asked">The fields that the form asks for.</param>
    public static PostedItem Read(IFormCollection form, ItemKind kind, IEnumerable<Field> asked)
    {
        var fields = asked.ToDictionary(field => field.Name, StringComparer.Ordinal);
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        var errors = new List<FieldError>();
        foreach (var (key, values) in form)
        {
            var field = fields.GetValueOrDefault(key);
            var isKnown = field is not null || others.Contains(key) || (IsOfConflict(key) && fields.ContainsKey(key.Split('.', 2)[1]));
            // A checkbox stands behind a hidden field that says no.
            if (!isKnown || (values.Count > 1 && !(field?.Form == FieldForm.Flag && values.Count == 2)))
            {
                errors.Add(new(Echo.Of(key), isKnown ? $"\"{key}\" is sent more than once." : $"\"{Echo.Of(key)}\" is no field of a {kind}."));
            }
            else if (field is not null)
            {
                typed[key] = values[^1] ?? "";
            }
        }

        if (form.Files.Count > 0)
        {
            errors.Add(new("form", "This form takes no files."));
        }

        return new(typed, ChoicesOf(form, fields.Values, typed), errors);
    }

    /// <summary>Whether something is still to be decided.</summary>
    public bool IsUndecided => Choices.Values.Any(choice => choice.Keep is null);

    /// <summary>What is to be saved: theirs is what is stored, so that it is left out.</summary>
    public IReadOnlyDictionary<string, string> Decided => IsUndecided
        ? Typed.ToDictionary(pair => pair.Key, pair => Choices.TryGetValue(pair.Key, out var choice) ? choice.Mine : pair.Value, StringComparer.Ordinal)
        : Typed.Where(pair => Choices.GetValueOrDefault(pair.Key)?.Keep != ConflictChoice.Theirs)
            .ToDictionary(pair => pair.Key, pair => Choices.GetValueOrDefault(pair.Key)?.Keep == ConflictChoice.Yours ? Choices[pair.Key].Mine : pair.Value, StringComparer.Ordinal);

    private static bool IsOfConflict(string key) =>
        key.StartsWith(KeepPrefix, StringComparison.Ordinal) || key.StartsWith(MinePrefix, StringComparison.Ordinal);

    private static Dictionary<string, ConflictChoice> ChoicesOf(IFormCollection form, IEnumerable<Field> fields, Dictionary<string, string> typed) => fields
        .Where(field => form.ContainsKey(MinePrefix + field.Name) && typed.ContainsKey(field.Name))
        .ToDictionary(
            field => field.Name,
            field => new ConflictChoice(ConflictChoice.Read(form[KeepPrefix + field.Name].ToString()), form[MinePrefix + field.Name].ToString(), typed[field.Name]),
            StringComparer.Ordinal);
}

/// <summary>What to do about a field that two people changed.</summary>
/// <param name="Keep">One of the three; null when nothing is chosen.</param>
/// <param name="Mine">What was typed at first.</param>
/// <param name="Anew">What was typed on the screen of the conflict.</param>
public sealed record ConflictChoice(string? Keep, string Mine, string Anew)
{
    public const string Theirs = "theirs";
    public const string Yours = "yours";
    public const string WriteAnew = "anew";

    public static string? Read(string text) => text is Theirs or Yours or WriteAnew ? text : null;
}
