using System.Globalization;
using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Web.Features.Admin.Items;

/// <summary>Things said in short.</summary>
public static class Brief
{
    /// <summary>A text cut at a number of characters; never in the middle of one.</summary>
    public static string Of(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1)] + "…";

    public static string When(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Count(int number, ItemKind kind) => FormattableString.Invariant($"{number} {(number == 1 ? kind.Name : kind.Plural)}");

    /// <summary>With a capital: as a heading.</summary>
    public static string Heading(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>The values of a field: each of a list, or the one.</summary>
    public static string[] Values(Field field, string value) =>
        value.Length == 0 ? [] : field.IsList ? value.Split('\n') : [value];
}
