using System.Net;

namespace FrameworkAdvisor.Web.Tests.Hosting;

public sealed class RequestGuardTests(AdvisorSite site)
{
    [Theory]
    [InlineData("/?a=%00")]
    [InlineData("/?a=%1f")]
    [InlineData("/?a=%1E&b=1")]
    [InlineData("/?a=%0a")]
    [InlineData("/?%7F")]
    [InlineData("/?a=%25%7f")]
    [InlineData("/a%0Ab")]
    [InlineData("/a%7Fb")]
    public async Task Control_characters_are_refused(string address) =>
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(HttpMethod.Get, address));

    [Theory]
    [InlineData("%")]
    [InlineData("%2")]
    [InlineData("%2000")]
    [InlineData("%7E%80%20")]
    [InlineData("100%25")]
    public async Task Other_escapes_are_left_to_the_pages(string query) =>
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(HttpMethod.Get, "/nothing-here?" + query));

    [Theory]
    [InlineData(2048, HttpStatusCode.NotFound)]
    [InlineData(2049, HttpStatusCode.RequestUriTooLong)]
    public async Task A_query_may_be_so_long_and_no_longer(int characters, HttpStatusCode expected) =>
        Assert.Equal(expected, await StatusAsync(HttpMethod.Get, "/nothing-here?" + new string('a', characters)));

    [Theory]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("FROBNICATE")]
    [InlineData("POST")]
    public async Task Pages_are_only_read(string method) =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await StatusAsync(new HttpMethod(method), "/"));

    private async Task<HttpStatusCode> StatusAsync(HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        using var response = await site.Browser.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
