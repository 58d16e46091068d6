using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Features.Admin.Link;

/// <summary>The form behind a one-time link.</summary>
/// <param name="Token">Of the link.</param>
/// <param name="Email">Whose it is; or what was typed.</param>
/// <param name="AsksEmail">Whether it makes the first administrator, who says who that is.</param>
/// <param name="EmailError">What is wrong with the address; or null.</param>
/// <param name="Error">What is wrong with the password; or null.</param>
public sealed record LinkPage(string Token, string Email, bool AsksEmail, string? EmailError, string? Error);

/// <summary>Where somebody who was given a one-time link sets a password.</summary>
[Route("admin/link/{token}")]
[AllowAnonymous]
public sealed class LinkController(AdvisorDbContext database, OneTimeLinks links, OwnAccount account, SentBefore sentBefore) : AdminController
{
    // Looking does not use it up: mail programs look at links before their readers do.
    [HttpGet("")]
    public async Task<IActionResult> Index(string token) => await PageAsync(token) is { } page ? View(page) : Gone();

    [HttpPost("")]
    [Paced(Tried.Link)]
    public async Task<IActionResult> Use(string token)
    {
        if (await PageAsync(token) is not { } page)
        {
            return await sentBefore.OfLinkAsync(token, Posted("password"), Operation, HttpContext.RequestAborted) is { } before ? await LetInAsync(before) : Gone();
        }

        var (email, password) = (page.AsksEmail ? Posted("email").Trim() : page.Email, Posted("password"));
        page = page with
        {
            Email = email,
            EmailError = page.AsksEmail ? EditorText.FaultOf(email) : null,
            Error = PasswordRules.Fault(password, email),
        };
        if (page.EmailError is not null || page.Error is not null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Index", page);
        }

        return await UnlessBusyAsync(
            async () => await account.SetPasswordAsync(token, email, password, Operation, HttpContext.RequestAborted) is { } opened ? await LetInAsync(opened) : Gone(),
            "your password is not set yet",
            busy => Task.FromResult<IActionResult>(View("Index", page with { Error = busy })));
    }

    private async Task<IActionResult> LetInAsync((string Secret, SignInStep Step) opened)
    {
        await HttpContext.KeepAsync(opened.Secret);
        return SeeOther(opened.Step switch
        {
            SignInStep.Code => AdminArea.CodePath,
            SignInStep.SetUp => AdminArea.SetUpPath,
            _ => ReturnAddress.Start,
        });
    }

    private async Task<LinkPage?> PageAsync(string token)
    {
        if (await links.FindAsync(token, HttpContext.RequestAborted) is not { } link)
        {
            return null;
        }

        if (link.EditorId is null)
        {
            return await database.Users.AnyAsync(HttpContext.RequestAborted) ? null : new(token, "", AsksEmail: true, null, null);
        }

        return await database.Users.AsNoTracking().FirstOrDefaultAsync(editor => editor.Id == link.EditorId, HttpContext.RequestAborted) is { DisabledAt: null } editor
            ? new(token, editor.Email!, AsksEmail: false, null, null)
            : null;
    }

    private ViewResult Gone()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Gone");
    }
}
