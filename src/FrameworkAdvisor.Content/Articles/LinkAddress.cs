using System.Globalization;
using Markdig.Helpers;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>Which addresses a link in an article may have: http, https, mailto, and relative ones.</summary>
internal static class LinkAddress
{
    public const string Rule = "a link needs an address that starts with https://, http:// or mailto:, or a relative one";

    private const int MostDecodings = 5;

    /// <summary>
    /// Judges the address as written and after each decoding of entities, without the control and space characters
    /// that browsers skip, since <c>java&amp;Tab;script:</c> runs as well as <c>javascript:</c>.
    /// </summary>
    public static bool IsAllowed(string? address)
    {
        var text = address ?? "";
        for (var decoding = 0; decoding < MostDecodings; decoding++)
        {
            if (!IsAllowedAsIs(WithoutInvisible(text)))
            {
                return false;
            }

            var decoded = HtmlHelper.Unescape(text, removeBackSlash: false);
            if (decoded == text)
            {
                return true;
            }

            text = decoded;
        }

        return false;
    }

    private static bool IsAllowedAsIs(string address)
    {
        // Two slashes of either kind make the next word a host.
        if (address.Length == 0 || address[0] == '\\' || (address[0] == '/' && address.Length > 1 && address[1] is '/' or '\\'))
        {
            return false;
        }

        var end = address.AsSpan().IndexOfAny(":/?#");
        return end < 0
            || address[end] != ':'
            || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
    }

    private static string WithoutInvisible(string text) =>
        string.Concat(text.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)
            && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.Format));
}
