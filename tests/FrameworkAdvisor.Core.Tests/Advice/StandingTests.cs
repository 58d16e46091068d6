using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class StandingTests
{
    [Fact]
    public void The_ranked_come_first_then_those_without_evidence_then_the_excluded()
    {
        var standings = new CatalogueBuilder().Frameworks("excluded", "unknown", "second", "first")
            .Need("a.x").Rate("excluded", "a.x", 10).Rate("second", "a.x", 5).Rate("first", "a.x", 8)
            .Need("a.y").Rate("excluded", "a.y", 1)
            .Question("q", "a: a.x 1").Advisor().Standings("q=a&must=a.y");
        Assert.Equal(["first", "second", "unknown", "excluded"], standings.Select(standing => standing.Framework.Slug));
        Assert.Equal([1, 2, null, null], standings.Select(standing => standing.Rank));
        Assert.Equal([false, false, true, false], standings.Select(standing => standing.LacksEvidence));
        Assert.Equal([false, false, false, true], standings.Select(standing => standing.IsExcluded));
    }

    [Fact]
    public void Equal_scores_share_a_rank_and_stand_by_slug()
    {
        var standings = new CatalogueBuilder().Frameworks("c", "b", "a", "d").Rated("n.x", 1, 7, 7, 3, 7)
            .Question("q", "a: n.x 1").Advisor().Standings("q=a");
        Assert.Equal([("b", 1), ("c", 1), ("d", 1), ("a", 4)], standings.Select(standing => (standing.Framework.Slug, standing.Rank!.Value)));
    }

    [Fact]
    public void The_excluded_stand_by_fewest_failed_then_smallest_shortfall_then_score()
    {
        var standings = new CatalogueBuilder().Frameworks("two-failed", "far", "near", "near-and-good")
            .Rated("a.x", 0.1, 2, 1, 4, 4).Rated("a.y", 0.1, 2, 9, 9, 9).Rated("a.z", 0.1, 9, 9, 3, 5)
            .Question("q", "a: a.z 1").Advisor().Standings("q=a&must=a.x&must=a.y");
        Assert.Equal(["near-and-good", "near", "far", "two-failed"], standings.Select(standing => standing.Framework.Slug));
    }

    [Fact]
    public void Equal_shortfalls_in_another_order_are_equal()
    {
        // 4.2 + 4.9 + 5.0 and 4.2 + 5.0 + 4.9 differ in the last bit of a double; the score must decide.
        var standings = new CatalogueBuilder().Frameworks("worse", "better")
            .Rated("a.x", 0.01, 1.8, 1.8).Rated("a.y", 0.01, 1.0, 1.1).Rated("a.z", 0.01, 1.1, 1.0).Rated("a.score", 0.01, 1, 9)
            .Question("q", "a: a.score 1").Advisor().Standings("q=a&must=a.x&must=a.y&must=a.z");
        Assert.Equal(["better", "worse"], standings.Select(standing => standing.Framework.Slug));
    }

    [Theory]
    [InlineData(4, 6, false)]
    [InlineData(5, 5, true)]
    [InlineData(6, 4, true)]
    public void A_framework_is_ranked_from_evidence_on_half_of_the_weight_on(int covered, int uncovered, bool ranked)
    {
        var standing = new CatalogueBuilder().Frameworks("flask").Rated("a.x", 1, 9).Need("a.y")
            .Question("q", $"a: a.x {covered}, a.y {uncovered}").Advisor().Standings("q=a")[0];
        Assert.Equal(covered / 10.0, standing.Coverage);
        Assert.Equal(ranked, standing.IsRanked);
        Assert.Equal(!ranked, standing.LacksEvidence);
    }

    [Fact]
    public void Missing_evidence_is_scored_as_neutral_and_never_left_out()
    {
        var standing = new CatalogueBuilder().Frameworks("flask").Rated("a.x", 1, 9).Need("a.y")
            .Question("q", "a: a.x 1, a.y 1").Advisor().Standings("q=a")[0];
        Assert.Equal(70m, standing.Score);
    }

    [Fact]
    public void Two_weak_articles_cover_a_need_that_one_does_not()
    {
        CatalogueBuilder Weak(int articles)
        {
            var builder = new CatalogueBuilder().Frameworks("flask").Need("a.x").Question("q", "a: a.x 1");
            for (var article = 0; article < articles; article++)
            {
                builder.Article("weak-" + article, 0.3, "2025-06").Claim("weak-" + article, "flask", "a.x", 2);
            }

            return builder;
        }

        Assert.True(Weak(1).Advisor().Standings("q=a")[0].LacksEvidence);
        Assert.True(Weak(2).Advisor().Standings("q=a")[0].IsRanked);
    }

    [Fact]
    public void A_must_have_is_never_outvoted()
    {
        var standings = new CatalogueBuilder().Frameworks("strong", "weak")
            .Rated("a.x", 0.5, 10, 1).Rated("a.y", 0.5, 1, 9)
            .Question("q", "a: a.x 10").Advisor().Standings("q=a&importance.q=critical&must=a.y");
        Assert.Equal(("weak", 1), (standings[0].Framework.Slug, standings[0].Rank));
        Assert.Null(standings.Of("strong").Rank);
        Assert.Equal(100m, standings.Of("strong").Score);
    }

    [Fact]
    public void Unknown_must_haves_do_not_exclude() =>
        Assert.True(new CatalogueBuilder().Frameworks("flask").Rated("a.x", 1, 9).Need("a.y")
            .Question("q", "a: a.x 1").Advisor().Standings("q=a&must=a.y")[0].IsRanked);

    [Fact]
    public void Ranks_are_by_score_and_only_for_those_in_the_ranking() =>
        Law.HoldsFor(Cases.Any, 500, one =>
        {
            var standings = Standing.Of(one.Ledger);
            var ranked = standings.Where(standing => standing.IsRanked).ToList();
            Assert.Equal(ranked, standings.Take(ranked.Count));
            Assert.All(ranked, standing => Assert.Equal(1 + ranked.Count(other => other.Score > standing.Score), standing.Rank));
            Assert.All(standings, standing => Assert.Equal(
                !one.Ledger.IsEmpty && !standing.IsExcluded && standing.Coverage >= 0.5, standing.IsRanked));
        });
}
