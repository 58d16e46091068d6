using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FrameworkAdvisor.Core.Knowledge;

/// <summary>A date known to the year, the month or the day, written <c>2019</c>, <c>2019-08</c> or <c>2019-08-31</c>.</summary>
[JsonConverter(typeof(PartialDateJsonConverter))]
public readonly record struct PartialDate
{
    /// <summary>A year alone counts from its middle, so that the error is at most half a year.</summary>
    public const int MonthOfABareYear = 7;

    private PartialDate(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    /// <summary>1990 to 2100.</summary>
    public int Year { get; }

    /// <summary>1 to 12, or null when only the year is known.</summary>
    public int? Month { get; }

    /// <summary>1 to 31, or null when only the month is known.</summary>
    public int? Day { get; }

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-mm</c> or <c>yyyy-mm-dd</c>; false for anything else.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (text is not { Length: 4 or 7 or 10 })
        {
            return false;
        }

        var completed = text + "2000-01-01"[text.Length..];
        if (!DateOnly.TryParseExact(completed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var whole)
            || whole.Year is < 1990 or > 2100)
        {
            return false;
        }

        date = new PartialDate(whole.Year, text.Length > 4 ? whole.Month : null, text.Length > 7 ? whole.Day : null);
        return true;
    }

    /// <summary>Reads a date that is known to be well formed.</summary>
    /// <exception cref="FormatException">The text is not <c>yyyy</c>, <c>yyyy-mm</c> or <c>yyyy-mm-dd</c>.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date)
            ? date
            : throw new FormatException($"\"{text}\" is not a date: write 2019, 2019-08 or 2019-08-31.");

    /// <summary>Whole calendar months from this date to a later day; 0 when that day is not later.</summary>
    public int MonthsUntil(DateOnly later) =>
        Math.Max(0, ((later.Year - Year) * 12) + later.Month - (Month ?? MonthOfABareYear));

    /// <summary>The form it was read from; ordinal order of this text is order in time.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (int month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        (int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
    };

    /// <summary>As readers write it, no more exact than it is known: <c>31 August 2019</c>, <c>August 2019</c>, <c>2019</c>.</summary>
    public string InWords() => new DateOnly(Year, Month ?? 1, Day ?? 1).ToString(
        Day is not null ? "d MMMM yyyy" : Month is not null ? "MMMM yyyy" : "yyyy", CultureInfo.InvariantCulture);

    private sealed class PartialDateJsonConverter : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var date) ? date : throw new JsonException("not a date of the form 2019-08-31");

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
