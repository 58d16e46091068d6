using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Tests.Decisions;

namespace FrameworkAdvisor.Web.Tests.Admin.Publishing;

public sealed class ImpactPageTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    [Fact]
    public async Task Differences_are_told_in_sentences_by_id_and_impact_is_what_both_versions_recommend()
    {
        using var viewer = await site.SignedInAsync(Role.Viewer);
        var decision = await site.SaveAsync(("title", "Nobody else may read this"));
        var points = site.Advisor.Catalogue.Questions.Single(one => one.Id == "scope").Options.Single(one => one.Id == "large").Effects.Single(one => one.Need == "size.large").Points;
        await site.EditAsync(DraftEdits.Effect, ("points", "6"));
        var claims = site.Advisor.Catalogue.Claims.Where(one => one is { Framework: "django", Need: "size.large" or "structure.consistency", Stance: > 0, Status: Core.Knowledge.ClaimStatus.Accepted }).ToList();
        foreach (var claim in claims)
        {
            await site.EditAsync(new("claim", claim.Id), ("stance", "-2"));
        }

        var page = await viewer.PageAsync(DraftEdits.Page);

        Assert.Contains($"effect of option scope large on size.large: {points} → 6", page.QuerySelector("[data-changes=effects]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(claims.Count, page.QuerySelectorAll("[data-changes=claims] li").Length);
        var draft = await site.DraftAdvisorAsync();
        var told = page.QuerySelectorAll("[data-impact] [data-scenario]").ToDictionary(row => row.GetAttribute("data-scenario")!);
        foreach (var scenario in site.Advisor.Catalogue.Scenarios)
        {
            var (before, after) = (Recommend(site.Advisor, scenario.Query), Recommend(draft, scenario.Query));
            if (!told.TryGetValue(scenario.Id, out var row))
            {
                Assert.Equal(Text(before), Text(after));
                continue;
            }

            var cells = row.QuerySelectorAll("td");
            Assert.Equal((OutcomeText.Of(before), OutcomeText.Of(after)), (cells[0].TextContent.Trim(), cells[1].TextContent.Trim()));
            Assert.Equal(
                site.Advisor.Catalogue.Frameworks.Select(framework => Move(framework, before, after)),
                cells[2].QuerySelectorAll(".score-move").Select(score => score.TextContent.Trim()));
            Assert.NotEmpty(cells[3].QuerySelectorAll(".cause"));
            Assert.All(cells[3].QuerySelectorAll(".cause"), cause => Assert.Matches("effect of option|stance of claim|and [0-9]+.smaller|more", cause.TextContent));
        }

        Assert.True(page.QuerySelectorAll("[data-impact=outcomes] [data-scenario]").Length > 0);
        var (was, isNow) = (Recommend(site.Advisor, DecisionBrowser.Query), Recommend(draft, DecisionBrowser.Query));
        var changed = Advice(was) == Advice(isNow) ? 0 : 1;
        Assert.StartsWith($"{changed} of 1\u00a0saved decision would", page.QuerySelector("[data-impact-decisions]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody else may read this", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(decision.Token, page.Source.Text, StringComparison.Ordinal);
    }

    private static Recommendation Recommend(Advisor advisor, string query) => advisor.Recommend(advisor.Questionnaire.ReadQuery(query).Answers);

    private static string Advice(Recommendation one) =>
        $"{one.Outcome.Kind} {one.Outcome.Framework?.Slug} {string.Join(' ', one.Outcome.Split.Select(side => $"{side.Part.Id}={side.Framework.Slug}"))}";

    private static string Text(Recommendation one) =>
        OutcomeText.Of(one) + string.Join(' ', one.Standings.OrderBy(standing => standing.Framework.Slug).Select(standing => standing.PrintedScore));

    private static string Move(Core.Knowledge.Framework framework, Recommendation before, Recommendation after)
    {
        var (was, isNow) = (before.Ledger.PrintedScore(framework.Slug), after.Ledger.PrintedScore(framework.Slug));
        return was == isNow
            ? string.Create(CultureInfo.InvariantCulture, $"{framework.Name} {was:0.0}")
            : string.Create(CultureInfo.InvariantCulture, $"{framework.Name} {was:0.0} → {isNow:0.0}");
    }
}
