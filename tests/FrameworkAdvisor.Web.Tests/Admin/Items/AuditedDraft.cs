using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Publishing;
using FrameworkAdvisor.Web.Tests.Admin.Articles;
using FrameworkAdvisor.Web.Tests.Admin.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FrameworkAdvisor.Web.Tests.Admin.AuditedForms;

namespace FrameworkAdvisor.Web.Tests.Admin.Items;

/// <summary>The forms of items, and of what is done with the draft as a whole.</summary>
internal static class AuditedDraft
{
    private const string Restore = "/admin/versions/1/restore";

    private static readonly ItemKey flask = new("framework", "flask");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static AuditedForms Forms { get; } = new()
    {
        ["POST admin/{plural:items}/new"] = async site =>
        {
            var browser = await site.App.SignedInAsync(Role.Editor);
            var made = FieldValues.Another(ItemKinds.Scenario, await site.App.ItemsAsync());
            var typed = made.Kind.Fields.Where(field => !field.IsDerived).ToDictionary(field => field.Name, field => made[field.Name]);
            return new(() => browser.PostFormAsync("/admin/scenarios/new", typed), $"create scenario {made.Id}");
        },
        ["POST admin/{plural:items}/item/{id}"] = async site =>
        {
            var (browser, item, address) = await WithItemAsync(site);
            return new(() => browser.PostFormAsync(address, Titled("Another")), $"change scenario {item.Id}");
        },
        ["POST admin/{plural:items}/item/{id} (as it was, changing nothing)"] = async site =>
        {
            var (browser, _, address) = await WithItemAsync(site);
            return new(() => browser.PostFormAsync(address, Nothing));
        },
        ["POST admin/{plural:items}/item/{id} (a claim that marks its article)"] = async site =>
        {
            var browser = await site.App.SignedInAsync(Role.Editor);
            var claim = (await site.App.ItemsAsync()).Last(item => item.Kind == ItemKinds.Claim && item["status"] == "accepted");
            return new(
                () => browser.PostFormAsync(DraftOf.AddressOf(claim.Key), new Dictionary<string, string> { ["stance"] = claim["stance"] == "1" ? "2" : "1" }), $"change claim {claim.Id}");
        },
        ["POST admin/freshness/checked"] = async site =>
        {
            var browser = await site.App.SignedInAsync(Role.Editor);
            var form = (await browser.PageAsync("/admin/freshness?show=all")).FormTo("/admin/freshness/checked");
            return new(() => browser.SendAsync(form, Nothing), "change claim *");
        },
        ["POST admin/{plural:items}/item/{id}/again"] = async site =>
        {
            var (browser, item, address) = await WithItemAsync(site);
            var form = (await browser.PageAsync(address)).FormTo(address);
            await site.App.RemoveAsync(item.Key);
            using var lost = await browser.SendAsync(form, Titled("Written in vain?"));
            var page = await AdvisorSite.ReadAsync(lost);
            return new(() => browser.SendAsync(page.FormTo($"{address}/again"), Nothing), $"restore scenario {item.Id}");
        },
        ["POST admin/{plural:items}/item/{id}/delete"] = async site =>
        {
            var (browser, item, address) = await WithItemAsync(site);
            return new(() => browser.PostFormAsync($"{address}/delete", Nothing), $"delete scenario {item.Id}");
        },
        ["POST admin/{plural:items}/item/{id}/restore"] = async site =>
        {
            var (browser, item, address) = await WithItemAsync(site);
            await site.App.RemoveAsync(item.Key);
            return new(() => browser.PostFormAsync($"{address}/history", Nothing, $"{address}/restore"), $"restore scenario {item.Id}");
        },
        ["POST admin/{plural:items}/item/{id}/move"] = async site =>
        {
            var browser = await site.App.SignedInAsync(Role.Editor);
            var page = await browser.PageAsync("/admin/options?question=parts");
            var (form, row) = (page.FormTo("/admin/options/bulk"), page.QuerySelectorAll("tr[data-item]")[^1]);
            form.SetAttribute("action", row.QuerySelector("button")!.GetAttribute("formaction")!);
            return new(() => browser.SendAsync(form, new Dictionary<string, string> { ["direction"] = "up" }), $"move option {row.GetAttribute("data-item")}");
        },
        ["POST admin/{plural:items}/bulk"] = async site =>
        {
            var browser = await site.App.SignedInAsync(Role.Editor);
            var page = await browser.PageAsync("/admin/claims?status=accepted&framework=flask");
            string[] ticked = [.. page.QuerySelectorAll<IHtmlInputElement>("input[name=item]").Select(box => box.Value).Take(3)];
            return new(
                () => BulkTests.SendAsync(browser, page, ticked, "status=pending"), [.. ticked.Select(one => $"change claim {BulkTests.IdOf(one)}")]);
        },
        ["POST admin/publish"] = async site =>
        {
            var browser = await AtVersionOneAsync(site);
            await site.App.EditAsync(flask, ("summary", FieldValues.Next()));
            var next = await site.App.VersionsAsync() + 1;
            return new(() => browser.PublishAsync("For the audit log"), $"publish version {next}");
        },
        ["POST admin/versions/{number}/restore"] = async site =>
        {
            var browser = await AtVersionOneAsync(site);
            await site.App.EditAsync(flask, ("summary", FieldValues.Next()));
            return new(() => browser.PostFormAsync(Restore, Nothing), "restore framework flask");
        },
        ["POST admin/versions/{number}/restore (two things)"] = async site =>
        {
            var browser = await AtVersionOneAsync(site);
            await site.App.EditAsync(flask, ("summary", FieldValues.Next()));
            var spare = await site.App.PlantAsync(ItemKinds.Scenario);
            return new(() => browser.PostFormAsync(Restore, Nothing), "restore framework flask", $"delete scenario {spare.Id}");
        },
        ["POST admin/conflicts/{kind}/{id} (theirs)"] = site => SettleAsync(site, "theirs", "import framework flask"),
        ["POST admin/conflicts/{kind}/{id} (ours)"] = site => SettleAsync(site, "mine", "change framework flask"),
        ["POST admin/disputes/{id:int}/uphold"] = async site =>
        {
            var (browser, claim, id) = await DisputedAsync(site);
            return new(() => browser.PostFormAsync("/admin/disputes", Nothing, $"/admin/disputes/{id}/uphold"), $"change claim {claim}");
        },
        ["POST admin/disputes/{id:int}/decline"] = async site =>
        {
            var (browser, _, id) = await DisputedAsync(site);
            return new(
                () => browser.PostFormAsync("/admin/disputes", new Dictionary<string, string> { ["why"] = "It is right." }, $"/admin/disputes/{id}/decline"), $"change dispute {id}");
        },
        ["POST admin/preview"] = async site =>
        {
            var browser = await site.App.SignedInAsync(Role.Publisher);
            return new(() => browser.PostFormAsync("/admin/publish", Nothing, "/admin/preview"));
        },
        ["POST admin/preview/leave"] = async site =>
        {
            var browser = await site.App.SignedInAsync(Role.Publisher);
            using var entered = await browser.PostFormAsync("/admin/publish", Nothing, "/admin/preview");
            return new(() => browser.PostFormAsync("/", Nothing, "/admin/preview/leave"));
        },
    };

