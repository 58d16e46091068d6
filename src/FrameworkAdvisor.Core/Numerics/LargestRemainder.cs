namespace FrameworkAdvisor.Core.Numerics;

/// <summary>Rounds parts so that they add up to the rounded total (Hamilton's method).</summary>
internal static class LargestRemainder
{
    /// <summary>
    /// Shares out <paramref name="total"/> over parts whose exact sizes are <paramref name="numerators"/> over one
    /// denominator. Each part is its exact size rounded down, or one more for the largest remainders; equal
    /// remainders are served in the order given.
    /// </summary>
    /// <param name="numerators">Not negative; their sum over the denominator differs from the total by less than their number.</param>
    /// <param name="denominator">Above 0.</param>
    /// <param name="total">What the parts add up to.</param>
    /// <param name="order">The positions of all parts, first served first.</param>
    /// <param name="parts">Receives the parts; as long as the numerators.</param>
    public static void Share(
        ReadOnlySpan<long> numerators, long denominator, long total, ReadOnlySpan<int> order, Span<long> parts)
    {
        Span<long> remainders = numerators.Length <= 256 ? stackalloc long[numerators.Length] : new long[numerators.Length];
        var left = total;
        for (var k = 0; k < numerators.Length; k++)
        {
            (parts[k], remainders[k]) = Math.DivRem(numerators[k], denominator);
            left -= parts[k];
        }

        for (; left > 0; left--)
        {
            var largest = order[0];
            foreach (var k in order)
            {
                if (remainders[k] > remainders[largest])
                {
                    largest = k;
                }
            }

            parts[largest]++;
            remainders[largest] = -1;
        }
    }

    /// <summary>Counts as percent of their sum to one decimal, which add up to 100.0; all 0 where there is nothing.</summary>
    /// <param name="counts">Not negative.</param>
    /// <param name="sum">Their sum.</param>
    /// <param name="order">The positions of all counts, of equal remainders first served first.</param>
    public static decimal[] Percent(IReadOnlyList<int> counts, int sum, ReadOnlySpan<int> order)
    {
        const int wholeInTenthsOfPercent = 1000;
        var tenths = new long[counts.Count];
        if (sum > 0)
        {
            Share([.. counts.Select(count => (long)count * wholeInTenthsOfPercent)], sum, wholeInTenthsOfPercent, order, tenths);
        }

        return [.. tenths.Select(tenth => tenth / 10m)];
    }
}
