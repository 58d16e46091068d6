using System.Diagnostics;
using System.Net;
using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.EntityFrameworkCore;
using static FrameworkAdvisor.Web.Tests.Admin.EditorsSite;

namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>What guessing passwords comes to.</summary>
public sealed class SignInLimitTests(EditorsSite site) : IClassFixture<EditorsSite>
{
    private const string Wrong = "not the right password";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private Task<int> TriesAsync(string email) => site.ReadAsync(database =>
        database.SignInTries.CountAsync(one => one.Account == SignInTries.AccountOf(email, "password"), Cancelled));

    [Fact]
    public async Task From_the_eleventh_in_a_minute_an_address_waits_whatever_it_types()
    {
        var browser = site.Browser("198.51.100.1");
        var statuses = new List<HttpStatusCode>();
        for (var count = 0; count < 12; count++)
        {
            using var response = await TypePasswordAsync(browser, $"{Guid.NewGuid():N}@example.org", Wrong);
            statuses.Add(response.StatusCode);
            if (count > 9)
            {
                Assert.InRange((int)response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
            }
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.BadRequest, 10), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], statuses);
        site.Clock.Move(TimeSpan.FromSeconds(61));
        using var later = await TypePasswordAsync(browser, $"{Guid.NewGuid():N}@example.org", Wrong);
        Assert.Equal(HttpStatusCode.BadRequest, later.StatusCode);
    }

    [Fact]
    public async Task A_stranger_gets_a_few_tries_at_an_account_and_the_owner_still_gets_in_from_elsewhere()
    {
        var email = await site.AddAsync(key: OneTimeCodes.NewKey());
        var statuses = new List<HttpStatusCode>();
        for (var count = 0; count < 100; count++)
        {
            using var response = await TypePasswordAsync(site.Browser("198.51.100.2"), email, Wrong);
            statuses.Add(response.StatusCode);
            site.Clock.Move(TimeSpan.FromSeconds(6));
        }

        // A hundred tries in ten minutes: five are looked at, the last after a minute's wait.
        Assert.Equal(5, statuses.Count(status => status == HttpStatusCode.BadRequest));
        Assert.Equal(95, statuses.Count(status => status == HttpStatusCode.TooManyRequests));
        using var owner = await TypePasswordAsync(site.Browser("198.51.100.3"), email);
        Assert.Equal("/admin/sign-in/code", Place(owner));
    }

    [Fact]
    public async Task Many_addresses_together_get_seven_tries_and_a_browser_that_was_let_in_before_gets_in()
    {
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(key: key);
        using var own = await site.SignInAsync(email, key, "198.51.100.4");
        using var left = await own.PostFormAsync("/admin", new Dictionary<string, string>(), "/admin/sign-out");
        site.Clock.Move(TimeSpan.FromMinutes(11));

        var pages = new List<HttpClient>();
        for (var count = 0; count < 50; count++)
        {
            pages.Add(site.Browser($"203.0.113.{count + 1}"));
        }

        var answers = await Task.WhenAll(pages.Select(async (browser, at) =>
        {
            var form = (await browser.PageAsync("/admin/sign-in")).FormTo("/admin/sign-in");
            return (await browser.SendAsync(form, new Dictionary<string, string> { ["email"] = email, ["password"] = Wrong })).StatusCode;
        }));

        // Some are held up by what all together may try in a second; exactly those that were looked at are counted.
        var lookedAt = answers.Count(status => status == HttpStatusCode.BadRequest);
        Assert.Equal(SignInTries.OfStrangers, lookedAt);
        Assert.Equal(SignInTries.OfStrangers, await TriesAsync(email));
        Assert.All(answers, status => Assert.Contains(status, (HttpStatusCode[])[HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable]));

        site.Clock.Move(TimeSpan.FromSeconds(2));
        using var stranger = await TypePasswordAsync(site.Browser("198.51.100.5"), email);
        Assert.Equal(HttpStatusCode.TooManyRequests, stranger.StatusCode);
        using var owner = await TypePasswordAsync(own, email);
        Assert.Equal("/admin/sign-in/code", Place(owner));
    }

    [Fact]
    public async Task Codes_are_counted_like_passwords()
    {
        var email = await site.AddAsync(key: OneTimeCodes.NewKey());
        var browser = site.Browser("198.51.100.6");
        using var typed = await TypePasswordAsync(browser, email);
        var statuses = new List<HttpStatusCode>();
        for (var count = 0; count < 5; count++)
        {
            using var response = await TypeCodeAsync(browser, "000000");
            statuses.Add(response.StatusCode);
        }

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task Waits_are_the_same_for_accounts_that_do_not_exist()
    {
        var known = await site.AddAsync();
        string[] texts = ["", ""];
        foreach (var (email, at) in new[] { (known, 0), ($"{Guid.NewGuid():N}@example.org", 1) })
        {
            for (var count = 0; count < 4; count++)
            {
                using var response = await TypePasswordAsync(site.Browser($"198.51.100.{7 + at}"), email, Wrong);
                texts[at] += $"{(int)response.StatusCode} {(await AdvisorSite.ReadAsync(response)).QuerySelector("main h1")!.TextContent};";
            }
        }

        Assert.Equal(texts[0], texts[1]);
        Assert.Contains("429", texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_takes_as_long_as_a_known_one()
    {
        var (known, unknown) = (new List<double>(), new List<double>());
        for (var count = 0; count < 8; count++)
        {
            var email = await site.AddAsync();
            foreach (var (who, times) in new[] { (email, known), ($"{Guid.NewGuid():N}@example.org", unknown) })
            {
                var browser = site.Browser($"198.51.101.{(2 * count) + (times == known ? 0 : 1)}");
                var form = (await browser.PageAsync("/admin/sign-in")).FormTo("/admin/sign-in");
                var start = Stopwatch.GetTimestamp();
                using var response = await browser.SendAsync(form, new Dictionary<string, string> { ["email"] = who, ["password"] = Wrong });
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            site.Clock.Move(TimeSpan.FromSeconds(2));
        }

        // The shortest of each: the rest is what else the machine does. Without a check for the unknown they lie a hundred apart.
        Assert.InRange(known.Min() - unknown.Min(), -0.5 * known.Min(), 0.5 * known.Min());
    }
}
