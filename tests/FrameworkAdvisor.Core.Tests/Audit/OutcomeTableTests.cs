using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Audit;

namespace FrameworkAdvisor.Core.Tests.Audit;

public class OutcomeTableTests
{
    private static readonly Advisor advisor = AuditCatalogues.Sound("x: a.one 2, b.two 2; y: b.two 3").Advisor();

    [Fact]
    public void Every_generated_set_is_counted_by_the_outcome_that_it_has()
    {
        var generated = GeneratedAnswers.For(advisor.Catalogue.Questions);
        var recommendations = generated.Chosen.Select(chosen => advisor.Recommend(generated.ToAnswers(advisor.Questionnaire, chosen))).ToList();
        var table = advisor.Audit.Outcomes;
        Assert.Equal(Enum.GetValues<OutcomeKind>(), table.Outcomes.Select(one => one.Kind));
        Assert.All(table.Outcomes, one => Assert.Equal(recommendations.Count(recommendation => recommendation.Outcome.Kind == one.Kind), one.Sets));
        Assert.Equal((AuditLimits.AnswerSets, AuditLimits.AnswerSets, 100m), (table.Sets, table.Outcomes.Sum(one => one.Sets), table.Outcomes.Sum(one => one.PrintedShare)));
        Assert.InRange(table.Outcomes.Count(one => one.Sets > 0), 3, 7);
    }

    [Fact]
    public void Each_example_has_the_outcome_it_stands_for() => Assert.All(advisor.Audit.Outcomes.Outcomes, one =>
    {
        Assert.Equal(one.Sets > 0, one.Example is not null);
        Assert.True(one.Example is null || advisor.Recommend(one.Example).Outcome.Kind == one.Kind);
    });

    [Fact]
    public void The_counts_are_worked_out_once() => Assert.Same(advisor.Audit.Outcomes, advisor.Audit.Outcomes);
}
