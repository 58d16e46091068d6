using System.Net;
using FrameworkAdvisor.Web.Data.Auditing;
using static FrameworkAdvisor.Web.Tests.Admin.EditorsSite;

namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>Passkeys, with a device made of code.</summary>
public sealed class PasskeyTests(EditorsSite site) : IClassFixture<EditorsSite>
{
    private static int last = 100;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private HttpClient NewBrowser() => site.Browser($"192.0.2.{Interlocked.Increment(ref last)}");

    /// <summary>An editor who has set up this passkey as the second factor.</summary>
    private async Task<string> WithAsync(SoftPasskey passkey)
    {
        var email = await site.AddAsync();
        using var browser = NewBrowser();
        using var typed = await TypePasswordAsync(browser, email);
        var (form, question) = await browser.AskAsync("/admin/account/second-factor");
        using var added = await browser.AnswerAsync(form, question, passkey.Create(question["options"]!));
        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        Assert.Equal(10, (await AdvisorSite.ReadAsync(added)).QuerySelectorAll(".recovery-codes li").Length);
        passkey.Counter++;
        return email;
    }

    private async Task<HttpResponseMessage> SignInAsync(SoftPasskey passkey)
    {
        using var browser = NewBrowser();
        var (form, question) = await browser.AskAsync("/admin/sign-in");
        return await browser.AnswerAsync(form, question, passkey.Get(question["options"]!));
    }

    [Fact]
    public async Task A_passkey_is_set_up_and_signs_in_without_password_or_code()
    {
        using var passkey = new SoftPasskey();
        var email = await WithAsync(passkey);

        using var signedIn = await SignInAsync(passkey);

        Assert.Equal("/admin", Place(signedIn));
        using var browser = site.Browser(cookies: $"__Host-editor={Cookies(signedIn)["__Host-editor"]}");
        Assert.Equal(email, (await browser.PageAsync("/admin")).QuerySelector("[data-signed-in]")!.TextContent);
        Assert.Contains("laptop", (await browser.PageAsync("/admin/account")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((AuditAction.SignIn, true), ((await site.EntriesAsync(email))[^1].Action, (await site.EntriesAsync(email))[^1].Note!.StartsWith("passkey", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("origin")]
    [InlineData("scheme")]
    [InlineData("cross-origin")]
    [InlineData("domain")]
    [InlineData("unverified")]
    [InlineData("counter")]
    public async Task What_is_not_from_here_or_not_fresh_is_refused(string what)
    {
        using var passkey = new SoftPasskey();
        await WithAsync(passkey);
        using (var good = await SignInAsync(passkey))
        {
            Assert.Equal("/admin", Place(good));
        }

        switch (what)
        {
            case "origin":
                (passkey.Origin, passkey.Counter) = ("https://localhost.evil.example", 10);
                break;
            case "scheme":
                (passkey.Origin, passkey.Counter) = ("http://localhost", 10);
                break;
            case "cross-origin":
                (passkey.IsCrossOrigin, passkey.Counter) = (true, 10);
                break;
            case "domain":
                (passkey.Domain, passkey.Counter) = ("evil.example", 10);
                break;
            case "unverified":
                (passkey.IsUserVerified, passkey.Counter) = (false, 10);
                break;
        }

        // The counter stands where it stood: it has been seen.
        using var refused = await SignInAsync(passkey);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.DoesNotContain("__Host-editor", Cookies(refused).Keys);
    }

    [Fact]
    public async Task An_answer_is_good_once_and_for_five_minutes_and_for_its_own_question()
    {
        // Counters at zero, as of passkeys that are kept on several devices: they tell nothing.
        using var passkey = new SoftPasskey { Counter = 0 };
        await WithAsync(passkey);
        passkey.Counter = 0;
        using var browser = NewBrowser();
        var (form, question) = await browser.AskAsync("/admin/sign-in");
        var answer = passkey.Get(question["options"]!);
        using var once = await browser.AnswerAsync(form, question, answer);
        Assert.Equal("/admin", Place(once));

        using var thief = NewBrowser();
        var (own, other) = await thief.AskAsync("/admin/sign-in");
        using var replayed = await thief.AnswerAsync(own, question, answer);
        using var mixed = await thief.AnswerAsync(own, other, answer);
        var late = passkey.Get(other["options"]!);
        site.Clock.Move(TimeSpan.FromMinutes(5));
        using var tooLate = await thief.AnswerAsync(own, other, late);

        Assert.Equal(
            [HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], new[] { replayed, mixed, tooLate }.Select(answered => answered.StatusCode));
    }

    [Fact]
    public async Task A_passkey_of_somebody_else_and_junk_are_refused()
    {
        using var stranger = new SoftPasskey();
        using var refused = await SignInAsync(stranger);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        foreach (var junk in (string[])["", "{}", "[]", "null", "{\"id\":1}", "{\"response\":{}}", new string('[', 5000), "\"x\""])
        {
            using var browser = NewBrowser();
            var (form, question) = await browser.AskAsync("/admin/sign-in");
            using var answered = await browser.AnswerAsync(form, question, junk);
            Assert.Equal(HttpStatusCode.BadRequest, answered.StatusCode);
        }
    }

    [Fact]
    public async Task A_wrong_password_of_strangers_does_not_hold_up_a_passkey()
    {
        using var passkey = new SoftPasskey();
        var email = await WithAsync(passkey);
        for (var count = 0; count < 12; count++)
        {
            using var browser = NewBrowser();
            using var wrong = await TypePasswordAsync(browser, email, "not the right password");
        }

        using var signedIn = await SignInAsync(passkey);
        Assert.Equal("/admin", Place(signedIn));
    }

    [Fact]
    public async Task Taking_the_only_passkey_away_asks_for_another_second_factor()
    {
        using var passkey = new SoftPasskey();
        var email = await WithAsync(passkey);
        using var signedIn = await SignInAsync(passkey);
        using var browser = site.Browser(cookies: $"__Host-editor={Cookies(signedIn)["__Host-editor"]}");
        using var wrong = await browser.PostFormAsync("/admin/account", new Dictionary<string, string> { ["current"] = "not the right password" }, "/admin/account/passkeys/remove");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);

        using var removed = await browser.PostFormAsync("/admin/account", new Dictionary<string, string> { ["current"] = Password }, "/admin/account/passkeys/remove");

        Assert.Equal("/admin/account", Place(removed));
        using var owed = await browser.GetAsync(new Uri("/admin", UriKind.Relative), Cancelled);
        Assert.StartsWith("/admin/account/second-factor", Place(owed), StringComparison.Ordinal);
        Assert.False((await site.EditorAsync(email)).TwoFactorEnabled);
    }
}
