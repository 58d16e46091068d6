using System.Net;
using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Tests.Advice;

/// <summary>How a what-if is written in an address, and what is said of one that is not.</summary>
public sealed class WhatIfAddressTests(AdvisorSite site)
{
    private Advisor Advisor => site.Advisor;

    [Theory]
    [InlineData("was=scope%3Dlarge&scope=tiny", "scope=tiny&was=scope%3Dlarge")]
    [InlineData("scope=tiny&load=&importance.scope=&was=scope=large", "scope=tiny&was=scope%3Dlarge")]
    [InlineData("scope=tiny&was=load%3Dlean%26scope%3Dlarge", "scope=tiny&was=scope%3Dlarge%26load%3Dlean")]
    [InlineData("scope=&was=scope%3Dlarge", "was=scope%3Dlarge")]
    public async Task Any_other_way_to_write_it_leads_to_the_canonical_address(string query, string canonical) =>
        Assert.Equal($"/advice/what-if?{canonical}", await site.SeeOtherAsync($"/advice/what-if?{query}"));

    [Theory]
    [InlineData("", "\"was\" is missing")]
    [InlineData("scope=tiny", "\"was\" is missing")]
    [InlineData("scope=tiny&was=scope%3Dlarge&was=scope%3Dlarge", "\"was\" is given twice")]
    [InlineData("scope=tiny&was=scope%3Dhuge", "\"huge\"")]
    [InlineData("scope=tiny&was=colour%3Dred", "\"colour\"")]
    [InlineData("scope=tiny&was=must%3Dmagic", "\"magic\"")]
    [InlineData("scope=tiny&was=scope%3D", "\"was\" holds what is no answer")]
    [InlineData("scope=tiny&was=was%3D", "\"was\" holds what is no answer")]
    [InlineData("scope=huge&was=scope%3Dlarge", "\"huge\"")]
    [InlineData("colour=&was=scope%3Dlarge", "\"colour\"")]
    [InlineData("importance.colour=&was=scope%3Dlarge", "\"colour\"")]
    [InlineData("must=&was=scope%3Dlarge", "There is no need")]
    [InlineData("scope=tiny&then=check&was=scope%3Dlarge", "\"then\"")]
    public async Task What_an_address_says_wrongly_is_refused_and_named(string query, string message) =>
        Assert.Contains(message, (await site.PageAsync($"/advice/what-if?{query}", HttpStatusCode.BadRequest)).QuerySelector("main")!.Words());

    [Fact]
    public async Task What_the_form_sends_for_all_questions_fits_an_address()
    {
        var questions = Advisor.Questionnaire.Questions;
        var answers = questions.Aggregate(Advisor.Questionnaire.NoAnswers, (all, question) => all.With(new Answer(
            question, question.Several ? question.Options : [question.Options.MaxBy(option => option.Id.Length)!])));
        answers = questions.Take(6).Aggregate(answers, (all, question) => all.With(question.Id, Importance.NotRelevant))
            .WithMustHaves(Advisor.Needs.Take(5).Select(need => need.Id));
        Assert.StartsWith("/advice/what-if?", await site.SeeOtherAsync((await site.OtherAnswersAsync(answers.ToQuery())).Press("Compare")), StringComparison.Ordinal);
    }
}
