using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Review;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Review;

public class FreshnessTests
{
    // Claims of several ages; cases with a split, a must-have, an open answer, and one that cannot be read.
    private static readonly Catalogue catalogue = new CatalogueBuilder()
        .Frameworks("flask", "django", "third")
        .Need("a.one", halfLifeMonths: 24)
        .Need("b.two", halfLifeMonths: 60)
        .Need("c.three", halfLifeMonths: 60)
        .Question("scope", "tiny: a.one 4", "large: b.two 4, c.three 1")
        .Several("parts", "pages: b.two 3", "api: a.one 3")
        .Question("rest", "some: c.three 1", "more: c.three 3, a.one 1")
        .Article("old", 1, "2019-03").Article("new", 0.9, "2025-05").Article("edge", 0.8, "2023-06").Article("undated", 0.7)
        .Claim("old", "flask", "a.one", 2).Claim("new", "flask", "a.one", 1).Claim("edge", "django", "a.one", -1).Claim("new", "django", "a.one", 0)
        .Claim("old", "django", "b.two", 2).Claim("new", "flask", "b.two", -1).Claim("undated", "flask", "b.two", 1).Article("older", 1, "2019-06").Claim("older", "django", "b.two", 2)
        .Claim("new", "third", "c.three", 2).Claim("new", "third", "c.three", 1).Claim("new", "flask", "a.one", 2).Claim("old", "third", "b.two", 2).Claim("edge", "third", "a.one", 1).Claim("new", "django", "c.three", 1)
        .Claim("new", "flask", "c.three", -2).Claim("old", "flask", "c.three", 2, asOf: "2025-04").Claim("old", "django", "c.three", 2, status: ClaimStatus.Disputed)
        .Build() with
    {
        Scenarios = [.. new[]
        {
            "scope=tiny", "scope=large", "scope=large&parts=pages&parts=api", "scope=tiny&must=b.two", "rest=not-sure&scope=large",
            "rest=more", "parts=api&rest=some&importance.rest=critical", "scope=gone", "must=a.one",
        }.Select((query, at) => new Scenario($"case-{at}", "", "old", "", query, "flask", new Dictionary<string, string>(), null))],
    };

    private static readonly Advisor advisor = new(new KnowledgeVersion(1, CatalogueBuilder.PublicationDay, "", catalogue));

    private static readonly Freshness fresh = Freshness.Of(advisor);

    [Fact]
    public void What_a_claim_decides_is_what_another_reckoning_without_it_gives()
    {
        Assert.Equal(catalogue.Claims.Where(claim => claim.Status == ClaimStatus.Accepted).Select(claim => claim.Id).Order(), fresh.Claims.Select(one => one.Claim.Id).Order());
        foreach (var one in fresh.Claims)
        {
            var without = Without(claim => claim.Id == one.Claim.Id);
            var all = Cases().Select(pair => (pair.Scenario, Before: advisor.Recommend(pair.Answers), After: without.Recommend(pair.Answers))).ToList();

            Assert.Equal(all.Where(pair => !Same(pair.Before, pair.After)).Select(pair => pair.Scenario.Id), one.Outcomes.Select(scenario => scenario.Id));
            Assert.Equal(all.Where(pair => pair.Before.Leader?.Framework.Slug != pair.After.Leader?.Framework.Slug).Select(pair => pair.Scenario.Id), one.Leaders.Select(scenario => scenario.Id));
            Assert.Equal(
                all.Max(pair => catalogue.Frameworks.Max(framework => Math.Abs(pair.After.Ledger.PrintedScore(framework.Slug) - pair.Before.Ledger.PrintedScore(framework.Slug)))),
                one.LargestMove);
            bool IsOfTheVoice(Claim claim) => (claim.Article, claim.Framework, claim.Need) == (one.Claim.Article, one.Claim.Framework, one.Claim.Need);
            var voiceless = Without(IsOfTheVoice);
            Assert.Equal(Cases().Where(pair => !Same(advisor.Recommend(pair.Answers), voiceless.Recommend(pair.Answers))).Select(pair => pair.Scenario.Id), one.Together.Select(scenario => scenario.Id));
            Assert.Equal(catalogue.Claims.Count(claim => claim.Status == ClaimStatus.Accepted && IsOfTheVoice(claim)) - 1, one.Companions);
            Assert.Equal(without.Ratings[one.Claim.Framework, one.Claim.Need].Value, one.RatingWithout);
        }

        Assert.Contains(fresh.Claims, one => one.Outcomes.Count > 0);
        Assert.Contains(fresh.Claims, one => one.Outcomes.Count == 0);
        Assert.Contains(fresh.Claims, one => one.Companions > 0);
    }

