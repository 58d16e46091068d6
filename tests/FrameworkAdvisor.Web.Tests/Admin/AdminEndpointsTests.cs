using System.Net;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Features.Admin;
using FrameworkAdvisor.Web.Hosting;
using FrameworkAdvisor.Web.Tests.Decisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>What holds for every endpoint of the admin area, read from the list of endpoints: parts that are added are covered.</summary>
public sealed class AdminEndpointsTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    // Where somebody who is nobody yet has to get in.
    private static readonly string[] open =
    [
        "GET admin/sign-in", "POST admin/sign-in", "GET admin/sign-in/code", "POST admin/sign-in/code", "POST admin/sign-in/passkey", "POST admin/sign-in/passkey/options",
        "POST admin/sign-out", "GET admin/link/{token}", "POST admin/link/{token}", "GET admin/error",
    ];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_controller_is_one_of_the_area_and_only_signing_in_is_open()
    {
        var doors = site.Doors();

        Assert.True(doors.Count > 20);
        Assert.All(doors, door => Assert.True(door.Controller.IsSubclassOf(typeof(AdminController)), $"{door} does not derive from {nameof(AdminController)}"));
        Assert.All(doors, door => Assert.StartsWith("admin", door.Route, StringComparison.Ordinal));
        Assert.All(doors, door => Assert.True(door.Method is "GET" or "POST", $"{door} takes other methods"));
        Assert.Equal(open.Order(StringComparer.Ordinal), doors.Where(door => door.IsOpen).Select(door => door.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_and_every_role_below_the_one_that_is_asked_for_are_refused_everywhere()
    {
        var browsers = new Dictionary<Role, HttpClient>();
        foreach (var role in Enum.GetValues<Role>())
        {
            browsers[role] = await site.SignedInAsync(role);
        }

        using var nobody = site.NewBrowser();
        var before = await EntriesAsync();
        var wrong = new List<string>();
        foreach (var door in site.Doors().Where(door => !door.IsOpen))
        {
            using (var response = await SendAsync(nobody, door))
            {
                // What was sent is not redirected: it would be lost.
                if (door.Method == "POST" ? response.StatusCode != HttpStatusCode.Unauthorized
                    : response.StatusCode != HttpStatusCode.SeeOther || !response.Headers.Location!.OriginalString.StartsWith("/admin/sign-in", StringComparison.Ordinal))
                {
                    wrong.Add($"{door} gives nobody {(int)response.StatusCode}");
                }
            }

            foreach (var (role, browser) in browsers)
            {
                using var response = await SendAsync(browser, door);
                var isRefused = response.StatusCode == HttpStatusCode.Forbidden;
                if (isRefused != role < door.Role || (int)response.StatusCode >= 500)
                {
                    wrong.Add($"{door} gives a {role} {(int)response.StatusCode}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(before, await EntriesAsync());
    }

    [Fact]
    public void Every_form_has_a_most_that_it_may_hold_and_only_those_with_the_text_of_an_article_hold_much()
    {
        var doors = site.Doors().Where(door => door.Method == "POST").ToList();
        string[] texts = ["POST admin/articles/new", "POST admin/articles/{slug}/text", "POST admin/articles/{slug}/text/confirm"];

        Assert.All(doors, door => Assert.True(door.MostBytes is > 0, $"{door} takes any amount"));
        Assert.Equal(texts, doors.Where(door => door.MostBytes > 2 * ServerLimits.FormBodyBytes).Select(door => door.ToString()).Order(StringComparer.Ordinal));
        Assert.All(doors, door => Assert.True(door.MostBytes <= 640 * 1024, $"{door} takes {door.MostBytes}"));
        Assert.All(doors.Where(door => !texts.Contains(door.ToString()) && !door.Route.Contains("{plural:items}", StringComparison.Ordinal)), door => Assert.Equal(ServerLimits.FormBodyBytes, door.MostBytes));
    }

    [Fact]
    public async Task No_form_is_taken_without_its_token_or_with_that_of_somebody_else()
    {
        using var mine = await site.SignedInAsync(Role.Administrator);
        using var theirs = await site.SignedInAsync(Role.Administrator);
        var token = (await theirs.PageAsync("/admin")).FormTo("/admin/sign-out").FieldPairs().ToDictionary();
        var stored = await site.StoredRowsAsync();
        var wrong = new List<string>();
        foreach (var door in site.Doors().Where(door => door.Method == "POST"))
        {
            foreach (var fields in (Dictionary<string, string>[])
                [
                    [],
                    new() { ["operation"] = token["operation"] },
                    token,
                    new(token) { ["form-token"] = "junk" },
                ])
            {
                using var response = await mine.PostAsync(new Uri(door.Address, UriKind.Relative), new FormUrlEncodedContent(fields), Cancelled);
                // What anybody may try answers how often first.
                if (response.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.TooManyRequests))
                {
                    wrong.Add($"{door} gives {(int)response.StatusCode} to {string.Join('+', fields.Keys)}");
                }
            }

            using var json = await mine.PostAsync(new Uri(door.Address, UriKind.Relative), new StringContent("{}", System.Text.Encoding.UTF8, "text/plain"), Cancelled);
            Assert.Contains(json.StatusCode, (HttpStatusCode[])[HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests, HttpStatusCode.UnsupportedMediaType]);
        }

        Assert.Empty(wrong);
        Assert.Equal(stored, await site.StoredRowsAsync());
    }

    [Fact]
    public async Task Looking_changes_nothing_and_no_page_is_kept_anywhere()
    {
        using var browser = await site.SignedInAsync(Role.Administrator);
        var stored = await site.StoredRowsAsync();
        foreach (var door in site.Doors().Where(door => door.Method == "GET"))
        {
            using var response = await browser.GetAsync(new Uri(door.Address, UriKind.Relative), Cancelled);
            Assert.True(response.Headers.CacheControl?.NoStore, $"{door} may be kept");
            Assert.True((int)response.StatusCode < 500, $"{door} gives {(int)response.StatusCode}");
        }

        Assert.Equal(stored, await site.StoredRowsAsync());
    }

    [Fact]
    public async Task A_form_without_its_number_is_refused()
    {
        using var browser = await site.SignedInAsync(Role.Administrator);
        foreach (var number in (string[])["", "1", new string('g', 40), new string('A', 40)])
        {
            using var response = await browser.PostFormAsync("/admin/users/new", new Dictionary<string, string> { ["email"] = "a@example.org", ["operation"] = number }, "/admin/users");
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    private Task<int> EntriesAsync() => CountAsync(database => database.AuditEntries.CountAsync(entry => entry.Action != AuditAction.SignOut, Cancelled));

    private async Task<int> CountAsync(Func<AdvisorDbContext, Task<int>> count)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await count(scope.ServiceProvider.GetRequiredService<AdvisorDbContext>());
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, Door door) => door.Method == "GET"
        ? browser.GetAsync(new Uri(door.Address, UriKind.Relative), Cancelled)
        : browser.PostAsync(new Uri(door.Address, UriKind.Relative), new FormUrlEncodedContent([]), Cancelled);
}
