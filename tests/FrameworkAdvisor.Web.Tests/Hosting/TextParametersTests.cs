using System.Net;

namespace FrameworkAdvisor.Web.Tests.Hosting;

public sealed class TextParametersTests(AdvisorSite site)
{
    [Theory]
    [InlineData("/frameworks/%20")]
    [InlineData("/criteria/%20%20")]
    [InlineData("/articles/%09")]
    [InlineData("/advice/%20")]
    [InlineData("/advice/%E2%80%80/next")]
    [InlineData("/api/v1/frameworks/%20")]
    public async Task A_blank_name_is_a_name_that_is_not_known(string address)
    {
        using var response = await site.Browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(address.Contains("%09", StringComparison.Ordinal) ? HttpStatusCode.BadRequest : HttpStatusCode.NotFound, response.StatusCode);
    }
}
