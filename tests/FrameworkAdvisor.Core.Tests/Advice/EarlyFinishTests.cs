using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class EarlyFinishTests
{
    [Fact]
    public void By_hand()
    {
        // Flask leads by 5 × 5 = 25. "r" can take 3 × 7 = 21 of it, "s" 1 × 7 = 7, "t" nothing.
        var advisor = new CatalogueBuilder().Frameworks("flask", "django")
            .Rated("a.small", 1, 9, 4).Rated("a.large", 1, 2, 9).Rated("a.even", 1, 5, 5)
            .Question("q", "x: a.small 5").Question("r", "y: a.large 3", "n").Question("s", "y: a.large 1", "n").Question("t", "y: a.even 9", "n")
            .Advisor();
        Assert.Equal("r s", Decisive("q=x"));
        Assert.Equal("", Decisive("q=x&s=n"));
        Assert.Equal("", Decisive("q=x&r=n"));
        Assert.Equal("s", Decisive("q=x&r=y&t=n"));
        Assert.Equal("r s", Decisive("q=x&importance.s=critical"));
        Assert.Equal("", Decisive("q=x&importance.s=not-relevant"));
        Assert.Equal("", Decisive("q=x&importance.q=important"));

        string Decisive(string query) => string.Join(' ', EarlyFinish.Proved(advisor, advisor.Read(query))!.Decisive.Select(question => question.Id));
    }

    [Fact]
    public void Several_options_can_add_up_against_the_leader()
    {
        var advisor = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.small", 1, 9, 4).Rated("a.large", 1, 2, 9)
            .Question("q", "x: a.small 5").Several("r", "a: a.large 2", "b: a.large 2", "c: a.small 9").Advisor();
        Assert.Equal("r", EarlyFinish.Proved(advisor, advisor.Read("q=x"))!.Decisive.Single().Id);
    }

    [Fact]
    public void A_split_by_part_still_possible_keeps_it_open()
    {
        // Flask leads however r is answered, but the part "api" alone would be Django's.
        var builder = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.small", 1, 9, 4).Rated("a.large", 1, 2, 9)
            .Concerning("pages", "q", "x: a.small 9").Several("parts", "pages: a.small 1", "api: a.large 1").Question("r", "y: a.large 1", "n");
        var advisor = builder.Advisor();
        Assert.Equal("parts", string.Join(' ', EarlyFinish.Proved(advisor, advisor.Read("q=x"))!.Decisive.Select(question => question.Id)));
        Assert.True(EarlyFinish.Proved(advisor, advisor.Read("q=x&parts=pages"))!.IsSettled);
        Assert.True(EarlyFinish.Proved(advisor, advisor.Read("q=x&parts=pages&parts=api"))!.IsSettled);
    }

    [Fact]
    public void Nothing_is_said_before_a_framework_is_named_or_after_the_last_question()
    {
        var advisor = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.small", 0.1, 9, 4).Rated("a.large", 0.1, 6, 6)
            .Question("q", "x: a.small 5").Question("r", "y: a.large 5").Advisor();
        Assert.Null(EarlyFinish.Of(advisor, advisor.Read("")));
        Assert.Null(EarlyFinish.Of(advisor, advisor.Read("r=y")));
        Assert.True(EarlyFinish.Of(advisor, advisor.Read("q=x"))!.IsSettled);
        Assert.Null(EarlyFinish.Of(advisor, advisor.Read("q=x&r=y")));
    }

    [Fact]
    public void Nothing_is_said_when_every_open_question_can_decide()
    {
        var advisor = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.small", 0.1, 9, 4).Rated("a.large", 0.1, 2, 9)
            .Question("q", "x: a.small 5").Question("r", "y: a.large 5").Advisor();
        Assert.Null(EarlyFinish.Of(advisor, advisor.Read("q=x")));
    }

    [Fact]
    public void Nothing_is_said_of_more_completions_than_are_tried()
    {
        var builder = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.small", 1, 9, 4).Rated("a.large", 1, 2, 9).Question("q", "x: a.small 1");
        for (var at = 0; at < 12; at++)
        {
            builder.Question($"open-{at}", "a: a.small 1", "b: a.large 1", "c: a.large 2");
        }

        var advisor = builder.Advisor();
        Assert.Null(EarlyFinish.Proved(advisor, advisor.Read("q=x")));
    }
}
