using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class WorthCheckingTests
{
    [Fact]
    public void It_is_the_rating_with_the_largest_part_of_the_uncertainty_of_the_difference() =>
        Law.HoldsFor(Cases.Any, 300, one =>
        {
            var recommendation = one.Recommendation;
            if (recommendation.RunnerUp is null)
            {
                Assert.Null(recommendation.WorthChecking);
                return;
            }

            var parts = recommendation.Ledger.Rows
                .SelectMany(row => new[] { recommendation.Leader!, recommendation.RunnerUp }.Select(standing =>
                    (row.Need, standing.Framework, variance: Math.Pow(row.Weight * row[standing.Framework.Slug].Rating.StandardError, 2))))
                .ToList();
            var found = recommendation.WorthChecking!;
            var own = parts.Single(part => part.Need == found.Need && part.Framework == found.Framework).variance;
            Assert.Equal(own / parts.Sum(part => part.variance), found.Share, 1e-9);
            Assert.All(parts, part => Assert.True(part.variance <= own * (1 + 1e-9)));
        });

    [Fact]
    public void It_names_the_claim_without_which_the_rating_would_move_most()
    {
        var named = 0;
        Law.HoldsFor(Cases.Any, 600, one =>
        {
            if (one.Recommendation.WorthChecking is not { Claim: { } claim } found)
            {
                return;
            }

            named++;
            double Without(Claim left) => one.With(one.Catalogue with { Claims = [.. one.Catalogue.Claims.Where(other => other.Id != left.Id)] })
                .Advisor.Ratings[found.Framework.Slug, found.Need.Id].Value;
            Assert.Equal(Without(claim) - found.Rating.Value, found.Influence, 1e-12);
            Assert.All(found.Rating.Counted, other => Assert.True(Math.Abs(Without(other) - found.Rating.Value) <= Math.Abs(found.Influence) + 1e-12));
        });
        Assert.InRange(named, 20, int.MaxValue);
    }

    [Fact]
    public void A_rating_without_a_claim_that_counts_names_none()
    {
        var found = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.x", 0.1, 9, 3).Need("a.y").Rate("django", "a.y", 3, 0.1)
            .Question("q", "x: a.x 5, a.y 5").Advisor().Recommend("q=x").WorthChecking!;
        Assert.Equal(("flask", "a.y", 0.0), (found.Framework.Slug, found.Need.Id, found.Influence));
        Assert.Null(found.Claim);
        Assert.Equal(Agreement.TooFewSources, found.Rating.Agreement);
    }

    [Fact]
    public void Who_would_lead_if_it_were_wrong_is_who_leads_with_the_claim_left_out_or_turned_round()
    {
        var seen = new Dictionary<(Supposition, bool), int>();
        Law.HoldsFor(Cases.Any, 2500, one =>
        {
            if (one.Recommendation.WorthChecking is not { } found)
            {
                return;
            }

            Assert.Equal(Expected(found), found.IfWrong.Select(supposed => supposed.What));
            foreach (var supposed in found.IfWrong)
            {
                var then = Supposing(one, found, supposed.What);
                var standings = then.Advisor.Rank(then.Answers);
                var staysFirst = standings.Of(one.Recommendation.Leader!.Framework.Slug).Rank == 1;
                var first = staysFirst ? one.Recommendation.Leader : standings[0].IsRanked ? standings[0] : null;
                Assert.Equal(first?.Framework.Slug, supposed.Leader?.Slug);
                Assert.Equal(supposed.Leader != one.Recommendation.Leader!.Framework, supposed.ChangesLeader);
                Assert.Equal(then.Advisor.Ratings[found.Framework.Slug, found.Need.Id].Value, supposed.Rating.Value, 1e-9);
                seen[(supposed.What, supposed.ChangesLeader)] = 1 + seen.GetValueOrDefault((supposed.What, supposed.ChangesLeader));
            }
        });
        Assert.All(Enum.GetValues<Supposition>(), what => Assert.All([true, false], changes => Assert.InRange(seen[(what, changes)], 3, int.MaxValue)));
    }

    [Fact]
    public void Who_would_only_draw_level_does_not_change_who_comes_first()
    {
        // Without the editor's 9 Flask has 5, as Django does; by slug Django would be listed first.
        var recommendation = new CatalogueBuilder().Frameworks("flask", "django").Need("a.x").Rate("flask", "a.x", 9).Rate("django", "a.y", 9).Need("a.y")
            .Rate("django", "a.x", 5, 0.1).Rate("flask", "a.y", 9).Question("q", "a: a.x 1, a.y 1").Advisor().Recommend("q=a");

        var supposed = Assert.Single(recommendation.WorthChecking!.IfWrong);
        Assert.Equal(("flask", "a.x"), (recommendation.WorthChecking.Framework.Slug, recommendation.WorthChecking.Need.Id));
        Assert.Equal((5.0, "flask", false), (supposed.Rating.Value, supposed.Leader?.Slug, supposed.ChangesLeader));
    }

    private static Supposition[] Expected(WorthChecking found) => found switch
    {
        { Rating.IsSetByEditor: true } => [Supposition.LeftOut],
        { Claim: null } => [Supposition.StronglyFor, Supposition.StronglyAgainst],
        { Claim.Stance: > 0 } => [Supposition.LeftOut, Supposition.StronglyAgainst],
        { Claim.Stance: < 0 } => [Supposition.LeftOut, Supposition.StronglyFor],
        _ => [Supposition.LeftOut, Supposition.StronglyFor, Supposition.StronglyAgainst],
    };

    // The same in the catalogue itself, from which everything is derived anew.
    private static Case Supposing(Case one, WorthChecking found, Supposition what)
    {
        var stance = what == Supposition.StronglyFor ? 2 : -2;
        var catalogue = one.Catalogue;
        if (found.Rating.IsSetByEditor)
        {
            return one.With(catalogue with
            {
                EditorRatings = [.. catalogue.EditorRatings.Where(rating => (rating.Framework, rating.Need) != (found.Framework.Slug, found.Need.Id))],
            });
        }

        if (found.Claim is not { } claim)
        {
            var day = PartialDate.Parse("2025-06");
            return one.With(catalogue with
            {
                Articles = [.. catalogue.Articles, new Article("new", "", "", null, day, null, null, 1, "", "", "", "", [])],
                Claims = [.. catalogue.Claims, new Claim("new-1", "new", found.Framework.Slug, found.Need.Id, stance, "", "", ClaimStatus.Accepted, null, null, null)],
            });
        }

        return one.With(catalogue with
        {
            Claims = what == Supposition.LeftOut
                ? [.. catalogue.Claims.Where(other => other.Id != claim.Id)]
                : [.. catalogue.Claims.Select(other => other.Id == claim.Id ? other with { Stance = stance } : other)],
        });
    }
}
