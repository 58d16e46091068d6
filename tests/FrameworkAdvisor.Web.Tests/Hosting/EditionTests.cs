using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Hosting;

public sealed class EditionTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/method")]
    [InlineData("/articles/nothing-here")]
    public async Task A_publication_in_between_changes_nothing_of_the_answer(string address)
    {
        await using var changing = site.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new PublishesBeforeThePageIsWritten()))));
        using var browser = changing.CreateClient();
        var before = changing.Services.GetRequiredService<PublishedKnowledge>().Current!.Number;

        using var first = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
        using var second = await browser.GetAsync(new Uri("/frameworks", UriKind.Relative), Cancelled);

        Assert.Contains($"Knowledge version {before},", await FooterAsync(first), StringComparison.Ordinal);
        Assert.Contains($"Knowledge version {before + 1},", await FooterAsync(second), StringComparison.Ordinal);
        Assert.StartsWith($"\"{before + 1}-", second.Headers.ETag!.Tag, StringComparison.Ordinal);
        Assert.True(first.Headers.ETag is null ? !first.IsSuccessStatusCode : first.Headers.ETag.Tag.StartsWith($"\"{before}-", StringComparison.Ordinal));
    }

    private static async Task<string> FooterAsync(HttpResponseMessage response) =>
        (await AdvisorSite.ReadAsync(response)).QuerySelector("footer")!.Words();

    private sealed class PublishesBeforeThePageIsWritten : IAsyncResultFilter
    {
        private bool isDone;

        public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
        {
            if (!isDone)
            {
                isDone = true;
                var services = context.HttpContext.RequestServices.GetRequiredService<IServiceScopeFactory>();
                await using var scope = services.CreateAsyncScope();
                var number = scope.ServiceProvider.GetRequiredService<PublishedKnowledge>().Current!.Number;
                await scope.ServiceProvider.GetRequiredService<AdvisorDbContext>().DraftFrameworks.ExecuteUpdateAsync(
                    change => change.SetProperty(framework => framework.Summary, $"Not as in version {number}."), Cancelled);
                await scope.ServiceProvider.PublishDraftAsync("In between");
                await scope.ServiceProvider.LoadPublishedKnowledgeAsync(Cancelled);
            }

            await next();
        }
    }
}
