using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data.Editors;

namespace FrameworkAdvisor.Web.Tests.Admin.Items;

public sealed class BulkTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private const string Action = "/admin/claims/bulk";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_of_several_items_is_changed_by_itself_and_a_conflict_keeps_nothing_from_the_others()
    {
        var (browser, email) = await site.SignedInAsync(Role.Editor, null);
        var page = await browser.PageAsync("/admin/claims?status=accepted");
        var ticked = Rows(page).Take(4).ToArray();
        var contested = (await site.ItemAsync(new("claim", IdOf(ticked[1]))))!;
        await site.PutAsync(contested.With(new Dictionary<string, string> { ["status"] = "rejected" }));
        var beside = (await site.ItemAsync(new("claim", IdOf(ticked[2]))))!;
        await site.PutAsync(beside.With(new Dictionary<string, string> { ["as-of"] = "2001" }));
        await site.RemoveAsync(new("claim", IdOf(ticked[3])));
        var entries = await site.CountEntriesAsync();

        using var response = await SendAsync(browser, page, ticked, "status=pending");
        using var twice = await SendAsync(browser, page, ticked, "status=pending");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var outcome = (await AdvisorSite.ReadAsync(response)).QuerySelectorAll("[data-outcome] tr[data-item]")
            .ToDictionary(row => row.GetAttribute("data-item")!, row => row.GetAttribute("data-state"));
        Assert.Equal(["done", "conflict", "done", "gone"], ticked.Select(one => outcome[IdOf(one)]));
        var statuses = await Task.WhenAll(ticked.Take(3).Select(async one => (await site.ItemAsync(new("claim", IdOf(one))))!["status"]));
        Assert.Equal(["pending", "rejected", "pending"], statuses);
        Assert.Equal("2001", (await site.ItemAsync(beside.Key))!["as-of"]);
        Assert.Equal(entries + 2, await site.CountEntriesAsync());
        Assert.Single((await site.EntriesAsync(new("claim", IdOf(ticked[0])))).Concat(await site.EntriesAsync(beside.Key)).Where(entry => entry.Actor == email).Select(entry => entry.Operation).Distinct());
        var told = (await AdvisorSite.ReadAsync(twice)).QuerySelectorAll("[data-outcome] tr[data-item]").ToDictionary(row => row.GetAttribute("data-item")!, row => row.GetAttribute("data-state"));
        Assert.Equal(["done", "refused", "done", "refused"], ticked.Select(one => told[IdOf(one)]));
    }

    [Fact]
    public async Task Dates_are_set_and_the_list_is_gone_back_to_with_a_note()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        const string List = "/admin/claims?framework=flask&status=accepted";
        var page = await browser.PageAsync(List);
        var ticked = Rows(page).Take(3).ToArray();

        using var wrong = await SendAsync(browser, page, ticked, "as-of", "yesterday");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var again = await AdvisorSite.ReadAsync(wrong);
        Assert.Equal(ticked, again.QuerySelectorAll<IHtmlInputElement>("input[name=item]").Where(box => box.IsChecked).Select(box => box.Value));
        Assert.Equal("yesterday", again.QuerySelector("#bulk-date")!.GetAttribute("value"));

        using var response = await SendAsync(browser, again, ticked, "as-of", "2003-04");
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var back = await browser.PageAsync(response.Headers.Location!.OriginalString);
        Assert.Equal("Saved: 3 claims.", back.QuerySelector("[data-done] p")!.TextContent.Trim());
        Assert.Equal("flask", back.QuerySelector<IHtmlSelectElement>("#filter-framework")!.Value);
        foreach (var one in ticked)
        {
            Assert.Equal("2003-04", (await site.ItemAsync(new("claim", IdOf(one))))!["as-of"]);
        }
    }

    [Fact]
    public async Task Disputed_claims_are_accepted_together_and_none_is_disputed_without_a_reason_of_its_own()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var page = await browser.PageAsync("/admin/claims?status=disputed");
        var ticked = Rows(page)[..2];
        Assert.DoesNotContain("status=disputed", page.QuerySelectorAll("select[name=action] option").Select(option => option.GetAttribute("value")));

        using var accepted = await SendAsync(browser, page, ticked, "status=accepted");

        Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
        foreach (var one in ticked)
        {
            var claim = (await site.ItemAsync(new("claim", IdOf(one))))!;
            Assert.Equal(("accepted", "", ""), (claim["status"], claim["dispute-reason"], claim["reference"]));
        }
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_the_reason_and_what_is_named_stays()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var spare = await site.PlantAsync(ItemKinds.Framework);
        var page = await browser.PageAsync("/admin/frameworks");
        using var deleted = await SendAsync(browser, page, Rows(page).Where(one => IdOf(one) is "flask" || IdOf(one) == spare.Id).ToArray(), "delete", action: "/admin/frameworks/bulk");
        var lines = (await AdvisorSite.ReadAsync(deleted)).QuerySelectorAll("tr[data-item]").Select(row => $"{row.GetAttribute("data-item")} {row.GetAttribute("data-state")}");
        Assert.Equal(["flask refused", $"{spare.Id} done"], lines);
        Assert.NotNull(await site.ItemAsync(new("framework", "flask")));
        Assert.Null(await site.ItemAsync(spare.Key));
    }

    [Fact]
    public async Task A_form_without_ticks_or_action_says_so_and_one_that_is_not_ours_is_refused()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var page = await browser.PageAsync("/admin/claims");
        var entries = await site.CountEntriesAsync();

        foreach (var (ticked, action, notice) in new[] { (Array.Empty<string>(), "status=pending", "Tick"), (Rows(page)[..1], "", "Choose") })
        {
            using var response = await SendAsync(browser, page, ticked, action);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains(notice, (await AdvisorSite.ReadAsync(response)).QuerySelector("[data-notice]")!.TextContent, StringComparison.Ordinal);
        }

        foreach (var (item, action) in new[] { ("x:y", "delete"), ("-1:y", "delete"), ("nothing", "delete"), (Rows(page)[0], "stance=9"), (Rows(page)[0], "text=mine"), (Rows(page)[0], "status=disputed"), (Rows(page)[0], "explode") })
        {
            using var response = await SendAsync(browser, page, [item], action);
            Assert.Equal((action, HttpStatusCode.BadRequest), (action, response.StatusCode));
        }

        Assert.Equal(entries, await site.CountEntriesAsync());
    }

    private static string[] Rows(IHtmlDocument page) => [.. page.QuerySelectorAll<IHtmlInputElement>("input[name=item]").Select(box => box.Value)];

    internal static string IdOf(string ticked) => ticked.Split(':', 2)[1];

    internal static async Task<HttpResponseMessage> SendAsync(
        HttpClient browser, IHtmlDocument page, string[] ticked, string what, string date = "", string action = Action)
    {
        var fields = page.FormTo(action).FieldPairs().Where(field => field.Key is not ("item" or "action" or "date"))
            .Append(new("action", what)).Append(new("date", date)).Concat(ticked.Select(one => KeyValuePair.Create("item", one)));
        return await browser.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(fields), Cancelled);
    }
}
