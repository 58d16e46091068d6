using System.IO.Compression;
using System.Net;
using System.Text;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Editors;

namespace FrameworkAdvisor.Web.Tests.Admin.Articles;

public sealed class UploadTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_text_tells_is_filled_in_and_nothing_is_stored_yet()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var before = await site.LastAuditAsync();

        using var response = await browser.PostFormAsync("/admin/articles/new", new Dictionary<string, string> { ["pasted"] = Workbench.Text, ["step"] = "read" });

        var page = await AdvisorSite.ReadAsync(response);
        Assert.Equal(("Django and Flask after ten years", "django-and-flask-after-ten-years"), (page.QuerySelector("#title")!.GetAttribute("value"), page.QuerySelector("#slug")!.GetAttribute("value")));
        Assert.Empty(await site.AuditAsync(before));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_article()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var form = (await browser.PageAsync("/admin/articles/new")).FormTo("/admin/articles/new");
        var before = await site.LastAuditAsync();
        for (var time = 0; time < 2; time++)
        {
            using var response = await browser.SendAsync(form, Workbench.Fields("made-once", Workbench.Text));
            Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        }

        Assert.Single(await site.AuditAsync(before));
    }

    [Theory]
    [InlineData("guru99", "slug", "There is an article")]
    [InlineData("review", "slug", "stands in addresses")]
    [InlineData("Not A Slug", "slug", "it takes 1 to 80")]
    public async Task A_slug_that_cannot_be_is_told_with_all_that_was_typed(string slug, string field, string reason)
    {
        using var browser = await site.SignedInAsync(Role.Editor);

        using var response = await browser.PostFormAsync("/admin/articles/new", Workbench.Fields(slug, Workbench.Text));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await AdvisorSite.ReadAsync(response);
        Assert.Contains(reason, page.QuerySelector($"#{field}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Workbench.Text.Trim(), page.QuerySelector("#pasted")!.TextContent.Trim());
        Assert.Equal("0.8", page.QuerySelector("#trust")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_an_uploader_writes_into_a_text_is_harmless()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        const string text =
            """
            # Hostile <script>alert(1)</script>

            <script>alert(2)</script><img src=x onerror=alert(3)> [a link](javascript:alert(4)) ![picture](https://example.org/x.png)

            ==Django is the best of all=={claim="django admin.built-in +2"} and ==this is styled=={#main .btn onclick="alert(5)" style="position:fixed"}

            ## A heading {onclick="alert(6)"}

            Django ships with a built-in admin panel.
            """;
        var page = await browser.OpenAsync(await browser.AddArticleAsync("hostile", text));

        var draft = await site.DraftAsync();
        Assert.DoesNotContain(draft.Claims, claim => claim.Article == "hostile");
        Assert.Empty(page.QuerySelectorAll("main script, main img, main [onclick], main [onerror], main [style], a[href^=javascript]"));
        Assert.DoesNotContain("claim=", draft.Articles.Single(article => article.Slug == "hostile").Markdown, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[data-text] a.claim-mark"));
    }

    [Fact]
    public async Task A_text_is_taken_for_words_of_its_source_unless_the_editor_says_otherwise_and_a_copy_needs_a_permission()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var page = await browser.PageAsync("/admin/articles/new");
        Assert.Equal("quotes", page.QuerySelector("input[name=text-kind][checked]")!.GetAttribute("value"));

        using var refused = await browser.PostFormAsync("/admin/articles/new", new Dictionary<string, string>(Workbench.Fields("a-copy", Workbench.Text)) { ["text-kind"] = "copy" });
        var again = await AdvisorSite.ReadAsync(refused);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("who allowed it", again.QuerySelector("#permission-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("copy", again.QuerySelector("input[name=text-kind][checked]")!.GetAttribute("value"));

        using var taken = await browser.SendAsync(again.FormTo("/admin/articles/new"), new Dictionary<string, string> { ["permission"] = "CC BY 4.0" });
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        var article = (await site.DraftAsync()).Articles.Single(one => one.Slug == "a-copy");
        Assert.Equal((TextKind.Copy, "CC BY 4.0"), (article.TextKind, article.Permission));

        using var changed = await browser.PostFormAsync("/admin/articles/item/a-copy", new Dictionary<string, string> { ["text-kind"] = "digest", ["permission"] = "" });
        Assert.Equal(HttpStatusCode.SeeOther, changed.StatusCode);
        Assert.Equal(TextKind.Digest, (await site.DraftAsync()).Articles.Single(one => one.Slug == "a-copy").TextKind);
    }

    [Fact]
    public async Task Every_mark_on_the_pages_of_an_article_leads_to_its_claims()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var article = site.Advisor.Catalogue.Articles[0].Slug;
        var page = await browser.PageAsync($"/admin/articles/{article}");

        var marks = page.QuerySelectorAll("a.claim-mark").Concat((await browser.PageAsync($"/admin/articles/{article}/claim")).QuerySelectorAll("a.claim-mark")).ToList();

        Assert.NotEmpty(marks);
        Assert.All(marks, mark =>
        {
            var parts = mark.GetAttribute("href")!.Split('#');
            Assert.Equal($"/admin/articles/{article}", parts[0]);
            Assert.NotNull(page.GetElementById(parts[1]));
        });
        Assert.All(page.QuerySelectorAll("a.passage-text"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Theory]
    [InlineData("nul.md", HttpStatusCode.BadRequest, "NUL")]
    [InlineData("latin.md", HttpStatusCode.BadRequest, "UTF-8")]
    [InlineData("zip.md", HttpStatusCode.BadRequest, "cannot be taken")]
    [InlineData("empty.md", HttpStatusCode.BadRequest, "no text")]
    [InlineData("page.html", HttpStatusCode.BadRequest, "does not end in .md or .txt")]
    [InlineData("long.md", HttpStatusCode.RequestEntityTooLarge, "more than 100 KB")]
    [InlineData("huge.md", HttpStatusCode.RequestEntityTooLarge, "more than 100 KB")]
    public async Task A_file_that_is_no_such_text_is_refused_with_the_reason(string name, HttpStatusCode expected, string reason)
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var before = await site.LastAuditAsync();
        var form = (await browser.PageAsync("/admin/articles/new")).FormTo("/admin/articles/new");
        using var content = new MultipartFormDataContent();
        var fields = Workbench.Fields("refused", "");
        foreach (var (key, value) in form.FieldPairs().Where(field => !fields.ContainsKey(field.Key) && field.Key != "file").Concat(fields))
        {
            content.Add(new StringContent(value), key);
        }

        content.Add(new ByteArrayContent(BytesOf(name)), "file", name);
        using var response = await browser.PostAsync(new Uri("/admin/articles/new", UriKind.Relative), content, Cancelled);

        Assert.Equal(expected, response.StatusCode);
        Assert.Contains(reason, (await AdvisorSite.ReadAsync(response)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await site.AuditAsync(before));
    }

    [Fact]
    public async Task A_text_of_a_hundred_kilobytes_stays_usable()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var text = new StringBuilder();
        for (var part = 0; text.Length < 95_000; part++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"## Part {part}\n\nIn part {part}, Django ships with a built-in admin panel. Flask number {part} is easy to learn for beginners. What follows in part {part} says nothing of either, and fills the page.\n\n");
        }

        var page = await browser.OpenAsync(await browser.AddArticleAsync("hundred", text.ToString()));
        var next = await browser.DecideAsync(page, "accept");

        Assert.NotEqual(page.SuggestionOf(), next.SuggestionOf());
        Assert.InRange(next.DocumentElement.OuterHtml.Length, 90_000, 400_000);
    }

    [Fact]
    public async Task Figures_that_were_found_become_facts_when_they_are_accepted()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        await browser.AddArticleAsync("figures-found", Workbench.Text);
        var page = await browser.PageAsync("/admin/articles/figures-found/figures");
        Assert.Single(page.QuerySelectorAll("[data-figure]"));
        var before = await site.LastAuditAsync();

        page = await browser.DecideAsync(page, "accept");

        var fact = Assert.Single((await site.DraftAsync()).Articles.Single(article => article.Slug == "figures-found").Facts);
        Assert.Equal(("django", "81000"), (fact.Framework, fact.Value));
        Assert.Equal("fact", Assert.Single(await site.AuditAsync(before)).Kind);

        page = await browser.DecideAsync(page, "undo");
        Assert.Empty((await site.DraftAsync()).Articles.Single(article => article.Slug == "figures-found").Facts);
        page = await browser.DecideAsync(page, "reject");
        Assert.Equal("rejected", page.QuerySelector("[data-figure]")!.GetAttribute("data-state"));
    }

    private static byte[] BytesOf(string name) => name switch
    {
        "nul.md" => "Django\0 is fine."u8.ToArray(),
        "latin.md" => Encoding.Latin1.GetBytes("Django est bien rôdé."),
        "zip.md" => Zip(),
        "empty.md" => "  \n"u8.ToArray(),
        "long.md" => Encoding.UTF8.GetBytes(new string('x', 150 * 1024)),
        "huge.md" => new byte[10 * 1024 * 1024],
        _ => "<p>Django</p>"u8.ToArray(),
    };

    private static byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("a.md").Open();
            entry.Write(Encoding.UTF8.GetBytes(Workbench.Text + Workbench.Text));
        }

        return bytes.ToArray();
    }
}
