using System.CommandLine;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Publishing;

namespace FrameworkAdvisor.Web.Commands;

/// <summary><c>import</c>: makes a content folder the draft, whole or not at all, and publishes it if asked to.</summary>
internal static class ImportCommand
{
    private const string Note = "Imported";
    private const string ActorName = "command line";

    public static Command Create(HostSettings settings)
    {
        var folder = new Argument<string?>("DIR") { Arity = ArgumentArity.ZeroOrOne, Description = "The content folder; content/ unless told otherwise." };
        var publish = new Option<bool>("--publish") { Description = "Publish it as the next knowledge version, if its audit finds no errors." };
        var command = new Command("import", "Make a content folder the draft: all of it or nothing.") { folder, publish };
        command.SetAction((parsed, stop) => RunAsync(settings, parsed, parsed.GetValue(folder), parsed.GetValue(publish), stop));
        command.Validators.Add(Words.RefuseOptionAs(folder));
        return command;
    }

    private static async Task<int> RunAsync(HostSettings settings, ParseResult parsed, string? folder, bool publish, CancellationToken stop)
    {
        await using var host = settings.BuildHost();
        var location = ContentLocation.Find(folder, host.Services);
        var content = publish ? location.LoadToPublish(settings.Clock) : location.Load();
        await host.Services.PrepareDatabaseAsync(stop);
        await using var scope = host.Services.CreateAsyncScope();
        var output = parsed.InvocationConfiguration.Output;
        var import = await scope.ServiceProvider.GetRequiredService<ContentImport>().ImportAsync(Actor.Command(ActorName), content, location.FullPath, stop);
        await output.WriteLineAsync(FormattableString.Invariant(
            $"{(import.Changed ? "Imported" : "Imported before, nothing new:")} {import.Articles} articles, {import.Claims} claims ({import.DisputedClaims} disputed), {import.Facts} facts, {import.Needs} needs, {import.Questions} questions, {import.Scenarios} scenarios."));
        if (import.Conflicts > 0)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(FormattableString.Invariant(
                $"{import.Conflicts} {(import.Conflicts == 1 ? "item was" : "items were")} changed both in the files and by editors; the editors' text stays until somebody decides at /admin/conflicts.{(publish ? " Nothing was published." : "")}"));
            return CommandLine.Findings;
        }

        if (publish)
        {
            var version = await PublishAsync(scope.ServiceProvider, stop);
            await output.WriteLineAsync(FormattableString.Invariant(version.IsNew
                ? (FormattableString)$"Published as knowledge version {version.Number}, dated {version.PublishedOn:yyyy-MM-dd}."
                : $"Nothing new to publish: knowledge version {version.Number} of {version.PublishedOn:yyyy-MM-dd} holds it already."));
            if (version.IsNew && !host.Services.GetRequiredService<AdvisorDatabase>().IsShared)
            {
                await output.WriteLineAsync("A site that is running shows it when it is started again.");
            }
        }

        return CommandLine.Good;
    }

    // The draft as it is now, which need not be the content alone.
    private static async Task<PublishOutcome> PublishAsync(IServiceProvider services, CancellationToken stop)
    {
        var draft = await services.GetRequiredService<DraftStates>().ReadAsync(services.GetRequiredService<AdvisorDbContext>(), stop);
        var outcome = await services.GetRequiredService<Publication>()
            .PublishAsync(Actor.Command(ActorName), Note, draft.Checked, stop);
        return outcome.Refusal switch
        {
            null => outcome,
            PublishRefusal.Stale => throw new DatabaseBusyException("Somebody changed the draft at this moment: nothing was published. Try again."),
            _ => throw new BadContentException([
                "Nothing was published: editors have something to decide in the draft first, at /admin/publish.",
                .. draft.ContentFindings.Concat(draft.AuditFindings).Where(finding => finding.Blocks).Select(finding => finding.Message),
            ]),
        };
    }
}
