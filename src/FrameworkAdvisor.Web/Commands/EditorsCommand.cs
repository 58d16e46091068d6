using System.CommandLine;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Commands;

/// <summary><c>editors</c>: who may sign in to the admin area. For the first of them, and for when nobody gets in any more.</summary>
internal static class EditorsCommand
{
    private const string Name = "the command editors";

    public static Command Create(HostSettings settings)
    {
        var email = new Argument<string>("EMAIL") { Description = "The e-mail address by which the editor signs in." };
        var role = new Option<string>("--role") { HelpName = "ROLE", Description = "viewer, editor (unless told otherwise), publisher or administrator." };
        var factor = new Option<bool>("--reset-second-factor") { Description = "Take app, passkeys and recovery codes away, too." };
        var add = new Command("add", "Add an editor, and print a one-time link to set the password with.") { email, role };
        add.SetAction((parsed, stop) => AddAsync(settings, parsed, parsed.GetValue(email)!, parsed.GetValue(role), stop));
        var link = new Command("link", "Print a new one-time link for an editor who has lost the password.") { email, factor };
        link.SetAction((parsed, stop) => LinkAsync(settings, parsed, parsed.GetValue(email)!, parsed.GetValue(factor), stop));
        var list = new Command("list", "List the editors.");
        list.SetAction((parsed, stop) => ListAsync(settings, parsed, stop));
        return new Command("editors", "Who may sign in to the admin area.") { add, link, list };
    }

    private static async Task<int> AddAsync(HostSettings settings, ParseResult parsed, string email, string? roleName, CancellationToken stop)
    {
        var role = roleName is null ? Role.Editor
            : EditorText.RoleOf(roleName) ?? throw new MisuseException($"There is no role \"{roleName}\": it takes viewer, editor, publisher or administrator.");
        if (EditorText.FaultOf(email) is { } fault)
        {
            throw new MisuseException(fault);
        }

        await using var host = settings.BuildHost();
        await host.Services.PrepareDatabaseAsync(stop);
        await using var scope = host.Services.CreateAsyncScope();
        var change = await scope.ServiceProvider.GetRequiredService<EditorChanges>().InviteAsync(new Actor(Name, SecretLink.New()), email, role, stop);
        return await TellAsync(host, parsed, change, $"{email} is {EditorText.NameOf(role)} now. Pass this link on; it works once, within 24 hours:");
    }

    private static async Task<int> LinkAsync(HostSettings settings, ParseResult parsed, string email, bool resetsFactor, CancellationToken stop)
    {
        await using var host = settings.BuildHost();
        await host.Services.PrepareDatabaseAsync(stop);
        await using var scope = host.Services.CreateAsyncScope();
        var name = Editor.Normal(email);
        var editor = await scope.ServiceProvider.GetRequiredService<AdvisorDbContext>().Users.AsNoTracking()
            .FirstOrDefaultAsync(one => one.NormalizedUserName == name, stop);
        if (editor is null)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"There is no editor {email}: see editors list.");
            return CommandLine.Findings;
        }

        var changes = scope.ServiceProvider.GetRequiredService<EditorChanges>();
        if (resetsFactor)
        {
            await changes.ResetSecondFactorAsync(new Actor(Name, SecretLink.New()), editor.Id, null, stop);
        }

        var change = await changes.LinkAsync(new Actor(Name, SecretLink.New()), editor.Id, null, stop);
        return await TellAsync(host, parsed, change, $"Pass this link on to {editor.Email}; it works once, within 24 hours:");
    }

    private static async Task<int> ListAsync(HostSettings settings, ParseResult parsed, CancellationToken stop)
    {
        await using var host = settings.BuildHost();
        await host.Services.PrepareDatabaseAsync(stop);
        await using var scope = host.Services.CreateAsyncScope();
        var editors = await scope.ServiceProvider.GetRequiredService<AdvisorDbContext>().Users.AsNoTracking().OrderBy(editor => editor.NormalizedEmail).ToListAsync(stop);
        var output = parsed.InvocationConfiguration.Output;
        foreach (var editor in editors)
        {
            var state = editor.DisabledAt is not null ? "disabled" : editor.PasswordHash is null ? "invited" : editor.TwoFactorEnabled ? "signs in" : "no second factor yet";
            await output.WriteLineAsync($"{editor.Email}\t{EditorText.NameOf(editor.Role)}\t{state}");
        }

        if (editors.Count == 0)
        {
            await output.WriteLineAsync("There are no editors yet: add the first with editors add EMAIL --role administrator.");
        }

        return CommandLine.Good;
    }

    private static async Task<int> TellAsync(WebApplication host, ParseResult parsed, EditorChange change, string sentence)
    {
        if (change.Fault is { } fault)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(fault);
            return CommandLine.Findings;
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync(sentence);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(FirstAdministrator.LinkAt(
            host.Configuration[WebHostDefaults.ServerUrlsKey]?.Split(';')[0] ?? ServerLimits.DefaultAddress, change.Token!));
        return CommandLine.Good;
    }
}