    private static Dictionary<string, string> Titled(string title) => new() { ["title"] = title };

    private static async Task<(HttpClient Browser, Item Item, string Address)> WithItemAsync(EditorsSite site)
    {
        var item = await site.App.PlantAsync(ItemKinds.Scenario);
        return (await site.App.SignedInAsync(Role.Editor), item, DraftOf.AddressOf(item.Key));
    }

    // Whatever other forms did to the draft before.
    private static async Task<HttpClient> AtVersionOneAsync(EditorsSite site)
    {
        var browser = await site.App.SignedInAsync(Role.Publisher);
        var page = await browser.PageAsync(Restore);
        if (page.QuerySelector("[data-same]") is null)
        {
            using var restored = await browser.SendAsync(page.FormTo(Restore), Nothing);
            Assert.Equal(System.Net.HttpStatusCode.SeeOther, restored.StatusCode);
        }

        return browser;
    }

    private static async Task<FilledForm> SettleAsync(EditorsSite site, string whose, string row)
    {
        var browser = await AtVersionOneAsync(site);
        var content = await Workbench.DraftAsync(site.App);
        await site.App.EditAsync(flask, ("name", FieldValues.Next()));
        var theirs = FieldValues.Next();
        var imported = await site.App.WithAsync(services => services.GetRequiredService<ContentImport>().ImportAsync(
            Actor.Command("test"),
            content with { Frameworks = [.. content.Frameworks.Select(one => one.Slug == flask.Id ? one with { Name = theirs } : one)] },
            Cancelled));
        Assert.Equal(1, imported.Conflicts);
        return new(
            () => browser.PostFormAsync("/admin/conflicts", new Dictionary<string, string> { ["keep-name"] = whose }, $"/admin/conflicts/{flask.Kind}/{flask.Id}"), row);
    }

    private static async Task<(HttpClient Browser, string Claim, int Id)> DisputedAsync(EditorsSite site)
    {
        var published = site.App.Services.GetRequiredService<PublishedKnowledge>().Advisor!.Catalogue.Claims;
        var taken = await site.ReadAsync(database => database.ClaimDisputes.Select(dispute => dispute.ClaimId).ToListAsync(Cancelled));
        var claim = published.First(one => one is { Status: Core.Knowledge.ClaimStatus.Accepted, Framework: "django" } && !taken.Contains(one.Id)).Id;
        using var sent = await site.Browser(NewAddress).PostFormAsync(
            $"/claims/{claim}/dispute", new Dictionary<string, string> { ["dispute-reason"] = "Not any more.", ["reference"] = "The release notes" });
        Assert.Equal("/claims/dispute-sent", EditorsSite.Place(sent));
        var id = await site.ReadAsync(database => database.ClaimDisputes.Where(dispute => dispute.ClaimId == claim).Select(dispute => dispute.Id).SingleAsync(Cancelled));
        return (await site.App.SignedInAsync(Role.Editor), claim, id);
    }
}
