using System.Net;
using AngleSharp.Dom;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.EntityFrameworkCore;
using static FrameworkAdvisor.Web.Tests.Admin.EditorsSite;

namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>Inviting, changing and shutting out editors.</summary>
public sealed class UsersTests(EditorsSite site) : IClassFixture<EditorsSite>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private Task<(HttpClient Browser, string Email)> AdministratorAsync() => site.App.SignedInAsync(Role.Administrator, null);

    internal static async Task<HttpResponseMessage> DoAsync(HttpClient browser, string id, string action, params (string Field, string Value)[] typed)
    {
        var form = (await browser.PageAsync($"/admin/users/{id}")).QuerySelectorAll<AngleSharp.Html.Dom.IHtmlFormElement>("main form")
            .First(one => one.QuerySelector($"button[value={action}]") is not null);
        return await browser.SendAsync(form, typed.Append(("do", action)).ToDictionary(pair => pair.Item1, pair => pair.Item2));
    }

    [Fact]
    public async Task Who_is_invited_sets_a_password_by_the_link_once()
    {
        var (browser, administrator) = await AdministratorAsync();
        var email = $"{Guid.NewGuid():N}@example.org";
        using var invited = await browser.PostFormAsync("/admin/users/new", new Dictionary<string, string> { ["email"] = email, ["role"] = "publisher" }, "/admin/users");
        var link = new Uri((await AdvisorSite.ReadAsync(invited)).QuerySelector("[data-link]")!.TextContent).AbsolutePath;
        using var them = site.Browser("192.0.2.101");

        // Twice, as mail programs do.
        Assert.Contains(email, (await them.PageAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        using var common = await them.PostFormAsync(link, new Dictionary<string, string> { ["password"] = "password1234" });
        Assert.Equal(HttpStatusCode.BadRequest, common.StatusCode);
        using var set = await them.PostFormAsync(link, new Dictionary<string, string> { ["password"] = Password });
        Assert.Equal("/admin/account/second-factor", Place(set));
        await site.Browser("192.0.2.102").PageAsync(link, HttpStatusCode.NotFound);

        var page = await them.PageAsync("/admin/account/second-factor");
        var key = page.QuerySelector("[data-key]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var done = await them.SendAsync(
            page.FormTo("/admin/account/second-factor"), new Dictionary<string, string> { ["code"] = OneTimeCodes.CodeOf(key, site.Clock.GetUtcNow()) });
        Assert.Equal(10, (await AdvisorSite.ReadAsync(done)).QuerySelectorAll(".recovery-codes li").Length);
        Assert.Equal("publisher", (await them.PageAsync("/admin")).QuerySelector("[data-signed-in]")!.GetAttribute("data-signed-in"));
        Assert.Equal(
            [(AuditAction.Create, administrator), (AuditAction.Change, email), (AuditAction.Change, email)],
            (await site.EntriesAsync(email)).Select(entry => (entry.Action, entry.Actor)));
        var stored = await site.ReadAsync(database => database.AuditEntries.AsNoTracking().Select(entry => entry.Before + entry.After + entry.Note).ToListAsync(Cancelled));
        Assert.All(stored, text =>
        {
            Assert.DoesNotContain(key, text, StringComparison.Ordinal);
            Assert.DoesNotContain(link.Split('/')[^1], text, StringComparison.Ordinal);
            Assert.DoesNotContain(Password, text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task An_invitation_sent_twice_invites_once_and_shows_the_same_link()
    {
        var (browser, _) = await AdministratorAsync();
        var email = $"{Guid.NewGuid():N}@example.org";
        var form = (await browser.PageAsync("/admin/users/new")).FormTo("/admin/users");
        var typed = new Dictionary<string, string> { ["email"] = email, ["role"] = "viewer" };
        using var once = await browser.SendAsync(form, typed);
        using var twice = await browser.SendAsync(form, typed);

        Assert.Equal(
            (await AdvisorSite.ReadAsync(once)).QuerySelector("[data-link]")!.TextContent,
            (await AdvisorSite.ReadAsync(twice)).QuerySelector("[data-link]")!.TextContent);
        Assert.Single(await site.EntriesAsync(email));
    }

    [Fact]
    public async Task A_link_whose_form_is_sent_twice_leads_to_the_same_place_and_to_nowhere_with_another_form_or_password()
    {
        var (browser, _) = await AdministratorAsync();
        var email = await site.AddAsync();
        using var made = await DoAsync(browser, (await site.EditorAsync(email)).Id, "link");
        var link = new Uri((await AdvisorSite.ReadAsync(made)).QuerySelector("[data-link]")!.TextContent).AbsolutePath;
        using var them = site.Browser(AuditedForms.NewAddress);
        using var opened = await them.GetAsync(new Uri(link, UriKind.Relative), Cancelled);
        var cookie = $"__Host-form={Cookies(opened)["__Host-form"]}";
        var form = (await AdvisorSite.ReadAsync(opened)).FormTo(link);
        var other = (await them.PageAsync(link)).FormTo(link);
        var typed = new Dictionary<string, string> { ["password"] = "another horse, battery 8" };
        using var first = await them.SendAsync(form, typed);
        var entries = (await site.EntriesAsync(email)).Count;

        // The answer got lost: the browser knows nothing of the session yet.
        using var late = site.Browser(AuditedForms.NewAddress, "https", cookie);
        using var second = await late.SendAsync(form, typed);

        Assert.Equal(("/admin/account/second-factor", "/admin/account/second-factor"), (Place(first), Place(second)));
        Assert.NotNull(await late.PageAsync("/admin/account/second-factor"));
        Assert.Equal(entries, (await site.EntriesAsync(email)).Count);
        foreach (var (sent, password) in new[] { (other, "another horse, battery 8"), (form, "yet another horse, 9") })
        {
            using var stranger = site.Browser(AuditedForms.NewAddress, "https", cookie);
            using var refused = await stranger.SendAsync(sent, new Dictionary<string, string> { ["password"] = password });
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
    }

    [Fact]
    public async Task A_link_is_good_for_a_day_and_a_newer_one_makes_it_worthless()
    {
        var (browser, _) = await AdministratorAsync();
        var email = await site.AddAsync();
        var id = (await site.EditorAsync(email)).Id;
        var links = new List<string>();
        for (var count = 0; count < 2; count++)
        {
            using var made = await DoAsync(browser, id, "link");
            links.Add(new Uri((await AdvisorSite.ReadAsync(made)).QuerySelector("[data-link]")!.TextContent).AbsolutePath);
        }

        var them = site.Browser("192.0.2.103");
        await them.PageAsync(links[0], HttpStatusCode.NotFound);
        await them.PageAsync(links[1]);
        site.Clock.Move(TimeSpan.FromHours(24));
        await them.PageAsync(links[1], HttpStatusCode.NotFound);
        await them.PageAsync($"/admin/link/{new string('a', 40)}", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("role")]
    [InlineData("disable")]
    [InlineData("end-sessions")]
    [InlineData("reset-second-factor")]
    public async Task What_takes_something_away_ends_the_sessions_at_once(string action)
    {
        var (browser, administrator) = await AdministratorAsync();
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(Role.Publisher, key);
        using var them = await site.SignInAsync(email, key, $"192.0.2.{110 + action.Length}");
        var before = (await site.EntriesAsync(email)).Count;

        using var done = await DoAsync(browser, (await site.EditorAsync(email)).Id, action, ("role", "viewer"));

        Assert.Equal($"/admin/users/{(await site.EditorAsync(email)).Id}", Place(done));
        using var refused = await them.GetAsync(new Uri("/admin", UriKind.Relative), Cancelled);
        Assert.Equal("/admin/sign-in", Place(refused));
        var entry = Assert.Single((await site.EntriesAsync(email)).Skip(before));
        Assert.Equal((AuditAction.Change, administrator), (entry.Action, entry.Actor));
        Assert.NotNull(entry.Before);
        Assert.NotNull(entry.After);
    }

    [Fact]
    public async Task The_last_administrator_who_can_sign_in_stays_one()
    {
        await using var own = new EditorsSite();
        var email = await own.AddAsync(Role.Administrator, OneTimeCodes.NewKey());
        var id = (await own.EditorAsync(email)).Id;
        var (browser, helper) = await own.App.SignedInAsync(Role.Administrator, null);

        // The helper has no password: only the other one can sign in.
        foreach (var (action, role) in new[] { ("role", "viewer"), ("disable", "") })
        {
            using var refused = await DoAsync(browser, id, action, ("role", role));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("last administrator", await ErrorAsync(refused), StringComparison.Ordinal);
        }

        var second = await own.AddAsync(Role.Administrator, OneTimeCodes.NewKey());
        using var done = await DoAsync(browser, id, "disable");
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.NotNull((await own.EditorAsync(email)).DisabledAt);
        using var last = await DoAsync(browser, (await own.EditorAsync(second)).Id, "disable");
        Assert.Equal(HttpStatusCode.BadRequest, last.StatusCode);
        Assert.NotEqual(helper, second);
    }

    [Fact]
    public async Task Of_two_administrators_who_change_an_editor_at_once_the_second_is_told()
    {
        var (browser, _) = await AdministratorAsync();
        var email = await site.AddAsync();
        var address = $"/admin/users/{(await site.EditorAsync(email)).Id}";
        var page = await browser.PageAsync(address);
        using var theirs = await DoAsync(browser, address.Split('/')[^1], "role", ("role", "publisher"));
        using var mine = await browser.SendAsync(page.FormTo(address), new Dictionary<string, string> { ["do"] = "role", ["role"] = "viewer" });

        Assert.Equal(HttpStatusCode.Conflict, mine.StatusCode);
        Assert.Equal(Role.Publisher, (await site.EditorAsync(email)).Role);
    }

    [Fact]
    public async Task Junk_in_any_field_is_answered_and_never_breaks_anything()
    {
        var (browser, _) = await AdministratorAsync();
        var email = await site.AddAsync();
        var address = $"/admin/users/{(await site.EditorAsync(email)).Id}";
        string[] junk = ["", " ", "true", "-1", "1e999", new string('x', 3000), "\u0000", "\ud800", "'; DROP TABLE Editors;--", "<script>", "../..", "0001-01-01", "null", "🦔"];
        foreach (var (page, action) in new[]
        {
            ("/admin/users/new", "/admin/users"), (address, address), ("/admin/account", "/admin/account/recovery-codes"),
            ("/admin/account/password", "/admin/account/password"), ("/admin/account/second-factor", "/admin/account/second-factor"),
            ("/admin/account", "/admin/account/passkeys"), ("/admin/account", "/admin/account/passkeys/options"),
        })
        {
            var form = (await browser.PageAsync(page)).QuerySelectorAll<AngleSharp.Html.Dom.IHtmlFormElement>("main form")
                .First(one => one.GetAttribute("action") == action || one.GetAttribute("data-options") == action);
            var fields = form.FieldPairs().ToDictionary(pair => pair.Key, pair => pair.Value);
            foreach (var name in fields.Keys.Append("do").Except(["form-token"]))
            {
                foreach (var value in junk)
                {
                    // A lone surrogate cannot be sent; what stands for it can.
                    var sent = new Dictionary<string, string>(fields) { [name] = value == "\ud800" ? "\uFFFD" : value };
                    using var response = await browser.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(sent), Cancelled);
                    Assert.True((int)response.StatusCode < 500, $"{action} {name}={value}: {(int)response.StatusCode}");
                }
            }
        }

        foreach (var value in junk.Where(value => value is not ("\u0000" or "\ud800")))
        {
            foreach (var key in (string[])["who", "kind", "item", "action", "from", "to", "before", "other"])
            {
                foreach (var path in (string[])["/admin/audit-log", "/admin/audit-log.csv"])
                {
                    using var response = await browser.GetAsync(new Uri($"{path}?{key}={Uri.EscapeDataString(value)}", UriKind.Relative), Cancelled);
                    Assert.True((int)response.StatusCode < 500, $"{path} {key}={value}: {(int)response.StatusCode}");
                }
            }

            using var page = await browser.GetAsync(new Uri($"/admin/users/{Uri.EscapeDataString(value)}", UriKind.Relative), Cancelled);
            Assert.True((int)page.StatusCode < 500, $"/admin/users/{value}: {(int)page.StatusCode}");
        }
    }
}
