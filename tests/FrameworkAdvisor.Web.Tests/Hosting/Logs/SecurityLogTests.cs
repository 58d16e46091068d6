using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Hosting.Logs;
using FrameworkAdvisor.Web.Tests.Admin;
using FrameworkAdvisor.Web.Tests.Decisions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace FrameworkAdvisor.Web.Tests.Hosting.Logs;

/// <summary>What the log tells whoever runs the site, and what it never tells.</summary>
public sealed class SecurityLogTests(SecurityLogTests.LoggedSite site) : IClassFixture<SecurityLogTests.LoggedSite>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sign_ins_refusals_waits_roles_and_forms_of_others_are_told()
    {
        var key = OneTimeCodes.NewKey();
        var (email, address) = (await site.AddAsync(Role.Editor, key), AuditedForms.NewAddress);
        using var stranger = site.Browser(address);
        for (var wrong = 0; wrong < 4; wrong++)
        {
            using var refused = await EditorsSite.TypePasswordAsync(stranger, email, "not the right password");
        }

        using var mine = await site.SignInAsync(email, key, AuditedForms.NewAddress);
        using var above = await mine.GetAsync(new Uri("/admin/users", UriKind.Relative), Cancelled);
        Assert.Equal(HttpStatusCode.Forbidden, above.StatusCode);
        using var foreign = await mine.PostAsync(new Uri("/admin/sign-out", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string> { ["operation"] = new('a', 40) }), Cancelled);
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        using var elsewhere = new HttpRequestMessage(HttpMethod.Post, new Uri("/decisions", UriKind.Relative)) { Headers = { { "Sec-Fetch-Site", "cross-site" } }, Content = new FormUrlEncodedContent([]) };
        using var notTaken = await mine.SendAsync(elsewhere, Cancelled);
        using var nobody = site.Browser(address);
        using var late = await nobody.PostAsync(new Uri("/admin/users", UriKind.Relative), new FormUrlEncodedContent([]), Cancelled);
        using var poisoned = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative)) { Headers = { Host = "evil.example" } };
        using var unknown = await nobody.SendAsync(poisoned, Cancelled);
        using var administrator = await site.App.SignedInAsync(Role.Administrator);
        using var changed = await UsersTests.DoAsync(administrator, (await site.EditorAsync(email)).Id, "role", ("role", "viewer"));
        using var ended = await mine.PostFormAsync("/admin/sign-in", AuditedForms.Nothing);

        Told("warning", $"sign-in-refused editor {email} by nobody: wrong password, from {address}");
        Told("warning", $"sign-in-refused editor {email} by nobody: wrong password, from {address}; held up for 1 minutes");
        Told("warning", "Refused 429: POST admin/sign-in (sign-in)");
        Told("information", $"sign-in editor {email} by {email}: password, second factor to come");
        Told("information", $"sign-in editor {email} by {email}: code");
        Told("warning", "Refused 403: GET admin/users (role)");
        Told("warning", "Refused 400: POST admin/sign-out (form-token)");
        Told("warning", "Refused 403: POST decisions (origin)");
        Told("warning", "Refused 401: POST admin/users (no session)");
        Told("warning", "Refused 400: GET no page (host name)");
        Told("information", $"change editor {email} by administrator-");
    }

    [Fact]
    public async Task Not_even_the_most_talkative_log_holds_a_password_a_code_a_cookie_a_link_or_a_decision()
    {
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(Role.Administrator, key);
        using var browser = site.Browser(AuditedForms.NewAddress);
        using var wrong = await EditorsSite.TypePasswordAsync(browser, email, "a secret typed by mistake");
        using var password = await EditorsSite.TypePasswordAsync(browser, email);
        var cookie = EditorsSite.Cookies(password)["__Host-editor"];
        site.Clock.Move(TimeSpan.FromSeconds(30));
        var code = OneTimeCodes.CodeOf(key, site.Clock.GetUtcNow());
        using var signedIn = await EditorsSite.TypeCodeAsync(browser, code);
        var session = EditorsSite.Cookies(signedIn)["__Host-editor"];
        var invited = await site.AddAsync();
        using var made = await UsersTests.DoAsync(browser, (await site.EditorAsync(invited)).Id, "link");
        var link = new Uri((await AdvisorSite.ReadAsync(made)).QuerySelector("[data-link]")!.TextContent).AbsolutePath;
        using var set = await site.Browser(AuditedForms.NewAddress).PostFormAsync(link, new Dictionary<string, string> { ["password"] = "another horse, battery 8" });
        var form = (await browser.PageAsync($"/decisions/new?{DecisionBrowser.Query}")).Fields();
        form["notes"] = "notes that are nobody's business";
        using var saved = await DecisionBrowser.SendAsync(browser, "/decisions", form);
        var links = DecisionBrowser.LinksIn(saved);
        foreach (var address in (string[])[links.Page, links.Edit, links.Json, links.Delete])
        {
            using var page = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancelled);
        }

        using var agent = new HttpRequestMessage(HttpMethod.Get, new Uri("/nothing\u001b/here", UriKind.Relative));
        agent.Headers.TryAddWithoutValidation("User-Agent", "\u001b[31m" + new string('a', 20_000));
        using var odd = await browser.SendAsync(agent, Cancelled);

        // The log is talkative: it has lines of every part.
        Assert.True(site.Log.Lines.Count > 200, $"{site.Log.Lines.Count}");
        Assert.Contains(site.Log.Lines, line => line.Contains(email, StringComparison.Ordinal));
        foreach (var secret in (string[])[EditorsSite.Password, "a secret typed by mistake", "another horse, battery 8", "nobody's business", key, cookie, session, link[(link.LastIndexOf('/') + 1)..], links.Token, links.Secret, form["operation"]])
        {
            var written = JsonEncodedText.Encode(secret).ToString();
            var tells = site.Log.Lines.FirstOrDefault(line => line.Contains(secret, StringComparison.Ordinal) || line.Contains(written, StringComparison.Ordinal));
            Assert.True(tells is null, $"{secret} is in {tells}");
        }

        Assert.All(site.Log.Lines, line => Assert.True(line.Length <= LineFormat.MostBytes && line.IndexOf('\n', StringComparison.Ordinal) == line.Length - 1 && !line.Contains('\u001b', StringComparison.Ordinal), line));
        Assert.All(site.Log.Lines, line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public async Task Who_is_refused_over_and_over_fills_no_log()
    {
        using var nobody = site.Browser(AuditedForms.NewAddress);
        using var poisoned = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        site.Clock.Move(TimeSpan.FromSeconds(2));
        var before = Refusals();
        for (var count = 0; count < 500; count++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative)) { Headers = { Host = $"evil{count}.example" } };
            using var refused = await nobody.SendAsync(request, Cancelled);
        }

        Assert.Equal(RequestLog.MostASecond, Refusals() - before);
        site.Clock.Move(TimeSpan.FromSeconds(2));
        using var last = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative)) { Headers = { Host = "evil.example" } };
        using var response = await nobody.SendAsync(last, Cancelled);
        Told("warning", "480 more such answers were left out before this one");
    }

    private int Refusals() => site.Log.Lines.Count(line => line.Contains("(host name)", StringComparison.Ordinal));

    private void Told(string level, string message)
    {
        var lines = site.Log.Lines.Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.GetProperty("category").GetString()!.StartsWith("FrameworkAdvisor", StringComparison.Ordinal))
            .Select(line => $"{line.GetProperty("level")} {line.GetProperty("message")}").ToList();
        Assert.True(lines.Exists(line => line.StartsWith($"{level} {message}", StringComparison.Ordinal)), $"{level} {message} is not among\n{string.Join('\n', lines)}");
    }

    /// <summary>A site whose whole log is kept as it would be written.</summary>
    public sealed class LoggedSite : EditorsSite
    {
        internal WrittenLines Log { get; } = new();

        protected override void Configure(IWebHostBuilder host) => host.ConfigureTestServices(services =>
            services.AddLogging(logging => logging.AddProvider(Log).AddFilter(null, LogLevel.Trace).AddFilter<ConsoleLoggerProvider>(null, LogLevel.None)));
    }

    /// <summary>Keeps every line as the log for programs has it.</summary>
    internal sealed class WrittenLines : ILoggerProvider
    {
        private readonly JsonFormat format = new(TimeProvider.System);

        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Pen(categoryName, format, Lines);

        public void Dispose()
        {
        }

        private sealed class Pen(string category, JsonFormat format, ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                using var line = new StringWriter(CultureInfo.InvariantCulture);
                format.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), null, line);
                lines.Enqueue(line.ToString());
            }
        }
    }
}
