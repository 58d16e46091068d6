using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Audit;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Review;

/// <summary>What edits do to one reference case.</summary>
/// <param name="Scenario">As it is, or as it was when it is gone.</param>
/// <param name="Impact">Before and after.</param>
/// <param name="IsNew">Only the later knowledge has it.</param>
/// <param name="IsGone">Only the former knowledge has it.</param>
public sealed record ScenarioImpact(Scenario Scenario, Impact Impact, bool IsNew, bool IsGone)
{
    /// <summary>Every scenario of either side, in the order of the later catalogue; then those that are gone.</summary>
    /// <param name="former">The former state of the knowledge.</param>
    /// <param name="later">The later state.</param>
    /// <param name="edits">What was edited in between.</param>
    public static IReadOnlyList<ScenarioImpact> AllOf(Advisor former, Advisor later, Edits edits)
    {
        var before = former.Catalogue.Scenarios.ToDictionary(scenario => scenario.Id, StringComparer.Ordinal);
        var after = later.Catalogue.Scenarios.Select(scenario => scenario.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. later.Catalogue.Scenarios.Select(scenario => new ScenarioImpact(
                scenario, Compare(former, later, edits, before.GetValueOrDefault(scenario.Id), scenario), !before.ContainsKey(scenario.Id), false)),
            .. former.Catalogue.Scenarios.Where(scenario => !after.Contains(scenario.Id)).Select(scenario => new ScenarioImpact(
                scenario, Compare(former, later, edits, scenario, null), false, true)),
        ];
    }

    // The same answers are compared cause by cause; others are told by what both sides make of theirs.
    private static Impact Compare(Advisor former, Advisor later, Edits edits, Scenario? was, Scenario? isNow) =>
        was?.Query == isNow?.Query && Read(former, was!) is { } answers
            ? Impact.Of(former, later, edits, answers)
            : Impact.Of(
                was is null ? null : Recommend(former, was),
                isNow is null ? null : Recommend(later, isNow),
                edits.Find(new(ItemKinds.Scenario.Name, (isNow ?? was)!.Id)));

    private static Recommendation? Recommend(Advisor advisor, Scenario scenario) =>
        Read(advisor, scenario) is { } answers ? advisor.Recommend(answers) : null;

    private static Answers? Read(Advisor advisor, Scenario scenario)
    {
        var reading = advisor.Questionnaire.Read(ScenarioCheck.PairsOf(scenario.Query));
        return reading.Errors.Count == 0 ? reading.Answers : null;
    }
}
