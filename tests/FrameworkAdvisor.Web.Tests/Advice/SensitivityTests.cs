using System.Globalization;
using AngleSharp.Dom;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Advice.Result;

namespace FrameworkAdvisor.Web.Tests.Advice;

/// <summary>What the result page says would change it, and whether it is so on the real content.</summary>
public class SensitivityTests(AdvisorSite site)
{
    private const decimal Hair = 0.000001m;

    private Advisor Advisor => site.Advisor;

    [Fact]
    public async Task Every_weight_that_decides_is_told_with_its_share_and_who_would_lead()
    {
        var answers = SampleAnswers.First(Advisor, one => one.Outcome.Kind == OutcomeKind.One && one.WeightFlips.Sum(flip => flip.Ends.Count()) > 3);
        var recommendation = Advisor.Recommend(answers);
        var items = (await PageOf(answers)).QuerySelectorAll("[data-weight-change]");
        var ends = recommendation.WeightFlips.SelectMany(flip => flip.Ends.Select(end => (flip, end))).OrderBy(pair => Math.Abs(pair.end.Share - pair.flip.Share)).ToList();
        Assert.Equal(ends.Select(pair => pair.flip.Need.Id), items.Select(item => item.GetAttribute("data-weight-change")));
        Assert.All(ends.Zip(items), pair =>
        {
            var ((flip, end), text) = (pair.First, pair.Second.Words());
            Assert.Contains($"then {end.Leader.Name} would lead", text);
            Assert.Contains(flip.Share > 0 ? flip.PrintedShare.ToString("0.0", CultureInfo.InvariantCulture) : "none of your answers touches", text);
            Assert.Equal(end.Step is null ? null : $"/advice/result?{end.Step.Answers.ToQuery()}", pair.Second.QuerySelector("a")?.GetAttribute("href"));
        });
    }

    [Fact]
    public async Task Every_rating_that_decides_is_told_the_likeliest_first_and_leads_to_its_claims()
    {
        var answers = SampleAnswers.First(Advisor, one => one.Outcome.Kind == OutcomeKind.One && one.RatingFlips.Any(flip => flip.Fall.IsPossible));
        var recommendation = Advisor.Recommend(answers);
        var page = await PageOf(answers);
        var moves = recommendation.RatingFlips.SelectMany(flip => new[] { (flip.Need, move: flip.Fall), (flip.Need, move: flip.Rise) })
            .Where(pair => pair.move.IsPossible).OrderBy(pair => pair.move.StandardErrors).ToList();
        var items = page.QuerySelectorAll("[data-rating-change]");
        Assert.Equal(moves.Select(pair => pair.Need.Id), items.Select(item => item.GetAttribute("data-rating-change")));
        Assert.All(moves.Zip(items), pair =>
        {
            var ((need, move), text) = (pair.First, pair.Second.Words());
            Assert.StartsWith($"The rating of {move.Framework.Name} on {need.Name} would", text);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{move.StandardErrors:0.0} standard errors"), text);
            Assert.Contains(move.PrintedTo.ToString("0.0", CultureInfo.InvariantCulture), text);
        });
        var link = items[0].QuerySelector("a")!.GetAttribute("href")!;
        Assert.NotNull((await site.PageAsync(link.Split('#')[0])).GetElementById(link.Split('#')[1]));
    }