    [Fact]
    public void Stale_is_older_than_the_half_life_of_the_need_by_the_claims_own_date()
    {
        bool IsStale(string article, string need, string framework) =>
            fresh.Claims.First(one => one.Claim.Article == article && one.Claim.Need == need && one.Claim.Framework == framework).IsStale;

        Assert.True(IsStale("old", "a.one", "flask"));
        Assert.False(IsStale("new", "a.one", "flask"));
        Assert.False(IsStale("edge", "a.one", "django"));
        Assert.False(IsStale("undated", "b.two", "flask"));
        Assert.False(IsStale("old", "c.three", "flask"));
        Assert.Equal(24, fresh.Claims.First(one => one.Claim.Article == "edge").AgeMonths);
        Assert.Equal(ModelConstants.UndatedAgeMonths, fresh.Claims.Single(one => one.Claim.Article == "undated").AgeMonths);
    }

    [Fact]
    public void Without_stale_claims_is_what_the_other_claims_alone_give()
    {
        var stale = fresh.Stale.Select(one => one.Claim.Id).ToHashSet();
        var without = Without(claim => stale.Contains(claim.Id));

        Assert.Equal(8, fresh.Scenarios);
        Assert.Equal(8, fresh.WithoutStale.Count);
        foreach (var (one, pair) in fresh.WithoutStale.Zip(Cases()))
        {
            var expected = without.Recommend(pair.Answers);
            Assert.Equal(pair.Scenario.Id, one.Scenario.Id);
            Assert.Equal(expected.Standings.Select(standing => (standing.Framework.Slug, standing.PrintedScore)), one.Without.Standings.Select(standing => (standing.Framework.Slug, standing.PrintedScore)));
            Assert.Equal(!Same(one.Now, expected), one.IsOutcomeChanged);
        }

        Assert.Contains(fresh.WithoutStale, one => one.IsOutcomeChanged);
    }

    [Fact]
    public void Stale_claims_come_first_and_among_them_what_decides_most()
    {
        var order = fresh.Claims.Select(one => (!one.IsStale, -one.Outcomes.Count, -one.Leaders.Count, -one.Together.Count, -one.LargestMove)).ToList();

        Assert.Equal(order.Order(), order);
    }

    [Fact]
    public void Where_there_is_too_much_those_are_looked_at_that_move_their_rating_furthest()
    {
        var claims = catalogue.Claims.Count(claim => claim.Status == ClaimStatus.Accepted);
        var forTwo = 2 * 8L * (1_000 + (3 * 3));

        var few = Freshness.Of(advisor, forTwo);

        Assert.Equal((claims, fresh.StaleCount, 2, 4), (few.Count, few.StaleCount, few.LookedAtStale, few.LookedAt));
        Assert.Equal(few.LookedAt, few.Claims.Count);
        foreach (var group in fresh.Claims.GroupBy(one => one.IsStale))
        {
            var furthest = group.Select(Move).OrderDescending().Take(2);
            Assert.Equal(furthest, few.Claims.Where(one => one.IsStale == group.Key).Select(Move).OrderDescending());
        }

        Assert.All(few.Claims, one => Assert.Equal(fresh.Claims.Single(other => other.Claim.Id == one.Claim.Id).LargestMove, one.LargestMove));
        Assert.Equal(fresh.Count, fresh.LookedAt);

        static double Move(ClaimInfluence one) => Math.Abs(one.RatingWithout - one.Rating);
    }

    private static bool Same(Recommendation one, Recommendation other) =>
        (one.Outcome.Kind, one.Outcome.Framework?.Slug) == (other.Outcome.Kind, other.Outcome.Framework?.Slug)
        && one.Outcome.Split.Select(side => (side.Part.Id, side.Framework.Slug)).SequenceEqual(other.Outcome.Split.Select(side => (side.Part.Id, side.Framework.Slug)));

    private static Advisor Without(Func<Claim, bool> isLeftOut) => new(new KnowledgeVersion(
        1, CatalogueBuilder.PublicationDay, "", catalogue with { Claims = [.. catalogue.Claims.Where(claim => !isLeftOut(claim))] }));

    private static IEnumerable<(Scenario Scenario, Answers Answers)> Cases() =>
        from scenario in catalogue.Scenarios
        let reading = advisor.Questionnaire.Read(scenario.Query.Split('&').Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1])))
        where reading.Errors.Count == 0
        select (scenario, reading.Answers);
}
