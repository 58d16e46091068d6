using System.Text.Json;
using System.Text.RegularExpressions;

namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>Editors in words.</summary>
public static class EditorText
{
    public const int LongestEmail = 254;

    public static string NameOf(Role role) => role.ToString().ToLowerInvariant();

    public static Role? RoleOf(string? name) =>
        Enum.GetValues<Role>().Where(role => NameOf(role) == name).Select(role => (Role?)role).FirstOrDefault();

    /// <summary>What the audit log keeps of an editor: nothing secret.</summary>
    public static string Json(Editor editor) => JsonSerializer.Serialize(new SortedDictionary<string, object?>(StringComparer.Ordinal)
    {
        ["email"] = editor.Email,
        ["role"] = NameOf(editor.Role),
        ["disabled"] = editor.DisabledAt is not null,
        ["password"] = editor.PasswordHash is not null,
        ["authenticator"] = editor.CodeKey is not null,
        ["secondFactor"] = editor.TwoFactorEnabled,
    });

    /// <summary>What is wrong with an e-mail address; null when it can be one.</summary>
    public static string? FaultOf(string email) =>
        email.Length == 0 ? "Give the e-mail address."
        : email.Length > LongestEmail || !Regex.IsMatch(email, @"^[^@\s<>""\p{C}]+@[^@\s<>""\p{C}]+\.[^@\s<>""\p{C}.]+$", RegexOptions.NonBacktracking) ? "That is no e-mail address: write it as name@example.org."
        : null;
}
