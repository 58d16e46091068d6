using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Audit;

/// <summary>Holds the model against what the articles recommend.</summary>
public static class ScenarioCheck
{
    /// <summary>One verdict per scenario, in the order of the catalogue.</summary>
    public static IReadOnlyList<ScenarioVerdict> Of(Advisor advisor) =>
        [.. advisor.Catalogue.Scenarios.Select(scenario => Judge(advisor, scenario))];

    private static ScenarioVerdict Judge(Advisor advisor, Scenario scenario)
    {
        var reading = advisor.Questionnaire.Read(PairsOf(scenario.Query));
        if (reading.Errors.Count > 0)
        {
            return new(scenario, ScenarioResult.Unreadable, null, [.. reading.Errors.Select(error => error.Message)]);
        }

        var outcome = advisor.Recommend(reading.Answers).Outcome;
        var result = (IsExpected(scenario, outcome), scenario.Difference) switch
        {
            (true, null) => ScenarioResult.AsExpected,
            (true, _) => ScenarioResult.NeedlesslyExplained,
            (false, null) => ScenarioResult.Unexpected,
            (false, _) => ScenarioResult.Explained,
        };
        return new(scenario, result, outcome, []);
    }

    // A framework's slug expects that it is advised alone; a split is compared only where the scenario gives one.
    private static bool IsExpected(Scenario scenario, Outcome outcome) =>
        scenario.Expected == (outcome.Kind == OutcomeKind.One ? outcome.Framework!.Slug : outcome.KindWord)
        && scenario.Split.All(expected => outcome.Split.Any(
            advice => advice.Part.Id == expected.Key && advice.Framework.Slug == expected.Value));

    internal static IEnumerable<KeyValuePair<string, string>> PairsOf(string query) =>
        query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(pair[0], pair.Length > 1 ? pair[1] : ""));
}

/// <summary>What became of one scenario.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Result">How its outcome compares with the expected one.</param>
/// <param name="Outcome">The model's outcome; null when the answers cannot be read.</param>
/// <param name="Errors">What is wrong with the answers; empty when they can be read.</param>
public sealed record ScenarioVerdict(
    Scenario Scenario, ScenarioResult Result, Outcome? Outcome, IReadOnlyList<string> Errors)
{
    /// <summary>Whether somebody has to change the scenario, the content or the model.</summary>
    public bool IsFinding => Result is not (ScenarioResult.AsExpected or ScenarioResult.Explained);

    /// <summary>What the scenario expects: <c>flask</c>, or <c>both (pages: django, service: flask)</c>.</summary>
    public string Expected => Scenario.Split.Count == 0
        ? Scenario.Expected
        : $"{Scenario.Expected} ({string.Join(", ", Scenario.Split.Select(part => $"{part.Key}: {part.Value}"))})";

    /// <summary>What the model says, in the same words, with how sure it is; null when the answers cannot be read.</summary>
    public string? Actual => Outcome switch
    {
        null => null,
        { Split.Count: > 0 } => $"{Outcome.KindWord} ({string.Join(", ", Outcome.Split.Select(advice => $"{advice.Part.Id}: {advice.Framework.Slug}"))})",
        { Kind: OutcomeKind.One } => $"{Outcome.Framework!.Slug} ({Outcome.Label})",
        _ => Outcome.KindWord,
    };

    /// <summary>The comparison in one sentence that begins with the scenario's id.</summary>
    public string Sentence => Result switch
    {
        ScenarioResult.Unreadable => $"{Scenario.Id}: {string.Join(' ', Errors)}",
        ScenarioResult.NeedlesslyExplained => $"{Scenario.Id}: comes out as expected ({Expected}); remove the explanation of a difference",
        ScenarioResult.Explained => $"{Scenario.Id}: expects {Expected}, is {Actual}; explained: {Scenario.Difference}",
        ScenarioResult.AsExpected => $"{Scenario.Id}: is {Actual}, as expected",
        _ => $"{Scenario.Id}: expects {Expected}, is {Actual}; see what moved it, or explain the difference",
    };

    internal IEnumerable<AuditFinding> Findings() =>
        IsFinding ? [AuditFinding.Error(AuditCheck.Scenarios, Scenario.Id, Sentence)] : [];
}

/// <summary>How the model's outcome compares with the one a scenario expects.</summary>
public enum ScenarioResult
{
    /// <summary>The same.</summary>
    AsExpected,

    /// <summary>Another one, and the scenario says why.</summary>
    Explained,

    /// <summary>Another one, and nobody has said why.</summary>
    Unexpected,

    /// <summary>The same, although the scenario explains a difference.</summary>
    NeedlesslyExplained,

    /// <summary>The answers name a question, option or need that does not exist.</summary>
    Unreadable,
}
