using System.Globalization;
using System.Text;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Audit;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Commands;

/// <summary>An audit in a few lines for a terminal.</summary>
internal static class AuditReport
{
    /// <summary>A line for each error, with the file it is about; scenarios with their line.</summary>
    public static IReadOnlyList<string> Errors(ModelAudit audit, string folder, IReadOnlyDictionary<string, int> scenarioLines) =>
        [.. audit.Errors.Select(finding => $"{PlaceOf(finding, folder, scenarioLines)}: {finding.Message}")];

    /// <summary>What is explained, the warnings, the figures, and a summary.</summary>
    public static string Of(ModelAudit audit, Catalogue content, string folder, IReadOnlyDictionary<string, int> scenarioLines) => Lines(
    [
        .. audit.Scenarios.Where(verdict => verdict.Result == ScenarioResult.Explained)
            .Select(verdict => $"{ScenarioPlace(verdict.Scenario.Id, folder, scenarioLines)}: {verdict.Sentence}"),
        .. audit.Warnings.Select(finding => $"{PlaceOf(finding, folder, scenarioLines)}: warning: {finding.Message}"),
        .. audit.EditorRatings.Select(rating => FormattableString.Invariant(
            $"Set by an editor: {rating.Framework} {rating.Need} {rating.Value} ± {rating.StandardError}: {rating.Reason}")),
        .. Figures(audit),
        Summary(audit, content),
    ]);

    private static IEnumerable<string> Figures(ModelAudit audit)
    {
        var wins = audit.Wins.Frameworks.Select(one => FormattableString.Invariant($"{one.Framework.Slug} {one.PrintedShare:0.0} %"));
        yield return FormattableString.Invariant(
            $"First over {audit.Wins.Sets} generated sets of answers: {string.Join(", ", wins)}, nobody alone {audit.Wins.PrintedUndecided:0.0} %.");
        var outcomes = audit.Outcomes.Outcomes.Select(one => FormattableString.Invariant($"{Outcome.WordFor(one.Kind)} {one.PrintedShare:0.0} %"));
        yield return FormattableString.Invariant($"Outcomes over the same sets: {string.Join(", ", outcomes)}.");
        var options = audit.Questions.SelectMany(question => question.Options).ToList();
        yield return FormattableString.Invariant(
            $"{audit.Questions.Count(question => question.Changes > 0)} of {audit.Questions.Count} questions and {options.Count(option => option.Example is not null)} of {options.Count} options can change who leads.");
        if (audit.Positions.Positions.Count > 0)
        {
            var positions = audit.Positions.Positions.Select(position => FormattableString.Invariant(
                $"{position.Name} {position.Favoured?.Slug ?? "nobody"} by {position.PrintedDeviation:0.0}"));
            yield return FormattableString.Invariant(
                $"Favoured by the option at one position everywhere: {string.Join(", ", positions)} standard deviations of chance orders (at most {AuditLimits.LargestPositionDeviation:0.0}).");
        }
    }

    private static string Summary(ModelAudit audit, Catalogue content)
    {
        var (errors, warnings) = (audit.Errors.Count(), audit.Warnings.Count());
        var explained = audit.Scenarios.Count(verdict => verdict.Result == ScenarioResult.Explained);
        var expected = audit.Scenarios.Count(verdict => verdict.Result == ScenarioResult.AsExpected);
        return FormattableString.Invariant(
            $"{content.Articles.Count} articles, {content.Claims.Count} claims, {Words.Count(warnings, "warning")}, {audit.Scenarios.Count} scenarios: {expected} as expected, {explained} explained, {Words.Count(errors, "finding")}.");
    }

    private static string PlaceOf(AuditFinding finding, string folder, IReadOnlyDictionary<string, int> scenarioLines) => finding.Check switch
    {
        AuditCheck.Scenarios => ScenarioPlace(finding.Subject, folder, scenarioLines),
        AuditCheck.Wins => $"{folder}/frameworks.yml",
        AuditCheck.Needs => $"{folder}/criteria.yml",
        AuditCheck.Ratings => $"{folder}/articles",
        _ => $"{folder}/questionnaire.yml",
    };

    private static string ScenarioPlace(string scenario, string folder, IReadOnlyDictionary<string, int> scenarioLines) =>
        FormattableString.Invariant($"{folder}/{ContentFolder.ScenariosFile}:{scenarioLines[scenario]}");

    private static string Lines(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{line}");
        }

        return text.ToString();
    }
}
