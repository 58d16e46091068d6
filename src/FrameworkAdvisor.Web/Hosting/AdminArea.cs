using System.Security.Claims;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// How editors are known. No scheme is the default one: who asks is looked at where the endpoint wants to know, and a
/// reader's request costs nothing.
/// </summary>
internal static class AdminArea
{
    public const string Path = "/admin";
    public const string SignInPath = "/admin/sign-in";
    public const string CodePath = "/admin/sign-in/code";
    public const string SetUpPath = "/admin/account/second-factor";
    public const string ReturnKey = "return";
    public const string Scheme = "editor";
    public const string CookieName = "__Host-editor";
    public const string FormCookieName = "__Host-form";
    public const string SessionClaim = "secret";

    private const string SecondFactorSetting = "Editors:SecondFactor";
    private const string PasskeyDomainSetting = "Editors:PasskeyDomain";

    // PBKDF2 with SHA-512, as OWASP advises.
    private const int PasswordIterations = 210_000;

    /// <summary>Who asks for nothing this long is signed out.</summary>
    public static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan renewal = TimeSpan.FromMinutes(1);

    /// <exception cref="BadSettingException">One of them cannot be meant.</exception>
    public static EditorSettings Read(IConfiguration configuration) => new(
        configuration[SecondFactorSetting] switch
        {
            null or "" or "required" => true,
            "optional" => false,
            { } value => throw new BadSettingException(SecondFactorSetting, value, "required or optional"),
        },
        configuration[PasskeyDomainSetting] switch
        {
            null or "" => "localhost",
            { } value when Uri.CheckHostName(value) == UriHostNameType.Dns && !value.Any(char.IsAsciiLetterUpper) => value,
            { } value => throw new BadSettingException(PasskeyDomainSetting, value, "the domain of the site in lower case, such as advisor.example.org"),
        });

    public static void AddAdminArea(this IServiceCollection services)
    {
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        services.AddSingleton(provider => Read(provider.GetRequiredService<IConfiguration>()));
        services.AddAdminKeys();
        services.AddScoped<Sessions>();
        services.AddScoped<SignIns>();
        services.AddScoped<SignInTries>();
        services.AddScoped<OneTimeLinks>();
        services.AddScoped<EditorChanges>();
        services.AddScoped<SentBefore>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<EditorStore>();
        services.AddScoped<Passkeys>();
        services.AddSingleton<SignInPace>();
        services.AddSingleton<FamiliarBrowsers>();
        services.AddSingleton<SealedKeys>();
        services.AddIdentityCore<Editor>().AddUserStore<EditorStore>();
        services.Configure<PasswordHasherOptions>(passwords => passwords.IterationCount = PasswordIterations);
        services.AddScoped<IPasskeyHandler<Editor>, PasskeyHandler<Editor>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<EditorSettings>(Configure);
        services.AddAuthentication().AddCookie(Scheme, Configure);
        services.AddSingleton<IAuthorizationHandler, AtLeastHandler>();
        services.AddAuthorization();
        services.AddAntiforgery(forms =>
        {
            // Refuses plain HTTP when told to be secure, on the own machine too; the cookie says it is secure all the same.
            forms.Cookie = new SecureCookie { Name = FormCookieName, SameSite = SameSiteMode.Strict, HttpOnly = true, Path = "/", IsEssential = true };
            forms.FormFieldName = "form-token";
            forms.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>The cookie for a session; the secret is all it says.</summary>
    public static ClaimsPrincipal PrincipalOf(string secret) => new(new ClaimsIdentity([new Claim(SessionClaim, secret)], Scheme));

    private static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie = new CookieBuilder
        {
            Name = CookieName,
            SecurePolicy = CookieSecurePolicy.Always,
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            Path = "/",
            IsEssential = true,
        };
        cookie.ExpireTimeSpan = LongestIdle;
        cookie.Events.OnCheckSlidingExpiration = context =>
        {
            context.ShouldRenew = context.ElapsedTime >= renewal;
            return Task.CompletedTask;
        };
        cookie.Events.OnValidatePrincipal = ValidateAsync;
        cookie.Events.OnRedirectToLogin = context => context.HttpContext.Features.Get<UnknownSession>() is { } unknown
            ? Task.FromException(unknown.Failure)
            : WayIn.AskToSignIn(context.HttpContext);
        cookie.Events.OnRedirectToAccessDenied = context => WayIn.Refuse(context.HttpContext);
    }

    // The domain is said, never taken from the request; and a page of another origin is none of ours, whatever it is sent with.
    private static void Configure(IdentityPasskeyOptions passkeys, EditorSettings settings)
    {
        passkeys.ServerDomain = settings.PasskeyDomain;
        passkeys.ResidentKeyRequirement = "required";
        passkeys.UserVerificationRequirement = "required";
        passkeys.ValidateOrigin = origin => ValueTask.FromResult(
            !origin.CrossOrigin && origin.Origin == $"{origin.HttpContext.Request.Scheme}://{origin.HttpContext.Request.Host}");
    }

    // Asked anew at each request: who is signed out, disabled or of another role is so at once.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var secret = context.Principal?.FindFirstValue(SessionClaim);
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        SignedInEditor? editor;
        try
        {
            editor = await sessions.FindAsync(secret, context.HttpContext.RequestAborted);
        }
        catch (Exception failure) when (DatabaseFailure.IsOutside(failure))
        {
            // Nobody for now, but not signed out: the page that says so keeps what was typed.
            context.HttpContext.Features.Set(new UnknownSession(failure));
            context.RejectPrincipal();
            return;
        }

        if (editor is not null)
        {
            context.ReplacePrincipal(editor.ToPrincipal(Scheme));
            context.HttpContext.Features.Set(editor);
        }
        else
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
        }
    }

    private sealed record UnknownSession(Exception Failure);

    private sealed class SecureCookie : CookieBuilder
    {
        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var options = base.Build(context, expiresFrom);
            options.Secure = true;
            return options;
        }
    }
}
