using System.Net;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editors;
using static FrameworkAdvisor.Web.Tests.Admin.EditorsSite;

namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>Password, code, session and sign-out, over HTTP.</summary>
public sealed class SignInTests(EditorsSite site) : IClassFixture<EditorsSite>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_password_and_a_code_open_the_admin_area_and_both_are_in_the_audit_log()
    {
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(key: key);
        using var browser = await site.SignInAsync(email, key, "192.0.2.11");

        Assert.Equal(email, (await browser.PageAsync("/admin")).QuerySelector("[data-signed-in]")!.TextContent);
        var entries = await site.EntriesAsync(email);
        Assert.Equal(["password, second factor to come, from 192.0.2.11", "code, from 192.0.2.11"], entries.Select(entry => entry.Note!));
        Assert.All(entries, entry => Assert.Equal((AuditAction.SignIn, email), (entry.Action, entry.Actor)));
    }

    [Fact]
    public async Task A_password_alone_opens_nothing_but_the_second_step()
    {
        var email = await site.AddAsync(Role.Administrator, OneTimeCodes.NewKey());
        using var browser = site.Browser("192.0.2.12");
        using var typed = await TypePasswordAsync(browser, email);

        foreach (var page in (string[])["/admin", "/admin/users", "/admin/account", "/admin/account/second-factor", "/admin/audit-log"])
        {
            using var response = await browser.GetAsync(new Uri(page, UriKind.Relative), Cancelled);
            Assert.StartsWith("/admin/sign-in/code", Place(response), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_second_factor_only_the_page_that_sets_one_up_can_be_reached()
    {
        var email = await site.AddAsync(Role.Administrator);
        using var browser = site.Browser("192.0.2.13");
        using var typed = await TypePasswordAsync(browser, email);
        Assert.Equal("/admin/account/second-factor", Place(typed));

        foreach (var page in (string[])["/admin", "/admin/users", "/admin/account"])
        {
            using var response = await browser.GetAsync(new Uri(page, UriKind.Relative), Cancelled);
            Assert.StartsWith("/admin/account/second-factor", Place(response), StringComparison.Ordinal);
        }

        var key = (await browser.PageAsync("/admin/account/second-factor")).QuerySelector("[data-key]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.True(OneTimeCodes.IsKey(key));
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(key: key);
        using var first = await site.SignInAsync(email, key, "192.0.2.14");
        using var second = site.Browser("192.0.2.15");
        using var typed = await TypePasswordAsync(second, email);

        using var replayed = await TypeCodeAsync(second, OneTimeCodes.CodeOf(key, site.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.BadRequest, replayed.StatusCode);
        Assert.Contains("used before", await ErrorAsync(replayed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_eight_browsers_with_the_same_code_at_once_one_gets_in()
    {
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(key: key);
        var browsers = new List<HttpClient>();
        for (var count = 0; count < 8; count++)
        {
            var browser = site.Browser($"192.0.2.{20 + count}");
            using var typed = await TypePasswordAsync(browser, email);
            browsers.Add(browser);
        }

        site.Clock.Move(TimeSpan.FromSeconds(60));
        var code = OneTimeCodes.CodeOf(key, site.Clock.GetUtcNow());
        var answers = await Task.WhenAll(browsers.Select(browser => TypeCodeAsync(browser, code)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.SeeOther);
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.SeeOther, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests]));
    }

    [Fact]
    public async Task A_recovery_code_is_good_once_and_only_its_digest_is_stored()
    {
        var email = await site.AddAsync(key: OneTimeCodes.NewKey());
        var code = OneTimeCodes.NewRecoveryCodes()[0];
        await site.WriteAsync(services => ((Web.Data.AdvisorDbContext)services.GetService(typeof(Web.Data.AdvisorDbContext))!).Users
            .Single(editor => editor.Email == email).RecoveryDigests = OneTimeCodes.DigestOf(code));
        using var browser = site.Browser("192.0.2.31");
        using var typed = await TypePasswordAsync(browser, email);
        using var taken = await TypeCodeAsync(browser, code.ToUpperInvariant());
        using var other = site.Browser("192.0.2.32");
        using var again = await TypePasswordAsync(other, email);
        using var refused = await TypeCodeAsync(other, code);

        Assert.Equal("/admin", Place(taken));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("", (await site.EditorAsync(email)).RecoveryDigests);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike_and_noted_without_what_was_typed()
    {
        var email = await site.AddAsync();
        using var browser = site.Browser("192.0.2.33");
        using var wrong = await TypePasswordAsync(browser, email, "my secret that is wrong");
        using var unknown = await TypePasswordAsync(browser, "my secret typed into the wrong field@example.org");
        using var nobody = await TypePasswordAsync(browser, "nobody@example.org", "my secret that is wrong");

        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(await ErrorAsync(wrong), await ErrorAsync(nobody));
        Assert.Equal(wrong.StatusCode, nobody.StatusCode);
        Assert.Equal("wrong password, from 192.0.2.33", Assert.Single(await site.EntriesAsync(email)).Note);
        Assert.All(await site.EntriesAsync("unknown"), entry => Assert.DoesNotContain("secret", $"{entry.Actor}{entry.Item}{entry.Note}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_disabled_editor_is_refused_like_a_wrong_password()
    {
        var email = await site.AddAsync();
        await site.WriteAsync(services => ((Web.Data.AdvisorDbContext)services.GetService(typeof(Web.Data.AdvisorDbContext))!).Users
            .Single(editor => editor.Email == email).DisabledAt = AdvisorSite.Now);
        using var browser = site.Browser("192.0.2.34");
        using var right = await TypePasswordAsync(browser, email);
        using var wrong = await TypePasswordAsync(browser, email, "not the password at all");

        Assert.Equal(await ErrorAsync(wrong), await ErrorAsync(right));
        Assert.Equal(["disabled, from 192.0.2.34", "wrong password, from 192.0.2.34"], (await site.EntriesAsync(email)).Select(entry => entry.Note!));
    }

    [Fact]
    public async Task After_signing_out_a_copy_of_the_cookie_is_worthless_at_once()
    {
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(key: key);
        using var browser = site.Browser("192.0.2.35");
        using var typed = await TypePasswordAsync(browser, email);
        var half = Cookies(typed)["__Host-editor"];
        site.Clock.Move(TimeSpan.FromSeconds(30));
        using var code = await TypeCodeAsync(browser, OneTimeCodes.CodeOf(key, site.Clock.GetUtcNow()));
        var whole = Cookies(code)["__Host-editor"];
        using var thief = site.Browser("192.0.2.36", cookies: $"__Host-editor={whole}");
        Assert.NotNull(await thief.PageAsync("/admin"));

        using var left = await browser.PostFormAsync("/admin", new Dictionary<string, string>(), "/admin/sign-out");

        Assert.Equal("/admin/sign-in", Place(left));
        Assert.Contains("storage", Assert.Single(left.Headers.GetValues("Clear-Site-Data")), StringComparison.Ordinal);
        Assert.NotEqual(half, whole);
        foreach (var copy in (string[])[half, whole])
        {
            using var replay = site.Browser("192.0.2.37", cookies: $"__Host-editor={copy}");
            using var response = await replay.GetAsync(new Uri("/admin", UriKind.Relative), Cancelled);
            Assert.Equal("/admin/sign-in", Place(response));
        }

        Assert.Equal(AuditAction.SignOut, (await site.EntriesAsync(email))[^1].Action);
    }

    [Fact]
    public async Task Idle_for_half_an_hour_a_session_ends_and_kept_busy_it_ends_after_twelve_hours()
    {
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(key: key);
        using var idle = await site.SignInAsync(email, key, "192.0.2.38");
        using var busy = await site.SignInAsync(email, key, "192.0.2.39");
        site.Clock.Move(TimeSpan.FromMinutes(29));
        Assert.NotNull(await busy.PageAsync("/admin"));
        site.Clock.Move(TimeSpan.FromMinutes(2));
        using var late = await idle.GetAsync(new Uri("/admin", UriKind.Relative), Cancelled);
        Assert.Equal("/admin/sign-in", Place(late));

        for (var minutes = 31; minutes < (12 * 60) - 20; minutes += 20)
        {
            Assert.NotNull(await busy.PageAsync("/admin"));
            site.Clock.Move(TimeSpan.FromMinutes(20));
        }

        Assert.NotNull(await busy.PageAsync("/admin"));
        site.Clock.Move(TimeSpan.FromMinutes(20));
        using var over = await busy.GetAsync(new Uri("/admin", UriKind.Relative), Cancelled);
        Assert.Equal("/admin/sign-in", Place(over));
    }

    [Fact]
    public async Task The_page_that_was_wanted_comes_after_both_steps()
    {
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(key: key);
        using var browser = site.Browser("192.0.2.40");
        using var asked = await browser.GetAsync(new Uri("/admin/audit-log?kind=claim", UriKind.Relative), Cancelled);
        var signIn = Place(asked);
        Assert.Equal("/admin/sign-in?return=%2Fadmin%2Faudit-log%3Fkind%3Dclaim", signIn);
        using var typed = await TypePasswordAsync(browser, email, page: signIn);
        site.Clock.Move(TimeSpan.FromSeconds(30));
        using var code = await browser.PostFormAsync(
            Place(typed), new Dictionary<string, string> { ["code"] = OneTimeCodes.CodeOf(key, site.Clock.GetUtcNow()) }, "/admin/sign-in/code");

        Assert.Equal("/admin/audit-log?kind=claim", Place(code));
    }

    [Fact]
    public async Task Programs_are_told_401_instead()
    {
        using var browser = site.Browser("192.0.2.41");
        browser.DefaultRequestHeaders.Add("Accept", "application/json");
        using var response = await browser.GetAsync(new Uri("/admin", UriKind.Relative), Cancelled);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_reader_gets_no_cookie_and_the_same_cached_page_as_an_editor()
    {
        var key = OneTimeCodes.NewKey();
        using var editor = await site.SignInAsync(await site.AddAsync(key: key), key, "192.0.2.42");
        using var reader = site.Browser("192.0.2.43");
        using var theirs = await editor.GetAsync(new Uri("/method", UriKind.Relative), Cancelled);
        using var ours = await reader.GetAsync(new Uri("/method", UriKind.Relative), Cancelled);

        Assert.Empty(Cookies(theirs));
        Assert.Empty(Cookies(ours));
        Assert.Equal(await theirs.Content.ReadAsStringAsync(Cancelled), await ours.Content.ReadAsStringAsync(Cancelled));
        Assert.Contains(theirs.Headers, header => header.Key == "Age" || header.Key == "ETag");
    }

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task Signing_in_works_over_plain_HTTP_on_this_machine_and_every_cookie_is_bound_to_it(string scheme)
    {
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(key: key);
        using var browser = site.Browser(scheme == "http" ? "192.0.2.44" : "192.0.2.45", scheme);
        using var typed = await TypePasswordAsync(browser, email);
        site.Clock.Move(TimeSpan.FromSeconds(30));
        using var code = await TypeCodeAsync(browser, OneTimeCodes.CodeOf(key, site.Clock.GetUtcNow()));
        Assert.NotNull(await browser.PageAsync("/admin"));

        foreach (var cookie in typed.Headers.GetValues("Set-Cookie").Concat(code.Headers.GetValues("Set-Cookie")))
        {
            var parts = cookie.Split(';').Select(part => part.Trim().ToLowerInvariant()).ToList();
            Assert.StartsWith("__host-", parts[0], StringComparison.Ordinal);
            Assert.Contains("secure", parts);
            Assert.Contains("httponly", parts);
            Assert.Contains("path=/", parts);
            Assert.Contains(parts, part => part is "samesite=strict" or "samesite=lax");
            Assert.DoesNotContain(parts, part => part.StartsWith("domain", StringComparison.Ordinal));
        }
    }
}
