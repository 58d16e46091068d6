using FrameworkAdvisor.Web.Data.Editors;

namespace FrameworkAdvisor.Web.Features.Admin.Users;

/// <summary>Everybody who may sign in.</summary>
public sealed record UsersPage(IReadOnlyList<Editor> Editors);

/// <summary>The form that invites.</summary>
/// <param name="Email">As typed.</param>
/// <param name="Role">As chosen.</param>
/// <param name="Error">What is wrong; or null.</param>
public sealed record InvitePage(string Email, Role Role, string? Error);

/// <summary>A one-time link, to be passed on by hand.</summary>
/// <param name="Email">Whose.</param>
/// <param name="Link">Whole; null when the form was sent before and the link is used.</param>
/// <param name="Back">To the editor's page, or the list.</param>
public sealed record OneTimeLinkPage(string Email, string? Link, string Back);

/// <summary>One editor.</summary>
/// <param name="Editor">Who.</param>
/// <param name="Fault">Why nothing was changed; or null.</param>
/// <param name="Passkeys">How many there are.</param>
/// <param name="IsSelf">Whether it is who is signed in.</param>
/// <param name="Role">The one that is chosen in the form.</param>
public sealed record UserPage(Editor Editor, string? Fault, int Passkeys, bool IsSelf, Role Role);

/// <summary>What an administrator can do, as forms name it.</summary>
public static class UserAction
{
    public const string Field = "do";
    public const string Role = "role";
    public const string Link = "link";
    public const string Disable = "disable";
    public const string Enable = "enable";
    public const string EndSessions = "end-sessions";
    public const string ResetSecondFactor = "reset-second-factor";
}
