using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Features.Admin.Users;

/// <summary>Who may sign in, and what they may do.</summary>
[Route("admin/users")]
[AtLeast(Role.Administrator)]
public sealed class UsersController(AdvisorDbContext database, EditorChanges changes) : AdminController
{
    private const string Address = "/admin/users";
    private const string SeenField = "seen";

    [HttpGet("")]
    public async Task<IActionResult> Index() => View(new UsersPage(
        await database.Users.AsNoTracking().OrderBy(editor => editor.NormalizedEmail).ToListAsync(HttpContext.RequestAborted)));

    [HttpGet("new")]
    public IActionResult New() => View(new InvitePage("", Role.Editor, null));

    [HttpPost("")]
    public Task<IActionResult> Invite()
    {
        var (email, role) = (Posted("email").Trim(), EditorText.RoleOf(Posted("role")));
        return UnlessBusyAsync(
            async () =>
            {
                var fault = EditorText.FaultOf(email) ?? (role is null ? "Choose a role." : null);
                var change = fault is null ? await changes.InviteAsync(ActorFor(email), email, role!.Value, HttpContext.RequestAborted) : new(fault);
                if (change.Fault is { } why)
                {
                    Response.StatusCode = StatusCodes.Status400BadRequest;
                    return View("New", new InvitePage(email, role ?? Role.Editor, why));
                }

                return Link(email, change.Token, Address);
            },
            "nobody was invited yet",
            busy => Task.FromResult<IActionResult>(View("New", new InvitePage(email, role ?? Role.Editor, busy))));
    }

    [HttpGet("{id}")]
    public Task<IActionResult> Show(string id) => ShowAsync(id, null);

    [HttpPost("{id}")]
    public async Task<IActionResult> Change(string id)
    {
        if (await FindAsync(id) is not { } editor)
        {
            return NotFound();
        }

        var (action, seen) = (Posted(UserAction.Field), Posted(SeenField));
        return await UnlessBusyAsync(
            async () =>
            {
                var change = await ChangeAsync(action, id, seen);
                return change.Fault is { } fault ? await ShowAsync(id, fault, change.IsOvertaken ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest)
                    : action == UserAction.Link ? Link(editor.Email!, change.Token, $"{Address}/{id}")
                    : SeeOther($"{Address}/{id}");
            },
            "nothing was changed yet",
            busy => ShowAsync(id, busy, StatusCodes.Status503ServiceUnavailable));
    }

    private Task<EditorChange> ChangeAsync(string action, string id, string seen)
    {
        var stop = HttpContext.RequestAborted;
        return action switch
        {
            UserAction.Role when EditorText.RoleOf(Posted("role")) is { } role => changes.SetRoleAsync(Actor, id, seen, role, stop),
            UserAction.Link => changes.LinkAsync(ActorFor(id), id, seen, stop),
            UserAction.Disable => changes.DisableAsync(Actor, id, seen, stop),
            UserAction.Enable => changes.EnableAsync(Actor, id, seen, stop),
            UserAction.EndSessions => changes.EndSessionsAsync(Actor, id, seen, stop),
            UserAction.ResetSecondFactor => changes.ResetSecondFactorAsync(Actor, id, seen, stop),
            _ => Task.FromResult(new EditorChange("Choose what is to be done.")),
        };
    }

    private Task<Editor?> FindAsync(string id) => database.Users.AsNoTracking().FirstOrDefaultAsync(editor => editor.Id == id, HttpContext.RequestAborted);

    private async Task<IActionResult> ShowAsync(string id, string? fault, int status = StatusCodes.Status200OK)
    {
        if (await FindAsync(id) is not { } editor)
        {
            return NotFound();
        }

        Response.StatusCode = status;
        var passkeys = await database.Set<IdentityUserPasskey<string>>().CountAsync(passkey => passkey.UserId == id, HttpContext.RequestAborted);
        return View("Show", new UserPage(editor, fault, passkeys, id == SignedIn.Id, EditorText.RoleOf(HttpMethods.IsPost(Request.Method) ? Posted("role") : null) ?? editor.Role));
    }

    private ViewResult Link(string email, string? token, string back) =>
        View("Link", new OneTimeLinkPage(email, token is null ? null : SiteAddress.Of(Request, $"/admin/link/{token}"), back));
}
