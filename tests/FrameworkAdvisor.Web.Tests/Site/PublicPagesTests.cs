using System.Runtime.CompilerServices;
using FrameworkAdvisor.Content.Catalogue;

namespace FrameworkAdvisor.Web.Tests.Site;

public partial class PublicPagesTests(AdvisorSite site)
{
    private const string Answered = "product=saas&parts=pages&parts=service&scope=large&staff-editing=daily&protection=built-in&control=full&must=admin.built-in";

    public static TheoryData<string> Addresses()
    {
        var catalogue = ContentFolder.Load(ContentDirectory()).Catalogue!;
        return
        [
            "/",
            "/advice/all",
            $"/advice/all?{Answered}",
            "/advice/check",
            $"/advice/check?{Answered}",
            "/advice/result",
            $"/advice/result?{Answered}",
            $"/advice/what-if?{Answered}&was={Uri.EscapeDataString(Answered)}",
            $"/advice/what-if?scope=tiny&load=lean&was={Uri.EscapeDataString(Answered)}",
            "/compare",
            "/compare?frameworks=flask,django&sort=gap",
            "/method",
            "/method/audit",
            "/frameworks",
            "/criteria",
            "/articles",
            .. catalogue.Questions.Select(question => $"/advice/{question.Id}"),
            .. catalogue.Frameworks.Select(framework => $"/frameworks/{framework.Slug}"),
            .. catalogue.Criteria.Select(criterion => $"/criteria/{criterion.Slug}"),
            .. catalogue.Articles.Select(article => $"/articles/{article.Slug}"),
        ];
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_has_what_every_page_has(string address)
    {
        var page = await site.PageAsync(address);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.False(string.IsNullOrWhiteSpace(page.Title));
        Assert.False(string.IsNullOrWhiteSpace(page.QuerySelector("meta[name=description]")?.GetAttribute("content")));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("body > header"));
        Assert.Single(page.QuerySelectorAll("body > main"));
        Assert.Single(page.QuerySelectorAll("body > footer"));
        Assert.NotNull(page.QuerySelector("header nav[aria-label]"));
        Assert.Equal("#main", page.QuerySelector("body > a")!.GetAttribute("href"));
        Assert.NotNull(page.GetElementById("main"));
        Assert.Contains("Knowledge version 1, published 21 November 2026", page.QuerySelector("footer")!.Words());
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_has_no_inline_script_or_style_and_nothing_from_elsewhere(string address)
    {
        var page = await site.PageAsync(address);
        var inline = page.QuerySelectorAll("script:not([src]), style, [style]");
        var handlers = page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).ToList();
        var elsewhere = page.QuerySelectorAll("[src], link[href]")
            .Where(element => !(element.GetAttribute("src") ?? element.GetAttribute("href")!).StartsWith('/')).ToList();
        Assert.Empty(inline);
        Assert.Empty(handlers);
        Assert.Empty(elsewhere);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Ids_are_unique_and_every_field_has_a_label(string address)
    {
        var page = await site.PageAsync(address);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);

        var named = page.QuerySelectorAll("label[for], [aria-labelledby], [aria-describedby]")
            .SelectMany(element => $"{element.GetAttribute("for")} {element.GetAttribute("aria-labelledby")} {element.GetAttribute("aria-describedby")}"
                .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(named.Except(ids));

        var labelled = page.QuerySelectorAll("label").Select(label => label.GetAttribute("for")).ToHashSet();
        Assert.All(page.QuerySelectorAll("input:not([type=hidden]), select"), field => Assert.Contains(field.Id, labelled));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Only_what_depends_on_answers_is_kept_out_of_search_engines(string address)
    {
        var robots = (await site.PageAsync(address)).QuerySelector("meta[name=robots]")?.GetAttribute("content");
        Assert.Equal(address.StartsWith("/advice", StringComparison.Ordinal) ? "noindex" : null, robots);
    }

    [Fact]
    public async Task Every_page_has_a_title_of_its_own()
    {
        var titles = new Dictionary<string, string>();
        foreach (var address in Addresses().Select(row => row.Data).Where(address => !address.Contains('?', StringComparison.Ordinal)))
        {
            titles.Add(address, (await site.PageAsync(address)).Title!);
        }

        Assert.Empty(titles.GroupBy(pair => pair.Value).Where(group => group.Count() > 1).SelectMany(group => group));
    }

    [Fact]
    public async Task The_style_sheet_and_the_icon_are_served_under_a_fingerprint_and_inline_nothing()
    {
        var page = await site.PageAsync("/");
        var sheet = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        Assert.NotEqual("/css/site.css", sheet);
        var styles = await site.Browser.GetStringAsync(new Uri(sheet, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("prefers-color-scheme", styles);
        Assert.DoesNotContain("data:", styles);
        using var icon = await site.Browser.GetAsync(
            new Uri(page.QuerySelector("link[rel=icon]")!.GetAttribute("href")!, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("image/svg+xml", icon.Content.Headers.ContentType!.MediaType);
    }

    private static string ContentDirectory([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../content"));
}
