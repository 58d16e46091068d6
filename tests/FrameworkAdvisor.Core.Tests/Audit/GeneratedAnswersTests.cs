using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Audit;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Audit;

public class GeneratedAnswersTests
{
    private static readonly Advisor advisor = new CatalogueBuilder().Frameworks("a", "b").Rated("x.one", 0.5, 9, 4)
        .Question("q", "first: x.one 2", "second: x.one 3", "third")
        .Several("r", "first: x.one 2", "second: x.one 3")
        .Question("s", "only: x.one 1")
        .Advisor();

    [Fact]
    public void As_many_sets_have_one_answer_as_two_or_all()
    {
        var generated = GeneratedAnswers.For(advisor.Catalogue.Questions);
        var sizes = generated.Chosen.CountBy(chosen => chosen.Count(options => options != 0)).ToDictionary();
        Assert.Equal(AuditLimits.AnswerSets, generated.Chosen.Count);
        Assert.Equal([1, 2, 3], sizes.Keys.Order());
        Assert.All(sizes.Values, count => Assert.InRange(count, AuditLimits.AnswerSets / 3, (AuditLimits.AnswerSets / 3) + 1));
    }

    [Fact]
    public void Options_are_drawn_evenly_and_several_only_where_they_may()
    {
        var generated = GeneratedAnswers.For(advisor.Catalogue.Questions);
        var first = generated.Chosen.Select(chosen => chosen[0]).Where(options => options != 0).CountBy(options => options).ToDictionary();
        var second = generated.Chosen.Select(chosen => chosen[1]).Where(options => options != 0).CountBy(options => options).ToDictionary();
        Assert.Equal([1, 2, 4], first.Keys.Order());
        Assert.All(first.Values, count => Assert.InRange(count, first.Values.Sum() / 3 * 0.9, first.Values.Sum() / 3 * 1.1));
        Assert.Equal([1, 2, 3], second.Keys.Order());
        Assert.All(generated.Complete, chosen => Assert.All(chosen, options => Assert.True(int.IsPow2(options))));
    }

    [Fact]
    public void The_first_sets_are_these_for_ever()
    {
        var generated = GeneratedAnswers.For(advisor.Catalogue.Questions);
        Assert.Equal(
            expected,
            generated.Chosen.Take(6).Select(chosen => generated.ToAnswers(advisor.Questionnaire, chosen).ToQuery()));
    }

    [Fact]
    public void Another_order_of_questions_and_options_draws_the_same_answers()
    {
        var catalogue = advisor.Catalogue;
        var turned = (catalogue with
        {
            Questions = [.. catalogue.Questions.Reverse().Select(question => question with { Options = [.. question.Options.Reverse()] })],
        }).Advisor();
        Assert.Equal(Sets(advisor), Sets(turned));
    }

    // Worked out by another program from the definition of the generator.
    private static readonly string[] expected =
    [
        "q=third",
        "q=second&s=only",
        "q=first&r=second&s=only",
        "s=only",
        "q=second&r=first&r=second",
        "q=third&r=first&s=only",
    ];

    private static IEnumerable<string> Sets(Advisor advisor)
    {
        var generated = GeneratedAnswers.For(advisor.Catalogue.Questions);
        return generated.Chosen.Select(chosen => string.Join('&', generated.ToAnswers(advisor.Questionnaire, chosen).ToQuery().Split('&').Order(StringComparer.Ordinal)));
    }
}
