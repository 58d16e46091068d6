using FrameworkAdvisor.Core.Numerics;

namespace FrameworkAdvisor.Core.Tests.Numerics;

/// <summary>Expected values: Python's decimal with 60 digits, from series and Newton's method, rounded to the nearest double.</summary>
public class PortableMathTests
{
    private const double AccuracyOfLogAndExp = 4e-16;
    private const double AccuracyOfCdf = 2e-16;
    private const double AccuracyOfQuantile = 1.2e-9;

    [Theory]
    [InlineData(2.2250738585072014e-308, -708.3964185322641)]
    [InlineData(1e-300, -690.7755278982137)]
    [InlineData(1e-16, -36.841361487904734)]
    [InlineData(1e-3, -6.907755278982137)]
    [InlineData(0.1, -2.3025850929940455)]
    [InlineData(0.5, -0.6931471805599453)]
    [InlineData(0.7071067811865475, -0.34657359027997275)]
    [InlineData(0.7071067811865476, -0.3465735902799726)]
    [InlineData(0.9, -0.10536051565782628)]
    [InlineData(0.9999999999999999, -1.1102230246251565e-16)]
    [InlineData(1.0000000000000002, 2.2204460492503128e-16)]
    [InlineData(1.1, 0.09531017980432493)]
    [InlineData(1.4142135623730951, 0.3465735902799727)]
    [InlineData(1.4142135623730954, 0.34657359027997287)]
    [InlineData(2, 0.6931471805599453)]
    [InlineData(2.718281828459045, 1.0)]
    [InlineData(3, 1.0986122886681098)]
    [InlineData(10, 2.302585092994046)]
    [InlineData(12345.678, 9.421061321291832)]
    [InlineData(1e16, 36.841361487904734)]
    [InlineData(1e300, 690.7755278982137)]
    [InlineData(1.7976931348623157e308, 709.782712893384)]
    public void Log_is_right_to_the_last_digits(double x, double expected) =>
        AssertRelative(expected, PortableMath.Log(x), AccuracyOfLogAndExp);

    [Theory]
    [InlineData(-700, 9.85967654375977e-305)]
    [InlineData(-300.5, 3.1225412772322846e-131)]
    [InlineData(-100, 3.720075976020836e-44)]
    [InlineData(-20.25, 1.6052280551856116e-09)]
    [InlineData(-5, 0.006737946999085467)]
    [InlineData(-1, 0.36787944117144233)]
    [InlineData(-0.5, 0.6065306597126334)]
    [InlineData(-0.34657359027997264, 0.7071067811865476)]
    [InlineData(-1e-10, 0.9999999999)]
    [InlineData(1e-10, 1.0000000001)]
    [InlineData(0.1, 1.1051709180756477)]
    [InlineData(0.34657359027997264, 1.414213562373095)]
    [InlineData(0.5, 1.6487212707001282)]
    [InlineData(0.6931471805599453, 2.0)]
    [InlineData(1, 2.718281828459045)]
    [InlineData(2.5, 12.182493960703473)]
    [InlineData(10, 22026.465794806718)]
    [InlineData(50.125, 5.875041049325463e+21)]
    [InlineData(100, 2.6881171418161356e+43)]
    [InlineData(300.5, 3.202519714603633e+130)]
    [InlineData(700, 1.0142320547350045e+304)]
    public void Exp_is_right_to_the_last_digits(double x, double expected) =>
        AssertRelative(expected, PortableMath.Exp(x), AccuracyOfLogAndExp);

    [Theory]
    [InlineData(-6.5, 4.016000583859118e-11)]
    [InlineData(-5, 2.866515718791939e-07)]
    [InlineData(-4, 3.1671241833119924e-05)]
    [InlineData(-3, 0.0013498980316300946)]
    [InlineData(-2.5, 0.006209665325776135)]
    [InlineData(-2, 0.02275013194817921)]
    [InlineData(-1.5, 0.06680720126885807)]
    [InlineData(-1, 0.15865525393145705)]
    [InlineData(-0.8416212335729143, 0.19999999999999998)]
    [InlineData(-0.5, 0.3085375387259869)]
    [InlineData(-0.1, 0.460172162722971)]
    [InlineData(0.1, 0.539827837277029)]
    [InlineData(0.25, 0.5987063256829237)]
    [InlineData(0.5, 0.6914624612740131)]
    [InlineData(0.8416212335729143, 0.8)]
    [InlineData(1, 0.8413447460685429)]
    [InlineData(1.2815515655446004, 0.9)]
    [InlineData(1.5, 0.9331927987311419)]
    [InlineData(1.959963984540054, 0.975)]
    [InlineData(2, 0.9772498680518208)]
    [InlineData(2.5, 0.9937903346742238)]
    [InlineData(3, 0.9986501019683699)]
    [InlineData(4, 0.9999683287581669)]
    [InlineData(5, 0.9999997133484281)]
    [InlineData(6.5, 0.99999999995984)]
    public void Normal_cdf_is_right_to_the_last_digits_of_one(double z, double expected) =>
        Assert.InRange(PortableMath.NormalCdf(z), expected - AccuracyOfCdf, expected + AccuracyOfCdf);

