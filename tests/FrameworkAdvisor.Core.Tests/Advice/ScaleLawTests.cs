using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

/// <summary>Only the ratio of importances counts: making everything important makes nothing more important.</summary>
public class ScaleLawTests
{
    // What names the importance itself must change, and so may what a change of one importance leads to.
    private static readonly string[] aboutImportances = ["because ", "flip "];

    [Theory]
    [InlineData(Importance.Important)]
    [InlineData(Importance.Critical)]
    public void Scaling_all_importances_changes_no_bit_robustness_included(Importance importance) =>
        Law.HoldsFor(Cases.Any, 250, one =>
        {
            var normal = All(one.Answers, Importance.Normal);
            Assert.Null(Change(one, normal, All(normal, importance)));
        });

    [Fact]
    public void Scaling_mixed_importances_changes_no_bit() =>
        Law.HoldsFor(Cases.Any, 250, one =>
        {
            var mixed = All(one.Answers, Importance.Normal);
            foreach (var (answer, at) in mixed.Given.Select((answer, at) => (answer, at)))
            {
                mixed = mixed.With(answer.Question.Id, at % 2 == 0 ? Importance.Normal : Importance.Important);
            }

            var doubled = mixed;
            foreach (var answer in mixed.Given)
            {
                doubled = doubled.With(answer.Question.Id, (Importance)((int)mixed.ImportanceOf(answer.Question.Id) * 2));
            }

            Assert.Null(Change(one, mixed, doubled));
        });

    [Fact]
    public void Control_scaling_all_but_one_importance_is_seen()
    {
        var seen = 0;
        Law.HoldsFor(Cases.Any, 100, one =>
        {
            var normal = All(one.Answers, Importance.Normal);
            var scaled = All(normal, Importance.Critical);
            var uneven = normal.Given.Count == 0 ? scaled : scaled.With(normal.Given[0].Question.Id, Importance.Normal);
            seen += Change(one, normal, uneven) is null ? 0 : 1;
        });
        Assert.InRange(seen, 50, 100);
    }

    private static Answers All(Answers answers, Importance importance) =>
        answers.Given.Aggregate(answers, (so, answer) => so.With(answer.Question.Id, importance));

    private static string? Change(Case one, Answers before, Answers after)
    {
        var (first, second) = (Numbers(one, before), Numbers(one, after));
        return first.SequenceEqual(second) ? null : $"{string.Join("; ", first.Except(second))} became {string.Join("; ", second.Except(first))}";
    }

    private static List<string> Numbers(Case one, Answers answers) =>
    [
        .. Fingerprint.Of(one.Advisor.Recommend(answers)).Where(line => !aboutImportances.Any(about => line.StartsWith(about, StringComparison.Ordinal))),
    ];
}
