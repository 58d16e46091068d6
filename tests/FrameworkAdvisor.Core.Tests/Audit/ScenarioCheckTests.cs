using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Audit;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Audit;

public class ScenarioCheckTests
{
    [Theory]
    [InlineData("parts=service", "flask", null, ScenarioResult.AsExpected)]
    [InlineData("parts=service", "django", null, ScenarioResult.Unexpected)]
    [InlineData("parts=service", "django", "the article is old", ScenarioResult.Explained)]
    [InlineData("parts=service", "flask", "the article is old", ScenarioResult.NeedlesslyExplained)]
    [InlineData("", "no-answers", null, ScenarioResult.AsExpected)]
    [InlineData("", "flask", null, ScenarioResult.Unexpected)]
    [InlineData("parts=service&parts=back-office", "both", null, ScenarioResult.AsExpected)]
    [InlineData("parts=service&parts=back-office", "django", null, ScenarioResult.Unexpected)]
    [InlineData("parts=service&parts=back-office", "flask", null, ScenarioResult.Unexpected)]
    [InlineData("parts=mobile", "flask", null, ScenarioResult.Unreadable)]
    [InlineData("parts", "flask", null, ScenarioResult.Unreadable)]
    public void A_scenario_is_held_against_the_outcome(string query, string expected, string? difference, ScenarioResult result)
    {
        var verdict = Judge(query, expected, difference, []);
        Assert.Equal(result, verdict.Result);
        Assert.Equal(result is not (ScenarioResult.AsExpected or ScenarioResult.Explained), verdict.IsFinding);
        Assert.Equal(result == ScenarioResult.Unreadable, verdict.Outcome is null);
        Assert.Equal(result == ScenarioResult.Unreadable, verdict.Errors.Count > 0);
    }

    [Theory]
    [InlineData("service=flask back-office=django", ScenarioResult.AsExpected)]
    [InlineData("back-office=django", ScenarioResult.AsExpected)]
    [InlineData("service=django", ScenarioResult.Unexpected)]
    [InlineData("api=flask", ScenarioResult.Unexpected)]
    public void A_split_must_be_the_one_expected(string split, ScenarioResult result) =>
        Assert.Equal(result, Judge("parts=service&parts=back-office", "both", null, split.Split(' ')).Result);

    private static ScenarioVerdict Judge(string query, string expected, string? difference, string[] split)
    {
        var catalogue = new CatalogueBuilder().Frameworks("flask", "django")
            .Rated("api.services", 0.5, 9, 4).Rated("admin.built-in", 0.5, 2, 9)
            .Several(Questionnaire.Parts, "service: api.services 8", "back-office: admin.built-in 8", "api: api.services 5").Build();
        var parts = split.Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var scenario = new Scenario("s", "", "", "", query, expected, parts, difference);
        return Assert.Single(ScenarioCheck.Of((catalogue with { Scenarios = [scenario] }).Advisor()));
    }
}
