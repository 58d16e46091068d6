using System.Security.Cryptography;
using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.AspNetCore.DataProtection;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// A cookie that says that somebody has signed in to an account with this browser before. It lets nobody in; what
/// strangers get wrong does not hold it up.
/// </summary>
internal sealed class FamiliarBrowsers(IDataProtectionProvider protection)
{
    public const string CookieName = "__Host-device";
    private const string Purpose = "device";

    private static readonly TimeSpan longest = TimeSpan.FromDays(180);

    private readonly IDataProtector protector = protection.CreateProtector(Purpose);

    public bool IsFamiliar(HttpRequest request, string email)
    {
        if (request.Cookies[CookieName] is not { Length: > 0 and < 1000 } cookie)
        {
            return false;
        }

        try
        {
            return protector.Unprotect(cookie) == SignInTries.AccountOf(email, Purpose);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public void Remember(HttpResponse response, string email) => response.Cookies.Append(
        CookieName,
        protector.Protect(SignInTries.AccountOf(email, Purpose)),
        new CookieOptions { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = longest, IsEssential = true });
}
