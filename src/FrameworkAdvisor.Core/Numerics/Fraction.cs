namespace FrameworkAdvisor.Core.Numerics;

/// <summary>An exact ratio of two whole numbers, compared without rounding. A product out of range throws.</summary>
internal readonly struct Fraction : IComparable<Fraction>
{
    /// <summary>A ratio; the sign ends up above the line.</summary>
    /// <param name="numerator">Any.</param>
    /// <param name="denominator">Not 0.</param>
    public Fraction(Int128 numerator, Int128 denominator) =>
        (Numerator, Denominator) = denominator < 0 ? (-numerator, -denominator) : (numerator, denominator);

    public Int128 Numerator { get; }

    /// <summary>Above 0.</summary>
    public Int128 Denominator { get; }

    public int CompareTo(Fraction other) =>
        checked(Numerator * other.Denominator).CompareTo(checked(other.Numerator * Denominator));

    public double ToDouble() => (double)Numerator / (double)Denominator;

    /// <summary>In thousandths, rounded up or down.</summary>
    public long Thousandths(bool up)
    {
        var (whole, rest) = Int128.DivRem(checked(Numerator * 1000), Denominator);
        return (long)whole + (up && rest > 0 ? 1 : 0);
    }
}
