using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Features.Admin.AuditLog;

/// <summary>Which entries are asked for; each part may be left out.</summary>
/// <param name="Who">The actor, exactly.</param>
/// <param name="Kind">Of the item.</param>
/// <param name="Item">Its id.</param>
/// <param name="Action">What was done.</param>
/// <param name="From">The first day, in UTC.</param>
/// <param name="To">The last day, in UTC.</param>
/// <param name="Before">Entries older than this one: for the next page.</param>
public sealed record AuditLogQuery(string? Who, string? Kind, string? Item, string? Action, DateOnly? From, DateOnly? To, long? Before)
{
    private const string DateFormat = "yyyy-MM-dd";
    private static readonly string[] keys = ["who", "kind", "item", "action", "from", "to", "before"];

    internal static (AuditLogQuery Query, IReadOnlyList<FieldError> Errors) Of(IQueryCollection query)
    {
        var errors = new List<FieldError>();
        foreach (var key in query.Keys.Where(key => !keys.Contains(key) || query[key].Count > 1))
        {
            errors.Add(new(Echo.Of(key), keys.Contains(key) ? $"\"{key}\" is given more than once." : $"\"{Echo.Of(key)}\" is no filter of this list."));
        }

        var before = Text(query, "before");
        var isNumber = long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (before is not null && !isNumber)
        {
            errors.Add(new("before", "This takes the number of an entry."));
        }

        return (
            new(Text(query, "who"), Text(query, "kind"), Text(query, "item"), Text(query, "action"), Date(query, "from", errors), Date(query, "to", errors), isNumber ? number : null),
            errors);
    }

    /// <summary>When the first day begins.</summary>
    public DateTimeOffset? Since => From is { } day ? Midnight(day) : null;

    /// <summary>When the last day is over.</summary>
    public DateTimeOffset? Until => To is { } day && day < DateOnly.MaxValue ? Midnight(day.AddDays(1)) : null;

    /// <summary>The same, as an address has it.</summary>
    public string ToQuery(long? before = null)
    {
        (string Key, string? Value)[] parts =
        [
            ("who", Who), ("kind", Kind), ("item", Item), ("action", Action),
            ("from", Format(From)), ("to", Format(To)), ("before", before?.ToString(CultureInfo.InvariantCulture)),
        ];
        var query = string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? "" : $"?{query}";
    }

    public static string? Format(DateOnly? date) => date?.ToString(DateFormat, CultureInfo.InvariantCulture);

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    private static string? Text(IQueryCollection query, string key) => query[key] is [{ } value] && value.Trim() is { Length: > 0 } text ? text : null;

    private static DateOnly? Date(IQueryCollection query, string key, List<FieldError> errors)
    {
        if (Text(query, key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        errors.Add(new(key, "Write the day as in 2026-11-21."));
        return null;
    }
}