    [Fact]
    public async Task The_claim_worth_checking_leads_to_its_place_in_the_article()
    {
        var answers = SampleAnswers.First(Advisor, one => one is { Outcome.Kind: OutcomeKind.One, WorthChecking.Claim: not null });
        var worth = Advisor.Recommend(answers).WorthChecking!;
        var next = (await PageOf(answers)).QuerySelector("[data-check-next]")!;
        Assert.Contains($"{worth.Framework.Name} on {worth.Need.Name}", next.Words());
        Assert.Contains($"{worth.Share * 100:0} %", next.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var link = next.QuerySelector("a.claim-text")!;
        Assert.Equal((worth.Claim!.Id, $"/articles/{worth.Claim.Article}#{worth.Claim.Anchor}"), (link.GetAttribute("data-claim"), link.GetAttribute("href")));
    }

    [Fact]
    public async Task Worth_checking_says_whether_the_claim_can_change_who_comes_first()
    {
        bool[] both = [true, false];
        foreach (var changes in both)
        {
            var answers = SampleAnswers.First(Advisor, one => one is { Outcome.Kind: OutcomeKind.One, WorthChecking.Claim: not null } && one.WorthChecking.IfWrong.All(supposed => supposed.ChangesLeader == changes));
            var recommendation = Advisor.Recommend(answers);
            var claim = recommendation.WorthChecking!.Claim!;
            var without = new Advisor(Advisor.Version with
            {
                Catalogue = Advisor.Catalogue with { Claims = [.. Advisor.Catalogue.Claims.Where(other => other.Id != claim.Id)] },
            });
            var then = without.Rank(without.Questionnaire.Read(answers.Pairs).Answers)[0].Framework;
            Assert.Equal(changes, then.Slug != recommendation.Leader!.Framework.Slug);
            Assert.StartsWith(
                changes ? $"If this claim were wrong, {then.Name} would come first. If its opposite" : $"Even if this claim were wrong, {then.Name} stays first. Even if its opposite",
                (await PageOf(answers)).QuerySelector("[data-if-wrong]")!.TextContent);
        }
    }

    [Fact]
    public async Task Where_no_winner_is_named_a_wrong_claim_names_none_either()
    {
        var answers = SampleAnswers.First(Advisor, one => one is { Outcome.Kind: OutcomeKind.TooClose, WorthChecking.Claim: not null });
        var said = (await PageOf(answers)).QuerySelector("[data-if-wrong]")!.TextContent;
        Assert.NotEqual("", said);
        Assert.All(Advisor.Catalogue.Frameworks, framework => Assert.DoesNotContain(framework.Name, said, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_no_claim_counts_a_source_is_said_to_be_missing()
    {
        var answers = SampleAnswers.First(Advisor, one => one is { Outcome.Kind: OutcomeKind.One, WorthChecking.Claim: not null });
        var worth = Advisor.Recommend(answers).WorthChecking!;
        var catalogue = Advisor.Catalogue with
        {
            Claims = [.. Advisor.Catalogue.Claims.Where(claim => claim.Framework != worth.Framework.Slug || claim.Need != worth.Need.Id)],
        };
        var without = new Advisor(Advisor.Version with { Catalogue = catalogue });
        var next = CheckNext.Of(catalogue, without.Recommend(without.Questionnaire.Read(answers.Pairs).Answers))!;
        Assert.Equal($"{worth.Framework.Name} on {worth.Need.Name}", next.Rated);
        Assert.Null(next.Claim);
        Assert.StartsWith("No claim on it counts", next.Note);
    }

    [Fact]
    public void On_the_real_content_a_share_or_a_rating_a_hair_past_its_end_changes_the_leader_and_a_hair_before_it_does_not()
    {
        var moved = 0;
        foreach (var recommendation in SampleAnswers.Of(Advisor, seed: 5).Take(150).Select(Advisor.Recommend).Where(one => one.Standings.All(standing => standing.IsRanked)))
        {
            var leader = recommendation.Leader!.Framework.Slug;
            foreach (var (flip, end) in recommendation.WeightFlips.SelectMany(flip => flip.Ends.Select(end => (flip, end))).Where(pair => (decimal)pair.end.Share is > Hair and < 1 - Hair))
            {
                moved++;
                var side = end.IsAbove ? Hair : -Hair;
                Assert.Equal(end.Leader.Slug, FirstWithShare(recommendation, flip.Need, (decimal)end.Share + side));
                Assert.Equal(leader, FirstWithShare(recommendation, flip.Need, (decimal)end.Share - side));
            }

            foreach (var (flip, move) in recommendation.RatingFlips.SelectMany(flip => new[] { (flip, move: flip.Fall), (flip, move: flip.Rise) }).Where(pair => !pair.move.IsByMustHave))
            {
                var side = move.IsRise ? Hair : -Hair;
                Assert.Equal(move.Leader.Slug, FirstWithRating(recommendation, flip.Need, move, move.To + side));
                Assert.Equal(leader, FirstWithRating(recommendation, flip.Need, move, move.To - side));
            }
        }

        Assert.InRange(moved, 200, int.MaxValue);
    }

    // Both worked out anew from what the ledger shows: V = Σ w r.
    private string FirstWithShare(Recommendation recommendation, Need need, decimal share) => First(framework =>
    {
        var others = recommendation.Ledger.Rows.Where(row => row.Need != need).ToList();
        var rest = others.Sum(row => Weight(row) * row[framework].RatingUsed) / others.Sum(Weight);
        return (share * (decimal)Math.Round(Advisor.Ratings[framework, need.Id].Value, 6)) + ((1 - share) * rest);
    });

    private string FirstWithRating(Recommendation recommendation, Need need, RatingMove move, decimal value) => First(framework => recommendation.Ledger.Rows.Sum(row =>
        Weight(row) * (row.Need == need && framework == move.Framework.Slug ? value : row[framework].RatingUsed)));

    private string First(Func<string, decimal> value) => Advisor.Catalogue.Frameworks.Select(framework => framework.Slug).MaxBy(value)!;

    private static decimal Weight(LedgerRow row) => row.Because.Sum(because => because.Points);

    private async Task<IDocument> PageOf(Answers answers) => await site.PageAsync($"/advice/result?{answers.ToQuery()}");
}
