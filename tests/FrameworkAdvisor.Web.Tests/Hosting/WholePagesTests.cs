using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Net;
using System.Text;
using FrameworkAdvisor.Web.Hosting;
using FrameworkAdvisor.Web.Hosting.Metrics;
using FrameworkAdvisor.Web.Tests.Decisions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Hosting;

/// <summary>A page goes whole or not at all.</summary>
public sealed class WholePagesTests(AdvisorSite site)
{
    private const int Piece = 64 * 1024;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_fails_after_its_output_began_becomes_an_error_page()
    {
        await using var broken = site.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new FailsAfterwards()))));
        using var browser = broken.CreateClient();

        using var response = await browser.GetAsync(new Uri($"/advice/result?{DecisionBrowser.Query}", UriKind.Relative), Cancelled);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Null(response.Headers.ETag);
        var text = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.Equal(0, text.LastIndexOf("<!doctype", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("Something went wrong here", (await AdvisorSite.ReadAsync(response)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_page_of_several_pieces_is_complete()
    {
        using var response = await site.Browser.GetAsync(new Uri($"/advice/result?{DecisionBrowser.Query}", UriKind.Relative), Cancelled);

        var page = await response.Content.ReadAsByteArrayAsync(Cancelled);
        Assert.InRange(page.Length, Piece + 1, int.MaxValue);
        Assert.Equal(page.Length, response.Content.Headers.ContentLength);
        Assert.EndsWith("</html>", Encoding.UTF8.GetString(page).TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_piece_comes_once_and_in_order()
    {
        var sent = Enumerable.Range(0, (3 * Piece) + 7).Select(at => (byte)(at / 251)).ToArray();
        using var received = new MemoryStream();

        await ShowAsync(
            received,
            async response =>
            {
                foreach (var part in sent.Chunk(1000))
                {
                    await response.Body.WriteAsync(part, Cancelled);
                }
            },
            Cancelled);

        Assert.Equal(sent, received.ToArray());
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task What_a_page_was_held_in_is_given_back_whatever_happens(bool fails, bool leaves)
    {
        using var loans = new Loans();
        using var received = new MemoryStream();
        using var leaving = new CancellationTokenSource();
        Loans.AreOurs.Value = true;
        var failure = await Record.ExceptionAsync(() => ShowAsync(
            received,
            async response =>
            {
                await response.Body.WriteAsync(new byte[2 * Piece], Cancelled);
                if (leaves)
                {
                    await leaving.CancelAsync();
                }

                if (fails)
                {
                    throw new InvalidOperationException("half-way");
                }
            },
            leaving.Token));
        Loans.AreOurs.Value = false;

        Assert.Equal(fails || leaves, failure is not null);
        Assert.Equal(fails || leaves ? 0 : 2 * Piece, received.Length);
        Assert.InRange(loans.Taken, 2, int.MaxValue);
        Assert.Empty(loans.Open);
    }

    private async Task ShowAsync(Stream body, Func<HttpResponse, Task> write, CancellationToken aborted)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { Response = { Body = body }, RequestAborted = aborted };
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new ControllerActionDescriptor()), "a page"));
        await new WholePages(inner => write(inner.Response), site.Services.GetRequiredService<SiteMeter>()).InvokeAsync(context, scope.ServiceProvider.GetRequiredService<Edition>());
    }

    private sealed class FailsAfterwards : IAsyncResultFilter
    {
        public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
        {
            await next();
            if (context.HttpContext.Request.Path.StartsWithSegments("/advice"))
            {
                throw new InvalidOperationException("after all of it was written");
            }
        }
    }

    /// <summary>The large arrays that one test borrows, and which of them are not back.</summary>
    private sealed class Loans : EventListener
    {
        public static readonly AsyncLocal<bool> AreOurs = new();

        private readonly ConcurrentDictionary<int, int> open = [];
        private int taken;

        public int Taken => taken;

        public IEnumerable<int> Open => open.Keys;

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "System.Buffers.ArrayPoolEventSource")
            {
                EnableEvents(eventSource, EventLevel.Verbose);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.Payload is not [int buffer, int size, ..] || size < Piece || open is null)
            {
                return;
            }

            if (eventData.EventName == "BufferRented" && AreOurs.Value)
            {
                open[buffer] = size;
                Interlocked.Increment(ref taken);
            }
            else if (eventData.EventName == "BufferReturned")
            {
                open.TryRemove(buffer, out _);
            }
        }
    }
}
