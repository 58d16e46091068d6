using System.Text.Json;
using AngleSharp.Dom;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Decisions;

public sealed class PinnedDecisionTests : IAsyncDisposable
{
    private readonly AdvisorSite site = new();

    private string LargeLabel { get; set; } = "";

    public static TheoryData<string> Changes => ["stance", "dispute", "effect", "option"];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_decision_stays_byte_for_byte_and_tells_exactly_what_was_planted(string planted)
    {
        LargeLabel = site.Advisor.Questionnaire.Find("scope")!.Options.First(option => option.Id == "large").Label;
        var links = await site.SaveAsync();
        var result = await site.TextAsync(links.Result);
        var json = await site.TextAsync(links.Json);
        Assert.Contains("Nothing: the knowledge is still version 1", (await SinceAsync(links)).Words());
        var claim = site.Advisor.Catalogue.Claims.First(one =>
            one is { Framework: "django", Need: "admin.built-in", Status: ClaimStatus.Accepted, Stance: 2 });

        await site.PublishAsync(catalogue => Plant(catalogue, planted, claim));

        Assert.Equal(2, site.Advisor.Version.Number);
        Assert.Equal(result, await site.TextAsync(links.Result));
        Assert.Equal(json, await site.TextAsync(links.Json));
        using var document = JsonDocument.Parse(json);
        Assert.True(document.RootElement.GetProperty("reproduced").GetBoolean());
        var since = await SinceAsync(links);
        var told = Assert.Single(since.QuerySelectorAll("[data-differences] li"));
        var effects = told.QuerySelector("[data-effects]")?.Words();
        Assert.Equal($"{Sentence(planted, claim)}{(effects is null ? "" : $": {effects}")}.", told.Words().Replace(" In the article", "", StringComparison.Ordinal));
        Assert.Equal(ChangesIn(since), EffectsIn(since));
        Assert.Empty(since.QuerySelectorAll("code"));
        Assert.Null((await site.PageAsync(links.Page)).QuerySelector("[data-not-reproduced]"));
    }

    [Fact]
    public async Task Only_a_claim_that_its_article_still_shows_is_linked()
    {
        var links = await site.SaveAsync();
        var claims = site.Advisor.Catalogue.Claims
            .Where(one => one is { Framework: "django", Need: "admin.built-in", Status: ClaimStatus.Accepted }).Take(2).ToList();

        await site.PublishAsync(catalogue => WithClaim(
            WithClaim(catalogue, one => one.Id == claims[0].Id, Disputed),
            one => one.Id == claims[1].Id,
            one => one with { Status = ClaimStatus.Rejected }));

        var hrefs = (await SinceAsync(links)).QuerySelectorAll("[data-differences] a").Select(link => link.GetAttribute("href"));
        Assert.Equal([$"/articles/{claims[0].Article}#{claims[0].Anchor}"], hrefs);
    }

    [Fact]
    public async Task The_scores_told_are_those_of_both_results_and_the_rows_add_up()
    {
        var links = await site.SaveAsync();
        await site.PublishAsync(catalogue => Plant(Plant(catalogue, "effect", null), "dispute-all", null));

        var rows = (await SinceAsync(links)).QuerySelectorAll("[data-scores] tbody tr")
            .Select(row => row.QuerySelectorAll("td").Select(cell => decimal.Parse(cell.Words().Replace('\u2212', '-'), System.Globalization.CultureInfo.InvariantCulture)).ToList())
            .ToList();

        Assert.Equal(site.Advisor.Catalogue.Frameworks.Count, rows.Count);
        Assert.All(rows, row => Assert.Equal(row[4], row[0] + row[1] + row[2] + row[3]));
        Assert.Contains(rows, row => row[2] != 0);
        Assert.Contains(rows, row => row[3] != 0);
    }

    [Fact]
    public async Task The_points_of_all_causes_add_up_to_the_change_of_each_score_the_largest_first()
    {
        var links = await site.SaveAsync();
        await site.PublishAsync(catalogue => Plant(Plant(catalogue, "effect", null), "dispute-all", null));

        var since = await SinceAsync(links);

        var causes = since.QuerySelectorAll("[data-differences] li").ToList();
        Assert.True(causes.Count > 12);
        Assert.NotEmpty(since.QuerySelectorAll("details li"));
        Assert.NotNull(since.QuerySelector("[data-attribution]"));
        Assert.Equal(ChangesIn(since), EffectsIn(since));
        var sizes = causes.Select(cause => EffectsOf(cause).Select(effect => Math.Abs(effect.Points)).DefaultIfEmpty().Max()).ToList();
        Assert.Equal(sizes.OrderDescending(), sizes);
    }

    [Fact]
    public async Task Ratings_are_printed_as_everywhere_else()
    {
        var links = await site.SaveAsync();
        await site.PublishAsync(catalogue => Plant(catalogue, "dispute-all", null));

        var cells = (await SinceAsync(links)).QuerySelectorAll("[data-ratings] td").Select(cell => cell.Words()).ToList();

        Assert.NotEmpty(cells);
        Assert.All(cells, cell => Assert.Matches(@"\A[+\u2212]?[0-9]+\.[0-9]\z", cell));
    }

