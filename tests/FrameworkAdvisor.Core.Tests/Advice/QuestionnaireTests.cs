using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class QuestionnaireTests
{
    private static readonly Questionnaire questionnaire = new CatalogueBuilder()
        .Need("size.small").Need("size.large").Need("admin.built-in")
        .Question("scope", "small: size.small 5", "large: size.large 5")
        .Several(Questionnaire.Parts, "pages", "api", "static")
        .Question("team", "solo", "many")
        .Advisor().Questionnaire;

    [Theory]
    [InlineData("", "")]
    [InlineData("scope=large", "scope=large")]
    [InlineData("scope=not-sure", "scope=not-sure")]
    [InlineData("team=solo&scope=small", "scope=small&team=solo")]
    [InlineData("parts=static&parts=pages", "parts=pages&parts=static")]
    [InlineData("must=admin.built-in&importance.team=critical&team=solo&must=size.small&importance.scope=important",
        "team=solo&importance.scope=important&importance.team=critical&must=size.small&must=admin.built-in")]
    [InlineData("scope=large&importance.scope=not-relevant", "scope=large&importance.scope=not-relevant")]
    [InlineData("scope=large&importance.scope=normal", "scope=large")]
    public void Answers_are_read_in_any_order_and_written_in_the_canonical_one(string given, string canonical)
    {
        var reading = questionnaire.Read(Reading.Pairs(given));
        Assert.Empty(reading.Errors);
        Assert.Equal(canonical, reading.Answers.ToQuery());
        Assert.Equal(canonical, reading.Answers.ToString());
    }

    [Theory]
    [InlineData("size=large", "size", "large", "There is no question \"size\". Known: scope, parts, team, importance.…, must.")]
    [InlineData("Scope=large", "Scope", "large", "There is no question \"Scope\". Known: scope, parts, team, importance.…, must.")]
    [InlineData("scope=huge", "scope", "huge", "\"huge\" is no answer to \"scope\". Known: small, large, not-sure.")]
    [InlineData("scope=", "scope", "", "\"\" is no answer to \"scope\". Known: small, large, not-sure.")]
    [InlineData("scope=small&scope=large", "scope", "large", "\"scope\" takes one answer; 2 are given.")]
    [InlineData("scope=small&scope=small", "scope", "small", "\"scope\" takes one answer; 2 are given.")]
    [InlineData("scope=small&scope=not-sure", "scope", "not-sure", "\"scope\" takes one answer; 2 are given.")]
    [InlineData("parts=pages&parts=not-sure", "parts", "not-sure", "\"parts\" takes not-sure or other answers, not both.")]
    [InlineData("parts=pages&parts=api&parts=pages", "parts", "pages", "\"parts\" is given the same answer twice.")]
    [InlineData("must=speed", "must", "speed", "There is no need \"speed\". Known: size.small, size.large, admin.built-in.")]
    [InlineData("must=size.large&must=admin.built-in&must=size.large", "must", "size.large", "The must-have \"size.large\" is given twice.")]
    [InlineData("importance.size=normal", "importance.size", "normal", "There is no question \"size\" to give an importance to. Known: scope, parts, team.")]
    [InlineData("importance.scope=high", "importance.scope", "high", "\"high\" is no importance. Known: not-relevant, normal, important, critical.")]
    [InlineData("importance.scope=4", "importance.scope", "4", "\"4\" is no importance. Known: not-relevant, normal, important, critical.")]
    [InlineData("importance.scope=normal&importance.scope=critical", "importance.scope", "critical", "\"importance.scope\" is given twice.")]
    public void What_is_not_understood_is_named_with_what_is_known(string given, string key, string value, string message) =>
        Assert.Equal(new AnswerError(key, value, message), Assert.Single(questionnaire.Read(Reading.Pairs(given)).Errors));

    [Fact]
    public void A_question_with_more_options_than_the_arithmetic_is_made_for_is_refused()
    {
        var most = Enumerable.Range(0, ModelConstants.MostOptions).Select(at => $"option-{at}: a.x 1").ToList();
        Assert.Single(new CatalogueBuilder().Need("a.x").Question("q", [.. most]).Advisor().Questionnaire.Questions);
        var catalogue = new CatalogueBuilder().Need("a.x").Question("fine", "a: a.x 1").Question("q", [.. most, "more: a.x 1"]).Build();
        Assert.StartsWith(
            "The question \"q\" has 13 options; 12 are the most.", Assert.Throws<ArgumentException>(() => new Questionnaire(catalogue)).Message);
        Assert.Throws<ArgumentException>(() => catalogue.Advisor());
    }

    [Fact]
    public void Every_error_is_reported_and_the_rest_understood()
    {
        var reading = questionnaire.Read(Reading.Pairs("scope=huge&colour=red&team=solo&must=speed&must=size.small&importance.team=critical"));
        Assert.Equal(["colour", "must", "scope"], reading.Errors.Select(error => error.Key).Order(StringComparer.Ordinal));
        Assert.Equal("team=solo&importance.team=critical&must=size.small", reading.Answers.ToQuery());
    }

    [Fact]
    public void An_answer_with_one_bad_value_among_several_is_left_out_whole()
    {
        var reading = questionnaire.Read(Reading.Pairs("parts=pages&parts=mobile"));
        Assert.Equal("mobile", Assert.Single(reading.Errors).Value);
        Assert.Null(reading.Answers.To(Questionnaire.Parts));
    }

    [Theory]
    [InlineData("{0}=1")]
    [InlineData("scope={0}")]
    [InlineData("must={0}")]
    [InlineData("importance.{0}=normal")]
    [InlineData("importance.scope={0}")]
    public void A_message_never_repeats_more_than_sixty_characters_of_what_was_sent(string pattern)
    {
        var flood = new string('x', 10_000);
        var given = pattern.Replace("{0}", flood, StringComparison.Ordinal);
        var message = Assert.Single(questionnaire.Read(Reading.Pairs(given)).Errors).Message;
        Assert.Contains(flood[..60] + "…", message, StringComparison.Ordinal);
        Assert.DoesNotContain(flood[..61], message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public void Only_what_is_longer_is_cut(int length, bool isCut)
    {
        var message = Assert.Single(questionnaire.Read([new(new string('x', length), "1")]).Errors).Message;
        Assert.Equal(isCut, message.Contains('…', StringComparison.Ordinal) && message.Contains(new string('x', 60) + "…", StringComparison.Ordinal));
        Assert.Equal(!isCut, message.Contains($"\"{new string('x', length)}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_answered_is_an_empty_query() => Assert.Equal("", questionnaire.NoAnswers.ToQuery());

    [Theory]
    [InlineData(Importance.NotRelevant, "not-relevant", 0)]
    [InlineData(Importance.Normal, "normal", 1)]
    [InlineData(Importance.Important, "important", 2)]
    [InlineData(Importance.Critical, "critical", 4)]
    public void An_importance_has_a_word_and_a_factor(Importance importance, string word, int factor)
    {
        Assert.Equal(word, Questionnaire.WordFor(importance));
        Assert.Contains(word, Questionnaire.ImportanceWords);
        Assert.Equal(factor, (int)importance);
    }

    [Fact]
    public void A_question_is_found_by_its_id_and_no_other()
    {
        Assert.Equal("team", questionnaire.Find("team")?.Id);
        Assert.Null(questionnaire.Find("Team"));
    }

    [Fact]
    public void What_is_written_is_read_as_the_same_answers() =>
        Law.HoldsFor(Cases.Any, 1000, one =>
        {
            var answers = one.Answers;
            var query = answers.ToQuery();
            var again = one.Advisor.Questionnaire.Read(answers.Pairs.Reverse());
            Assert.Empty(again.Errors);
            Assert.Equal(query, again.Answers.ToQuery());
            Assert.Equal(answers.MustHaves, again.Answers.MustHaves);
            Assert.Equal(
                answers.Given.Select(answer => (answer.Question, string.Join(' ', answer.Values), answers.ImportanceOf(answer.Question.Id))),
                again.Answers.Given.Select(answer => (answer.Question, string.Join(' ', answer.Values), again.Answers.ImportanceOf(answer.Question.Id))));
        });
}
