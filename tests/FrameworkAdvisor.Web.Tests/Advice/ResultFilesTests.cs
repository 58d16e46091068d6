using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Tests.Advice;

/// <summary>A result as a file to take away.</summary>
public sealed class ResultFilesTests(AdvisorSite site)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("md", "text/markdown; charset=utf-8")]
    [InlineData("json", "application/json; charset=utf-8")]
    [InlineData("csv", "text/csv; charset=utf-8; header=present")]
    public async Task Each_is_an_attachment_with_its_type_and_a_name_that_says_what_it_is(string extension, string mediaType)
    {
        using var response = await GetAsync($"/advice/result.{extension}?scope=large");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal($"framework-decision-django.{extension}", response.Content.Headers.ContentDisposition.FileName);
        Assert.Equal(["noindex"], response.Headers.GetValues("X-Robots-Tag"));
        Assert.Equal((await response.Content.ReadAsByteArrayAsync(Cancelled)).Length, response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task They_are_what_the_command_line_and_the_api_give()
    {
        foreach (var answers in SampleAnswers.Of(site.Advisor, seed: 4).Take(12).Append(site.Advisor.Questionnaire.NoAnswers))
        {
            var recommendation = site.Advisor.Recommend(answers);
            var query = answers.ToQuery();
            Assert.Equal(await BytesAsync($"/api/v1/recommendation?{query}"), await BytesAsync($"/advice/result.json?{query}"));
            Assert.Equal(
                DecisionRecord.Write(recommendation, site.Advisor, RecordDetails.None),
                Encoding.UTF8.GetString(await BytesAsync($"/advice/result.md?{query}")));
            Assert.Equal(LedgerCsv.WriteForSpreadsheets(recommendation, site.Advisor), await BytesAsync($"/advice/result.csv?{query}"));
        }
    }

    [Theory]
    [InlineData("md")]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task A_query_that_means_nothing_is_refused_by_name(string extension)
    {
        var page = await site.PageAsync($"/advice/result.{extension}?scope=huge&colour=red", HttpStatusCode.BadRequest);

        Assert.Contains("huge", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("colour", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("md")]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task Who_has_the_file_already_is_told_so_before_it_is_made(string extension)
    {
        var address = $"/advice/result.{extension}?scope=large";
        using var first = await GetAsync(address);
        var tag = Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag);

        using var second = await AskAgainAsync(address, tag);
        using var former = await AskAgainAsync(address, new EntityTagHeaderValue("\"of-former-knowledge\"", isWeak: true));
        using var misread = await AskAgainAsync($"/advice/result.{extension}?scope=huge", tag);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal((tag, "public, must-revalidate, max-age=0"), (second.Headers.ETag, second.Headers.CacheControl!.ToString()));
        Assert.Equal("public, must-revalidate, max-age=0", first.Headers.CacheControl!.ToString());

        // What comes with a file that is made is missing: none was.
        Assert.Equal((true, false), (first.Headers.Contains("X-Robots-Tag"), second.Headers.Contains("X-Robots-Tag")));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (former.StatusCode, misread.StatusCode));
    }

    [Theory]
    [InlineData(OutcomeKind.TooClose, "framework-decision-too-close.md")]
    [InlineData(OutcomeKind.NoneQualifies, "framework-decision-none-qualifies.md")]
    [InlineData(OutcomeKind.NoAnswers, "framework-decision-no-answers.md")]
    public void Where_no_framework_is_advised_the_name_says_so(OutcomeKind kind, string name) =>
        Assert.Equal(name, ExportName.For(site.Advisor.Recommend(SampleAnswers.First(site.Advisor, one => one.Outcome.Kind == kind)).Outcome, "md"));

    [Fact]
    public void A_split_names_both()
    {
        var outcome = site.Advisor.Recommend(SampleAnswers.First(site.Advisor, one =>
            one.Outcome is { Kind: OutcomeKind.Both, Framework: not null })).Outcome;

        Assert.Equal(["django", "flask"], ExportName.For(outcome, "csv")["framework-decision-".Length..^".csv".Length].Split("-and-").Order());
    }

    private Task<HttpResponseMessage> GetAsync(string address) => site.Browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);

    private async Task<HttpResponseMessage> AskAgainAsync(string address, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.IfNoneMatch.Add(tag);
        return await site.Browser.SendAsync(request, Cancelled);
    }

    private async Task<byte[]> BytesAsync(string address)
    {
        using var response = await GetAsync(address);
        Assert.Equal((address, HttpStatusCode.OK), (address, response.StatusCode));
        return await response.Content.ReadAsByteArrayAsync(Cancelled);
    }
}
