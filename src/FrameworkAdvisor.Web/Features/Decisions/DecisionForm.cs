using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Decisions;

/// <summary>What people write about a decision, as they typed it, and what is wrong with it.</summary>
public sealed class DecisionForm
{
    public const string Title = "title";
    public const string Deciders = "deciders";
    public const string DecidedOn = "decided-on";
    public const string Notes = "notes";
    public const string RevisitOn = "revisit-on";
    public const string Triggers = "triggers";

    /// <summary>In front of a field's name: its value when the page was made.</summary>
    public const string Was = "was-";

    private const string DateFormat = "yyyy-MM-dd";

    private static readonly DateOnly earliest = new(2000, 1, 1);
    private static readonly DateOnly latest = new(2100, 12, 31);

    private readonly Dictionary<string, string> values;
    private readonly Dictionary<string, string> errors = new(StringComparer.Ordinal);

    private DecisionForm(Dictionary<string, string> values) => this.values = values;

    /// <summary>In the order of the page.</summary>
    public static IReadOnlyList<string> Fields { get; } = [Title, Deciders, DecidedOn, Notes, RevisitOn, Triggers];

    /// <summary>What is wrong, by field; filled by <see cref="Read"/>.</summary>
    public IReadOnlyDictionary<string, string> Errors => errors;

    /// <summary>As typed.</summary>
    public string this[string field] => values[field];

    public static DecisionForm Of(RecordDetails details) => new(new(StringComparer.Ordinal)
    {
        [Title] = details.Title ?? "",
        [Deciders] = details.Deciders ?? "",
        [DecidedOn] = Format(details.DecidedOn),
        [Notes] = details.Notes ?? "",
        [RevisitOn] = Format(details.RevisitOn),
        [Triggers] = details.Triggers ?? "",
    });

    public DecisionForm With(Func<string, string> value) => new(Fields.ToDictionary(field => field, value, StringComparer.Ordinal));

    /// <param name="posted">What was sent.</param>
    /// <param name="prefix">In front of each name.</param>
    internal static DecisionForm Of(PostedForm posted, string prefix = "") =>
        new(Fields.ToDictionary(field => field, field => posted[prefix + field], StringComparer.Ordinal));

    public static int? LimitOf(string field) => field switch
    {
        Title => 120,
        Deciders => 200,
        Notes => 4000,
        Triggers => 2000,
        _ => null,
    };

    public static string LabelOf(string field) => field switch
    {
        Title => "Title",
        Deciders => "Who decided",
        DecidedOn => "Decided on",
        Notes => "Notes",
        RevisitOn => "Look at it again on",
        _ => "Look at it again before that if …",
    };

    /// <summary>What was meant; null when something is wrong.</summary>
    public RecordDetails? Read()
    {
        errors.Clear();
        var title = ReadText(Title);
        var decided = ReadDate(DecidedOn);
        var revisit = ReadDate(RevisitOn);
        var read = new RecordDetails(title, ReadText(Notes), ReadText(Deciders), decided, revisit, ReadText(Triggers));
        if (title is null)
        {
            errors.TryAdd(Title, "Give it a title.");
        }

        if (decided is null)
        {
            errors.TryAdd(DecidedOn, "Say when it was decided.");
        }

        if (revisit < decided)
        {
            errors.TryAdd(RevisitOn, "This is before the decision: give a later date, or leave it empty.");
        }

        return errors.Count == 0 ? read : null;
    }

    /// <summary>As it would be stored; for comparing.</summary>
    public string Normal(string field) => values[field].ReplaceLineEndings("\n").Trim();

    private static string Format(DateOnly? date) => date?.ToString(DateFormat, CultureInfo.InvariantCulture) ?? "";

    private string? ReadText(string field)
    {
        var text = Normal(field);
        var hasLines = field is Notes or Triggers;
        var limit = LimitOf(field)!.Value;
        if (text.Any(character => char.IsControl(character) && !(hasLines && character is '\n' or '\t')))
        {
            errors[field] = hasLines
                ? $"{LabelOf(field)} holds a control character that is no line break or tab: remove it."
                : $"{LabelOf(field)} is one line: it holds a line break or another control character.";
        }
        else if (HalfCharacters.AreIn(text))
        {
            errors[field] = $"{LabelOf(field)} holds half a character: remove it.";
        }
        else if (text.Length > limit)
        {
            errors[field] = $"{LabelOf(field)} takes {NumberText.Whole(limit)} characters; these are {NumberText.Whole(text.Length)}.";
        }

        return text.Length == 0 ? null : text;
    }

    private DateOnly? ReadDate(string field)
    {
        var text = Normal(field);
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date >= earliest && date <= latest)
        {
            return date;
        }

        errors[field] = $"“{Echo.Of(text)}” is no date between {earliest.Year} and {latest.Year}: write year, month and day as in 2026-11-21.";
        return null;
    }
}
