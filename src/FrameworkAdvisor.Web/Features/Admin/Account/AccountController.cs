using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Features.Admin.Account;

/// <summary>One's own password and second factor.</summary>
[Route("admin/account")]
public sealed class AccountController(
    AdvisorDbContext database, EditorStore store, SignIns signIns, OwnAccount account, SentBefore sentBefore, SealedKeys keys, TimeProvider clock) : AdminController
{
    private const string CurrentField = "current";
    private const string Address = "/admin/account";
    private const int Busy = StatusCodes.Status503ServiceUnavailable;
    private const string NotCurrent = "That is not your password.";

    [HttpGet("")]
    public Task<IActionResult> Index() => ShowAsync();

    [HttpGet("password")]
    public IActionResult Password() => View(new PasswordPage(null, null));

    [HttpPost("password")]
    [Paced(Tried.Account)]
    public Task<IActionResult> ChangePassword() => OnceAsync(ChangePasswordAsync, busy => Again("Password", new PasswordPage(null, null, busy), Busy));

    private async Task<IActionResult> ChangePasswordAsync()
    {
        var (current, password) = (Posted(CurrentField), Posted("password"));
        if (PasswordRules.Fault(password, SignedIn.Email) is { } fault)
        {
            return await Again("Password", new PasswordPage(null, fault));
        }

        if (!await IsMineAsync(current))
        {
            return await Again("Password", new PasswordPage(NotCurrent, null));
        }

        await KeepAsync(await account.ChangePasswordAsync(SignedIn, Actor, password, HttpContext.RequestAborted));
        return SeeOther(Address);
    }

    [HttpGet("second-factor")]
    [SetsUpSecondFactor]
    public IActionResult SecondFactor() => View(PageFor(OneTimeCodes.NewKey(), null));

    [HttpPost("second-factor")]
    [SetsUpSecondFactor]
    [Paced(Tried.Account)]
    public Task<IActionResult> UseApp() => OnceAsync(UseAppAsync, busy => Again("SecondFactor", PageFor(keys.Open(SignedIn, Posted("key")) ?? OneTimeCodes.NewKey(), busy), Busy));

    private async Task<IActionResult> UseAppAsync()
    {
        if (keys.Open(SignedIn, Posted("key")) is not { } key)
        {
            return await Again("SecondFactor", PageFor(OneTimeCodes.NewKey(), "The key of this form is not yours, or the form was changed: take the new one below."));
        }

        if (OneTimeCodes.StepOf(key, Posted("code"), clock.GetUtcNow()) is not { } step)
        {
            return await Again("SecondFactor", PageFor(key, "That is not the code for this key at this moment. Check the clock of your device, and type the code it shows now."));
        }

        // Whoever has one already must show that it is them; who has none has just typed the password.
        if (SignedIn.Step == SignInStep.Done && !await IsMineAsync(Posted(CurrentField)))
        {
            return await Again("SecondFactor", PageFor(key, NotCurrent));
        }

        return await ShowCodesAsync(await account.UseAppAsync(SignedIn, Actor, key, step, HttpContext.RequestAborted));
    }

    [HttpPost("recovery-codes")]
    [Paced(Tried.Account)]
    public Task<IActionResult> RenewRecoveryCodes() => OnceAsync(
        async () => await IsMineAsync(Posted(CurrentField))
            ? await ShowCodesAsync(await account.RenewRecoveryCodesAsync(SignedIn, Actor, HttpContext.RequestAborted))
            : await ShowAsync(NotCurrent),
        busy => ShowAsync(busy, Busy));

    [HttpPost("passkeys/options")]
    [SetsUpSecondFactor]
    public async Task<IActionResult> PasskeyOptions([FromServices] Passkeys passkeys) =>
        Content(await passkeys.OfferAsync(HttpContext, SignedIn), "application/json");

    [HttpPost("passkeys")]
    [SetsUpSecondFactor]
    [Paced(Tried.Account)]
    public Task<IActionResult> AddPasskey([FromServices] Passkeys passkeys) => OnceAsync(() => AddPasskeyAsync(passkeys), busy => RefusePasskeyAsync(busy, Busy));

    private async Task<IActionResult> AddPasskeyAsync(Passkeys passkeys)
    {
        var name = Posted("name").Trim();
        if (name.Length is 0 or > 80 || name.Any(char.IsControl))
        {
            return await RefusePasskeyAsync("Give the passkey a name of at most 80 characters.");
        }

        if (SignedIn.Step == SignInStep.Done && !await IsMineAsync(Posted(CurrentField)))
        {
            return await RefusePasskeyAsync(NotCurrent);
        }

        if (await passkeys.TakeAsync(HttpContext, SignedIn, Posted(Passkeys.CredentialField), Posted(Passkeys.StateField)) is not { } passkey)
        {
            return await RefusePasskeyAsync("The passkey was not taken. Try again.");
        }

        passkey.Name = name;
        return await ShowCodesAsync(await account.AddPasskeyAsync(SignedIn, Actor, passkey, HttpContext.RequestAborted));
    }

    [HttpPost("passkeys/remove")]
    [Paced(Tried.Account)]
    public Task<IActionResult> RemovePasskey() => OnceAsync(RemovePasskeyAsync, busy => ShowAsync(busy, Busy));

    private async Task<IActionResult> RemovePasskeyAsync()
    {
        var editor = await MeAsync();
        var passkey = (await store.GetPasskeysAsync(editor, HttpContext.RequestAborted)).FirstOrDefault(one => AccountPage.IdOf(one) == Posted("passkey"));
        if (passkey is null)
        {
            return await ShowAsync("There is no such passkey any more.");
        }

        if (!await IsMineAsync(Posted(CurrentField)))
        {
            return await ShowAsync(NotCurrent);
        }

        await KeepAsync(await account.RemovePasskeyAsync(SignedIn, Actor, passkey.CredentialId, HttpContext.RequestAborted));
        return SeeOther(Address);
    }

    // Sent before, a form has changed the very thing that it would be checked by.
    private Task<IActionResult> OnceAsync(Func<Task<IActionResult>> change, Func<string, Task<IActionResult>> again) => UnlessBusyAsync(
        async () => await sentBefore.OfAccountAsync(SignedIn, Actor, HttpContext.RequestAborted) is { } before ? await ShowCodesAsync(before) : await change(),
        "nothing was changed yet",
        again);

    private Task<Editor> MeAsync() => database.Users.AsNoTracking().FirstAsync(editor => editor.Id == SignedIn.Id, HttpContext.RequestAborted);

    private async Task<bool> IsMineAsync(string password) => password.Length is > 0 and <= PasswordRules.Longest
        && await signIns.IsPasswordAsync(SignedIn, password, HttpContext.Caller(SignedIn.Email, Operation), HttpContext.RequestAborted) == true;

    private async Task<IActionResult> ShowAsync(string? refusal = null, int status = StatusCodes.Status400BadRequest)
    {
        var editor = await MeAsync();
        var page = new AccountPage(
            editor,
            [.. (await store.GetPasskeysAsync(editor, HttpContext.RequestAborted)).OrderBy(passkey => passkey.CreatedAt)],
            refusal,
            refusal is not null,
            PasskeyForm);
        return refusal is null ? View("Index", page) : await Again("Index", page, status);
    }

    private Task<IActionResult> RefusePasskeyAsync(string why, int status = StatusCodes.Status400BadRequest) => SignedIn.Step == SignInStep.Done
        ? ShowAsync(why, status)
        : Again("SecondFactor", PageFor(OneTimeCodes.NewKey(), why), status);

    // Whoever has just signed in to set up the first factor has typed the password already.
    private PasskeyForm? PasskeyForm => Passkeys.WorkAt(HttpContext)
        ? new(SignedIn.Step == SignInStep.Done, HttpMethods.IsPost(Request.Method) ? Posted("name") : "")
        : null;

    private Task<IActionResult> Again(string view, object page, int status = StatusCodes.Status400BadRequest)
    {
        Response.StatusCode = status;
        return Task.FromResult<IActionResult>(View(view, page));
    }

    private SecondFactorPage PageFor(string key, string? error) => new(
        key,
        keys.Seal(SignedIn, key),
        QrPicture.Of(OneTimeCodes.AddressOf(key, SignedIn.Email)),
        error,
        SignedIn.Step == SignInStep.SetUp,
        PasskeyForm);

    private async Task<IActionResult> ShowCodesAsync(AccountChange change)
    {
        await KeepAsync(change);
        return change.HasMadeCodes ? View("RecoveryCodes", new RecoveryCodesPage(change.RecoveryCodes)) : SeeOther(Address);
    }

    private async Task KeepAsync(AccountChange change)
    {
        if (change.Secret is { } secret)
        {
            await HttpContext.KeepAsync(secret);
            HttpContext.RequestServices.GetRequiredService<FamiliarBrowsers>().Remember(Response, SignedIn.Email);
        }
    }
}
