using System.Net;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Admin.Items;

public sealed class ItemFormTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private static readonly Dictionary<string, string> nothing = [];

    public static TheoryData<string> Kinds() => DraftOf.Kinds();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_field_that_a_form_asks_for_is_changed_by_it_with_one_line_in_the_log(string name)
    {
        var kind = ItemKinds.Find(name)!;
        using var browser = await site.SignedInAsync(Role.Editor);
        var item = await site.PlantAsync(kind);
        foreach (var field in kind.Editable)
        {
            var before = (await site.ItemAsync(item.Key))!;
            var typed = FieldValues.Change(before, field, await site.ItemsAsync());
            var entries = await site.CountEntriesAsync();

            using var response = await browser.PostFormAsync(DraftOf.AddressOf(item.Key), typed);

            Assert.Equal((field.Name, HttpStatusCode.SeeOther), (field.Name, response.StatusCode));
            var after = (await site.ItemAsync(item.Key))!;
            Assert.Equal(typed.ToDictionary(), typed.Keys.ToDictionary(key => key, key => after[key]));
            Assert.Subset(typed.Keys.ToHashSet(), after.DifferencesTo(before).Select(one => one.Name).ToHashSet());
            Assert.Equal(entries + 1, await site.CountEntriesAsync());
            var entry = (await site.EntriesAsync(item.Key))[^1];
            Assert.Equal(AuditAction.Change, entry.Action);
            Assert.Equal(after.Values, ItemJson.Read(kind, entry.After!).Values);
            var back = await browser.PageAsync(response.Headers.Location!.OriginalString);
            Assert.Contains("Saved", back.QuerySelector("[data-done]")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_form_says_what_each_field_does_and_limits_what_is_typed(string name)
    {
        var kind = ItemKinds.Find(name)!;
        using var browser = await site.SignedInAsync(Role.Editor);
        var item = (await site.ItemsAsync()).FirstOrDefault(one => one.Kind == kind) ?? await site.PlantAsync(kind);

        var page = await browser.PageAsync(DraftOf.AddressOf(item.Key));

        foreach (var field in kind.Editable)
        {
            var control = page.QuerySelector($"#field-{field.Name}")!;
            Assert.Equal(field.Help, page.GetElementById(control.GetAttribute("aria-describedby")!.Split(' ')[0])!.TextContent);
            Assert.Equal(field.Name, control.GetAttribute("name"));
            Assert.NotNull(page.QuerySelector($"label[for='field-{field.Name}']"));
            Assert.True(field.Form is not (FieldForm.Whole or FieldForm.Number) || control.GetAttribute("max") is not null);
            Assert.True(field.Form is not (FieldForm.Text or FieldForm.Line) || control.GetAttribute("maxlength") is not null || control.LocalName == "select");
        }

        Assert.All(kind.Fields.Where(field => field.IsFixed || field.IsDerived), field => Assert.Null(page.QuerySelector($"[name='{field.Name}']")));
        Assert.NotNull(page.QuerySelector("[data-changed]"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_item_is_made_deleted_and_restored_and_each_step_has_one_line_in_the_log(string name)
    {
        var kind = ItemKinds.Find(name)!;
        using var browser = await site.SignedInAsync(Role.Editor);
        // A claim stands by its passage, so that only a real one can come back.
        var item = kind == ItemKinds.Claim ? (await site.ItemsAsync()).Last(one => one.Kind == kind)
            : kind.CanBeMade ? await MakeAsync(browser, kind)
            : await site.PlantAsync(kind);
        var address = DraftOf.AddressOf(item.Key);

        using var deleted = await browser.PostFormAsync($"{address}/delete", nothing);

        Assert.Equal(HttpStatusCode.SeeOther, deleted.StatusCode);
        Assert.Null(await site.ItemAsync(item.Key));
        Assert.Contains("Deleted", (await browser.PageAsync(deleted.Headers.Location!.OriginalString)).QuerySelector("[data-done]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await browser.PageAsync("/admin/deleted")).QuerySelector($"tr[data-item='{item.Id}']"));
        Assert.NotNull((await browser.PageAsync(address, HttpStatusCode.NotFound)).QuerySelector($"a[href='{address}/history']"));
        using var restored = await browser.PostFormAsync($"{address}/history", nothing, $"{address}/restore");
        Assert.Equal(HttpStatusCode.SeeOther, restored.StatusCode);
        Assert.Equal(item.Values, (await site.ItemAsync(item.Key))!.Values);
        Assert.Equal(
            kind == ItemKinds.Claim ? [AuditAction.Delete, AuditAction.Restore] : [AuditAction.Create, AuditAction.Delete, AuditAction.Restore],
            (await site.EntriesAsync(item.Key)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_the_field_and_what_was_typed_stays()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var item = await site.PlantAsync(ItemKinds.Rating);
        var address = DraftOf.AddressOf(item.Key);

        using var response = await browser.PostFormAsync(address, new Dictionary<string, string> { ["value"] = "eleven", ["reason"] = "Because <b>I</b> say so." });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await AdvisorSite.ReadAsync(response);
        Assert.Equal("#field-value", Assert.Single(page.QuerySelectorAll("[data-errors] a")).GetAttribute("href"));
        Assert.Equal("eleven", page.QuerySelector("#field-value")!.GetAttribute("value"));
        Assert.Equal("Because <b>I</b> say so.", page.QuerySelector("#field-reason")!.TextContent);
        Assert.Contains("field-value-error", page.QuerySelector("#field-value")!.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
        using var mended = await browser.SendAsync(page.FormTo(address), new Dictionary<string, string> { ["value"] = "7" });
        Assert.Equal(HttpStatusCode.SeeOther, mended.StatusCode);
        Assert.Equal("Because <b>I</b> say so.", (await site.ItemAsync(item.Key))!["reason"]);
    }

    [Fact]
    public async Task The_filter_survives_a_save()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        const string List = "/admin/claims?framework=django&q=admin&sort=-stance&status=accepted";
        var list = await browser.PageAsync(List);
        var row = list.QuerySelectorAll("tr[data-item]")[1];
        var edit = row.QuerySelector("th a")!.GetAttribute("href")!;

        using var response = await browser.PostFormAsync(edit, new Dictionary<string, string> { ["as-of"] = "1999" }, edit.Split('?')[0]);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var back = await browser.PageAsync(response.Headers.Location!.OriginalString);
        Assert.Equal(
            list.QuerySelectorAll("tr[data-item]").Select(one => one.GetAttribute("data-item")),
            back.QuerySelectorAll("tr[data-item]").Select(one => one.GetAttribute("data-item")));
        Assert.Equal("django", back.QuerySelector("#filter-framework option[selected]")!.GetAttribute("value"));
        Assert.Equal("admin", back.QuerySelector("#q")!.GetAttribute("value"));
        Assert.StartsWith("Saved: claim", back.QuerySelector("[data-done] p")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_database_gives_the_form_back_with_all_that_was_typed()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var item = await site.PlantAsync(ItemKinds.Scenario);
        var address = DraftOf.AddressOf(item.Key);
        var form = (await browser.PageAsync(address)).FormTo(address);
        var held = new TaskCompletionSource();
        var holding = site.Services.HoldGateAsync(held.Task);

        using var busy = await browser.SendAsync(form, new Dictionary<string, string> { ["title"] = "Typed while busy" });
        held.SetResult();
        await holding;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.NotNull(busy.Headers.RetryAfter);
        var page = await AdvisorSite.ReadAsync(busy);
        using var again = await browser.SendAsync(page.FormTo(address), nothing);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal("Typed while busy", (await site.ItemAsync(item.Key))!["title"]);
    }

    [Fact]
    public async Task What_is_named_is_not_deleted_and_the_page_links_to_what_names_it()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var entries = await site.CountEntriesAsync();

        var page = await browser.PageAsync("/admin/needs/item/admin.built-in/delete");
        Assert.True(page.QuerySelectorAll("[data-needed-by] a").Length > 10);
        Assert.Empty(page.QuerySelectorAll("main form"));

        var scenario = await site.PlantAsync(ItemKinds.Scenario);
        var form = (await browser.PageAsync($"{DraftOf.AddressOf(scenario.Key)}/delete")).FormTo($"{DraftOf.AddressOf(scenario.Key)}/delete");
        form.SetAttribute("action", "/admin/needs/item/admin.built-in/delete");
        using var refused = await browser.SendAsync(form, new Dictionary<string, string> { ["version"] = "0" });

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.True((await AdvisorSite.ReadAsync(refused)).QuerySelectorAll("[data-needed-by] a").Length > 10);
        Assert.Equal(entries + 1, await site.CountEntriesAsync());
    }

    [Fact]
    public async Task An_effect_says_what_it_does_and_a_claim_shows_its_passage()
    {
        using var browser = await site.SignedInAsync(Role.Viewer);
        var items = await site.ItemsAsync();
        var effect = items.First(item => item.Kind == ItemKinds.Effect);
        var claim = items.First(item => item.Kind == ItemKinds.Claim && item["status"] == "accepted");

        Assert.Matches("^Whoever answers “.+” with “.+” adds .+ to “.+”", (await browser.PageAsync(DraftOf.AddressOf(effect.Key))).QuerySelector("[data-sentence]")!.TextContent);
        var page = await browser.PageAsync(DraftOf.AddressOf(claim.Key));
        Assert.Equal(claim["text"], page.QuerySelector("[data-fixed] q")!.TextContent);
        Assert.Equal($"/articles/{claim["article"]}#{claim["anchor"]}", page.QuerySelector("[data-public] a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_viewer_looks_and_changes_nothing()
    {
        using var browser = await site.SignedInAsync(Role.Viewer);
        using var editor = await site.SignedInAsync(Role.Editor);
        var item = (await site.ItemsAsync()).First(one => one.Kind == ItemKinds.Effect);
        var address = DraftOf.AddressOf(item.Key);
        foreach (var look in new[] { "/admin/content", "/admin/effects", address, $"{address}/history", "/admin/deleted" })
        {
            Assert.Empty((await browser.PageAsync(look)).QuerySelectorAll("main form[method=post]"));
        }

        var entries = await site.CountEntriesAsync();
        foreach (var (page, action) in new[] { (address, address), ("/admin/effects", "/admin/effects/bulk"), ($"{address}/delete", $"{address}/delete"), ("/admin/effects/new", "/admin/effects/new") })
        {
            using var response = await browser.SendAsync((await editor.PageAsync(page)).FormTo(action), nothing);
            Assert.Equal((action, HttpStatusCode.Forbidden), (action, response.StatusCode));
        }

        Assert.Equal(entries, await site.CountEntriesAsync());
    }

    // Through its form, with the values of one that is there.
    private async Task<Item> MakeAsync(HttpClient browser, ItemKind kind)
    {
        var items = await site.ItemsAsync();
        var wanted = FieldValues.Another(kind, items);
        var typed = kind.Fields.Where(field => !field.IsDerived).ToDictionary(field => field.Name, field => wanted[field.Name]);
        using var response = await browser.PostFormAsync($"/admin/{kind.Plural}/new", typed);
        Assert.Equal((kind.Name, HttpStatusCode.SeeOther), (kind.Name, response.StatusCode));
        var made = (await site.ItemsAsync()).ExceptBy(items.Select(item => item.Key), item => item.Key).Single();
        Assert.All(typed, pair => Assert.Equal(pair.Value, made[pair.Key]));
        return made;
    }
}
