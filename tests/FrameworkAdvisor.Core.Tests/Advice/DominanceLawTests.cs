using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

/// <summary>A framework that is nowhere better than another and somewhere worse is never first.</summary>
public class DominanceLawTests
{
    [Fact]
    public void A_dominated_framework_is_never_first_by_score()
    {
        var dominated = 0;
        Law.HoldsFor(Cases.Rated, 500, one =>
        {
            var (better, worse) = (one.Catalogue.Frameworks[0].Slug, one.Catalogue.Frameworks[1].Slug);
            var changed = one.With(Dominated(one.Catalogue, better, worse));
            if (changed.Ledger.Rows.Any(row => row[worse].RatingUsed < row[better].RatingUsed))
            {
                dominated++;
                Assert.False(IsFirst(changed.Ledger, worse, changed.Ledger.Score));
            }
        });
        Assert.InRange(dominated, 300, 500);
    }

    [Fact]
    public void It_is_less_often_first_than_the_other_even_when_the_evidence_varies() =>
        Law.HoldsFor(Cases.Rated, 150, one =>
        {
            var (better, worse) = (one.Catalogue.Frameworks[0].Slug, one.Catalogue.Frameworks[1].Slug);
            if (one.With(Dominated(one.Catalogue, better, worse)).Recommendation.Robustness is { } robustness)
            {
                Assert.InRange(robustness.ProbabilityBeats(worse, better), 0, 0.52);
            }
        });

    [Fact]
    public void Control_a_score_with_a_negative_weight_puts_it_first_and_is_seen()
    {
        var ledger = new CatalogueBuilder().Frameworks("better", "worse").Rated("a.x", 1, 6, 6).Rated("a.y", 1, 9, 2)
            .Question("q", "a: a.x 3, a.y 1").Advisor().Weigh("q=a");
        Assert.True(IsFirst(ledger, "worse", slug => ledger.Rows[0][slug].Points - ledger.Rows[1][slug].Points));
        Assert.False(IsFirst(ledger, "worse", ledger.Score));
    }

    private static bool IsFirst(Ledger ledger, string framework, Func<string, decimal> score) =>
        ledger.Advisor.Catalogue.Frameworks.All(other => score(framework) >= score(other.Slug));

    // A tenth to three tenths less on every need, as far as the scale goes; the same errors.
    private static Catalogue Dominated(Catalogue catalogue, string better, string worse) => catalogue with
    {
        EditorRatings =
        [
            .. catalogue.EditorRatings.Where(rating => rating.Framework != worse),
            .. catalogue.EditorRatings.Where(rating => rating.Framework == better).Select((rating, at) => rating with
            {
                Framework = worse,
                Value = Math.Max(0, rating.Value - (at % 4 / 10.0)),
            }),
        ],
    };
}
