using System.Globalization;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Tests.Site;

public sealed class NumberTextTests
{
    [Fact]
    public void Every_hundredth_around_a_score_is_written_with_one_decimal()
    {
        for (var hundredths = 0; hundredths <= 10_200; hundredths++)
        {
            var value = hundredths / 100m;
            var expected = decimal.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture);

            Assert.Equal(expected, NumberText.OneDecimal(value));
        }
    }
}
