using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>What an editor does with a browser: signed in, and sending the forms of pages as they stand.</summary>
internal static class AdminBrowser
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>A browser over TLS that keeps cookies and follows no redirects.</summary>
    public static HttpClient NewBrowser(this WebApplicationFactory<Program> site) =>
        new(new CookieKeeper(site.Server.CreateHandler())) { BaseAddress = new Uri("https://localhost") };

    /// <summary>A browser of its own in which an editor of that role is signed in all the way; each call makes another editor.</summary>
    public static async Task<HttpClient> SignedInAsync(this WebApplicationFactory<Program> site, Role role) => (await site.SignedInAsync(role, null)).Browser;

    /// <param name="site">Where to.</param>
    /// <param name="role">The editor's.</param>
    /// <param name="email">The editor's; null for one made up.</param>
    /// <param name="hasSecondFactor">Whether one was given.</param>
    public static async Task<(HttpClient Browser, string Email)> SignedInAsync(this WebApplicationFactory<Program> site, Role role, string? email, bool hasSecondFactor = true)
    {
        email ??= $"{role.ToString().ToLowerInvariant()}-{Guid.NewGuid():N}@example.org";
        await using var scope = site.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AdvisorDbContext>();
        var secret = await site.Services.GetRequiredService<WriteGate>().WriteAsync(
            database,
            async () =>
            {
                var editor = Plant(database, role, email);
                var opened = scope.ServiceProvider.GetRequiredService<Sessions>().Open(editor, hasSecondFactor);
                await database.SaveChangesAsync(Cancelled);
                return opened;
            },
            Cancelled);
        return (new HttpClient(new CookieKeeper(site.Server.CreateHandler(), site.CookieFor(secret))) { BaseAddress = new Uri("https://localhost") }, email);
    }

    /// <summary>The cookie by which a browser shows this secret.</summary>
    public static string CookieFor(this WebApplicationFactory<Program> site, string secret)
    {
        var cookie = site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(AdminArea.Scheme);
        var now = site.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(
            AdminArea.PrincipalOf(secret), new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddMinutes(30) }, AdminArea.Scheme);
        return $"{AdminArea.CookieName}={cookie.TicketDataFormat.Protect(ticket)}";
    }

    public static async Task<IHtmlDocument> PageAsync(this HttpClient browser, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
        Assert.Equal((address, expected), (address, response.StatusCode));
        return await AdvisorSite.ReadAsync(response);
    }

    /// <summary>
    /// Opens the page, takes the fields of the form that goes to <paramref name="action"/> (the page's own address unless
    /// named) as they stand, changes those that are typed, and sends it.
    /// </summary>
    public static async Task<HttpResponseMessage> PostFormAsync(
        this HttpClient browser, string page, IReadOnlyDictionary<string, string> typed, string? action = null)
    {
        var document = await browser.PageAsync(page);
        return await browser.SendAsync(document.FormTo(action ?? page), typed);
    }

    /// <summary>The form of a page that goes to an address.</summary>
    public static IHtmlFormElement FormTo(this IHtmlDocument page, string action) =>
        page.QuerySelectorAll<IHtmlFormElement>("form").FirstOrDefault(form => form.GetAttribute("action") == action)
            ?? throw new InvalidOperationException(
                $"No form goes to {action}; there are {string.Join(", ", page.QuerySelectorAll("form").Select(form => form.GetAttribute("action")))}.");

    public static async Task<HttpResponseMessage> SendAsync(this HttpClient browser, IHtmlFormElement form, IReadOnlyDictionary<string, string> typed)
    {
        var fields = form.FieldPairs().Where(field => !typed.ContainsKey(field.Key)).Concat(typed);
        return await browser.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), new FormUrlEncodedContent(fields), Cancelled);
    }

    /// <summary>What a browser would send of a form, buttons left out.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FieldPairs(this IHtmlFormElement form)
    {
        foreach (var field in form.QuerySelectorAll("input, select, textarea").Where(field => !string.IsNullOrEmpty(field.GetAttribute("name"))))
        {
            var name = field.GetAttribute("name")!;
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } choice when !choice.IsChecked:
                    break;
                case IHtmlInputElement input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement select when select.Options.Any(option => option.IsSelected):
                    foreach (var option in select.Options.Where(option => option.IsSelected))
                    {
                        yield return new(name, option.Value);
                    }

                    break;
            }
        }
    }

    internal static Editor Plant(AdvisorDbContext database, Role role, string email)
    {
        var editor = new Editor
        {
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            Role = role,
            TwoFactorEnabled = true,
            CreatedAt = AdvisorSite.Now,
        };
        database.Add(editor);
        return editor;
    }

    /// <summary>Keeps cookies by name, over plain HTTP too, as browsers do for the own machine.</summary>
    internal sealed class CookieKeeper(HttpMessageHandler inner, params string[] cookies) : DelegatingHandler(inner)
    {
        private readonly Dictionary<string, string> kept =
            cookies.Select(cookie => cookie.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

        public IReadOnlyDictionary<string, string> Cookies => kept;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (kept.Count > 0)
            {
                request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", kept.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            }

            var response = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                var pair = cookie.Split(';')[0].Split('=', 2);
                if (cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal))
                {
                    kept.Remove(pair[0]);
                }
                else
                {
                    kept[pair[0]] = pair[1];
                }
            }

            return response;
        }
    }
}
