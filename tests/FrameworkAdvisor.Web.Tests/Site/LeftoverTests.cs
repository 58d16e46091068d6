using System.Net;
using System.Text;

namespace FrameworkAdvisor.Web.Tests.Site;

/// <summary>Ways out of the folders that are served, and files that have no business there.</summary>
public sealed class LeftoverTests(KestrelSite site) : IClassFixture<KestrelSite>
{
    private static readonly string[] targets = ["etc/passwd", "appsettings.json", "FrameworkAdvisor.Web.dll", "content/criteria.yml", "advisor.db", "Program.cs"];
    private static readonly string[] ups = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "..\\", "%252e%252e%252f", "..%c0%af", "..%c1%9c", "%c0%ae%c0%ae/", "....//", "..;/", ".%00./", "%uff0e%uff0e/", "..%ef%bc%8f"];
    private static readonly string[] places = ["", "css/", "js/", "articles/", "frameworks/", "criteria/", "api/v1/articles/", "decisions/", "admin/", "openapi/", "health/"];
    private static readonly string[] leftovers =
    [
        ".git/HEAD", ".git/config", ".gitignore", ".env", ".DS_Store", "appsettings.json", "appsettings.Development.json", "appsettings.Production.json", "web.config",
        "FrameworkAdvisor.Web.dll", "FrameworkAdvisor.Web.pdb", "FrameworkAdvisor.Web.deps.json", "FrameworkAdvisor.Web.runtimeconfig.json", "FrameworkAdvisor.Web.csproj",
        "package.json", "package-lock.json", "node_modules/", "Styles/site.scss", "css/site.scss", "css/site.css.map", "css/", "js/", "advisor.db", "data/advisor.db", "data/advisor.db-wal",
        "advisor.db-keys/", "data/advisor.db-keys/", "backup.zip", "advisor.sql", "dump.sql", "content/", "content/articles/", "content/criteria.yml", "metrics", "swagger", "swagger/index.html",
        "swagger/v1/swagger.json", "openapi", "openapi/v2.json", "health", "healthz", "actuator", "debug", "trace.axd", "elmah.axd", "phpinfo.php", "wp-login.php", "server-status",
        "_framework/", "_vs/browserLink", ".well-known/security.txt", "Identity/Account/Login", "Account/Login", "error", "admin/error", "Features/Home/Index.cshtml", "bin/", "obj/",
    ];

    [Fact]
    public async Task No_way_leads_out_of_what_is_served()
    {
        var asked = 0;
        foreach (var address in Ways().Concat(Absolute()))
        {
            using var connection = await RawConnection.OpenAsync(site.Port);
            await connection.SendAsync($"GET {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            var answer = await connection.ReadToEndAsync();
            var status = answer.Split(' ', 3)[1];
            Assert.True(status is "404" or "400" or "303", $"{status} for {address}");
            Assert.All((string[])["root:x:", "ConnectionStrings", "AllowedHosts", "SQLite format 3", "namespace FrameworkAdvisor"], inside => Assert.DoesNotContain(inside, answer, StringComparison.Ordinal));
            asked++;
        }

        Assert.True(asked >= 871, $"{asked}");
    }

    [Fact]
    public async Task Nothing_that_was_left_behind_is_found_and_the_files_that_pages_use_are()
    {
        foreach (var leftover in leftovers)
        {
            using var response = await site.Browser.GetAsync(new Uri("/" + leftover, UriKind.Relative), TestContext.Current.CancellationToken);

            // What begins with /admin is asked to sign in first.
            Assert.True(response.StatusCode == HttpStatusCode.NotFound, $"{leftover}: {response.StatusCode}");
        }

        foreach (var file in (string[])["/css/site.css", "/js/forms.js", "/favicon.svg"])
        {
            using var response = await site.Browser.GetAsync(new Uri(file, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal((file, HttpStatusCode.OK), (file, response.StatusCode));
        }
    }

    private static IEnumerable<string> Ways() =>
        from place in places
        from up in ups
        from target in targets
        select new StringBuilder("/").Append(place).Insert(place.Length + 1, up, 6).Append(target).ToString();

    private static IEnumerable<string> Absolute() =>
        from place in places
        from target in (string[])["/etc/passwd", "%2fetc%2fpasswd", "file:///etc/passwd", "C:%5cboot.ini", "%5c%5cevil%5cshare", "~root", "%00/etc/passwd.css"]
        select $"/{place}{target}";
}
