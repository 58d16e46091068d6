using FrameworkAdvisor.Web.Data.Editors;
using static FrameworkAdvisor.Web.Tests.Admin.AuditedForms;
using static FrameworkAdvisor.Web.Tests.Admin.EditorsSite;

namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>The forms of signing in, of one's own account and of users.</summary>
internal static class AuditedAccounts
{
    public static AuditedForms Forms { get; } = new()
    {
        ["POST admin/sign-in"] = async site =>
        {
            var email = await site.AddAsync();
            return new(() => TypePasswordAsync(site.Browser(NewAddress), email), $"sign-in editor {email}");
        },
        ["POST admin/sign-in (a wrong password)"] = async site =>
        {
            var email = await site.AddAsync();
            return new(() => TypePasswordAsync(site.Browser(NewAddress), email, "not the right password"), $"sign-in-refused editor {email}") { IsRefused = true };
        },
        ["POST admin/sign-in/code"] = async site =>
        {
            var (browser, email, key) = await HalfwayAsync(site);
            return new(() => TypeCodeAsync(browser, OneTimeCodes.CodeOf(key, site.Clock.GetUtcNow())), $"sign-in editor {email}");
        },
        ["POST admin/sign-in/code (a wrong code)"] = async site =>
        {
            var (browser, email, _) = await HalfwayAsync(site);
            return new(() => TypeCodeAsync(browser, "junk"), $"sign-in-refused editor {email}") { IsRefused = true };
        },
        ["POST admin/sign-in/passkey/options"] = async site => await OptionsAsync(site.Browser(NewAddress), "/admin/sign-in"),
        ["POST admin/sign-in/passkey"] = async site =>
        {
            var passkey = new SoftPasskey();
            var (owner, email) = await WithPasswordAsync(site);
            using var added = await AddPasskeyAsync(owner, passkey);
            passkey.Counter++;
            var browser = site.Browser(NewAddress);
            var (form, question) = await browser.AskAsync("/admin/sign-in");
            return new(() => browser.AnswerAsync(form, question, passkey.Get(question["options"]!)), $"sign-in editor {email}");
        },
        ["POST admin/sign-in/passkey (of a stranger)"] = async site =>
        {
            var browser = site.Browser(NewAddress);
            var (form, question) = await browser.AskAsync("/admin/sign-in");
            return new(() => browser.AnswerAsync(form, question, new SoftPasskey().Get(question["options"]!)), "sign-in-refused editor unknown") { IsRefused = true };
        },
        ["POST admin/sign-out"] = async site =>
        {
            var (browser, email) = await site.App.SignedInAsync(Role.Viewer, null);
            return new(() => browser.PostFormAsync("/admin", Nothing, "/admin/sign-out"), $"sign-out editor {email}");
        },
        ["POST admin/link/{token}"] = async site =>
        {
            var (browser, email) = (await site.App.SignedInAsync(Role.Administrator), await site.AddAsync());
            using var made = await UsersTests.DoAsync(browser, (await site.EditorAsync(email)).Id, "link");
            var link = new Uri((await AdvisorSite.ReadAsync(made)).QuerySelector("[data-link]")!.TextContent).AbsolutePath;
            return new(
                () => site.Browser(NewAddress).PostFormAsync(link, new Dictionary<string, string> { ["password"] = "another horse, battery 8" }),
                $"change editor {email}");
        },
        ["POST admin/account/password"] = async site =>
        {
            var (browser, email) = await SignedInAsync(site);
            return new(
                () => browser.PostFormAsync("/admin/account/password", new Dictionary<string, string> { ["current"] = Password, ["password"] = "another horse, battery 8" }),
                $"change editor {email}");
        },
        ["POST admin/account/password (a wrong one)"] = async site =>
        {
            var (browser, email) = await SignedInAsync(site);
            return new(
                () => browser.PostFormAsync("/admin/account/password", new Dictionary<string, string> { ["current"] = "not the right password", ["password"] = "another horse, battery 8" }),
                $"sign-in-refused editor {email}")
            { IsRefused = true };
        },
        ["POST admin/account/second-factor"] = async site =>
        {
            var (browser, email) = await WithPasswordAsync(site);
            var page = await browser.PageAsync("/admin/account/second-factor");
            var key = page.QuerySelector("[data-key]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
            var code = OneTimeCodes.CodeOf(key, site.Clock.GetUtcNow());
            return new(() => browser.SendAsync(page.FormTo("/admin/account/second-factor"), new Dictionary<string, string> { ["code"] = code }), $"change editor {email}");
        },
        ["POST admin/account/recovery-codes"] = async site =>
        {
            var (browser, email) = await SignedInAsync(site);
            return new(() => ByPasswordAsync(browser, "recovery-codes"), $"change editor {email}");
        },
        ["POST admin/account/passkeys/options"] = async site => await OptionsAsync((await WithPasswordAsync(site)).Browser, "/admin/account/second-factor"),
        ["POST admin/account/passkeys"] = async site =>
        {
            var (browser, email) = await WithPasswordAsync(site);
            var (form, question) = await browser.AskAsync("/admin/account/second-factor");
            return new(() => browser.AnswerAsync(form, question, new SoftPasskey().Create(question["options"]!)), $"change editor {email}");
        },
        ["POST admin/account/passkeys/remove"] = async site =>
        {
            var (browser, email) = await WithPasswordAsync(site);
            using var added = await AddPasskeyAsync(browser, new SoftPasskey());
            return new(() => ByPasswordAsync(browser, "passkeys/remove"), $"change editor {email}");
        },
        ["POST admin/users"] = async site =>
        {
            var (browser, email) = (await site.App.SignedInAsync(Role.Administrator), $"{Guid.NewGuid():N}@example.org");
            return new(
                () => browser.PostFormAsync("/admin/users/new", new Dictionary<string, string> { ["email"] = email, ["role"] = "viewer" }, "/admin/users"),
                $"create editor {email}");
        },
        ["POST admin/users/{id} (role)"] = site => ToUserAsync(site, "role", ("role", "viewer")),
        ["POST admin/users/{id} (link)"] = site => ToUserAsync(site, "link"),
        ["POST admin/users/{id} (end-sessions)"] = site => ToUserAsync(site, "end-sessions"),
        ["POST admin/users/{id} (reset-second-factor)"] = site => ToUserAsync(site, "reset-second-factor"),
        ["POST admin/users/{id} (disable)"] = site => ToUserAsync(site, "disable"),
        ["POST admin/users/{id} (enable)"] = async site =>
        {
            var (browser, email) = (await site.App.SignedInAsync(Role.Administrator), await site.AddAsync());
            var id = (await site.EditorAsync(email)).Id;
            using var disabled = await UsersTests.DoAsync(browser, id, "disable");
            return new(() => UsersTests.DoAsync(browser, id, "enable"), $"change editor {email}");
        },
    };

    private static async Task<(HttpClient Browser, string Email, string Key)> HalfwayAsync(EditorsSite site)
    {
        var key = OneTimeCodes.NewKey();
        var (email, browser) = (await site.AddAsync(key: key), site.Browser(NewAddress));
        using var typed = await TypePasswordAsync(browser, email);
        return (browser, email, key);
    }

    private static async Task<(HttpClient Browser, string Email)> SignedInAsync(EditorsSite site)
    {
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(key: key);
        return (await site.SignInAsync(email, key, NewAddress), email);
    }

    // Somebody with a password and no second factor yet.
    private static async Task<(HttpClient Browser, string Email)> WithPasswordAsync(EditorsSite site)
    {
        var (email, browser) = (await site.AddAsync(), site.Browser(NewAddress));
        using var typed = await TypePasswordAsync(browser, email);
        return (browser, email);
    }

    private static async Task<HttpResponseMessage> AddPasskeyAsync(HttpClient browser, SoftPasskey passkey)
    {
        var (form, question) = await browser.AskAsync("/admin/account/second-factor");
        return await browser.AnswerAsync(form, question, passkey.Create(question["options"]!));
    }

    private static async Task<FilledForm> OptionsAsync(HttpClient browser, string page)
    {
        var form = (await browser.PageAsync(page)).QuerySelectorAll("form[data-passkey]").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First();
        form.SetAttribute("action", form.GetAttribute("data-options")!);
        return new(() => browser.SendAsync(form, Nothing));
    }

    private static Task<HttpResponseMessage> ByPasswordAsync(HttpClient browser, string form) =>
        browser.PostFormAsync("/admin/account", new Dictionary<string, string> { ["current"] = Password }, $"/admin/account/{form}");

    private static async Task<FilledForm> ToUserAsync(EditorsSite site, string action, params (string, string)[] typed)
    {
        var (browser, email) = (await site.App.SignedInAsync(Role.Administrator), await site.AddAsync(Role.Publisher, OneTimeCodes.NewKey()));
        var id = (await site.EditorAsync(email)).Id;
        return new(() => UsersTests.DoAsync(browser, id, action, typed), $"change editor {email}");
    }
}
