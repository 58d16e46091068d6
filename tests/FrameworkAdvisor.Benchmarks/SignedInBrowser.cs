using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FrameworkAdvisor.Benchmarks;

/// <summary>An editor's browser: keeps cookies, over plain HTTP too, and sends forms as they stand but for what is typed.</summary>
internal sealed class SignedInBrowser : IDisposable
{
    private SignedInBrowser(Uri site) => Client = new(new CookieKeeper()) { BaseAddress = site, Timeout = TimeSpan.FromMinutes(5) };

    public HttpClient Client { get; }

    public static async Task<SignedInBrowser> SignInAsync(Uri site, string email, string password)
    {
        var browser = new SignedInBrowser(site);
        await browser.SendAsync("/admin/sign-in", ("email", email), ("password", password));
        return browser;
    }

    public Task SendAsync(string page, string field, string typed) => SendAsync(page, (field, typed));

    public void Dispose() => Client.Dispose();

    private async Task SendAsync(string page, params (string Field, string Typed)[] typed)
    {
        using var document = await new HtmlParser().ParseDocumentAsync(await Client.GetStringAsync(new Uri(page, UriKind.Relative)));
        var form = document.QuerySelectorAll("form").First(one => one.GetAttribute("action") == page);
        var fields = form.QuerySelectorAll("input, select, textarea")
            .Select(field => (Name: field.GetAttribute("name"), Value: field switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                _ => null,
            }))
            .Where(field => field.Name is not null && field.Value is not null && !typed.Any(one => one.Field == field.Name))
            .Select(field => KeyValuePair.Create(field.Name!, field.Value!))
            .Concat(typed.Select(one => KeyValuePair.Create(one.Field, one.Typed)));
        using var content = new FormUrlEncodedContent(fields);
        using var response = await Client.PostAsync(new Uri(page, UriKind.Relative), content);
        if ((int)response.StatusCode != 303)
        {
            throw new InvalidOperationException($"{page} answered {response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }
    }

    private sealed class CookieKeeper : DelegatingHandler
    {
        private readonly Dictionary<string, string> kept = [];

        public CookieKeeper()
            : base(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", kept.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var response = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                var pair = cookie.Split(';')[0].Split('=', 2);
                kept[pair[0]] = pair[1];
            }

            return response;
        }
    }
}
