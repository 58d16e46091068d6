using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Features.Admin.Failures;
using FrameworkAdvisor.Web.Tests.Admin.Articles;
using FrameworkAdvisor.Web.Tests.Admin.Items;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>While somebody else is saving, every form of the admin area comes back as it was filled in.</summary>
public sealed class BusyDoorsTests(BusyDoorsTests.HastySite site) : IClassFixture<BusyDoorsTests.HastySite>
{
    private static readonly Dictionary<string, Func<EditorsSite, Task<FilledForm>>> table =
        AuditedAccounts.Forms.Concat(AuditedDraft.Forms).Concat(AuditedArticles.Forms).ToDictionary();

    private static readonly string[] secrets = [.. UnsentForm.Typed.Keys, .. UnsentForm.Made, "form-token", "operation"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names() => [.. table.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_form_that_meets_a_busy_database_can_be_sent_again_as_it_is(string name)
    {
        var form = await table[name](site);
        HttpResponseMessage response;
        var free = new TaskCompletionSource();
        var holding = site.App.Services.HoldGateAsync(free.Task);
        try
        {
            response = await form.SendAsync();
        }
        finally
        {
            free.SetResult();
            await holding;
        }

        using (response)
        {
            // What writes nothing may need no turn.
            if (form.Rows.Length == 0 && (int)response.StatusCode < 500)
            {
                return;
            }

            var page = await AdvisorSite.ReadAsync(response);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Equal("5", response.Headers.RetryAfter?.ToString());
            Assert.Contains("admin", page.Body!.ClassList);
            Assert.Contains("Somebody else is saving at this moment", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            var sent = QueryHelpers.ParseQuery(await response.RequestMessage!.Content!.ReadAsStringAsync(Cancelled));
            var typed = sent.Where(field => !secrets.Contains(field.Key)).SelectMany(field => field.Value, (field, value) => $"{field.Key}={value}").Where(field => !field.EndsWith('=')).ToHashSet();
            Assert.True(page.QuerySelectorAll<IHtmlFormElement>("main form").Any(again => Holds(again, typed)), $"no form holds {string.Join(", ", typed)}: {string.Join(" | ", page.QuerySelectorAll<IHtmlFormElement>("main form").Select(one => one.OuterHtml))}");
            Assert.DoesNotContain(page.QuerySelectorAll<IHtmlInputElement>("input"), input => UnsentForm.Typed.ContainsKey(input.Name ?? "") && input.Value.Length > 0);
        }
    }

    [Fact]
    public async Task So_it_is_when_another_program_holds_the_database()
    {
        var email = await site.AddAsync();
        using var browser = site.Browser(AuditedForms.NewAddress);
        using var other = TestStore.ConnectAlone(site.App.Services.GetRequiredService<AdvisorDatabase>());
        other.Ask(TestStore.TakeTurn);

        using var refused = await EditorsSite.TypePasswordAsync(browser, email);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(email, (await AdvisorSite.ReadAsync(refused)).FormTo("/admin/sign-in").FieldPairs().Single(field => field.Key == "email").Value);
    }

    // A button's name is among what is sent, and its value stays with the button.
    private static bool Holds(IHtmlFormElement form, HashSet<string> typed) => typed.IsSubsetOf(
        form.FieldPairs().Select(field => $"{field.Key}={field.Value}").Concat(
            form.QuerySelectorAll<IHtmlButtonElement>("button[name]").Select(button => $"{button.Name}={button.Value}")));

    /// <summary>Waits for its turn to write for a moment only.</summary>
    public sealed class HastySite : EditorsSite
    {
        protected override void Configure(IWebHostBuilder host) =>
            host.ConfigureTestServices(services =>
            {
                services.AddSingleton(new WriteGate(TimeSpan.FromMilliseconds(100)));
                services.AddSingleton<IStartupFilter, FromOwnPages>();
            });
    }

    // As browsers say of the forms of a site's own pages.
    private sealed class FromOwnPages : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(following => context =>
            {
                context.Request.Headers["Sec-Fetch-Site"] = "same-origin";
                return following(context);
            });
            next(app);
        };
    }
}
