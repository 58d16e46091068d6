using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>From the home page to a saved decision, as project leads go.</summary>
public sealed partial class LeadJourneyTests(BrowserSite site)
{
    private static readonly Dictionary<string, string[]> answers = new(StringComparer.Ordinal)
    {
        ["product"] = ["internal"],
        ["parts"] = ["pages", "back-office"],
        ["scope"] = ["large"],
        ["team"] = ["many"],
        ["staff-editing"] = ["daily"],
    };

    [Theory]
    [InlineData(1280, true)]
    [InlineData(768, true)]
    [InlineData(390, false)]
    public async Task A_lead_answers_some_questions_checks_them_reads_the_result_and_saves_the_decision(int width, bool hasScript)
    {
        await using var browser = await site.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = hasScript });
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/");
        await page.ClickAsync("main a.btn-primary");
        while (QuestionIn(page.Url) is { } question)
        {
            foreach (var value in answers.GetValueOrDefault(question, []))
            {
                await page.ClickAsync($"label[for='{question}.{value}']");
            }

            await page.ClickAsync("main form .btn-primary");
        }

        Assert.EndsWith("/advice/check", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await page.SelectOptionAsync("select[name='importance.staff-editing']", "critical");
        await page.CheckAsync("#must-admin\\.built-in");
        await page.ClickAsync("main form .btn-primary >> nth=0");

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Django");
        Assert.Contains("importance.staff-editing=critical", page.Url, StringComparison.Ordinal);
        Assert.Contains("must=admin.built-in", page.Url, StringComparison.Ordinal);
        await BrowserSite.KeepPictureAsync(page, $"result-{width}");

        await FollowARatingToItsSourceAsync(page);

        await page.ClickAsync("text=Save this decision");
        await page.FillAsync("[name=title]", "Our back office");
        await page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Decision saved");
    }

    [Fact]
    public async Task Somebody_with_a_keyboard_alone_gets_from_the_first_question_to_the_result()
    {
        await using var browser = await site.OpenAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.activeElement.id === 'main'");
        await TabToAsync(page, "main a.btn-primary");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(FirstQuestion());
        await page.WaitForLoadStateAsync();
        var titles = new List<string>();
        while (QuestionIn(page.Url) is { } question)
        {
            titles.Add(await page.TitleAsync());
            if (answers.TryGetValue(question, out var values))
            {
                await TabToAsync(page, $"input[name='{question}']");
                await ChooseAsync(page, question, values);
            }

            await TabToAsync(page, "main form .btn-primary");
            var before = page.Url;
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page).Not.ToHaveURLAsync(before);
            await page.WaitForLoadStateAsync();
        }

        await TabToAsync(page, "main form .btn-primary");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Django");
        Assert.Equal(titles.Count, titles.Distinct().Count());
        Assert.All(titles, title => Assert.Matches(@"\? Question \d+ of \d+ – Framework Advisor$", title));
    }

    [Fact]
    public async Task A_slip_is_named_at_its_field_and_in_the_title()
    {
        await using var browser = await site.OpenAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"/decisions/new?{Pages.Large}");
        await page.EvaluateAsync("document.querySelector('main form').noValidate = true");
        await page.FillAsync("[name=title]", "");

        await page.ClickAsync("main form .btn-primary");

        Assert.StartsWith("Error: ", await page.TitleAsync(), StringComparison.Ordinal);
        await page.ClickAsync("[data-errors] a");
        Assert.Equal("title", await page.EvaluateAsync<string>("document.activeElement.name"));
    }

    // Opens the first rating of the ledger, and goes to the place in the article that a claim stands at.
    private static async Task FollowARatingToItsSourceAsync(IPage page)
    {
        var result = page.Url;
        var rating = page.Locator(".ledger details").First;
        await rating.Locator("summary").ClickAsync();
        await rating.Locator("a[href^='/articles/'][href*='#']").First.ClickAsync();
        var anchor = new Uri(page.Url).Fragment;
        Assert.True(await page.Locator(anchor).IsVisibleAsync(), $"{page.Url} leads nowhere");
        await page.GoBackAsync();
        Assert.Equal(result, page.Url);
    }

    private static async Task ChooseAsync(IPage page, string question, string[] values)
    {
        var isOneOf = await page.GetAttributeAsync($"input[name='{question}']", "type") == "radio";
        foreach (var value in values)
        {
            for (var step = 0; step < 20 && await page.EvaluateAsync<string>("document.activeElement.value") != value; step++)
            {
                await page.Keyboard.PressAsync(isOneOf ? "ArrowDown" : "Tab");
            }

            if (!await page.IsCheckedAsync($"[id='{question}.{value}']"))
            {
                await page.Keyboard.PressAsync("Space");
            }
        }
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var step = 0; step < 60; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"the keyboard does not reach {selector} on {page.Url}");
    }

    private static string? QuestionIn(string url) => Question().Match(new Uri(url).AbsolutePath) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("/advice/product$")]
    private static partial Regex FirstQuestion();

    [GeneratedRegex("^/advice/(?!check|result|all)([a-z-]+)$")]
    private static partial Regex Question();
}
