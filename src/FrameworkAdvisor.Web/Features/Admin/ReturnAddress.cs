using System.Text.RegularExpressions;

namespace FrameworkAdvisor.Web.Features.Admin;

/// <summary>Where to go after signing in: a page of the admin area and nothing else.</summary>
public static partial class ReturnAddress
{
    public const string Start = "/admin";

    private const int Longest = 2048;

    public static string Of(string? wanted) =>
        wanted is { Length: <= Longest } && Local().IsMatch(wanted)
        && !wanted.Contains("..", StringComparison.Ordinal)
        && !wanted.StartsWith("/admin/sign-", StringComparison.Ordinal)
            ? wanted
            : Start;

    [GeneratedRegex(@"\A/admin(?:/[A-Za-z0-9._~%-]+)*/?(?:\?[A-Za-z0-9._~%=&+:,;!*'()/-]*)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Local();
}
