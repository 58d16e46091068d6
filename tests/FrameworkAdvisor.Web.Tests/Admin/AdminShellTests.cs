using System.Net;
using FrameworkAdvisor.Web.Data.Editors;

namespace FrameworkAdvisor.Web.Tests.Admin;

public sealed class AdminShellTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_sign_in()
    {
        using var browser = site.NewBrowser();
        using var response = await browser.GetAsync(new Uri("/admin", UriKind.Relative), Cancelled);

        Assert.Equal((HttpStatusCode.SeeOther, "/admin/sign-in"), (response.StatusCode, response.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Editor)]
    [InlineData(Role.Publisher)]
    [InlineData(Role.Administrator)]
    public async Task Who_is_signed_in_sees_the_start_and_who_they_are(Role role)
    {
        var (browser, email) = await site.SignedInAsync(role, null);

        var page = await browser.PageAsync("/admin");

        Assert.Equal(email, page.QuerySelector("[data-signed-in]")!.TextContent);
        Assert.Equal(role.ToString().ToLowerInvariant(), page.QuerySelector("[data-signed-in]")!.GetAttribute("data-signed-in"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task Pages_are_kept_nowhere_and_their_cookies_are_bound_to_this_host()
    {
        using var browser = site.NewBrowser();
        using var response = await browser.GetAsync(new Uri("/admin/sign-in", UriKind.Relative), Cancelled);

        Assert.True(response.Headers.CacheControl!.NoStore);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-form=", cookie, StringComparison.Ordinal);
        foreach (var part in (string[])["path=/", "secure", "samesite=strict", "httponly"])
        {
            Assert.Contains(part, cookie.Split(';').Select(one => one.Trim().ToLowerInvariant()));
        }
    }

    [Theory]
    [InlineData("http://localhost")]
    [InlineData("https://localhost")]
    public async Task A_form_is_served_over_plain_HTTP_on_this_machine_too(string address)
    {
        using var browser = site.NewBrowser();
        browser.BaseAddress = new Uri(address);

        var page = await browser.PageAsync("/admin/sign-in");

        Assert.NotNull(page.QuerySelector("form input[name=form-token]"));
        Assert.NotNull(page.QuerySelector("form input[name=operation]"));
    }
}
