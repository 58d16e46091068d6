using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Features.Admin.Failures;
using FrameworkAdvisor.Web.Hosting;
using FrameworkAdvisor.Web.Tests.Admin.Items;
using static FrameworkAdvisor.Web.Tests.Admin.EditorsSite;

namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>What was typed when a session ended, or a form had become stale: it is kept, and sent by a page of this site alone.</summary>
public sealed class UnsentFormTests(EditorsSite site) : IClassFixture<EditorsSite>
{
    private const string Site = "Sec-Fetch-Site";
    private const string Typed = "Kept?\r\n  \"quoted\" & <b>bold</b> 'apostrophe' &amp; 🦔";

    private static readonly Dictionary<string, string> nothing = [];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_sent_after_the_session_ended_is_sent_again_after_signing_in_and_loses_nothing()
    {
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(Role.Editor, key);
        using var browser = await site.SignInAsync(email, key, AuditedForms.NewAddress);
        browser.DefaultRequestHeaders.Add(Site, "same-origin");
        var item = await site.App.PlantAsync(ItemKinds.Framework);
        var address = DraftOf.AddressOf(item.Key);
        var form = (await browser.PageAsync(address)).FormTo(address);
        site.Clock.Move(TimeSpan.FromMinutes(31));

        using var ended = await browser.SendAsync(form, new Dictionary<string, string> { ["summary"] = Typed });

        Assert.Equal(HttpStatusCode.Unauthorized, ended.StatusCode);
        var page = await AdvisorSite.ReadAsync(ended);
        Assert.Contains("admin", page.Body!.ClassList);
        Assert.Equal("_blank", page.QuerySelector("main a[href='/admin/sign-in']")!.GetAttribute("target"));
        var sent = form.FieldPairs().ToDictionary();
        var kept = page.FormTo(address);
        var fields = kept.FieldPairs().ToLookup(field => field.Key, field => field.Value);
        Assert.NotEqual(sent["form-token"], Assert.Single(fields["form-token"]));
        Assert.Equal(sent["operation"], Assert.Single(fields["operation"]));
        Assert.Equal(Typed.ReplaceLineEndings("\n"), Assert.Single(fields["summary"]).ReplaceLineEndings("\n"));

        // In another tab, and then on with the first.
        using var first = await TypePasswordAsync(browser, email);
        site.Clock.Move(TimeSpan.FromSeconds(30));
        using var second = await TypeCodeAsync(browser, OneTimeCodes.CodeOf(key, site.Clock.GetUtcNow()));
        using var stale = await browser.SendAsync(kept, nothing);
        Assert.Equal(HttpStatusCode.BadRequest, stale.StatusCode);
        page = await AdvisorSite.ReadAsync(stale);
        Assert.Equal(email, page.QuerySelector("[data-signed-in]")!.TextContent);
        Assert.Equal("Send it again", page.FormTo(address).QuerySelector("button")!.TextContent);
        using var done = await browser.SendAsync(page.FormTo(address), nothing);

        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Equal(Typed.ReplaceLineEndings("\n"), (await site.App.ItemAsync(item.Key))!["summary"].ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("cross-site", null, false, false)]
    [InlineData("same-site", null, false, false)]
    [InlineData(null, "https://evil.example", false, false)]
    [InlineData(null, null, true, false)]
    [InlineData(null, "null", true, false)]
    [InlineData("none", null, true, false)]
    [InlineData(null, "https://localhost", true, true)]
    [InlineData("same-origin", null, true, true)]
    public async Task One_click_sends_again_only_what_a_page_of_this_site_sent(string? fetchSite, string? origin, bool isShown, bool canBeSent)
    {
        using var nobody = site.Browser(AuditedForms.NewAddress);
        var (editor, _) = await site.App.SignedInAsync(Role.Editor, null);
        foreach (var (browser, status) in new[] { (nobody, HttpStatusCode.Unauthorized), (editor, HttpStatusCode.BadRequest) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/admin/articles/forged/claim", UriKind.Relative))
            {
                Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["text"] = "Words of a stranger", ["operation"] = new string('a', 40), ["form-token"] = "junk" }),
            };
            foreach (var (name, value) in new[] { (Site, fetchSite), ("Origin", origin) })
            {
                request.Headers.TryAddWithoutValidation(name, value is null ? [] : [value]);
            }

            using var response = await browser.SendAsync(request, Cancelled);
            var page = await AdvisorSite.ReadAsync(response);

            Assert.Equal(status, response.StatusCode);
            Assert.Contains("admin", page.Body!.ClassList);
            Assert.Equal(isShown, page.Body.TextContent.Contains("Words of a stranger", StringComparison.Ordinal));
            Assert.Equal(canBeSent, page.QuerySelector("main form") is not null);
            Assert.Contains("form-action 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/admin/account/password", "current", "password")]
    [InlineData("/admin/account/recovery-codes", "current")]
    [InlineData("/admin/account/second-factor", "code", "key")]
    [InlineData("/admin/account/passkeys", "credential", "state", "current")]
    [InlineData("/admin/sign-in", "password")]
    public async Task Secrets_are_never_carried_on_and_are_typed_again(string address, params string[] secret)
    {
        var browser = await site.App.SignedInAsync(Role.Editor);
        browser.DefaultRequestHeaders.Add(Site, "same-origin");
        var fields = secret.ToDictionary(name => name, name => $"a secret {name}");
        fields["name"] = "typed name";

        using var response = await browser.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(fields), Cancelled);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await AdvisorSite.ReadAsync(response);
        Assert.DoesNotContain("a secret", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("typed name", page.Body!.TextContent, StringComparison.Ordinal);
        var form = page.QuerySelector<IHtmlFormElement>("main form");
        Assert.Equal(secret.Any(UnsentForm.Made.Contains), form is null);
        Assert.Equal(
            form is null ? "" : string.Join(' ', secret.Order()), string.Join(' ', page.QuerySelectorAll("main form input:not([type=hidden])").Select(input => input.GetAttribute("name")).Order()));
    }

    [Fact]
    public async Task A_password_is_asked_for_where_it_can_be_taken_and_not_before()
    {
        using var nobody = site.Browser(AuditedForms.NewAddress);
        nobody.DefaultRequestHeaders.Add(Site, "same-origin");
        using var response = await nobody.PostAsync(
            new Uri("/admin/account/recovery-codes", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string> { ["current"] = "a secret" }), Cancelled);

        var kept = (await AdvisorSite.ReadAsync(response)).FormTo("/admin/account/recovery-codes");
        Assert.Empty(kept.QuerySelectorAll("input:not([type=hidden])"));
        var browser = await site.App.SignedInAsync(Role.Editor);
        browser.DefaultRequestHeaders.Add(Site, "same-origin");
        using var stale = await browser.SendAsync(kept, nothing);
        Assert.NotNull((await AdvisorSite.ReadAsync(stale)).QuerySelector("main form input[name=current][type=password]"));
    }

    [Fact]
    public async Task A_form_above_its_limit_is_called_too_large_and_says_how_much_it_may_hold()
    {
        using var browser = await site.App.SignedInAsync(Role.Editor);
        var item = await site.App.PlantAsync(ItemKinds.Framework);
        var address = DraftOf.AddressOf(item.Key);

        using var response = await browser.PostFormAsync(address, new Dictionary<string, string> { ["summary"] = new('a', 2 * ServerLimits.FormBodyBytes) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        var page = await AdvisorSite.ReadAsync(response);
        Assert.Contains("admin", page.Body!.ClassList);
        Assert.Contains("more than 256 KB", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(item["summary"], (await site.App.ItemAsync(item.Key))!["summary"]);
    }

    [Fact]
    public async Task A_file_is_not_kept_and_the_page_says_so()
    {
        using var browser = site.Browser(AuditedForms.NewAddress);
        browser.DefaultRequestHeaders.Add(Site, "same-origin");
        using var content = new MultipartFormDataContent { { new StringContent("A title"), "title" }, { new StringContent("the words of the file"), "file", "text.md" } };

        using var response = await browser.PostAsync(new Uri("/admin/articles/new", UriKind.Relative), content, Cancelled);

        var page = await AdvisorSite.ReadAsync(response);
        Assert.DoesNotContain("the words of the file", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("choose it once more", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("A title", page.FormTo("/admin/articles/new").FieldPairs().Single(field => field.Key == "title").Value);
    }

    [Fact]
    public async Task What_cannot_be_sent_any_more_can_still_be_copied()
    {
        var browser = await site.App.SignedInAsync(Role.Viewer);
        browser.DefaultRequestHeaders.Add(Site, "same-origin");
        using var response = await browser.PostAsync(
            new Uri("/admin/frameworks/item/flask", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string> { ["summary"] = "Typed before the role changed" }), Cancelled);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var page = await AdvisorSite.ReadAsync(response);
        Assert.Contains("Typed before the role changed", page.QuerySelector("[data-typed]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public void No_field_of_the_draft_has_the_name_of_a_secret_and_every_password_field_does()
    {
        var kinds = ItemKinds.All.SelectMany(kind => kind.Fields).Select(field => field.Name).Distinct();
        Assert.Empty(kinds.Intersect([.. UnsentForm.Typed.Keys, .. UnsentForm.Made]));

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FrameworkAdvisor.sln")))
        {
            folder = folder.Parent!;
        }

        var asked = Directory.EnumerateFiles(Path.Combine(folder.FullName, "src/FrameworkAdvisor.Web/Features/Admin"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "name=\"([a-z-]+)\" type=\"password\"|AdminField\\(\"([a-z-]+)\", \"[^\"]*\", \"password\"", RegexOptions.NonBacktracking))
            .Select(match => match.Groups[1].Value + match.Groups[2].Value).Distinct().Order();
        Assert.Equal(["current", "password"], asked);
        Assert.Subset(UnsentForm.Typed.Keys.ToHashSet(), asked.ToHashSet());
    }
}
