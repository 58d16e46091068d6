using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class AnswersTests
{
    private static readonly Advisor advisor = new CatalogueBuilder()
        .Need("size.small").Need("size.large").Need("admin.built-in")
        .Question("scope", "small: size.small 5", "large: size.large 5")
        .Several(Questionnaire.Parts, "pages: size.small 1", "back-office: admin.built-in 9", "api: size.small 2")
        .Concerning("back-office", "staff-editing", "none", "daily: admin.built-in 6")
        .Concerning("pages back-office", "accounts", "none", "roles: admin.built-in 3")
        .Advisor();

    [Fact]
    public void A_question_can_be_answered_anew_and_left_out_again()
    {
        var answers = advisor.Read("scope=small&accounts=roles&importance.scope=critical&must=size.large");
        var scope = advisor.Questionnaire.Find("scope")!;
        var changed = answers.With(new Answer(scope, [scope.Options[1]]));
        Assert.Equal("scope=large&accounts=roles&importance.scope=critical&must=size.large", changed.ToQuery());
        Assert.Equal("accounts=roles&importance.scope=critical&must=size.large", changed.Without("scope").ToQuery());
        Assert.Equal("scope=not-sure&accounts=roles&importance.scope=critical&must=size.large", answers.With(new Answer(scope, [])).ToQuery());
        Assert.Equal("scope=small&accounts=roles&importance.scope=critical&must=size.large", answers.ToQuery());
    }

    [Fact]
    public void An_answer_added_takes_its_place_in_the_questionnaire()
    {
        var scope = advisor.Questionnaire.Find("scope")!;
        var answers = advisor.Read("accounts=roles").With(new Answer(scope, [scope.Options[0]]));
        Assert.Equal("scope=small&accounts=roles", answers.ToQuery());
    }

    [Fact]
    public void Leaving_out_what_was_not_answered_changes_nothing() =>
        Assert.Equal("scope=small", advisor.Read("scope=small").Without("accounts").ToQuery());

    [Fact]
    public void An_importance_can_be_set_and_normal_is_not_written()
    {
        var answers = advisor.Read("scope=small");
        Assert.Equal(Importance.Normal, answers.ImportanceOf("scope"));
        var critical = answers.With("scope", Importance.Critical);
        Assert.Equal("scope=small&importance.scope=critical", critical.ToQuery());
        Assert.Equal("scope=small&importance.scope=important", critical.With("scope", Importance.Important).ToQuery());
        Assert.Equal("scope=small", critical.With("scope", Importance.Normal).ToQuery());
    }

    [Fact]
    public void Must_haves_are_kept_once_and_in_the_order_of_the_criteria() =>
        Assert.Equal(
            "scope=small&must=size.small&must=admin.built-in",
            advisor.Read("scope=small&must=size.large").WithMustHaves(["admin.built-in", "size.small", "admin.built-in"]).ToQuery());

    [Fact]
    public void Not_sure_is_an_answer_without_options_and_leaving_out_is_none()
    {
        var answers = advisor.Read("scope=not-sure");
        Assert.True(answers.To("scope")!.IsNotSure);
        Assert.Equal(["not-sure"], answers.To("scope")!.Values);
        Assert.Null(answers.To("accounts"));
    }

    [Theory]
    [InlineData("pages", "scope=small&parts=pages&accounts=roles&importance.scope=critical&must=size.large")]
    [InlineData("back-office", "scope=small&parts=back-office&staff-editing=daily&accounts=roles&importance.scope=critical&must=size.large")]
    [InlineData("api", "scope=small&parts=api&importance.scope=critical&must=size.large")]
    public void One_part_alone_keeps_only_the_answers_that_concern_it(string part, string expected)
    {
        var answers = advisor.Read(
            "scope=small&parts=pages&parts=back-office&parts=api&staff-editing=daily&accounts=roles&importance.scope=critical&must=size.large");
        var option = advisor.Questionnaire.Find(Questionnaire.Parts)!.Options.Single(one => one.Id == part);
        Assert.Equal(expected, answers.ForPart(option).ToQuery());
    }

    [Theory]
    [InlineData("must=admin.built-in", "pages", "admin.built-in")]
    [InlineData("must=admin.built-in", "back-office", "admin.built-in")]
    [InlineData("must=size.large&must=admin.built-in", "pages", "size.large admin.built-in")]
    [InlineData("must=size.large", "back-office", "size.large")]
    [InlineData("must=admin.built-in&importance.parts=not-relevant", "pages", "admin.built-in")]
    public void A_must_have_holds_for_every_part_whether_it_touches_it_or_not(string query, string part, string expected)
    {
        var answers = advisor.Read("parts=pages&parts=back-office&" + query);
        var option = advisor.Questionnaire.Find(Questionnaire.Parts)!.Options.Single(one => one.Id == part);
        Assert.Equal(expected, string.Join(' ', answers.ForPart(option).MustHaves));
    }

    [Fact]
    public void Answering_and_leaving_out_again_leads_back() =>
        Law.HoldsFor(Cases.Any, 300, one =>
        {
            var answers = one.Answers;
            foreach (var given in answers.Given)
            {
                Assert.Equal(answers.ToQuery(), answers.Without(given.Question.Id).With(given).ToQuery());
                var importance = answers.ImportanceOf(given.Question.Id);
                Assert.Equal(
                    answers.ToQuery(),
                    answers.With(given.Question.Id, Importance.NotRelevant).With(given.Question.Id, importance).ToQuery());
            }
        });
}
