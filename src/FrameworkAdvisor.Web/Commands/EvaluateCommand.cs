using System.CommandLine;
using System.Text;
using FrameworkAdvisor.Content.Extraction;
using FrameworkAdvisor.Content.Extraction.Gold;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Commands;

/// <summary><c>evaluate</c>: how good suggested claims are, held against those that people found.</summary>
internal static class EvaluateCommand
{
    public static Command Create(HostSettings settings)
    {
        var gold = new Argument<string>("GOLD") { Description = "A JSON file of articles with the claims that people found in them." };
        var folder = new Option<string?>("--articles") { HelpName = "DIR", Description = "Where the articles are; beside the gold file unless told otherwise." };
        var json = new Option<bool>("--json") { Description = "For other programs." };
        var command = new Command("evaluate", "Hold suggested claims against those that people found.") { gold, folder, json };
        command.SetAction((parsed, stop) => RunAsync(settings, parsed, parsed.GetValue(gold)!, parsed.GetValue(folder), parsed.GetValue(json), stop));
        command.Validators.Add(Words.RefuseOptionAs(gold!));
        return command;
    }

    private static async Task<int> RunAsync(HostSettings settings, ParseResult parsed, string gold, string? folder, bool json, CancellationToken stop)
    {
        var bytes = await Extraction.ReadAsync(gold, stop);
        await using var host = settings.BuildHost();
        var extraction = Extraction.From(host);
        var frameworks = extraction.Catalogue.Frameworks.Select(framework => framework.Slug).ToHashSet(StringComparer.Ordinal);
        var articles = Read(gold, bytes, extraction);
        var pairs = new List<(GoldArticle, IReadOnlyList<Suggestion>)>();
        foreach (var article in articles)
        {
            var known = article with { Claims = [.. article.Claims.Where(claim => frameworks.Contains(claim.Framework))] };
            var text = await Extraction.ReadTextAsync(Path.Combine(FolderOf(gold, folder), article.File), stop);
            pairs.Add((known, extraction.Suggester.Suggest(text)));
        }

        var leftOut = articles.SelectMany(article => article.Claims)
            .Where(claim => !frameworks.Contains(claim.Framework))
            .CountBy(claim => claim.Framework)
            .Select(count => (count.Key, count.Value))
            .OrderBy(count => count.Key, StringComparer.Ordinal)
            .ToList();
        var evaluation = Evaluation.Of(pairs);
        await parsed.InvocationConfiguration.Output.WriteAsync(
            json ? Encoding.UTF8.GetString(ExchangeJson.Write(EvaluationDocument.Of(evaluation, leftOut))) : EvaluationReport.Of(evaluation, leftOut));
        return CommandLine.Good;
    }

    private static IReadOnlyList<GoldArticle> Read(string gold, byte[] bytes, Extraction extraction)
    {
        var needs = extraction.Catalogue.Criteria.SelectMany(criterion => criterion.Needs).Select(need => need.Id).ToHashSet(StringComparer.Ordinal);
        var file = GoldFile.Read(bytes, needs);
        return file.Errors.Count == 0
            ? file.Articles
            : throw new MisuseException([.. file.Errors.Select(error => FormattableString.Invariant($"{gold}:{error.Line}: {(error.Field.Length > 0 ? error.Field + " " : "")}{error.Reason}"))]);
    }

    private static string FolderOf(string gold, string? folder) =>
        folder is null ? Path.GetDirectoryName(Path.GetFullPath(gold))!
        : Directory.Exists(folder) ? folder
        : throw new MisuseException($"There is no folder {folder}.");
}
