namespace FrameworkAdvisor.Core.Numerics;

/// <summary>The scale on which fractions become whole.</summary>
internal static class CommonMultiple
{
    /// <summary>The least common multiple of two numbers above 0; 0 when either is. A multiple out of range throws.</summary>
    public static long Least(long a, long b)
    {
        long x = a, y = b;
        while (y != 0)
        {
            (x, y) = (y, x % y);
        }

        return checked(a / x * b);
    }
}
