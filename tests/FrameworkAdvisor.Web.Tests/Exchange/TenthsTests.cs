using System.Globalization;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Tests.Exchange;

public class TenthsTests
{
    [Fact]
    public void Every_thousandth_and_its_neighbours_are_written_as_if_formatted_one_by_one()
    {
        for (var thousandths = -2_000; thousandths <= 102_000; thousandths++)
        {
            var value = thousandths / 1000.0;
            Check(value);
            Check(Math.BitIncrement(value));
            Check(Math.BitDecrement(value));
            Check(value + 1e-9);
            Check(value - 1e-9);
        }
    }

    [Theory]
    [InlineData(-0.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    public void A_number_far_from_any_score_is_written_too(double value) => Check(value);

    private static void Check(double value) => Assert.Equal(value.ToString("0.0", CultureInfo.InvariantCulture), Tenths.Of(value));
}
