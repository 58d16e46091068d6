using System.CommandLine;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Audit;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Commands;

/// <summary><c>check</c>: whether a content folder is sound and the model says what the articles say.</summary>
internal static class CheckCommand
{
    public static Command Create(HostSettings settings)
    {
        var folder = new Argument<string?>("DIR") { Arity = ArgumentArity.ZeroOrOne, Description = "The content folder; content/ unless told otherwise." };
        var command = new Command("check", "Check a content folder and hold the model against its scenarios; changes nothing.") { folder };
        command.SetAction((parsed, _) => RunAsync(settings, parsed, parsed.GetValue(folder)));
        command.Validators.Add(Words.RefuseOptionAs(folder));
        return command;
    }

    private static async Task<int> RunAsync(HostSettings settings, ParseResult parsed, string? folder)
    {
        await using var host = settings.BuildHost();
        var location = ContentLocation.Find(folder, host.Services);
        var content = location.Read();
        var today = DateOnly.FromDateTime(settings.Clock.GetUtcNow().UtcDateTime);
        var verdicts = ScenarioCheck.Of(new Advisor(new KnowledgeVersion(0, today, "", content.Catalogue!)));
        foreach (var verdict in verdicts.Where(verdict => verdict.Result != ScenarioResult.AsExpected))
        {
            var output = verdict.IsFinding ? parsed.InvocationConfiguration.Error : parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync($"{location.Name}/{ContentFolder.ScenariosFile}:{content.ScenarioLines[verdict.Scenario.Id]}: {Describe(verdict)}");
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync(Summary(content.Catalogue!, verdicts));
        return verdicts.Any(verdict => verdict.IsFinding) ? CommandLine.Findings : CommandLine.Good;
    }

    private static string Describe(ScenarioVerdict verdict)
    {
        var scenario = verdict.Scenario;
        return verdict.Result switch
        {
            ScenarioResult.Unreadable => $"{scenario.Id}: {string.Join(' ', verdict.Errors)}",
            ScenarioResult.NeedlesslyExplained => $"{scenario.Id}: comes out as expected ({Expected(scenario)}); remove the explanation of a difference",
            ScenarioResult.Explained => $"{scenario.Id}: expects {Expected(scenario)}, is {Actual(verdict.Outcome!)}; explained: {scenario.Difference}",
            _ => $"{scenario.Id}: expects {Expected(scenario)}, is {Actual(verdict.Outcome!)}",
        };
    }

    private static string Expected(Scenario scenario) => scenario.Split.Count == 0
        ? scenario.Expected
        : $"{scenario.Expected} ({string.Join(", ", scenario.Split.Select(part => $"{part.Key}: {part.Value}"))})";

    private static string Actual(Outcome outcome)
    {
        var named = outcome.Kind == OutcomeKind.One ? outcome.Framework!.Slug : outcome.KindWord;
        return outcome.Split.Count > 0
            ? $"{named} ({string.Join(", ", outcome.Split.Select(advice => $"{advice.Part.Id}: {advice.Framework.Slug}"))})"
            : outcome.Kind == OutcomeKind.One ? $"{named} ({outcome.Label})" : named;
    }

    private static string Summary(Catalogue content, IReadOnlyList<ScenarioVerdict> verdicts)
    {
        var findings = verdicts.Count(verdict => verdict.IsFinding);
        var explained = verdicts.Count(verdict => verdict.Result == ScenarioResult.Explained);
        return FormattableString.Invariant(
            $"{content.Articles.Count} articles, {content.Claims.Count} claims, {verdicts.Count} scenarios: {verdicts.Count - findings - explained} as expected, {explained} explained, {findings} {(findings == 1 ? "finding" : "findings")}.");
    }
}
