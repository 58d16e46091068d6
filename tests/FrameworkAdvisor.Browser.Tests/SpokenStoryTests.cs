using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>What somebody hears who cannot see the pages: titles, first headings and alerts alone say where they are, what went wrong, and what came out.</summary>
public sealed class SpokenStoryTests(BrowserSite site)
{
    [Fact]
    public async Task Titles_headings_and_alerts_alone_tell_the_way_from_a_question_over_a_slip_to_the_result()
    {
        await using var browser = await site.OpenAsync();
        var page = await browser.NewPageAsync();
        var story = new List<(string Title, string Heading, string Alert)>();
        await page.GotoAsync("/");
        await ListenAsync();
        await page.ClickAsync("main a.btn-primary");
        await ListenAsync();
        await page.GotoAsync("/advice/parts?scope=large&staff-editing=daily");
        await ListenAsync();
        await page.CheckAsync("[id='parts.back-office']");
        await page.CheckAsync("[id='parts.not-sure']");
        await GoOnAsync();
        await page.ClickAsync("[data-errors] a");
        Assert.Equal("parts", await page.EvaluateAsync<string>("document.activeElement.name"));
        await page.Keyboard.PressAsync("Space");
        await GoOnAsync();
        await page.GotoAsync("/advice/check?scope=large&staff-editing=daily&parts=back-office");
        await ListenAsync();
        await GoOnAsync();

        Assert.Collection(
            story,
            home => Assert.Equal(("Framework Advisor", ""), (home.Title[^17..], home.Alert)),
            first => Assert.Equal(($"{first.Heading} Question 1 of {site.Advisor.Questionnaire.Questions.Count} – Framework Advisor", ""), (first.Title, first.Alert)),
            parts => Assert.Equal(($"{parts.Heading} Question 2 of {site.Advisor.Questionnaire.Questions.Count} – Framework Advisor", ""), (parts.Title, parts.Alert)),
            slip => Assert.Equal(
                ($"Error: {story[2].Title}", story[2].Heading, "Something needs your attention: choose either “Not sure” or the options that apply"), slip),
            next => Assert.Matches(@"\? Question \d+ of \d+ – Framework Advisor$", next.Title),
            check => Assert.Equal(("Check your answers – Framework Advisor", "Check your answers", ""), check),
            result => Assert.Equal(($"{result.Heading.TrimEnd('.')} – Framework Advisor", ""), (result.Title, result.Alert)));
        Assert.Contains("Django", story[^1].Heading, StringComparison.Ordinal);
        Assert.Equal(story.Count, story.Select(moment => moment.Title).Distinct().Count());

        async Task GoOnAsync()
        {
            var before = page.Url;
            await page.ClickAsync("main form .btn-primary >> nth=0");
            await Assertions.Expect(page).Not.ToHaveURLAsync(before);
            await ListenAsync();
        }

        async Task ListenAsync()
        {
            await page.Locator(".site-footer").WaitForAsync();
            story.Add((await page.TitleAsync(), await page.InnerTextAsync("h1"), string.Join(' ', await page.Locator("[role=alert]").AllInnerTextsAsync()).Trim()));
        }
    }
}
