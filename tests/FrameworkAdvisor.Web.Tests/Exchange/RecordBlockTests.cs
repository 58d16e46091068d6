using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Tests.Advice;

namespace FrameworkAdvisor.Web.Tests.Exchange;

/// <summary>Reading decision records back.</summary>
public sealed class RecordBlockTests(AdvisorSite site)
{
    private Advisor Advisor => site.Advisor;

    [Fact]
    public void Every_record_can_be_read_back_whatever_became_of_the_text_around_it()
    {
        Func<string, string>[] fates =
        [
            text => text,
            text => text.Replace("\n", "\r\n", StringComparison.Ordinal),
            text => "\uFEFF" + text,
            text => text.Replace("\n", "   \n", StringComparison.Ordinal),
            text => text.Replace("### For the Advisor", "# Appendix", StringComparison.Ordinal),
            text => string.Join('\n', text.Split('\n').Select(line => $"    {line}")),
            text => string.Join('\n', text.Split('\n').Select(line => $"> {line}")),
            text => text.Replace("```", "~~~~", StringComparison.Ordinal),
            text => text.TrimEnd(),
            text => text[text.IndexOf("```framework-advisor", StringComparison.Ordinal)..] + "\nMore text\n```sh\nls\n```\n",
        ];
        foreach (var answers in SampleAnswers.Of(Advisor, seed: 21).Take(60).Append(Advisor.Questionnaire.NoAnswers))
        {
            var recommendation = Advisor.Recommend(answers);
            var record = DecisionRecord.Write(recommendation, Advisor, RecordDetails.None);
            Assert.All(fates, fate => Assert.Equal(
                new RecordReading(new(Advisor.Version.Number, Advisor.Version.PublishedOn, answers.ToQuery(), RecordBlock.ResultOf(recommendation)), null),
                DecisionRecord.Read(fate(record))));
        }
    }

    [Theory]
    [InlineData("", "There is no decision record in it")]
    [InlineData("```sh\nls\n```", "There is no decision record in it")]
    [InlineData("```framework-advisor\n```\n```framework-advisor\n```", "There are 2 decision records in it")]
    [InlineData("```framework-advisor\nrecord: 1", "cut off")]
    [InlineData("```framework-advisor\nrecord: 1\n```", "lacks the line \"knowledge:\"")]
    [InlineData("```framework-advisor\nrecord: 1\nrecord: 1\n```", "or one twice: \"record: 1\"")]
    [InlineData("```framework-advisor\ncolour: red\n```", "means nothing, or one twice: \"colour: red\"")]
    [InlineData("```framework-advisor\nrecord: 2\nknowledge: 1\npublished: 2026-01-01\nquery:\nresult: x\n```", "has form 2")]
    [InlineData("```framework-advisor\nrecord: 1\nknowledge: -1\npublished: 2026-01-01\nquery:\nresult: x\n```", "names no knowledge version")]
    [InlineData("```framework-advisor\nrecord: 1\nknowledge: 1\npublished: today\nquery:\nresult: x\n```", "names no knowledge version")]
    public void What_cannot_be_read_back_is_told_in_a_sentence(string text, string error)
    {
        var reading = DecisionRecord.Read(text);

        Assert.Null(reading.Content);
        Assert.Contains(error, reading.Error, StringComparison.Ordinal);
    }
}
