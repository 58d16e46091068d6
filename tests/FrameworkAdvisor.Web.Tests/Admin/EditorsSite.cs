using System.Net;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>A site of its own with a clock that tests move, and browsers at addresses that tests choose.</summary>
public class EditorsSite : IAsyncDisposable
{
    public const string Password = "correct horse, battery 7";

    private readonly AdvisorSite site = new();

    public EditorsSite() => App = site.WithWebHostBuilder(host =>
    {
        Configure(host);
        host.ConfigureTestServices(services =>
        {
            // The test server has no body limit to set, and says so at each form.
            services.AddLogging(logging => logging.AddFilter<ConsoleLoggerProvider>("Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware", LogLevel.Error));
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IStartupFilter, AddressFromHeader>();
        });
    });

    public WebApplicationFactory<Program> App { get; }

    public MovedClock Clock { get; } = new();

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    protected virtual void Configure(IWebHostBuilder host)
    {
    }

    public HttpClient Browser(string address = "192.0.2.1", string scheme = "https", params string[] cookies)
    {
        var browser = new HttpClient(new AdminBrowser.CookieKeeper(App.Server.CreateHandler(), cookies)) { BaseAddress = new Uri($"{scheme}://localhost") };
        browser.DefaultRequestHeaders.Add(AddressFromHeader.Name, address);
        return browser;
    }

    /// <summary>An editor with the password above; with the key of an app when that is given.</summary>
    public async Task<string> AddAsync(Role role = Role.Editor, string? key = null, string? email = null)
    {
        email ??= $"{Guid.NewGuid():N}@example.org";
        await WriteAsync(services =>
        {
            var editor = AdminBrowser.Plant(services.GetRequiredService<AdvisorDbContext>(), role, email);
            editor.PasswordHash = services.GetRequiredService<IPasswordHasher<Editor>>().HashPassword(editor, Password);
            (editor.CodeKey, editor.TwoFactorEnabled) = (key, key is not null);
        });
        return email;
    }

    public Task WriteAsync(Action<IServiceProvider> change) => WriteAsync(services =>
    {
        change(services);
        return Task.CompletedTask;
    });

    public async Task WriteAsync(Func<IServiceProvider, Task> change)
    {
        await using var scope = App.Services.CreateAsyncScope();
        await App.Services.GetRequiredService<WriteGate>().WriteAsync(
            scope.ServiceProvider.GetRequiredService<AdvisorDbContext>(),
            async () =>
            {
                await change(scope.ServiceProvider);
                return await scope.ServiceProvider.GetRequiredService<AdvisorDbContext>().SaveChangesAsync(Cancelled);
            },
            Cancelled);
    }

    public async Task<T> ReadAsync<T>(Func<AdvisorDbContext, Task<T>> read)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<AdvisorDbContext>());
    }

    public Task<Editor> EditorAsync(string email) => ReadAsync(database => database.Users.AsNoTracking().SingleAsync(editor => editor.Email == email, Cancelled));

    public Task<List<AuditEntry>> EntriesAsync(string item) =>
        ReadAsync(database => database.AuditEntries.AsNoTracking().Where(entry => entry.Item == item).OrderBy(entry => entry.Sequence).ToListAsync(Cancelled));

    public static Task<HttpResponseMessage> TypePasswordAsync(HttpClient browser, string email, string password = Password, string page = "/admin/sign-in") =>
        browser.PostFormAsync(page, new Dictionary<string, string> { ["email"] = email, ["password"] = password }, "/admin/sign-in");

    public static Task<HttpResponseMessage> TypeCodeAsync(HttpClient browser, string code) =>
        browser.PostFormAsync("/admin/sign-in/code", new Dictionary<string, string> { ["code"] = code });

    /// <summary>By password and code.</summary>
    public async Task<HttpClient> SignInAsync(string email, string key, string address = "192.0.2.1")
    {
        var browser = Browser(address);
        using var first = await TypePasswordAsync(browser, email);
        Assert.Equal("/admin/sign-in/code", Place(first));
        Clock.Move(TimeSpan.FromSeconds(30));
        using var second = await TypeCodeAsync(browser, OneTimeCodes.CodeOf(key, Clock.GetUtcNow()));
        Assert.Equal("/admin", Place(second));
        return browser;
    }

    /// <summary>Where a form leads.</summary>
    public static string Place(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    public static IReadOnlyDictionary<string, string> Cookies(HttpResponseMessage response) =>
        (response.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).Select(cookie => cookie.Split(';')[0].Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);

    public static async Task<string> ErrorAsync(HttpResponseMessage response) =>
        (await AdvisorSite.ReadAsync(response)).QuerySelector("[role=alert]:not([hidden]), .field-error:not([hidden])")?.TextContent ?? "";

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    public sealed class MovedClock : TimeProvider
    {
        private long ticks = AdvisorSite.Now.Ticks;

        public void Move(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

        public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);
    }

    // And a tenth of a second goes by with every form, so that what all together may try in a second is no matter here.
    private sealed class AddressFromHeader(TimeProvider clock) : IStartupFilter
    {
        public const string Name = "Test-Address";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(following => context =>
            {
                context.Connection.RemoteIpAddress = IPAddress.TryParse(context.Request.Headers[Name], out var address) ? address : null;
                if (HttpMethods.IsPost(context.Request.Method))
                {
                    ((MovedClock)clock).Move(TimeSpan.FromSeconds(0.1));
                }

                return following(context);
            });
            next(app);
        };
    }
}
