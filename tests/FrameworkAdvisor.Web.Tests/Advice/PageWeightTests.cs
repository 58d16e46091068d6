using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Tests.Advice;

public class PageWeightTests(AdvisorSite site)
{
    private const int MostBytes = 40 * 1024;

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_result_from_all_questions_stays_small_on_the_wire(string encoding)
    {
        var questionnaire = site.Advisor.Questionnaire;
        foreach (var sample in SampleAnswers.Of(site.Advisor, seed: 4).Take(30))
        {
            var answers = questionnaire.Questions.Where(question => sample.To(question.Id) is null).Aggregate(
                sample, (all, question) => all.With(new Answer(question, question.Several ? question.Options : [question.Options[^1]])));
            Assert.Equal(questionnaire.Questions.Count, answers.Given.Count);
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/advice/result?{answers.ToQuery()}", UriKind.Relative));
            request.Headers.AcceptEncoding.ParseAdd(encoding);
            using var response = await site.Browser.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
            Assert.InRange((await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1, MostBytes);
        }
    }
}
