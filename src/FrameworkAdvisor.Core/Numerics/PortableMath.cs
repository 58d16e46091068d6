namespace FrameworkAdvisor.Core.Numerics;

/// <summary>
/// Logarithm, exponential and the normal distribution from the four basic operations alone. Those are fixed to the
/// last bit by IEEE 754; the platform's own functions are not, and the same inputs must give the same bytes anywhere.
/// </summary>
internal static class PortableMath
{
    private const double Ln2 = 0.693147180559945309417;
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double InverseSqrtOfTwoPi = 0.398942280401432677940;
    private const int MantissaBits = 52;
    private const int ExponentBias = 1023;

    /// <summary>Natural logarithm of a normal positive number; relative error below 4e−16.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> MantissaBits) - ExponentBias;
        var mantissa = BitConverter.Int64BitsToDouble((bits & ((1L << MantissaBits) - 1)) | ((long)ExponentBias << MantissaBits));
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            exponent++;
        }

        // ln m = 2 artanh s with s = (m − 1)/(m + 1), |s| ≤ 0.172: twelve terms reach the last bit.
        var s = (mantissa - 1) / (mantissa + 1);
        var s2 = s * s;
        var series = 0.0;
        for (var k = 23; k >= 3; k -= 2)
        {
            series = (series + (1.0 / k)) * s2;
        }

        return (exponent * Ln2High) + ((exponent * Ln2Low) + (2 * s * series) + (2 * s));
    }

    /// <summary>e to the x, for |x| ≤ 700; relative error below 4e−16.</summary>
    public static double Exp(double x)
    {
        var power = (int)Math.Floor((x / Ln2) + 0.5);
        var rest = x - (power * Ln2High) - (power * Ln2Low);
        var series = 1.0;
        for (var k = 15; k >= 1; k--)
        {
            series = 1 + (series * rest / k);
        }

        return series * BitConverter.Int64BitsToDouble((long)(power + ExponentBias) << MantissaBits);
    }

    /// <summary>2 to the x, for |x| ≤ 1000.</summary>
    public static double Exp2(double x) => Exp(x * Ln2);

    /// <summary>Φ(z): the probability that a standard normal variable is at most z.</summary>
    /// <remarks>Series of Marsaglia 2004, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4).</remarks>
    public static double NormalCdf(double z)
    {
        if (Math.Abs(z) > 7)
        {
            return z > 0 ? 1 : 0;
        }

        double sum = z, term = z;
        for (var k = 3; sum + term != sum; k += 2)
        {
            term *= z * z / k;
            sum += term;
        }

        return 0.5 + (sum * InverseSqrtOfTwoPi * Exp(-z * z / 2));
    }

    /// <summary>Φ⁻¹(p) for 0 &lt; p &lt; 1, relative error about 1e−9.</summary>
    /// <remarks>Rational approximation of Acklam 2003, "An algorithm for computing the inverse normal cumulative distribution function".</remarks>
    public static double NormalQuantile(double p)
    {
        const double tail = 0.02425;
        if (p < tail)
        {
            return LowerTail(Math.Sqrt(-2 * Log(p)));
        }

        if (p > 1 - tail)
        {
            return -LowerTail(Math.Sqrt(-2 * Log(1 - p)));
        }

        var q = p - 0.5;
        var r = q * q;
        return ((((((((((-3.969683028665376e+01 * r) + 2.209460984245205e+02) * r) - 2.759285104469687e+02) * r)
                + 1.383577518672690e+02) * r) - 3.066479806614716e+01) * r) + 2.506628277459239e+00) * q
            / ((((((((((-5.447609879822406e+01 * r) + 1.615858368580409e+02) * r) - 1.556989798598866e+02) * r)
                + 6.680131188771972e+01) * r) - 1.328068155288572e+01) * r) + 1);
    }

    private static double LowerTail(double q) =>
        ((((((((((-7.784894002430293e-03 * q) - 3.223964580411365e-01) * q) - 2.400758277161838e+00) * q)
            - 2.549732539343734e+00) * q) + 4.374664141464968e+00) * q) + 2.938163982698783e+00)
        / ((((((((7.784695709041462e-03 * q) + 3.224671290700398e-01) * q) + 2.445134137142996e+00) * q)
            + 3.754408661907416e+00) * q) + 1);
}
