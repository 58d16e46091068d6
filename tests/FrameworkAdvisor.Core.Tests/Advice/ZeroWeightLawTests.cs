using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

/// <summary>A need without weight has no effect on any number.</summary>
public class ZeroWeightLawTests
{
    // Both name what another answer would lead to, and that may well weigh the need.
    private static readonly string[] aboutOtherAnswers = ["flip ", "separating "];

    [Fact]
    public void One_more_need_that_nothing_asks_for_changes_no_bit() =>
        Law.HoldsFor(Cases.Any, 250, one => Assert.Null(Change(one, WithIdleNeed(one.Catalogue), Numbers)));

    [Fact]
    public void Rating_a_need_without_weight_differently_changes_no_bit() =>
        Law.HoldsFor(Cases.Rated, 250, one =>
        {
            var weighed = one.Ledger.Rows.Select(row => row.Need.Id).ToHashSet();
            Assert.Null(Change(one, Rerated(one.Catalogue, need => !weighed.Contains(need)), Numbers));
        });

    [Fact]
    public void Control_rating_a_need_with_weight_differently_is_seen()
    {
        var seen = 0;
        Law.HoldsFor(Cases.Rated, 100, one => seen += Change(one, Rerated(one.Catalogue, _ => true), Numbers) is null ? 0 : 1);
        Assert.InRange(seen, 50, 100);
    }

    [Fact]
    public void Control_a_score_that_counts_every_need_a_little_is_seen() =>
        Assert.NotNull(Change(
            new Case(new CatalogueBuilder().Frameworks("flask").Rated("a.x", 1, 7).Question("q", "a: a.x 1").Build(), "q=a"),
            WithIdleNeed(new CatalogueBuilder().Frameworks("flask").Rated("a.x", 1, 7).Question("q", "a: a.x 1").Build()),
            one => [.. one.Catalogue.Frameworks.Select(framework => FormattableString.Invariant(
                $"{one.Catalogue.Needs.Average(need => one.Advisor.Ratings[framework.Slug, need.Id].Value)}"))]));

    private static IReadOnlyList<string> Numbers(Case one) =>
    [
        .. Fingerprint.Of(one.Recommendation)
            .Where(line => !aboutOtherAnswers.Any(about => line.StartsWith(about, StringComparison.Ordinal))),
    ];

    private static string? Change(Case one, Catalogue changed, Func<Case, IReadOnlyList<string>> numbers)
    {
        var (before, after) = (numbers(one), numbers(one.With(changed)));
        return before.SequenceEqual(after) ? null : $"{string.Join("; ", before.Except(after))} became {string.Join("; ", after.Except(before))}";
    }

    private static Catalogue WithIdleNeed(Catalogue catalogue) => catalogue with
    {
        Criteria = [new Criterion("aaa", "", "", [new Need("aaa.idle", "", "", "", "", "", 60)]), .. catalogue.Criteria],
        EditorRatings = [.. catalogue.EditorRatings, new EditorRating(catalogue.Frameworks[^1].Slug, "aaa.idle", 10, 0.1, "idle")],
    };

    private static Catalogue Rerated(Catalogue catalogue, Func<string, bool> which) => catalogue with
    {
        EditorRatings =
        [
            .. catalogue.EditorRatings.Select(rating => which(rating.Need)
                ? rating with { Value = 10 - (rating.Value * 0.7), StandardError = 4 } : rating),
        ],
    };
}
