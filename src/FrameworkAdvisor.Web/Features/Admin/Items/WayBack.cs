using FrameworkAdvisor.Core.Editing;
using Microsoft.AspNetCore.WebUtilities;

namespace FrameworkAdvisor.Web.Features.Admin.Items;

/// <summary>Where to go after a form did its work: back to the page it was opened from, filters and all.</summary>
public static class WayBack
{
    public const string Key = "return";

    /// <summary>In the query of the page gone back to: the number of the form that did its work.</summary>
    public const string Done = "done";

    /// <summary>In the query of the page gone back to: the fields that somebody else had changed meanwhile.</summary>
    public const string Taken = "taken";

    private const int Longest = 1600;

    // Escaped once more, it still has to fit into an address.
    private const int LongestEscaped = 1700;

    /// <summary>Whether it is a page of the admin area, whatever a browser makes of it.</summary>
    public static bool IsGood(string address)
    {
        var path = address.Split('?', 2)[0];
        return address.Length <= Longest
            && address.All(character => character is > ' ' and < '\x7f' and not '\\' and not '#')
            && (path == "/admin" || path.StartsWith("/admin/", StringComparison.Ordinal))
            && !path.Contains("//", StringComparison.Ordinal)
            && !path.Contains("..", StringComparison.Ordinal)
            && !path.Contains('%', StringComparison.Ordinal);
    }

    /// <summary>A link that comes back to this page.</summary>
    public static string Link(string to, string? back) =>
        back is not null && Uri.EscapeDataString(back) is { Length: <= LongestEscaped } escaped ? $"{to}?{Key}={escaped}" : to;

    /// <summary>The address with what was done, where that can be said: on lists, and on pages of items.</summary>
    public static string With(string address, string operation, IEnumerable<Field> taken)
    {
        var path = address.Split('?', 2)[0];
        if (!ItemKinds.All.Any(kind => path == ItemAddress.Of(kind) || IsItem(kind, path)))
        {
            return address;
        }

        var kept = QueryHelpers.ParseQuery(address[path.Length..]).Where(pair => pair.Key is not Done and not Taken)
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        var names = string.Join(',', taken.Select(field => field.Name));
        return QueryHelpers.AddQueryString(path, [.. kept, new(Done, operation), .. names.Length > 0 ? [KeyValuePair.Create(Taken, (string?)names)] : Array.Empty<KeyValuePair<string, string?>>()]);
    }

    private static bool IsItem(ItemKind kind, string path) =>
        path.StartsWith($"{ItemAddress.Of(kind)}/item/", StringComparison.Ordinal) && path.Count(character => character == '/') == 4;
}
