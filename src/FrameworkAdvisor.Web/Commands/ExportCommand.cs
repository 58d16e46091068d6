using System.CommandLine;
using FrameworkAdvisor.Content.Catalogue.Writing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Draft;

namespace FrameworkAdvisor.Web.Commands;

/// <summary><c>export</c>: writes the knowledge as a content folder, whole or not at all.</summary>
internal static class ExportCommand
{
    public static Command Create(HostSettings settings)
    {
        var folder = new Argument<string?>("DIR") { Arity = ArgumentArity.ExactlyOne, Description = "A new or empty folder, or a content folder, which is replaced." };
        var draft = new Option<bool>("--draft") { Description = "The draft instead of the published knowledge." };
        var command = new Command("export", "Write the published knowledge as a content folder: all of it or nothing.") { folder, draft };
        command.SetAction((parsed, stop) => RunAsync(settings, parsed, parsed.GetValue(folder)!, parsed.GetValue(draft), stop));
        command.Validators.Add(Words.RefuseOptionAs(folder));
        return command;
    }

    private static async Task<int> RunAsync(HostSettings settings, ParseResult parsed, string folder, bool draft, CancellationToken stop)
    {
        await using var host = settings.BuildHost();
        var (catalogue, name) = draft ? await ReadDraftAsync(host.Services, stop) : await ReadPublishedAsync(host.Services, stop);
        var result = ContentExport.Write(catalogue, folder);
        if (result.Refusal is { } refusal)
        {
            throw new MisuseException($"{refusal}.");
        }

        if (result.Losses.Count > 0)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(string.Join(
                Environment.NewLine, [$"Nothing was written, since files cannot hold all of {name}:", .. result.Losses]));
            return CommandLine.Findings;
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync(FormattableString.Invariant(
            $"Exported {name} to {folder}: {catalogue.Articles.Count} articles, {catalogue.Claims.Count} claims, {catalogue.Needs.Count()} needs, {catalogue.Questions.Count} questions, {catalogue.Scenarios.Count} scenarios."));
        return CommandLine.Good;
    }

    private static async Task<(Catalogue Catalogue, string Name)> ReadPublishedAsync(IServiceProvider services, CancellationToken stop)
    {
        var version = (await FirstPublication.EnsureAsync(services, stop)).Version;
        return (version.Catalogue, FormattableString.Invariant($"knowledge version {version.Number} of {version.PublishedOn:yyyy-MM-dd}"));
    }

    private static async Task<(Catalogue Catalogue, string Name)> ReadDraftAsync(IServiceProvider services, CancellationToken stop)
    {
        await services.PrepareDatabaseAsync(stop);
        await using var scope = services.CreateAsyncScope();
        var draft = await DraftCatalogue.ReadAsync(scope.ServiceProvider.GetRequiredService<AdvisorDbContext>(), stop);
        return draft.Frameworks.Count + draft.Criteria.Count + draft.Articles.Count == 0
            ? throw new BadContentException(["There is no draft yet: import content first, or start the site once."])
            : (draft, "the draft");
    }
}
