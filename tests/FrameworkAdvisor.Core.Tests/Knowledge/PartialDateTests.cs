using System.Text.Json;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Tests.Knowledge;

public class PartialDateTests
{
    [Theory]
    [InlineData("2019", 2019, null, null)]
    [InlineData("2019-08", 2019, 8, null)]
    [InlineData("2019-08-31", 2019, 8, 31)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    [InlineData("1990", 1990, null, null)]
    [InlineData("2100-12-31", 2100, 12, 31)]
    public void A_date_is_read_as_far_as_it_is_known_and_written_back_the_same(string text, int year, int? month, int? day)
    {
        var date = PartialDate.Parse(text);
        Assert.Equal((year, month, day), (date.Year, date.Month, date.Day));
        Assert.Equal(text, date.ToString());
        Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(date));
        Assert.Equal(date, JsonSerializer.Deserialize<PartialDate>($"\"{text}\""));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("19")]
    [InlineData("2019-8")]
    [InlineData("2019-13")]
    [InlineData("2019-00")]
    [InlineData("2019-02-29")]
    [InlineData("2019-08-32")]
    [InlineData("2019/08/31")]
    [InlineData("2019-08-31T")]
    [InlineData("31-08-2019")]
    [InlineData(" 2019")]
    [InlineData("-201")]
    [InlineData("1989")]
    [InlineData("2101")]
    [InlineData("٢٠١٩")]
    public void Anything_else_is_no_date(string? text)
    {
        Assert.False(PartialDate.TryParse(text, out var date));
        Assert.Equal(default, date);
        Assert.Throws<FormatException>(() => PartialDate.Parse(text!));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartialDate>(JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData("2025-06-15", 0)]
    [InlineData("2025-06-01", 0)]
    [InlineData("2025-06-30", 0)]
    [InlineData("2025-05-31", 1)]
    [InlineData("2025-05", 1)]
    [InlineData("2024-06", 12)]
    [InlineData("2023-07", 23)]
    [InlineData("2024", 11)]
    [InlineData("2019", 71)]
    [InlineData("2025", 0)]
    [InlineData("2026", 0)]
    [InlineData("2025-07", 0)]
    public void Age_is_in_whole_calendar_months_and_a_bare_year_counts_from_july(string text, int months) =>
        Assert.Equal(months, PartialDate.Parse(text).MonthsUntil(new DateOnly(2025, 6, 15)));

    [Fact]
    public void The_order_of_the_text_is_the_order_in_time()
    {
        string[] inTime = ["2018", "2018-12", "2019", "2019-01", "2019-01-02", "2019-01-31", "2019-02", "2020"];
        Assert.Equal(inTime, inTime.Select(PartialDate.Parse).Select(date => date.ToString()).OrderDescending(StringComparer.Ordinal).Reverse());
    }
}
