using System.Globalization;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Editing;

/// <summary>Values of items as text, and back. Reading expects what was checked before.</summary>
internal static class FieldText
{
    public static string Of(string? text) => text ?? "";

    public static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(bool flag) => flag ? "true" : "false";

    public static string Of(PartialDate? date) => date?.ToString() ?? "";

    public static string Of(IEnumerable<string> list) => string.Join('\n', list);

    public static string? Optional(string text) => text.Length == 0 ? null : text;

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    public static bool Flag(string text) => text == "true";

    public static PartialDate? Date(string text) => text.Length == 0 ? null : PartialDate.Parse(text);

    public static string[] List(string text) => text.Length == 0 ? [] : text.Split('\n');
}
