using System.Globalization;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Catalogue;

/// <summary>Values of a map that are more than text.</summary>
internal static class FieldValues
{
    public static double Number(this Fields fields, string key, double minimum, double maximum)
    {
        var text = fields.Text(key);
        if (text.Length == 0)
        {
            return minimum;
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number))
        {
            fields.Errors.Add(fields.LineOf(key), $"`{key}` is `{text}`; it must be a number such as 0.7");
            return minimum;
        }

        if (!(number >= minimum && number <= maximum))
        {
            fields.Errors.Add(fields.LineOf(key), $"`{key}` is {text}; it must be between {Plain(minimum)} and {Plain(maximum)}");
        }

        return number;
    }

    public static int WholeNumber(this Fields fields, string key, int minimum, int maximum)
    {
        var text = fields.Text(key);
        if (text.Length == 0)
        {
            return minimum;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum)
        {
            return number;
        }

        fields.Errors.Add(fields.LineOf(key), $"`{key}` is {text}; it must be a whole number between {minimum} and {maximum}");
        return minimum;
    }

    public static bool Flag(this Fields fields, string key)
    {
        if (!fields.Has(key))
        {
            return false;
        }

        var text = fields.Text(key);
        if (text is not ("true" or "false" or ""))
        {
            fields.Errors.Add(fields.LineOf(key), $"`{key}` is `{text}`; it must be true or false");
        }

        return text == "true";
    }

    public static PartialDate? Date(this Fields fields, string key)
    {
        var text = fields.OptionalText(key);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (PartialDate.TryParse(text, out var date))
        {
            return date;
        }

        fields.Errors.Add(fields.LineOf(key), $"`{key}` is `{text}`; write a date as 2019, 2019-08 or 2019-08-31");
        return null;
    }

    /// <summary>An absolute address with one of the schemes.</summary>
    public static string Address(this Fields fields, string key, params string[] schemes)
    {
        var text = fields.Text(key);
        if (text.Length > 0
            && !(Uri.TryCreate(text, UriKind.Absolute, out var address)
                && schemes.Contains(address.Scheme, StringComparer.Ordinal)
                && text.StartsWith(address.Scheme + "://", StringComparison.OrdinalIgnoreCase)
                && address is { Host.Length: > 0, UserInfo: "" }
                && !text.Any(char.IsWhiteSpace)))
        {
            fields.Errors.Add(fields.LineOf(key), $"`{key}` is `{text}`; it must be an address that starts with {string.Join(" or ", schemes.Select(scheme => scheme + "://"))}");
        }

        return text;
    }

    private static string Plain(double number) => number.ToString(CultureInfo.InvariantCulture);
}