    [Fact]
    public async Task The_recommendation_in_the_json_is_the_one_of_the_api_when_it_was_saved()
    {
        var before = await site.TextAsync($"/api/v1/recommendation?{DecisionBrowser.Query}");

        var json = await site.TextAsync((await site.SaveAsync(("title", "T"), ("notes", "a\r\nb"))).Json);

        Assert.Contains($"\"recommendation\":{before.TrimEnd('\n')}", json, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json);
        Assert.Equal(
            ("T", "a\nb", 1, DecisionBrowser.Query),
            (document.RootElement.GetProperty("title").GetString(), document.RootElement.GetProperty("notes").GetString(),
                document.RootElement.GetProperty("knowledgeVersion").GetInt32(), document.RootElement.GetProperty("query").GetString()));
    }

    [Fact]
    public async Task A_form_opened_before_a_publication_saves_the_result_that_it_showed()
    {
        var fields = await site.NewFormAsync();
        await site.PublishAsync(catalogue => Plant(catalogue, "dispute-all", null));

        using var response = await site.PostAsync("/decisions", fields);

        Assert.Contains("\"knowledgeVersion\":1,", await site.TextAsync(DecisionBrowser.LinksIn(response).Json), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_that_does_not_match_is_said_and_not_hidden()
    {
        var links = await site.SaveAsync();
        await using (var connection = site.Services.GetRequiredService<Web.Data.AdvisorDatabase>().Connect())
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            connection.Ask("UPDATE Decisions SET Digest = 'other'");
        }

        Assert.NotNull((await site.PageAsync(links.Page)).QuerySelector("[data-not-reproduced]"));
        Assert.Contains("\"reproduced\":false", await site.TextAsync(links.Json), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private async Task<IElement> SinceAsync(DecisionBrowser.Links links) => (await site.PageAsync(links.Page)).QuerySelector("[data-since]")!;

    private static Dictionary<string, decimal> ChangesIn(IElement since) => since.QuerySelectorAll("[data-scores] tbody tr")
        .Select(row => (Name: row.QuerySelector("th")!.Words(), Cells: row.QuerySelectorAll("td").Select(cell => Number(cell.Words())).ToList()))
        .Where(row => row.Cells[4] != row.Cells[0])
        .ToDictionary(row => row.Name, row => row.Cells[4] - row.Cells[0]);

    private static Dictionary<string, decimal> EffectsIn(IElement since) => since.QuerySelectorAll("[data-differences] li").SelectMany(EffectsOf)
        .GroupBy(effect => effect.Name).ToDictionary(group => group.Key, group => group.Sum(effect => effect.Points));

    private static IEnumerable<(string Name, decimal Points)> EffectsOf(IElement cause) => (cause.QuerySelector("[data-effects]")?.Words() ?? "")
        .Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(' ')).Select(one => (one[0], Number(one[1])));

    private static decimal Number(string printed) => decimal.Parse(printed.Replace('\u2212', '-'), System.Globalization.CultureInfo.InvariantCulture);

    private string Sentence(string planted, Claim claim)
    {
        var about = $"The claim of {site.Advisor.Catalogue.Articles.First(article => article.Slug == claim.Article).Publisher} on Django and “Admin in the box”, “{claim.Text}”,";
        return planted switch
        {
            "stance" => $"{about} changed from +2 to \u22121",
            "dispute" => $"{about} is now disputed and no longer counts (“No longer so.”)",
            "effect" => $"The answer “{LargeLabel}” to “Scope” gives “Large scope” 6 instead of 5 effect points",
            _ => $"The answer “{LargeLabel}” to “Scope” is no longer known and counts for nothing",
        };
    }

    private static Catalogue Plant(Catalogue catalogue, string planted, Claim? claim) => planted switch
    {
        "stance" => WithClaim(catalogue, one => one.Id == claim!.Id, one => one with { Stance = -1 }),
        "dispute" => WithClaim(catalogue, one => one.Id == claim!.Id, Disputed),
        "dispute-all" => WithClaim(catalogue, one => one is { Framework: "django", Need: "admin.built-in", Status: ClaimStatus.Accepted }, Disputed),
        "effect" => WithScope(catalogue, options => options.Select(option => option.Id != "large" ? option : option with
        {
            Effects = [.. option.Effects.Select(effect => effect.Need == "size.large" ? effect with { Points = effect.Points + 1 } : effect)],
        })),
        _ => WithScope(catalogue, options => options.Where(option => option.Id != "large")),
    };

    private static Claim Disputed(Claim claim) =>
        claim with { Status = ClaimStatus.Disputed, DisputeReason = "No longer so.", Reference = "https://example.org/changes" };

    private static Catalogue WithClaim(Catalogue catalogue, Func<Claim, bool> which, Func<Claim, Claim> change) =>
        catalogue with { Claims = [.. catalogue.Claims.Select(one => which(one) ? change(one) : one)] };

    private static Catalogue WithScope(Catalogue catalogue, Func<IEnumerable<Option>, IEnumerable<Option>> change) => catalogue with
    {
        Questions = [.. catalogue.Questions.Select(question => question.Id == "scope" ? question with { Options = [.. change(question.Options)] } : question)],
        Tensions = [.. catalogue.Tensions.Where(tension => tension.First.Question != "scope" && tension.Second.Question != "scope")],
    };
}
