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
    private const string Wrong = "Address and password do not go together, or this account cannot sign in. Check both and try again.";
    private const string WrongCode = "That code is wrong, or was used before. Wait for the next one, or take a recovery code.";

    private SignedInEditor? Known => SignedInEditor.Of(User);

    [HttpGet("")]
    [ReadsQuery]
    public IActionResult Index() => Known is { Step: SignInStep.Done } ? SeeOther(Wanted(Request.Query[ReturnField])) : Ask("", Wanted(Request.Query[ReturnField]));

    [HttpPost("")]
    [Paced]
    [RequestSizeLimit(ServerLimits.FormBodyBytes)]
    public async Task<IActionResult> WithPassword()
    {
        var (email, password, wanted) = (Posted("email").Trim(), Posted("password"), Wanted(Request.Form[ReturnField]));
        if (email.Length is 0 or > EditorText.LongestEmail || password.Length is 0 or > PasswordRules.Longest)
        {
            return Ask(email, wanted, Wrong);
        }

        var outcome = await signIns.WithPasswordAsync(email, password, HttpContext.Caller(email, Operation), HttpContext.RequestAborted);
        return outcome.Wait is { } wait ? HttpContext.TooOften(wait)
            : outcome.Secret is null ? Ask(email, wanted, Wrong)
            : await LetInAsync(outcome, wanted);
    }

    [HttpGet("code")]
    [ReadsQuery]
    public IActionResult Code() => Known is { Step: SignInStep.Code } ? AskCode(Wanted(Request.Query[ReturnField])) : SeeOther(AdminArea.SignInPath);

    [HttpPost("code")]
    [Paced]
    [RequestSizeLimit(ServerLimits.FormBodyBytes)]
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

        var outcome = await signIns.WithCodeAsync(waiting, code, HttpContext.Caller(waiting.Email, Operation), HttpContext.RequestAborted);
        return outcome.Wait is { } wait ? HttpContext.TooOften(wait)
            : outcome.Secret is null ? AskCode(wanted, WrongCode)
            : await LetInAsync(outcome, wanted);
    }

    [HttpPost("passkey/options")]
    [RequestSizeLimit(ServerLimits.FormBodyBytes)]
    public async Task<IActionResult> PasskeyOptions([FromServices] Passkeys passkeys) => Content(await passkeys.AskAsync(HttpContext), "application/json");

    [HttpPost("passkey")]
    [Paced]
    [RequestSizeLimit(ServerLimits.FormBodyBytes)]
    public async Task<IActionResult> WithPasskey([FromServices] Passkeys passkeys)
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

        var wanted = Wanted(Request.Form[ReturnField]);
        return outcome.Secret is null ? Ask("", wanted, "This passkey was not taken. Try again, or sign in with your password.") : await LetInAsync(outcome, wanted);
    }

    [HttpPost("~/admin/sign-out")]
    [RequestSizeLimit(ServerLimits.FormBodyBytes)]
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

    private ViewResult Ask(string email, string wanted, string? error = null)
    {
        Response.StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return View("Index", new SignInPage(email, wanted, error, HttpContext.CanKeepCookies(), Passkeys.WorkAt(HttpContext)));
    }

    private ViewResult AskCode(string wanted, string? error = null)
    {
        Response.StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return View("Code", new CodePage(wanted, error, Passkeys.WorkAt(HttpContext)));
    }
}
