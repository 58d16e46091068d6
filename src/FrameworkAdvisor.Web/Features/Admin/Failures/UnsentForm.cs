using FrameworkAdvisor.Web.Hosting;

namespace FrameworkAdvisor.Web.Features.Admin.Failures;

/// <summary>
/// What somebody typed into a form that could not be taken, to be sent again. It comes from the request and goes back to
/// its browser; the server keeps nothing of it.
/// </summary>
/// <param name="Address">Where it goes.</param>
/// <param name="Operation">Its number: sent again, it is the same form, and what it did it does not do twice.</param>
/// <param name="Fields">By name, in order; nothing secret among them.</param>
/// <param name="Secrets">What has to be typed again.</param>
/// <param name="HasFile">Whether there was a file, which no page can keep.</param>
/// <param name="CanBeSent">
/// Whether one click may send it: only when a page of this site sent it, so that no other site gets its own words sent
/// by an editor; and not when it held what only its own page makes.
/// </param>
public sealed record UnsentForm(
    string Address, string Operation, IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<AdminField> Secrets, bool HasFile, bool CanBeSent)
{
    /// <summary>Never carried on; what a page makes for one sending.</summary>
    public static readonly IReadOnlyList<string> Made = ["credential", "state", "key"];

    /// <summary>Never carried on, but typed again.</summary>
    public static readonly IReadOnlyDictionary<string, AdminField> Typed = new Dictionary<string, AdminField>(StringComparer.Ordinal)
    {
        ["current"] = new("current", "Your password", "password", Autocomplete: "current-password"),
        ["password"] = new("password", "Password", "password"),
        ["code"] = new("code", "Code", Autocomplete: "one-time-code"),
    };

    private const string TokenField = "form-token";

    // For the site and not for people.
    private static readonly string[] technical = ["version", "base", "seen", "return", "draft"];

    /// <summary>What people typed or chose.</summary>
    public IEnumerable<KeyValuePair<string, string>> Shown => Fields.Where(one => one.Value.Length > 0 && !technical.Contains(one.Key));

    /// <summary>Null when there was no form, none that can be read, or one that another site sent.</summary>
    internal static async Task<UnsentForm?> ReadAsync(HttpContext context, ErrorPageRequest failed)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(failed.Method) || !request.HasFormContentType || SameSitePostAttribute.IsForeign(request))
        {
            return null;
        }

        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception failure) when (failure is InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }

        return new(
            failed.Address,
            form[AdminController.OperationField].ToString(),
            [.. form.Where(field => !IsOwnMatter(field.Key)).SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""))],
            [.. Typed.Values.Where(field => form.ContainsKey(field.Name)).Select(field => field.Name == "password" && form.ContainsKey("current") ? field with { Label = "New password" } : field)],
            form.Files.Count > 0,
            SameSitePostAttribute.IsOwn(request) && !Made.Any(form.ContainsKey));
    }

    private static bool IsOwnMatter(string field) =>
        field is TokenField or AdminController.OperationField || Typed.ContainsKey(field) || Made.Contains(field);
}
