using System.Net;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Decisions;

public sealed class DecisionFormTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    [Fact]
    public async Task A_result_leads_to_a_form_that_is_filled_in_as_far_as_it_can_be()
    {
        var result = await site.PageAsync($"/advice/result?{DecisionBrowser.Query}");

        var page = await site.PageAsync(result.Href("Save this decision"));

        Assert.Equal($"{page.Fields()["title"]}.", result.QuerySelector("h1")!.Words());
        Assert.Equal(("2026-11-21", "1", DecisionBrowser.Query), (page.Fields()["decided-on"], page.Fields()["knowledge"], page.Fields()["answers"]));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        var labelled = page.QuerySelectorAll("label").Select(label => label.GetAttribute("for")).ToHashSet();
        Assert.All(page.QuerySelectorAll("main input:not([type=hidden]), main textarea"), field => Assert.Contains(field.Id, labelled));
    }

    [Fact]
    public async Task What_is_saved_is_shown_as_text_with_its_line_breaks_and_a_notice_when_it_is_due()
    {
        var links = await site.SaveAsync(
            ("title", "<script>alert(1)</script> & \"größer\" 🔋"), ("deciders", "Ana <b>"), ("notes", "one\r\ntwo </p><img src=x onerror=alert(1)>"),
            ("revisit-on", "2026-11-21"), ("triggers", "more than 40 tables"));

        var page = await site.PageAsync(links.Page);

        Assert.Equal("<script>alert(1)</script> & \"größer\" 🔋", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("one\ntwo </p><img src=x onerror=alert(1)>", page.QuerySelector("[data-notes]")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script:not([src^='/js/']), main img"));
        Assert.NotNull(page.QuerySelector("[data-due]"));
        Assert.Contains("more than 40 tables", page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_its_day_a_decision_is_not_due()
    {
        var links = await site.SaveAsync(("revisit-on", "2026-11-22"));

        Assert.Null((await site.PageAsync(links.Page)).QuerySelector("[data-due]"));
    }

    [Theory]
    [InlineData("title", "")]
    [InlineData("title", "two\nlines")]
    [InlineData("title", "bell \a")]
    [InlineData("deciders", "escape \u001b[31m")]
    [InlineData("notes", "start \u0001 of heading")]
    [InlineData("decided-on", "")]
    [InlineData("decided-on", "21.11.2026")]
    [InlineData("decided-on", "2026-02-30")]
    [InlineData("decided-on", "0001-01-01")]
    [InlineData("revisit-on", "9999-12-31")]
    [InlineData("revisit-on", "2026-11-20")]
    [InlineData("revisit-on", "tomorrow")]
    public async Task A_bad_field_is_named_linked_and_nothing_typed_is_lost(string field, string value)
    {
        var fields = await site.NewFormAsync();
        fields["notes"] = "typed before";
        fields[field] = value;

        using var response = await site.PostAsync("/decisions", fields);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await AdvisorSite.ReadAsync(response);
        Assert.Equal([$"#{field}"], page.QuerySelectorAll("[data-errors] a").Select(link => link.GetAttribute("href")));
        Assert.Contains($"{field}-error", page.GetElementById(field)!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById($"{field}-error"));
        Assert.Equal(fields["operation"], page.Fields()["operation"]);
        Assert.Equal(field == "notes" ? value : "typed before", page.Fields()["notes"]);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title", 121)]
    [InlineData("deciders", 201)]
    [InlineData("notes", 10_000)]
    [InlineData("triggers", 2001)]
    public async Task Too_long_a_text_is_named_and_kept(string field, int length)
    {
        var fields = await site.NewFormAsync();
        fields[field] = new string('電', length);

        using var response = await site.PostAsync("/decisions", fields);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await AdvisorSite.ReadAsync(response);
        Assert.Equal([$"#{field}"], page.QuerySelectorAll("[data-errors] a").Select(link => link.GetAttribute("href")));
        Assert.Equal(fields[field], page.Fields()[field]);
    }

    [Fact]
    public void Half_a_character_is_refused_by_name()
    {
        foreach (var (text, isText) in new[] { ("a\ud83d", false), ("\udd0ba", false), ("\ud83d\ud83d\udd0b", false), ("🔋", true) })
        {
            var form = Features.Decisions.DecisionForm.Of(FrameworkAdvisor.Web.Exchange.RecordDetails.None with { Title = text, DecidedOn = new DateOnly(2026, 11, 21) });

            Assert.Equal(isText, form.Read() is not null);
            Assert.Equal(isText ? [] : ["title"], form.Errors.Keys);
        }
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_decision_and_with_other_content_none_is_lost()
    {
        var fields = await site.NewFormAsync();
        var both = await Task.WhenAll(site.PostAsync("/decisions", fields), site.PostAsync("/decisions", fields));
        Assert.Equal(DecisionBrowser.LinksIn(both[0]), DecisionBrowser.LinksIn(both[1]));

        fields["title"] = "Another";
        using var third = await site.PostAsync("/decisions", fields);

        Assert.Equal(HttpStatusCode.Conflict, third.StatusCode);
        var page = await AdvisorSite.ReadAsync(third);
        Assert.Equal(DecisionBrowser.LinksIn(both[0]).Saved, page.QuerySelector("[data-notice] a")!.GetAttribute("href"));
        Assert.Equal("Another", page.Fields()["title"]);
        using var fourth = await site.PostAsync("/decisions", page.Fields());
        Assert.NotEqual(DecisionBrowser.LinksIn(both[0]), DecisionBrowser.LinksIn(fourth));
    }

    [Fact]
    public async Task While_somebody_else_writes_saving_waits_a_moment_and_then_keeps_what_was_typed()
    {
        var fields = await site.NewFormAsync();
        var links = await site.SaveAsync();
        var edit = (await site.PageAsync(links.Edit)).Fields();
        var turn = new TaskCompletionSource<int>();
        var holding = site.Services.HoldGateAsync(turn.Task);

        using var save = await site.PostAsync("/decisions", fields);
        using var change = await site.PostAsync(links.Edit, edit);
        using var delete = await site.PostAsync(links.Delete, new Dictionary<string, string>());
        turn.SetResult(0);
        await holding;

        foreach (var response in (HttpResponseMessage[])[save, change, delete])
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Equal("5", response.Headers.RetryAfter?.ToString());
        }

        Assert.Equal(fields, (await AdvisorSite.ReadAsync(save)).Fields());
        Assert.Equal(edit, (await AdvisorSite.ReadAsync(change)).Fields());
        using var again = await site.PostAsync("/decisions", fields);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    [Fact]
    public async Task Nothing_answered_is_nothing_to_save()
    {
        var result = await site.PageAsync("/advice/result");

        Assert.DoesNotContain(result.QuerySelectorAll("a"), link => link.TextContent == "Save this decision");
        await site.PageAsync("/decisions/new?scope=gigantic", HttpStatusCode.BadRequest);
    }
}
