using System.Net;

namespace FrameworkAdvisor.Web.Tests.Decisions;

public sealed class DecisionEditTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    [Fact]
    public async Task Who_has_the_second_link_changes_the_text_and_nothing_of_the_result()
    {
        var links = await site.SaveAsync(("title", "Before"));
        var result = await site.TextAsync(links.Result);
        var fields = (await site.PageAsync(links.Edit)).Fields();
        Assert.Equal("Before", fields["title"]);
        fields["title"] = "After";
        fields["notes"] = "why";

        using var response = await site.PostAsync(links.Edit, fields);

        Assert.Equal((HttpStatusCode.SeeOther, links.Page), (response.StatusCode, response.Headers.Location!.OriginalString));
        var page = await site.PageAsync(links.Page);
        Assert.Equal(("After", "why"), (page.QuerySelector("h1")!.TextContent, page.QuerySelector("[data-notes]")!.TextContent));
        Assert.Equal(result, await site.TextAsync(links.Result));
    }

    [Fact]
    public async Task Of_two_who_change_the_same_the_second_sees_both_and_loses_nothing()
    {
        var links = await site.SaveAsync(("title", "Was"), ("deciders", "Ana"), ("notes", "old"));
        var first = (await site.PageAsync(links.Edit)).Fields();
        var second = new Dictionary<string, string>(first);
        (first["title"], first["deciders"]) = ("Theirs", "Ana, Bo");
        (second["title"], second["notes"]) = ("Yours", "my long text");
        using var saved = await site.PostAsync(links.Edit, first);
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);

        using var overtaken = await site.PostAsync(links.Edit, second);

        Assert.Equal(HttpStatusCode.Conflict, overtaken.StatusCode);
        Assert.Equal("Theirs", (await site.PageAsync(links.Page)).QuerySelector("h1")!.TextContent);
        var page = await AdvisorSite.ReadAsync(overtaken);
        Assert.Equal(
            [("title", "Was Theirs Yours"), ("deciders", "Ana Ana, Bo Ana")],
            page.QuerySelectorAll("[data-conflicts] tbody tr").Select(row => (
                row.GetAttribute("data-field")!, string.Join(' ', row.QuerySelectorAll("td").Select(cell => cell.TextContent)))));
        Assert.Equal(("Yours", "Ana, Bo", "my long text"), (page.Fields()["title"], page.Fields()["deciders"], page.Fields()["notes"]));
        using var again = await site.PostAsync(links.Edit, page.Fields());
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal("Yours", (await site.PageAsync(links.Page)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Of_many_at_once_one_goes_through_and_the_others_are_told()
    {
        var links = await site.SaveAsync();
        var form = (await site.PageAsync(links.Edit)).Fields();

        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            site.PostAsync(links.Edit, new Dictionary<string, string>(form) { ["title"] = $"Number {number}" })));

        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.SeeOther);
        Assert.Equal(7, responses.Count(response => response.StatusCode == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_change_sent_twice_is_one_change()
    {
        var links = await site.SaveAsync();
        var form = (await site.PageAsync(links.Edit)).Fields();
        form["title"] = "Twice";

        using var first = await site.PostAsync(links.Edit, form);
        using var second = await site.PostAsync(links.Edit, form);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (first.StatusCode, second.StatusCode));
        Assert.Equal("2", (await site.PageAsync(links.Edit)).Fields()["revision"]);
    }

    [Fact]
    public async Task A_bad_change_is_named_and_changes_nothing()
    {
        var links = await site.SaveAsync(("title", "Stays"));
        var form = (await site.PageAsync(links.Edit)).Fields();
        (form["title"], form["revisit-on"]) = ("", "never");

        using var response = await site.PostAsync(links.Edit, form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await AdvisorSite.ReadAsync(response);
        Assert.Equal(["#title", "#revisit-on"], page.QuerySelectorAll("[data-errors] a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Stays", (await site.PageAsync(links.Page)).QuerySelector("h1")!.TextContent);
        form["revision"] = "many";
        using var tampered = await site.PostAsync(links.Edit, form);
        Assert.Equal(HttpStatusCode.BadRequest, tampered.StatusCode);
    }

    [Fact]
    public async Task Deleting_asks_first_and_then_leaves_not_a_byte()
    {
        var links = await site.SaveAsync(("title", "Soon-to-be-forgotten"), ("notes", "first-version-of-the-notes"));
        var form = (await site.PageAsync(links.Edit)).Fields();
        form["notes"] = "second-version-of-the-notes";
        using var changed = await site.PostAsync(links.Edit, form);
        Assert.Contains("second-version-of-the-notes", await site.StoredBytesAsync(), StringComparison.Ordinal);
        var asked = await site.PageAsync((await site.PageAsync(links.Edit)).Href("Delete this decision"));
        await site.PageAsync(links.Page);

        using var deleted = await site.PostAsync(asked.Form().GetAttribute("action")!, asked.Fields());

        Assert.Equal("/decisions/deleted", deleted.Headers.Location!.OriginalString);
        await site.PageAsync("/decisions/deleted");
        foreach (var address in (string[])[links.Page, links.Result, links.Json, links.Edit, links.Saved, links.Delete])
        {
            using var response = await site.Browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        var stored = await site.StoredBytesAsync();
        foreach (var text in (string[])["Soon-to-be-forgotten", "first-version-of-the-notes", "second-version-of-the-notes"])
        {
            Assert.DoesNotContain(text, stored, StringComparison.Ordinal);
        }

        using var again = await site.PostAsync(links.Delete, asked.Fields());
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task What_was_typed_for_a_decision_deleted_meanwhile_is_given_back()
    {
        var links = await site.SaveAsync();
        var form = (await site.PageAsync(links.Edit)).Fields();
        form["notes"] = "an hour's work";
        using var deleted = await site.PostAsync(links.Delete, new Dictionary<string, string>());

        using var response = await site.PostAsync(links.Edit, form);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("an hour's work", (await AdvisorSite.ReadAsync(response)).QuerySelector("[data-typed]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_link_alone_changes_nothing()
    {
        var links = await site.SaveAsync(("title", "Stays"));
        var form = (await site.PageAsync(links.Edit)).Fields();
        form["title"] = "Hijacked";

        foreach (var guess in (string[])[links.Token, new string('0', 40), "x"])
        {
            using var change = await site.PostAsync($"{links.Page}/edit/{guess}", form);
            using var delete = await site.PostAsync($"{links.Page}/delete/{guess}", new Dictionary<string, string>());
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (change.StatusCode, delete.StatusCode));
        }

        Assert.Equal("Stays", (await site.PageAsync(links.Page)).QuerySelector("h1")!.TextContent);
    }
}
