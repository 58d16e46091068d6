using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

/// <summary>The order in which frameworks, criteria, needs, questions, options, articles and claims are listed changes no number.</summary>
public class OrderLawTests
{
    [Fact]
    public void Listing_everything_the_other_way_round_changes_no_bit() =>
        Law.HoldsFor(Cases.Any, 400, one => Assert.Null(Change(one, Reversed(one.Catalogue), Fingerprint.Sorted)));

    [Fact]
    public void Listing_everything_in_any_order_changes_no_bit() =>
        Law.HoldsFor(Cases.Any, 400, one => Assert.Null(Change(one, Mixed(one.Catalogue), Fingerprint.Sorted)));

    [Fact]
    public void Neither_changes_central_weights() =>
        Law.HoldsFor(Cases.Any, 20, one => Assert.Equal(
            Fingerprint.OfCentralWeights(one.Advisor).Order(StringComparer.Ordinal),
            Fingerprint.OfCentralWeights(Reversed(one.Catalogue).Advisor()).Order(StringComparer.Ordinal)));

    [Fact]
    public void Control_plain_sums_in_the_order_listed_do_change_and_are_seen()
    {
        var seen = 0;
        Law.HoldsFor(Cases.Any, 100, one => seen += Change(one, Reversed(one.Catalogue), PlainSums) is null ? 0 : 1);
        Assert.InRange(seen, 10, 100);
    }

    private static string? Change(Case one, Catalogue reordered, Func<Recommendation, IReadOnlyList<string>> numbers)
    {
        var before = numbers(one.Recommendation);
        var after = numbers(one.With(reordered).Recommendation);
        return before.SequenceEqual(after) ? null : $"{string.Join("; ", before.Except(after))} became {string.Join("; ", after.Except(before))}";
    }

    private static IReadOnlyList<string> PlainSums(Recommendation recommendation) =>
    [
        .. recommendation.Standings.Select(standing => standing.Framework.Slug).Order(StringComparer.Ordinal)
            .Select(slug => recommendation.Ledger.Rows.Sum(row => row.Weight * row[slug].Rating.Value).ToString("R", CultureInfo.InvariantCulture)),
    ];

    private static Catalogue Reversed(Catalogue catalogue) => Ordered(catalogue, new Reordering(
        items => items.Reverse()));

    private static Catalogue Mixed(Catalogue catalogue) => Ordered(catalogue, new Reordering(
        items => items.OrderBy(item => (uint)((item.At + 3) * 2654435761))));

    private static Catalogue Ordered(Catalogue catalogue, Reordering by) => catalogue with
    {
        Frameworks = by.Apply(catalogue.Frameworks),
        Criteria = by.Apply([.. catalogue.Criteria.Select(criterion => criterion with { Needs = by.Apply(criterion.Needs) })]),
        Questions = by.Apply([.. catalogue.Questions.Select(question => question with
        {
            Options = by.Apply([.. question.Options.Select(option => option with { Effects = by.Apply(option.Effects) })]),
        })]),
        Articles = by.Apply(catalogue.Articles),
        Claims = by.Apply(catalogue.Claims),
        EditorRatings = by.Apply(catalogue.EditorRatings),
    };

    private sealed record Reordering(Func<IEnumerable<(int At, object Item)>, IEnumerable<(int At, object Item)>> Order)
    {
        public IReadOnlyList<T> Apply<T>(IReadOnlyList<T> items)
            where T : class => [.. Order(items.Select((item, at) => (at, (object)item))).Select(pair => (T)pair.Item)];
    }
}
