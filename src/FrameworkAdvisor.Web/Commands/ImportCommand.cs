using System.CommandLine;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Publishing;

namespace FrameworkAdvisor.Web.Commands;

/// <summary><c>import</c>: makes a content folder the draft, whole or not at all, and publishes it if asked to.</summary>
internal static class ImportCommand
{
    private const string Note = "Imported";

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
        var import = await scope.ServiceProvider.GetRequiredService<ContentImport>().ImportAsync(Actor.Command("command import"), content, location.FullPath, stop);
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
            var version = await scope.ServiceProvider.GetRequiredService<Publication>().PublishAsync(Note, stop);
            await output.WriteLineAsync(FormattableString.Invariant(version.IsNew
                ? (FormattableString)$"Published as knowledge version {version.Number}, dated {version.PublishedOn:yyyy-MM-dd}."
                : $"Nothing new to publish: knowledge version {version.Number} of {version.PublishedOn:yyyy-MM-dd} holds it already."));
            if (version.IsNew)
            {
                await output.WriteLineAsync("A site that is running shows it when it is started again.");
            }
        }

        return CommandLine.Good;
    }
}
