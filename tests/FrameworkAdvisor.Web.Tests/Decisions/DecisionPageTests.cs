namespace FrameworkAdvisor.Web.Tests.Decisions;

/// <summary>The page that gets filed: with everything the decision rests on.</summary>
public sealed class DecisionPageTests : IAsyncDisposable
{
    private const string Query = "product=saas&parts=pages&scope=large&staff-editing=daily&accounts=roles&importance.staff-editing=critical&must=admin.built-in&must=security.built-in";

    private readonly AdvisorSite site = new();

    [Theory]
    [InlineData(DecisionBrowser.Query)]
    [InlineData(Query)]
    [InlineData("scope=tiny&must=admin.built-in")]
    [InlineData("parts=api&must=admin.built-in&must=orm.own-choice&must=performance.lean")]
    public async Task It_shows_what_the_whole_result_shows_at_its_top(string query)
    {
        var links = await SaveAsync(query);
        var (page, result) = (await site.PageAsync(links.Page), await site.PageAsync(links.Result));

        Assert.Equal(result.QuerySelector("h1")!.Words(), page.QuerySelector("[data-verdict]")!.Words());
        foreach (var part in (string[])["[data-sureness]", ".stability", ".scores", ".split", "[data-relax]", "[data-separating]"])
        {
            Assert.Equal(result.QuerySelector(part)?.Words(), page.QuerySelector(part)?.Words());
        }

        Assert.NotNull(page.QuerySelector(".scores [data-score=django]"));
        Assert.Equal(
            result.QuerySelectorAll(".reason-list li").Select(reason => reason.Words()),
            page.QuerySelectorAll(".reason-list li").Select(reason => reason.Words()));
        Assert.Equal(query.Split('&').Count(pair => pair.StartsWith("must=", StringComparison.Ordinal)) * site.Advisor.Catalogue.Frameworks.Count, page.QuerySelectorAll(".scores [data-must][data-state]").Length);
    }

    [Fact]
    public async Task What_leads_further_leads_to_the_whole_result_as_saved()
    {
        var links = await SaveAsync(DecisionBrowser.Query);
        var (page, result) = (await site.PageAsync(links.Page), await site.PageAsync(links.Result));

        var inner = page.QuerySelectorAll(".reason-list a, .part-why a, .stability a[href*='#']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(inner);
        Assert.All(inner, href =>
        {
            Assert.StartsWith($"{links.Result}#", href, StringComparison.Ordinal);
            Assert.NotNull(result.GetElementById(href[(links.Result.Length + 1)..]));
        });
        Assert.Equal(
            [links.Result, $"{links.Page}/result.md", $"{links.Page}/result.json", $"{links.Page}/result.csv"],
            page.QuerySelectorAll(".actions a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Every_answer_stands_there_with_its_importance()
    {
        var page = await site.PageAsync((await SaveAsync(Query)).Page);

        var rows = page.QuerySelectorAll("[data-answers] tbody tr").Select(row => row.Children.Select(cell => cell.Words()).ToList()).ToList();
        var questionnaire = site.Advisor.Questionnaire;
        Assert.Equal(["product", "parts", "scope", "staff-editing", "accounts"], page.QuerySelectorAll("[data-answer]").Select(row => row.GetAttribute("data-answer")));
        Assert.Equal(
            [questionnaire.Find("staff-editing")!.Text, questionnaire.Find("staff-editing")!.Options.First(option => option.Id == "daily").Label, "critical"],
            rows[3]);
        Assert.Equal("normal", rows[0][2]);
    }

    [Fact]
    public async Task What_people_decided_is_all_there_and_all_of_it_goes_on_paper()
    {
        var links = await SaveAsync(
            Query, ("title", "Our shop"), ("deciders", "Ada and Grace"), ("notes", "Two\nlines"), ("revisit-on", "2027-05-01"), ("triggers", "The team doubles"));
        var page = await site.PageAsync(links.Page);

        var decided = page.QuerySelector("section[aria-labelledby=decided]")!;
        Assert.Equal("Our shop", page.QuerySelector("h1")!.Words());
        Assert.All((string[])["Ada and Grace", "1 May 2027", "The team doubles", "Two lines", "Version 1"], text => Assert.Contains(text, decided.Words()));
        Assert.All(["section[aria-labelledby=decided]", "section[aria-labelledby=answered]"], part => Assert.True(page.QuerySelector(part)!.HasAttribute("data-print")));
        Assert.True(page.QuerySelector("article")!.ClassList.Contains("result"));
        Assert.Contains($"http://localhost{links.Page}", page.QuerySelector(".on-paper .paper-address")!.Words());
        Assert.False(decided.ClassList.Contains("runs-on"));
    }

    [Theory]
    [InlineData("line\n", 700, true)]
    [InlineData("\u6C7A\u5B9A\u306E\u7406\u7531", 700, true)]
    [InlineData("words", 700, false)]
    public async Task Very_long_notes_run_on_upon_paper(string text, int times, bool runOn)
    {
        var page = await site.PageAsync((await SaveAsync(Query, ("notes", string.Concat(Enumerable.Repeat(text, times))))).Page);

        Assert.Equal(runOn, page.QuerySelector("section[aria-labelledby=decided]")!.ClassList.Contains("runs-on"));
    }

    [Fact]
    public async Task A_printed_result_of_a_decision_tells_the_address_of_the_decision()
    {
        var links = await SaveAsync(Query);

        Assert.EndsWith($"Its page: http://localhost{links.Page}", (await site.PageAsync(links.Result)).QuerySelector(".paper-address")!.Words(), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private async Task<DecisionBrowser.Links> SaveAsync(string query, params (string Field, string Value)[] typed)
    {
        var fields = await site.NewFormAsync(query);
        foreach (var (field, value) in typed)
        {
            fields[field] = value;
        }

        using var response = await site.PostAsync("/decisions", fields);
        return DecisionBrowser.LinksIn(response);
    }
}
