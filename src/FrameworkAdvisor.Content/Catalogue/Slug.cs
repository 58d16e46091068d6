using System.Buffers;

namespace FrameworkAdvisor.Content.Catalogue;

/// <summary>Ids that are safe in addresses, file names and HTML.</summary>
internal static class Slug
{
    public const int MaximumLength = 80;

    public const string Rule = "use 1 to 80 of the characters a-z, 0-9 and -";

    private static readonly SearchValues<char> allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public static bool IsValid(string text) =>
        text.Length is > 0 and <= MaximumLength && !text.AsSpan().ContainsAnyExcept(allowed);
}