    [Theory]
    [InlineData(1e-16, -8.222082216130435)]
    [InlineData(1e-12, -7.034483825301132)]
    [InlineData(1e-6, -4.753424308822899)]
    [InlineData(0.0001, -3.7190164854556804)]
    [InlineData(0.001, -3.0902323061678136)]
    [InlineData(0.01, -2.326347874040841)]
    [InlineData(0.02, -2.053748910631823)]
    [InlineData(0.0242, -1.9738394633131993)]
    [InlineData(0.0243, -1.9720841590292886)]
    [InlineData(0.05, -1.6448536269514726)]
    [InlineData(0.1, -1.2815515655446004)]
    [InlineData(0.2, -0.8416212335729142)]
    [InlineData(0.3, -0.5244005127080408)]
    [InlineData(0.4, -0.2533471031357997)]
    [InlineData(0.45, -0.12566134685507402)]
    [InlineData(0.55, 0.12566134685507416)]
    [InlineData(0.6, 0.2533471031357997)]
    [InlineData(0.75, 0.6744897501960817)]
    [InlineData(0.8, 0.8416212335729144)]
    [InlineData(0.9, 1.2815515655446006)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(0.975, 1.9599639845400538)]
    [InlineData(0.9757, 1.9720841590292886)]
    [InlineData(0.9758, 1.9738394633131993)]
    [InlineData(0.99, 2.3263478740408408)]
    [InlineData(0.999, 3.090232306167813)]
    [InlineData(0.9999, 3.7190164854557084)]
    [InlineData(0.999999, 4.753424308817087)]
    public void Normal_quantile_is_right_to_nine_digits(double p, double expected) =>
        AssertRelative(expected, PortableMath.NormalQuantile(p), AccuracyOfQuantile);

    [Fact]
    public void The_usual_fixed_points_are_exact()
    {
        Assert.Equal(0, PortableMath.Log(1));
        Assert.Equal(1, PortableMath.Exp(0));
        Assert.Equal(0.5, PortableMath.NormalCdf(0));
        Assert.Equal(0, PortableMath.NormalQuantile(0.5));
        Assert.Equal((0, 1), (PortableMath.NormalCdf(-8), PortableMath.NormalCdf(8)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(-10)]
    [InlineData(10)]
    [InlineData(-1000)]
    public void Whole_powers_of_two_come_out_right(int power) =>
        AssertRelative(Math.ScaleB(1, power), PortableMath.Exp2(power), 3e-13);

    [Fact]
    public void Log_and_exp_agree_with_the_platform_on_a_fine_grid()
    {
        for (var k = 1; k <= 200_000; k++)
        {
            var x = k * 0.0001;
            AssertRelative(Math.Log(x), PortableMath.Log(x), AccuracyOfLogAndExp);
            AssertRelative(Math.Exp(x - 10), PortableMath.Exp(x - 10), AccuracyOfLogAndExp);
        }
    }

    [Fact]
    public void Every_function_rises_from_point_to_point_of_a_grid()
    {
        AssertRises(PortableMath.Log, 1e-6, 20, 100_000);
        AssertRises(PortableMath.Exp, -40, 40, 100_000);
        AssertRises(PortableMath.NormalCdf, -6, 6, 20_000);
        AssertRises(PortableMath.NormalQuantile, 1e-6, 1 - 1e-6, 100_000);
    }

    [Fact]
    public void The_quantile_undoes_the_distribution()
    {
        for (var z = -4.0; z <= 4; z += 0.001)
        {
            Assert.Equal(z, PortableMath.NormalQuantile(PortableMath.NormalCdf(z)), 1e-8);
        }
    }

    [Fact]
    public void Control_a_function_that_dips_does_not_rise() =>
        Assert.ThrowsAny<Exception>(() => AssertRises(x => x + (x > 0 ? -0.01 : 0), -1, 1, 1000));

    private static void AssertRelative(double expected, double actual, double accuracy) =>
        Assert.InRange(actual, expected - (Math.Abs(expected) * accuracy), expected + (Math.Abs(expected) * accuracy));

    private static void AssertRises(Func<double, double> function, double from, double to, int steps)
    {
        var last = double.NegativeInfinity;
        for (var k = 0; k <= steps; k++)
        {
            var x = from + ((to - from) * k / steps);
            var value = function(x);
            Assert.True(value > last, FormattableString.Invariant($"not rising at {x:R}"));
            last = value;
        }
    }
}
