using System.Net;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Hosting;
using FrameworkAdvisor.Web.Tests.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FrameworkAdvisor.Web.Tests.Admin.EditorsSite;

namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>One's own account, and the first one of all.</summary>
public sealed class AccountTests(EditorsSite site) : IClassFixture<EditorsSite>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_password_ends_every_other_session_and_needs_the_former_one()
    {
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(key: key);
        using var here = await site.SignInAsync(email, key, "192.0.2.201");
        using var elsewhere = await site.SignInAsync(email, key, "192.0.2.202");
        const string another = "  seventeen quiet lanterns 🏮 ";
        using var wrong = await here.PostFormAsync("/admin/account/password", new Dictionary<string, string> { ["current"] = "not it at all", ["password"] = another });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var common = await here.PostFormAsync("/admin/account/password", new Dictionary<string, string> { ["current"] = Password, ["password"] = "qwertyuiop123" });
        Assert.Equal(HttpStatusCode.BadRequest, common.StatusCode);

        using var changed = await here.PostFormAsync("/admin/account/password", new Dictionary<string, string> { ["current"] = Password, ["password"] = another });

        Assert.Equal("/admin/account", Place(changed));
        Assert.NotNull(await here.PageAsync("/admin"));
        using var ended = await elsewhere.GetAsync(new Uri("/admin", UriKind.Relative), Cancelled);
        Assert.Equal("/admin/sign-in", Place(ended));
        using var former = await TypePasswordAsync(site.Browser("192.0.2.203"), email);
        using var trimmed = await TypePasswordAsync(site.Browser("192.0.2.204"), email, another.Trim());
        using var present = await TypePasswordAsync(site.Browser("192.0.2.205"), email, another);
        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.SeeOther], new[] { former, trimmed, present }.Select(response => response.StatusCode));
    }

    [Fact]
    public async Task A_form_that_was_refused_for_its_password_does_its_work_when_it_is_sent_again_with_the_right_one()
    {
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(key: key);
        using var browser = await site.SignInAsync(email, key, "192.0.2.210");
        var form = (await browser.PageAsync("/admin/account/password")).FormTo("/admin/account/password");
        const string another = "nineteen loud lanterns";
        using var refused = await browser.SendAsync(form, new Dictionary<string, string> { ["current"] = "not it at all", ["password"] = another });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        using var changed = await browser.SendAsync(form, new Dictionary<string, string> { ["current"] = Password, ["password"] = another });

        Assert.Equal("/admin/account", Place(changed));
        using var present = await TypePasswordAsync(site.Browser("192.0.2.211"), email, another);
        Assert.Equal(HttpStatusCode.SeeOther, present.StatusCode);
    }

    [Fact]
    public async Task The_picture_says_the_same_as_the_key_and_nothing_on_the_page_is_inline()
    {
        var email = await site.AddAsync();
        using var browser = site.Browser("192.0.2.206");
        using var typed = await TypePasswordAsync(browser, email);

        var page = await browser.PageAsync("/admin/account/second-factor");

        Assert.NotNull(page.QuerySelector("svg.qr path.qr-dots[d]"));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.Equal(32, page.QuerySelector("[data-key]")!.TextContent.Replace(" ", "", StringComparison.Ordinal).Length);
    }

    [Fact]
    public async Task The_key_of_somebody_else_is_not_taken()
    {
        using var mine = site.Browser("192.0.2.207");
        using var first = await TypePasswordAsync(mine, await site.AddAsync());
        using var theirs = site.Browser("192.0.2.208");
        using var second = await TypePasswordAsync(theirs, await site.AddAsync());
        var page = await theirs.PageAsync("/admin/account/second-factor");
        var key = page.QuerySelector("[data-key]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

        using var taken = await mine.PostFormAsync("/admin/account/second-factor", new Dictionary<string, string>
        {
            ["key"] = page.QuerySelector("input[name=key]")!.GetAttribute("value")!,
            ["code"] = OneTimeCodes.CodeOf(key, site.Clock.GetUtcNow()),
        });

        Assert.Equal(HttpStatusCode.BadRequest, taken.StatusCode);
    }

    [Fact]
    public async Task New_recovery_codes_make_the_former_ones_worthless()
    {
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(key: key);
        using var browser = await site.SignInAsync(email, key, "192.0.2.209");
        using var first = await browser.PostFormAsync("/admin/account", new Dictionary<string, string> { ["current"] = Password }, "/admin/account/recovery-codes");
        var codes = (await AdvisorSite.ReadAsync(first)).QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent).ToList();
        using var second = await browser.PostFormAsync("/admin/account", new Dictionary<string, string> { ["current"] = Password }, "/admin/account/recovery-codes");
        Assert.Equal(10, codes.Count);

        using var other = site.Browser("192.0.2.210");
        using var typed = await TypePasswordAsync(other, email);
        using var former = await TypeCodeAsync(other, codes[0]);
        using var present = await TypeCodeAsync(other, (await AdvisorSite.ReadAsync(second)).QuerySelector(".recovery-codes code")!.TextContent);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.SeeOther), (former.StatusCode, present.StatusCode));
    }

    [Fact]
    public async Task Recovery_codes_that_are_made_by_a_form_sent_twice_are_shown_once_and_the_page_leads_to_new_ones()
    {
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(key: key);
        using var browser = await site.SignInAsync(email, key, AuditedForms.NewAddress);
        var form = (await browser.PageAsync("/admin/account")).FormTo("/admin/account/recovery-codes");
        var typed = new Dictionary<string, string> { ["current"] = Password };
        using var first = await browser.SendAsync(form, typed);
        var digests = (await site.EditorAsync(email)).RecoveryDigests;

        using var second = await browser.SendAsync(form, typed);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var page = await AdvisorSite.ReadAsync(second);
        Assert.Empty(page.QuerySelectorAll(".recovery-codes"));
        Assert.Contains("cannot be shown again", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/admin/account#recovery-codes']"));
        Assert.Equal(digests, (await site.EditorAsync(email)).RecoveryDigests);
        Assert.NotNull(await browser.PageAsync("/admin"));
    }

    [Fact]
    public async Task Of_two_sendings_at_once_whose_first_answer_is_lost_the_second_keeps_the_session()
    {
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(key: key);
        using var browser = await site.SignInAsync(email, key, AuditedForms.NewAddress);
        var form = (await browser.PageAsync("/admin/account/password")).FormTo("/admin/account/password");
        var sent = form.FieldPairs().ToDictionary();
        var session = await site.ReadAsync(database => database.EditorSessions.OrderByDescending(one => one.Id).FirstAsync(Cancelled));
        var known = new SignedInEditor(session.EditorId, email, Role.Editor, session.Id, SignInStep.Done);
        await using var scope = site.App.Services.CreateAsyncScope();
        var (account, sessions) = (scope.ServiceProvider.GetRequiredService<OwnAccount>(), scope.ServiceProvider.GetRequiredService<Sessions>());
        var actor = new Web.Data.Auditing.Actor(email, sent["operation"]);
        var lost = await account.ChangePasswordAsync(known, actor, "another horse, battery 8", Cancelled);

        var seen = await account.ChangePasswordAsync(known, actor, "another horse, battery 8", Cancelled);

        Assert.True(lost.IsDone && seen.IsDone);
        Assert.Equal(email, (await sessions.FindAsync(seen.Secret, Cancelled))?.Email);
        Assert.Equal(1, (await site.EntriesAsync(email)).Count(entry => entry.Note == "Password changed"));
    }

    [Theory]
    [InlineData("password")]
    [InlineData("second-factor")]
    [InlineData("passkeys/remove")]
    public async Task A_form_of_the_account_sent_twice_is_harmless(string name)
    {
        var key = OneTimeCodes.NewKey();
        var email = await site.AddAsync(key: key);
        using var browser = await site.SignInAsync(email, key, AuditedForms.NewAddress);
        var passkey = new SoftPasskey();
        var (adding, question) = await browser.AskAsync("/admin/account");
        using var added = await browser.SendAsync(adding, new Dictionary<string, string>
        {
            ["credential"] = passkey.Create(question["options"]!),
            ["state"] = (string)question["state"]!,
            ["name"] = "laptop",
            ["current"] = Password,
        });
        Assert.Equal("/admin/account", Place(added));
        var page = await browser.PageAsync(name == "passkeys/remove" ? "/admin/account" : $"/admin/account/{name}");
        var typed = new Dictionary<string, string> { ["current"] = Password };
        if (name == "password")
        {
            typed["password"] = "another horse, battery 8";
        }
        else if (name == "second-factor")
        {
            typed["code"] = OneTimeCodes.CodeOf(page.QuerySelector("[data-key]")!.TextContent.Replace(" ", "", StringComparison.Ordinal), site.Clock.GetUtcNow());
        }

        using var first = await browser.SendAsync(page.FormTo($"/admin/account/{name}"), typed);
        var entries = (await site.EntriesAsync(email)).Count;
        using var second = await browser.SendAsync(page.FormTo($"/admin/account/{name}"), typed);

        Assert.Equal(("/admin/account", "/admin/account"), (Place(first), Place(second)));
        Assert.Equal(entries, (await site.EntriesAsync(email)).Count);
    }

    [Fact]
    public async Task The_first_administrator_is_made_by_a_link_that_is_good_while_there_is_none()
    {
        await using var own = new EditorsSite();
        var token = "";
        await own.WriteAsync(async services => token = await services.GetRequiredService<OneTimeLinks>().MakeAsync(Web.Data.Decisions.SecretLink.New(), null, Cancelled));
        var browser = own.Browser();
        using var poor = await browser.PostFormAsync($"/admin/link/{token}", new Dictionary<string, string> { ["email"] = "no address", ["password"] = Password });
        Assert.Equal(HttpStatusCode.BadRequest, poor.StatusCode);
        using var set = await browser.PostFormAsync($"/admin/link/{token}", new Dictionary<string, string> { ["email"] = "first@example.org", ["password"] = Password });

        Assert.Equal("/admin/account/second-factor", Place(set));
        Assert.Equal(Role.Administrator, (await own.EditorAsync("first@example.org")).Role);
        await own.Browser("192.0.2.2").PageAsync($"/admin/link/{token}", HttpStatusCode.NotFound);
        await own.WriteAsync(async services => token = await services.GetRequiredService<OneTimeLinks>().MakeAsync(Web.Data.Decisions.SecretLink.New(), null, Cancelled));
        await own.Browser("192.0.2.3").PageAsync($"/admin/link/{token}", HttpStatusCode.NotFound);
    }

    [SqliteFact]
    public void Keys_lie_beside_the_database_and_nobody_else_can_read_them()
    {
        _ = site.App.Server;
        var file = (DatabaseFile)site.App.Services.GetRequiredService<AdvisorDatabase>();

        Assert.True(AdminKeys.AreThere(file));
        Assert.Equal(Path.GetDirectoryName(file.Path), Path.GetDirectoryName(AdminKeys.FolderOf(file)));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(AdminKeys.FolderOf(file)));
        }
    }

    [Fact]
    public async Task Where_a_second_factor_is_optional_a_password_is_enough()
    {
        await using var trial = new TrialSite();
        var email = await trial.AddAsync();
        using var browser = trial.Browser();
        using var typed = await TypePasswordAsync(browser, email);

        Assert.Equal("/admin", Place(typed));
        Assert.NotNull(await browser.PageAsync("/admin"));
    }

    private sealed class TrialSite : EditorsSite
    {
        protected override void Configure(IWebHostBuilder host) => host.UseSetting("Editors:SecondFactor", "optional");
    }
}
