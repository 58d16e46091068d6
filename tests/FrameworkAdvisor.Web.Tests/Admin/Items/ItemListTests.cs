using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editors;

namespace FrameworkAdvisor.Web.Tests.Admin.Items;

public sealed class ItemListTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private static readonly string[] searched = ["ADMIN", "django"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    // Articles have a list of their own.
    public static TheoryData<string> Kinds() => [.. ItemKinds.All.Where(kind => kind != ItemKinds.Article).Select(kind => kind.Name)];

    [Fact]
    public async Task The_content_page_counts_every_kind()
    {
        using var browser = await site.SignedInAsync(Role.Viewer);
        var items = await site.ItemsAsync();

        var page = await browser.PageAsync("/admin/content");

        Assert.Equal(
            ItemKinds.All.Select(kind => $"{kind.Name} {items.Count(item => item.Kind == kind)}"),
            page.QuerySelectorAll("tr[data-kind]").Select(row => $"{row.GetAttribute("data-kind")} {row.QuerySelector("td.number")!.TextContent}"));
        Assert.All(page.QuerySelectorAll("tr[data-kind]"), row => Assert.StartsWith("/admin/", row.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_kind_is_listed_page_by_page_and_sorted_by_each_column(string name)
    {
        var kind = ItemKinds.Find(name)!;
        using var browser = await site.SignedInAsync(Role.Editor);
        string[] expected = [.. (await site.ItemsAsync()).Where(item => item.Kind == kind).Select(item => item.Id)];
        var first = await browser.PageAsync($"/admin/{kind.Plural}");

        Assert.Equal(expected, await AllPagesAsync(browser, $"/admin/{kind.Plural}"));
        foreach (var column in first.QuerySelectorAll("thead th a").Select(link => link.GetAttribute("href")!))
        {
            var (up, down) = (await AllPagesAsync(browser, column), await AllPagesAsync(browser, column.Replace("sort=", "sort=-", StringComparison.Ordinal)));
            Assert.Equal(expected.Order(), up.Order());
            Assert.Equal(expected.Order(), down.Order());
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_choice_of_a_filter_together_finds_what_it_is_for(string name)
    {
        var kind = ItemKinds.Find(name)!;
        using var browser = await site.SignedInAsync(Role.Viewer);
        var items = (await site.ItemsAsync()).Where(item => item.Kind == kind).ToArray();
        var page = await browser.PageAsync($"/admin/{kind.Plural}");
        foreach (var filter in page.QuerySelectorAll<IHtmlSelectElement>("form[role=search] select"))
        {
            foreach (var choice in filter.Options.Where(option => option.Value.Length > 0).Take(4))
            {
                var found = await browser.PageAsync($"/admin/{kind.Plural}?{filter.Name}={Uri.EscapeDataString(choice.Value)}");
                if (kind.Find(filter.Name!) is { IsList: false } field)
                {
                    Assert.Equal(items.Count(item => item[field.Name] == choice.Value), Found(found));
                }

                Assert.Equal(choice.Value, found.QuerySelector<IHtmlSelectElement>($"#filter-{filter.Name}")!.Value);
            }
        }
    }

    [Fact]
    public async Task Effects_and_options_are_narrowed_down_by_question()
    {
        using var browser = await site.SignedInAsync(Role.Viewer);
        var items = await site.ItemsAsync();

        Assert.Equal(items.Count(item => item.Kind == ItemKinds.Effect && item["option"].StartsWith("scope~", StringComparison.Ordinal)), Found(await browser.PageAsync("/admin/effects?question=scope")));
        Assert.Equal(items.Count(item => item.Kind == ItemKinds.Option && item["question"] == "scope"), Found(await browser.PageAsync("/admin/options?question=scope")));
    }

    [Fact]
    public async Task What_a_list_is_narrowed_down_to_is_filled_in_for_a_new_one_and_a_page_links_to_the_list_of_what_rests_on_it()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var items = await site.ItemsAsync();

        var list = await browser.PageAsync("/admin/options?question=scope");
        var form = await browser.PageAsync(list.QuerySelector("a[href^='/admin/options/new']")!.GetAttribute("href")!);
        Assert.Equal("scope", form.QuerySelector<IHtmlSelectElement>("#field-question")!.Value);
        Assert.Equal("/admin/options?question=scope", form.QuerySelector("input[name=return]")!.GetAttribute("value"));

        var article = await browser.PageAsync($"/admin/articles/item/{items.First(item => item.Kind == ItemKinds.Article).Id}");
        var claims = article.QuerySelectorAll("[data-carries=claim] a")[^1].GetAttribute("href")!;
        Assert.Equal(items.Count(item => item.Kind == ItemKinds.Claim && claims.EndsWith($"?article={item["article"]}", StringComparison.Ordinal)), Found(await browser.PageAsync(claims)));
    }

    [Fact]
    public async Task Words_are_looked_for_in_every_field()
    {
        using var browser = await site.SignedInAsync(Role.Viewer);
        var items = await site.ItemsAsync();
        var expected = items.Count(item => item.Kind == ItemKinds.Claim
            && searched.All(word => item.Values.Values.Any(value => value.Contains(word, StringComparison.OrdinalIgnoreCase))));

        Assert.True(expected > 2);
        Assert.Equal(expected, Found(await browser.PageAsync("/admin/claims?q=ADMIN++django")));
        Assert.Equal(0, Found(await browser.PageAsync("/admin/claims?q=%3Cscript%3E")));
    }

    [Theory]
    [InlineData("/admin/claims?nonsense=1", "nonsense")]
    [InlineData("/admin/claims?status=maybe", "maybe")]
    [InlineData("/admin/claims?framework=rails", "rails")]
    [InlineData("/admin/claims?sort=anchor", "anchor")]
    [InlineData("/admin/claims?page=0", "page")]
    [InlineData("/admin/claims?page=first", "first")]
    [InlineData("/admin/claims?status=pending&status=accepted", "status")]
    [InlineData("/admin/claims?done=me", "done")]
    [InlineData("/admin/claims?taken=nothing", "nothing")]
    [InlineData("/admin/frameworks/item/flask?return=//evil.example", "return")]
    [InlineData("/admin/frameworks/item/flask?colour=red", "colour")]
    [InlineData("/admin/frameworks/item/flask/history?older-than=then", "then")]
    [InlineData("/admin/frameworks/new?site=1&site=2", "site")]
    [InlineData("/admin/claims/new", "claims")]
    public async Task What_means_nothing_is_refused_by_name(string address, string named)
    {
        using var browser = await site.SignedInAsync(Role.Editor);

        Assert.Contains(named, (await browser.PageAsync(address, HttpStatusCode.BadRequest)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/nonsense")]
    [InlineData("/admin/Claims")]
    [InlineData("/admin/frameworks/item/rails")]
    [InlineData("/admin/frameworks/item/rails/history")]
    [InlineData("/admin/frameworks/item/rails/delete")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        using var response = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task An_item_is_moved_among_those_with_the_same_parent_and_its_row_is_gone_back_to()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var before = await OptionsAsync("scope");
        var others = await OptionsAsync("parts");
        var page = await browser.PageAsync("/admin/options?question=scope");
        var (first, last) = (page.QuerySelector($"tr[data-item='{before[0]}']")!, page.QuerySelector($"tr[data-item='{before[^1]}']")!);
        Assert.Equal(["down"], first.QuerySelectorAll("button").Select(button => button.GetAttribute("value")));
        Assert.Equal(["up"], last.QuerySelectorAll("button").Select(button => button.GetAttribute("value")));

        var form = page.FormTo("/admin/options/bulk");
        form.SetAttribute("action", last.QuerySelector("button")!.GetAttribute("formaction")!);
        using var moved = await browser.SendAsync(form, new Dictionary<string, string> { ["direction"] = "up" });
        using var again = await browser.SendAsync(form, new Dictionary<string, string> { ["direction"] = "up" });

        Assert.All([moved, again], response => Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode));
        Assert.Equal($"/admin/options?question=scope#item-{before[^1]}", moved.Headers.Location!.OriginalString);
        Assert.NotNull((await browser.PageAsync("/admin/options?question=scope")).GetElementById($"item-{before[^1]}"));
        string[] expected = [.. before[..^2], before[^1], before[^2]];
        Assert.Equal(expected, await OptionsAsync("scope"));
        Assert.Equal(others, await OptionsAsync("parts"));
        Assert.Equal(AuditAction.Move, Assert.Single(await site.EntriesAsync(new("option", before[^1]))).Action);
    }

    private static int Found(IHtmlDocument page) => int.Parse(page.QuerySelector("[data-found]")!.GetAttribute("data-found")!, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<List<string>> AllPagesAsync(HttpClient browser, string? address)
    {
        var ids = new List<string>();
        while (address is not null)
        {
            var page = await browser.PageAsync(address);
            var rows = page.QuerySelectorAll("tr[data-item]").Select(row => row.GetAttribute("data-item")!).ToList();
            Assert.True(rows.Count <= 50);
            ids.AddRange(rows);
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return ids;
    }

    private async Task<string[]> OptionsAsync(string question) =>
        [.. (await site.ItemsAsync()).Where(item => item.Kind == ItemKinds.Option && item.Parent == question).Select(item => item.Id)];
}
