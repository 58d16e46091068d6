using System.Net;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Hosting;
using FrameworkAdvisor.Web.Tests.Decisions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Hosting;

/// <summary>How often an address may save, and how often it may try.</summary>
public sealed class WriteLimitTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_address_saves_only_so_often_and_reads_as_it_likes()
    {
        await using var limited = site.WithWebHostBuilder(host => host.UseSetting(WriteLimit.Setting, "2"));
        using var browser = limited.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var statuses = new List<HttpStatusCode>();
        for (var count = 0; count < 3; count++)
        {
            using var response = await DecisionBrowser.SendAsync(browser, "/decisions", await site.NewFormAsync());
            statuses.Add(response.StatusCode);
            if (count == 2)
            {
                Assert.InRange((int)response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 1800);
                Assert.Equal("That was too often", (await AdvisorSite.ReadAsync(response)).QuerySelector("h1")!.TextContent);
            }
        }

        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.SeeOther, HttpStatusCode.TooManyRequests], statuses);
        using var page = await browser.GetAsync(new Uri($"/decisions/new?{DecisionBrowser.Query}", UriKind.Relative), Cancelled);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_site_uses_up_nothing_of_what_a_reader_may_save()
    {
        await using var limited = site.WithWebHostBuilder(host => host.UseSetting(WriteLimit.Setting, "1"));
        using var browser = limited.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        for (var count = 0; count < 3; count++)
        {
            using var refused = await DecisionBrowser.SendAsync(browser, "/decisions", await site.NewFormAsync(), ("Sec-Fetch-Site", "cross-site"));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        using var own = await DecisionBrowser.SendAsync(browser, "/decisions", await site.NewFormAsync());

        Assert.Equal(HttpStatusCode.SeeOther, own.StatusCode);
    }

    [Fact]
    public async Task Forms_that_are_refused_use_up_nothing_of_what_a_reader_may_save()
    {
        await using var limited = site.WithWebHostBuilder(host => host.UseSetting(WriteLimit.Setting, "1"));
        using var browser = limited.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var form = await site.NewFormAsync();
        var untitled = new Dictionary<string, string>(form) { ["title"] = "" };

        var statuses = new List<HttpStatusCode>();
        foreach (var fields in (Dictionary<string, string>[])[untitled, untitled, untitled, form, form])
        {
            using var response = await DecisionBrowser.SendAsync(browser, "/decisions", fields);
            statuses.Add(response.StatusCode);
        }

        Assert.Equal(
            [HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.SeeOther, HttpStatusCode.TooManyRequests],
            statuses);
    }

    [Fact]
    public async Task The_same_form_sent_again_uses_up_nothing_of_what_a_reader_may_save()
    {
        await using var limited = site.WithWebHostBuilder(host => host.UseSetting(WriteLimit.Setting, "2"));
        using var browser = limited.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var form = await site.NewFormAsync();

        var statuses = new List<HttpStatusCode>();
        foreach (var fields in (Dictionary<string, string>[])[form, form, form, await site.NewFormAsync(), await site.NewFormAsync()])
        {
            using var response = await DecisionBrowser.SendAsync(browser, "/decisions", fields);
            statuses.Add(response.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.SeeOther, 4), HttpStatusCode.TooManyRequests], statuses);
    }

    [Theory]
    [InlineData("save")]
    [InlineData("change")]
    [InlineData("delete")]
    public async Task Who_hangs_up_before_the_answer_has_used_up_what_was_written(string what)
    {
        using var hangUp = new HangUp();
        await using var limited = site.WithWebHostBuilder(host => host
            .UseSetting(WriteLimit.Setting, "1")
            .ConfigureTestServices(services => services
                .AddSingleton<IStartupFilter>(hangUp)
                .Configure<MvcOptions>(mvc => mvc.Filters.Add(hangUp))));
        using var browser = limited.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var links = await site.SaveAsync();
        var before = await CountAsync();
        var (address, fields) = what switch
        {
            "save" => ("/decisions", await site.NewFormAsync()),
            "change" => (links.Edit, (await site.PageAsync(links.Edit)).Fields()),
            _ => (links.Delete, []),
        };

        await Assert.ThrowsAnyAsync<Exception>(() => DecisionBrowser.SendAsync(browser, address, fields));
        await hangUp.IsOverAsync(Cancelled);
        for (var count = 0; count < 4; count++)
        {
            using var refused = await DecisionBrowser.SendAsync(browser, "/decisions", await site.NewFormAsync());
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        }

        Assert.Equal(before + (what == "save" ? 1 : what == "delete" ? -1 : 0), await CountAsync());
    }

    private async Task<int> CountAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AdvisorDbContext>().Decisions.CountAsync(Cancelled);
    }

    [Fact]
    public async Task A_flood_of_forms_is_stopped_though_all_of_them_are_refused()
    {
        await using var limited = site.WithWebHostBuilder(host => host.UseSetting(WriteLimit.Setting, "1"));
        using var browser = limited.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var unknown = $"/decisions/{new string('0', 40)}/delete/{new string('0', 40)}";
        var statuses = new List<HttpStatusCode>();
        for (var count = 0; count < 2 * WriteAllowances.FormsPerWrite; count++)
        {
            using var response = await DecisionBrowser.SendAsync(browser, unknown, new Dictionary<string, string>());
            statuses.Add(response.StatusCode);
        }

        Assert.All(statuses.Take(WriteAllowances.FormsPerWrite), status => Assert.Equal(HttpStatusCode.NotFound, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
    }

    [Fact]
    public void All_addresses_together_write_only_so_often_and_one_alone_cannot_use_that_up()
    {
        var allowances = new WriteAllowances(10, new ManualClock());
        bool Take(int address) => allowances.TryTake(new IPAddress(address), out _);

        Assert.Equal(10, Enumerable.Range(0, 2 * WriteAllowances.OfAll).Count(_ => Take(1)));
        Assert.Equal(WriteAllowances.OfAll - 10, Enumerable.Range(2, 2 * WriteAllowances.OfAll).Count(Take));
    }

    [Fact]
    public void What_is_given_back_can_be_taken_again_by_the_address_and_by_all()
    {
        var allowances = new WriteAllowances(WriteAllowances.OfAll, new ManualClock());
        var (one, other) = (new IPAddress(1), new IPAddress(2));
        Assert.Equal(WriteAllowances.OfAll, Enumerable.Range(0, WriteAllowances.OfAll).Count(_ => allowances.TryTake(one, out var _)));
        Assert.False(allowances.TryTake(other, out _));

        allowances.GiveBack(one);

        Assert.True(allowances.TryTake(other, out _));
        Assert.False(allowances.TryTake(other, out _));
    }

    [Fact]
    public void It_comes_back_with_time_and_never_beyond_the_whole()
    {
        var clock = new ManualClock();
        var allowance = new Allowance(4, clock);
        int Left() => Enumerable.Range(0, 100).Count(_ => allowance.TryTake(out var _));

        Assert.Equal(4, Left());
        Assert.False(allowance.TryTake(out var wait));
        Assert.Equal(TimeSpan.FromMinutes(15), wait);

        clock.Pass(TimeSpan.FromMinutes(37.5));
        Assert.Equal(2, Left());
        Assert.False(allowance.TryTake(out wait));
        Assert.Equal(TimeSpan.FromMinutes(7.5), wait);

        clock.Pass(TimeSpan.FromDays(2));
        allowance.GiveBack();
        Assert.Equal(4, Left());
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010db800010002")]
    [InlineData("2001:db8:1:2::1", "20010db800010002")]
    public void Addresses_that_one_client_has_count_together(string address, string client) =>
        Assert.Equal(client, WriteAllowances.ClientOf(IPAddress.Parse(address)));

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    [InlineData("-5")]
    public void A_limit_that_cannot_be_meant_stops_the_start(string value)
    {
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationBuilder();
        Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(
            configuration, [KeyValuePair.Create(WriteLimit.Setting, (string?)value)]);

        Assert.Throws<BadSettingException>(() => WriteLimit.Read(configuration.Build()));
    }

    /// <summary>Leaves when a form is dealt with, before its answer comes.</summary>
    private sealed class HangUp : IAsyncResultFilter, IStartupFilter, IDisposable
    {
        private readonly SemaphoreSlim over = new(0);

        public Task IsOverAsync(CancellationToken cancellationToken) => over.WaitAsync(cancellationToken);

        public Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
        {
            if (HttpMethods.IsPost(context.HttpContext.Request.Method))
            {
                context.HttpContext.Abort();
            }

            return next();
        }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(following => async context =>
            {
                try
                {
                    await following(context);
                }
                finally
                {
                    over.Release();
                }
            });
            next(app);
        };

        public void Dispose() => over.Dispose();
    }

    /// <summary>Moves on when told to.</summary>
    private sealed class ManualClock : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        public void Pass(TimeSpan time) => ticks += time.Ticks;
    }
}
