using FrameworkAdvisor.Core.Numerics;
using FrameworkAdvisor.Core.Tests.TestCatalogues;
using FsCheck;
using FsCheck.Fluent;

namespace FrameworkAdvisor.Core.Tests.Numerics;

public class LargestRemainderTests
{
    private static readonly Gen<(long[] Numerators, long Denominator)> generatedFractions =
        from count in Gen.Frequency((9, Gen.Choose(1, 20)), (1, Gen.Choose(250, 300)))
        from numerators in Gen.ArrayOf(Gen.Choose(0, 1_000_000), count)
        from denominator in Gen.Choose(1, 50_000)
        select (numerators.Select(numerator => (long)numerator).ToArray(), (long)denominator);

    [Fact]
    public void Parts_add_up_to_the_total_and_stay_within_one_of_their_size() =>
        Law.HoldsFor(generatedFractions, 2000, fractions =>
        {
            var (numerators, denominator) = fractions;
            Assert.Null(Violation(numerators, denominator, RoundedTotal(numerators, denominator), Share(numerators, denominator)));
        });

    [Fact]
    public void A_larger_size_never_gets_a_smaller_part() =>
        Law.HoldsFor(generatedFractions, 2000, fractions =>
        {
            var (numerators, denominator) = fractions;
            var parts = Share(numerators, denominator);
            var bySize = Enumerable.Range(0, parts.Length).OrderBy(k => numerators[k]).ThenByDescending(k => k).Select(k => parts[k]).ToArray();
            Assert.Equal(bySize.Order(), bySize);
        });

    [Fact]
    public void A_size_of_nothing_gets_nothing() =>
        Law.HoldsFor(generatedFractions, 500, fractions =>
        {
            var numerators = fractions.Numerators.Select((numerator, k) => k % 2 == 0 ? numerator : 0).ToArray();
            var parts = Share(numerators, fractions.Denominator);
            Assert.All(Enumerable.Range(0, parts.Length).Where(k => numerators[k] == 0), k => Assert.Equal(0, parts[k]));
        });

    [Theory]
    [InlineData(new long[] { 1, 1, 1 }, 3, 1, new[] { 0, 1, 2 }, new long[] { 1, 0, 0 })]
    [InlineData(new long[] { 1, 1, 1 }, 3, 1, new[] { 2, 0, 1 }, new long[] { 0, 0, 1 })]
    [InlineData(new long[] { 333, 333, 334 }, 10, 100, new[] { 0, 1, 2 }, new long[] { 33, 33, 34 })]
    [InlineData(new long[] { 25, 25, 50 }, 10, 10, new[] { 0, 1, 2 }, new long[] { 3, 2, 5 })]
    [InlineData(new long[] { 25, 25, 50 }, 10, 10, new[] { 1, 0, 2 }, new long[] { 2, 3, 5 })]
    [InlineData(new long[] { 19, 0, 11 }, 10, 3, new[] { 2, 1, 0 }, new long[] { 2, 0, 1 })]
    public void The_largest_remainders_are_rounded_up_and_equal_ones_in_the_order_given(
        long[] numerators, long denominator, long total, int[] order, long[] expected)
    {
        var parts = new long[numerators.Length];
        LargestRemainder.Share(numerators, denominator, total, order, parts);
        Assert.Equal(expected, parts);
    }

    [Fact]
    public void Control_rounding_each_part_on_its_own_breaks_the_sum()
    {
        long[] numerators = [14, 14, 14];
        var each = numerators.Select(numerator => (numerator + 5) / 10).ToArray();
        Assert.NotNull(Violation(numerators, 10, RoundedTotal(numerators, 10), each));
    }

    [Fact]
    public void Control_a_part_two_above_its_size_is_seen() =>
        Assert.NotNull(Violation([14, 14, 12], 10, 4, [3, 1, 0]));

    private static long RoundedTotal(long[] numerators, long denominator) => (numerators.Sum() + (denominator / 2)) / denominator;

    private static long[] Share(long[] numerators, long denominator)
    {
        var parts = new long[numerators.Length];
        LargestRemainder.Share(numerators, denominator, RoundedTotal(numerators, denominator), [.. Enumerable.Range(0, parts.Length)], parts);
        return parts;
    }

    private static string? Violation(long[] numerators, long denominator, long total, long[] parts)
    {
        if (parts.Sum() != total)
        {
            return "the sum is not the total";
        }

        return parts.Select((part, k) => part - (numerators[k] / denominator)).Any(more => more is < 0 or > 1)
            ? "a part is not its size rounded down or up"
            : null;
    }
}
