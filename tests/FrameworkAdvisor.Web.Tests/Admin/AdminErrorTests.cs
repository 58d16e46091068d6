using System.Net;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>What goes wrong in the admin area is told in its own frame to who is signed in, and to nobody else.</summary>
public sealed class AdminErrorTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    [Theory]
    [InlineData("/admin/nothing-here", 404)]
    [InlineData("/admin/frameworks/item/nothing", 404)]
    [InlineData("/admin/frameworks?nonsense=1", 400)]
    [InlineData("/admin/content?nonsense=1", 400)]
    [InlineData("/admin/users", 403)]
    [InlineData("/admin/error", 404)]
    public async Task Who_is_signed_in_stays_in_the_admin_area(string address, int status)
    {
        var (browser, email) = await site.SignedInAsync(Role.Editor, null);

        var page = await browser.PageAsync(address, (HttpStatusCode)status);

        Assert.Contains("admin", page.Body!.ClassList);
        Assert.Equal(email, page.QuerySelector("[data-signed-in]")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/admin']"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Theory]
    [InlineData("/admin/nothing-here", 404)]
    [InlineData("/admin/error", 404)]
    [InlineData("/admin/sign-in/nothing", 404)]
    public async Task Who_is_nobody_gets_the_page_of_the_public_site(string address, int status)
    {
        using var browser = site.NewBrowser();

        var page = await browser.PageAsync(address, (HttpStatusCode)status);

        Assert.DoesNotContain("admin", page.Body!.ClassList);
        Assert.NotNull(page.QuerySelector("main a[href='/']"));
    }

    [Theory]
    [InlineData(true, 503)]
    [InlineData(false, 500)]
    public async Task A_fault_is_told_there_too(bool isBusy, int status)
    {
        await using var broken = site.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.AddScoped<EditorChanges>(_ => throw (isBusy ? new DatabaseBusyException("secret") : new InvalidOperationException("secret")))));
        var browser = await broken.SignedInAsync(Role.Administrator);

        var page = await browser.PageAsync("/admin/users", (HttpStatusCode)status);

        Assert.Contains("admin", page.Body!.ClassList);
        Assert.DoesNotContain("secret", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_that_page_fails_as_well_the_public_one_is_left()
    {
        await using var broken = site.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.AddScoped<Sessions>(_ => throw new InvalidOperationException("secret"))));
        using var browser = broken.Server.CreateClient();
        browser.DefaultRequestHeaders.Add("Cookie", broken.CookieFor(Web.Data.Decisions.SecretLink.New()));

        var page = await browser.PageAsync("/admin", HttpStatusCode.InternalServerError);

        Assert.DoesNotContain("admin", page.Body!.ClassList);
        Assert.NotNull(page.QuerySelector("main h1"));
    }
}
