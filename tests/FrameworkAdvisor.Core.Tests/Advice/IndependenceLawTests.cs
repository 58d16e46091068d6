using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

/// <summary>Adding or removing a framework changes no other number.</summary>
public class IndependenceLawTests
{
    [Fact]
    public void Removing_a_framework_changes_no_score_and_no_point_of_another() =>
        Law.HoldsFor(Cases.Any, 500, one =>
        {
            foreach (var gone in one.Catalogue.Frameworks.Where(_ => one.Catalogue.Frameworks.Count > 1))
            {
                Assert.Null(Change(one, gone.Slug, ModelNumbers));
            }
        });

    [Fact]
    public void Removing_a_framework_changes_no_probability_of_two_others() =>
        Law.HoldsFor(Cases.Any, 250, one =>
            Assert.Null(Change(one, one.Catalogue.Frameworks[^1].Slug, PairwiseProbabilities)));

    [Fact]
    public void An_excluded_framework_changes_nothing_at_all_among_the_others() =>
        Law.HoldsFor(Cases.Any, 250, one =>
        {
            if (one.Recommendation.Standings.FirstOrDefault(standing => !standing.IsRanked) is { } outside)
            {
                Assert.Null(Change(one, outside.Framework.Slug, AcceptabilitiesAndRegrets));
            }
        });

    [Fact]
    public void Control_scores_scaled_over_the_set_change_and_are_seen()
    {
        var one = new Case(
            new CatalogueBuilder().Frameworks("flask", "django", "bottle").Rated("a.x", 1, 7, 6, 1).Rated("a.y", 1, 2, 9, 4)
                .Question("q", "a: a.x 1, a.y 1").Build(),
            "q=a");
        Assert.NotNull(Change(one, "bottle", ScaledOverTheSet));
        Assert.Null(Change(one, "bottle", ModelNumbers));
    }

    private static string? Change(Case one, string gone, Func<Case, IEnumerable<(string Framework, string Number)>> numbers)
    {
        var before = numbers(one).Where(number => !number.Framework.Split(' ').Contains(gone)).ToList();
        var after = numbers(one.With(one.Catalogue.Without(gone))).ToList();
        return before.SequenceEqual(after) ? null : $"{string.Join("; ", before.Except(after))} became {string.Join("; ", after.Except(before))}";
    }

    private static IEnumerable<(string, string)> ModelNumbers(Case one)
    {
        var ledger = one.Ledger;
        return one.Catalogue.Frameworks.Select(framework => framework.Slug).Select(slug => (slug, string.Join(' ',
            ledger.Rows.Select(row => (row[slug].Points, row[slug].PrintedPoints, row.PrintedShare)).Prepend((ledger.Score(slug), ledger.PrintedScore(slug), 0)))));
    }

    private static IEnumerable<(string, string)> PairwiseProbabilities(Case one)
    {
        var recommendation = one.Recommendation;
        return from a in Ranked(recommendation)
               from b in Ranked(recommendation)
               select ($"{a.Slug} {b.Slug}", BitsOf(recommendation.Robustness!.ProbabilityBeats(a.Slug, b.Slug)));
    }

    private static IEnumerable<(string, string)> AcceptabilitiesAndRegrets(Case one)
    {
        var recommendation = one.Recommendation;
        return Ranked(recommendation).Select(framework => (
            framework.Slug,
            BitsOf(recommendation.Robustness!.ExpectedRegret(framework.Slug)) + string.Join(' ', Enumerable.Range(1, 5)
                .Select(rank => BitsOf(recommendation.Robustness!.RankAcceptability(framework.Slug, rank))))));
    }

    private static IEnumerable<(string, string)> ScaledOverTheSet(Case one) =>
        one.Catalogue.Frameworks.Select(framework => (framework.Slug, FormattableString.Invariant($"{one.Ledger.Rows.Sum(row =>
        {
            var all = row.Cells.Select(cell => cell.Rating.Value).ToList();
            return row.Weight * (row[framework.Slug].Rating.Value - all.Min()) / (all.Max() - all.Min());
        })}")));

    private static IEnumerable<Framework> Ranked(Recommendation recommendation) => recommendation.Standings
        .Where(standing => standing.IsRanked).Select(standing => standing.Framework).OrderBy(framework => framework.Slug, StringComparer.Ordinal);

    private static string BitsOf(double number) => FormattableString.Invariant($"{BitConverter.DoubleToInt64Bits(number):X16}");
}
