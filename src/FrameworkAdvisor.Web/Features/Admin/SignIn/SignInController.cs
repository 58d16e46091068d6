using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.SignIn;

/// <summary>From nobody to somebody, and back.</summary>
[Route("admin/sign-in")]
[AllowAnonymous]
public sealed class SignInController(SignIns signIns) : AdminController
{
    private const string ReturnField = AdminArea.ReturnKey;
    private const string NotYet = "you are not signed in yet";
    private const string Wrong = "Address and password do not go together, or this account cannot sign in. Check both and try again.";
    private const string WrongCode = "That code is wrong, or was used before. Wait for the next one, or take a recovery code.";

    private SignedInEditor? Known => SignedInEditor.Of(User);

    [HttpGet("")]
    [ReadsQuery]
    public IActionResult Index() => Known is { Step: SignInStep.Done } ? SeeOther(Wanted(Request.Query[ReturnField])) : Ask("", Wanted(Request.Query[ReturnField]));

    [HttpPost("")]
    [Paced(Tried.Password)]
    public async Task<IActionResult> WithPassword()
    {
        var (email, password, wanted) = (Posted("email").Trim(), Posted("password"), Wanted(Request.Form[ReturnField]));
        if (email.Length is 0 or > EditorText.LongestEmail || password.Length is 0 or > PasswordRules.Longest)
        {
            return Ask(email, wanted, Wrong);
        }

        return await UnlessBusyAsync(
            async () =>
            {
                var outcome = await signIns.WithPasswordAsync(email, password, HttpContext.Caller(email, Operation), HttpContext.RequestAborted);
                return outcome.Wait is { } wait ? HttpContext.TooOften(wait)
                    : outcome.Secret is null ? Ask(email, wanted, Wrong)
                    : await LetInAsync(outcome, wanted);
            },
            NotYet,
            busy => Task.FromResult<IActionResult>(Ask(email, wanted, busy, StatusCodes.Status503ServiceUnavailable)));
    }

    [HttpGet("code")]
    [ReadsQuery]
    public IActionResult Code() => Known is { Step: SignInStep.Code } ? AskCode(Wanted(Request.Query[ReturnField])) : SeeOther(AdminArea.SignInPath);

    [HttpPost("code")]
    [Paced(Tried.Code)]
    public async Task<IActionResult> WithCode()
    {
        var (code, wanted) = (Posted("code"), Wanted(Request.Form[ReturnField]));
        if (Known is not { Step: SignInStep.Code } waiting)
        {
            return SeeOther(AdminArea.SignInPath);
        }

        if (code.Length > PasswordRules.Longest)
        {
            return AskCode(wanted, WrongCode);
        }

        return await UnlessBusyAsync(
            async () =>
            {
                var outcome = await signIns.WithCodeAsync(waiting, code, HttpContext.Caller(waiting.Email, Operation), HttpContext.RequestAborted);
                return outcome.Wait is { } wait ? HttpContext.TooOften(wait)
                    : outcome.Secret is null ? AskCode(wanted, WrongCode)
                    : await LetInAsync(outcome, wanted);
            },
            NotYet,
            busy => Task.FromResult<IActionResult>(AskCode(wanted, busy, StatusCodes.Status503ServiceUnavailable)));
    }

    [HttpPost("passkey/options")]
    public async Task<IActionResult> PasskeyOptions([FromServices] Passkeys passkeys) => Content(await passkeys.AskAsync(HttpContext), "application/json");

    [HttpPost("passkey")]
    [Paced(Tried.Passkey)]
    public Task<IActionResult> WithPasskey([FromServices] Passkeys passkeys)
    {
        var wanted = Wanted(Request.Form[ReturnField]);
        return UnlessBusyAsync(
            () => WithPasskeyAsync(passkeys, wanted), NotYet, busy => Task.FromResult<IActionResult>(Ask("", wanted, busy, StatusCodes.Status503ServiceUnavailable)));
    }

    private async Task<IActionResult> WithPasskeyAsync(Passkeys passkeys, string wanted)
    {
        var caller = HttpContext.Caller("", Operation);
        var shown = await passkeys.CheckAsync(HttpContext, Posted(Passkeys.CredentialField), Posted(Passkeys.StateField));
        var outcome = SignInOutcome.Refused;
        if (shown is null)
        {
            await signIns.RefusePasskeyAsync(caller, HttpContext.RequestAborted);
        }
        else
        {
            outcome = await signIns.WithPasskeyAsync(shown.Editor, shown.Proof, caller, shown.KeepAsync, HttpContext.RequestAborted);
        }

        return outcome.Secret is null ? Ask("", wanted, "This passkey was not taken. Try again, or sign in with your password.") : await LetInAsync(outcome, wanted);
    }

    [HttpPost("~/admin/sign-out")]
    public async Task<IActionResult> LeaveAsync()
    {
        if (Known is { } editor)
        {
            await signIns.SignOutAsync(editor, Actor, HttpContext.RequestAborted);
            await HttpContext.SignOutAsync(AdminArea.Scheme);
        }

        // Not the cookies: the one for this browser stays, so that strangers cannot hold it up.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return SeeOther(AdminArea.SignInPath);
    }

    private static string Wanted(Microsoft.Extensions.Primitives.StringValues value) => ReturnAddress.Of(value is [{ } one] ? one : null);

    private async Task<IActionResult> LetInAsync(SignInOutcome outcome, string wanted)
    {
        await HttpContext.KeepAsync(outcome.Secret!);
        if (outcome.Step == SignInStep.Done)
        {
            HttpContext.RequestServices.GetRequiredService<FamiliarBrowsers>().Remember(Response, outcome.Email!);
        }

        var further = wanted == ReturnAddress.Start ? "" : $"?{ReturnField}={Uri.EscapeDataString(wanted)}";
        return SeeOther(outcome.Step switch
        {
            SignInStep.Code => AdminArea.CodePath + further,
            SignInStep.SetUp => AdminArea.SetUpPath,
            _ => wanted,
        });
    }

    private ViewResult Ask(string email, string wanted, string? error = null, int refused = StatusCodes.Status400BadRequest)
    {
        Response.StatusCode = error is null ? StatusCodes.Status200OK : refused;
        return View("Index", new SignInPage(email, wanted, error, HttpContext.CanKeepCookies(), Passkeys.WorkAt(HttpContext)));
    }

    private ViewResult AskCode(string wanted, string? error = null, int refused = StatusCodes.Status400BadRequest)
    {
        Response.StatusCode = error is null ? StatusCodes.Status200OK : refused;
        return View("Code", new CodePage(wanted, error, Passkeys.WorkAt(HttpContext)));
    }
}
