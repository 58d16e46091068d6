using System.Net;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Tests.Admin;

namespace FrameworkAdvisor.Web.Tests.Site;

/// <summary>Pages that are kept for all: what one asks for, or who one is, shows in nobody else's.</summary>
public sealed class SharedPagesTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private const int Trials = 1000;
    private const string Poison = "poison4711";

    private static readonly string[] addresses = ["/", "/compare", "/frameworks/django", "/advice/result?scope=large", "/advice/result?scope=small", "/api/v1/questionnaire", "/articles"];

    private static readonly (string Name, string Value)[] headers =
    [
        ("X-Forwarded-Host", Poison), ("X-Forwarded-Proto", Poison), ("X-Forwarded-For", Poison), ("X-Forwarded-Prefix", "/" + Poison), ("Forwarded", $"host={Poison}"), ("Accept-Language", Poison),
        ("Origin", $"https://{Poison}"), ("Referer", $"https://{Poison}/"), ("Cookie", $"__Host-editor={Poison}; __Host-draft-preview=on"), ("User-Agent", Poison), ("Accept", $"text/{Poison}, */*"),
        ("Range", "bytes=0-3"), ("If-None-Match", $"\"{Poison}\""), ("X-HTTP-Method-Override", "POST"), ("X-Original-URL", "/" + Poison), ("Cache-Control", "no-store"),
    ];

    // Refused before anything is kept, or kept apart.
    private static readonly string[] queries = ["utm_source=" + Poison, "callback=" + Poison, "a=%1E" + Poison, "scope=large&scope=" + Poison, Poison, "scope=%00" + Poison, "cb=1&cb=2"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_a_thousand_mixed_requests_nobody_gets_anything_of_anybody_else()
    {
        using var editor = await site.SignedInAsync(Role.Publisher);
        var expected = new Dictionary<string, string>();
        foreach (var address in addresses)
        {
            expected[address] = await TextAsync(site.Browser, address);
        }

        var random = new Random(41);
        for (var trial = 0; trial < Trials; trial++)
        {
            var address = addresses[random.Next(addresses.Length)];
            var (name, value) = headers[random.Next(headers.Length)];
            using (var spoiled = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)))
            {
                spoiled.Headers.TryAddWithoutValidation(name, value);
                using var first = await site.Browser.SendAsync(spoiled, Cancelled);
                Assert.Equal((address, name, HttpStatusCode.OK), (address, name, first.StatusCode));
                Assert.DoesNotContain(Poison, await first.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
            }

            var separator = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            using (var asked = await site.Browser.GetAsync(new Uri($"{address}{separator}{queries[random.Next(queries.Length)]}", UriKind.Relative), Cancelled))
            {
                Assert.Equal((address, HttpStatusCode.BadRequest), (address, asked.StatusCode));
                Assert.True(asked.Headers.CacheControl?.NoStore);
            }

            using (var signedIn = await editor.GetAsync(new Uri(address, UriKind.Relative), Cancelled))
            {
                Assert.False(signedIn.Headers.Contains("Set-Cookie"));
            }

            using var after = await site.Browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
            Assert.Equal((address, expected[address]), (address, await after.Content.ReadAsStringAsync(Cancelled)));
            Assert.False(after.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task What_an_editor_previews_reaches_no_reader()
    {
        using var editor = await site.SignedInAsync(Role.Publisher);
        var before = await TextAsync(site.Browser, "/frameworks/flask");
        using var on = await editor.PostFormAsync("/admin/publish", AuditedForms.Nothing, "/admin/preview");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/frameworks/flask", UriKind.Relative));
        using var previewed = await editor.SendAsync(request, Cancelled);

        Assert.Contains("preview", await previewed.Content.ReadAsStringAsync(Cancelled), StringComparison.OrdinalIgnoreCase);
        Assert.True(previewed.Headers.CacheControl?.NoStore);
        Assert.Equal(before, await TextAsync(site.Browser, "/frameworks/flask"));
    }

    private static async Task<string> TextAsync(HttpClient browser, string address)
    {
        using var response = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
        Assert.Equal((address, HttpStatusCode.OK), (address, response.StatusCode));
        return await response.Content.ReadAsStringAsync(Cancelled);
    }
}
