using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FrameworkAdvisor.Web.Tests.Advice;

public class QuestionPageTests(AdvisorSite site)
{
    private string First => site.Advisor.Questionnaire.Questions[0].Id;

    [Fact]
    public async Task The_questionnaire_starts_with_the_first_question() =>
        Assert.Equal($"/advice/{First}", await site.SeeOtherAsync("/advice"));

    [Fact]
    public async Task A_question_tells_its_number_and_offers_not_sure()
    {
        var page = await site.PageAsync("/advice/scope");
        Assert.Contains("Question 3 of 16", page.QuerySelector(".question-bar")!.Words());
        Assert.Equal(
            ["tiny", "small", "medium", "large", "not-sure"],
            page.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Select(input => input.Value));
        Assert.Equal("How big will it be within two years?", page.QuerySelector("legend h1")!.Words());
    }

    [Fact]
    public async Task All_questions_can_be_walked_through_and_every_answer_arrives_at_the_check_page()
    {
        var expected = new List<string>();
        var address = await site.SeeOtherAsync("/advice");
        foreach (var question in site.Advisor.Questionnaire.Questions)
        {
            Assert.StartsWith($"/advice/{question.Id}", address, StringComparison.Ordinal);
            var page = (await site.PageAsync(address)).Choose(question.Id, question.Options[^1].Id);
            expected.Add($"{question.Id}={question.Options[^1].Id}");
            address = await site.SeeOtherAsync(page.Press("Continue"));
        }

        Assert.Equal("/advice/check?" + string.Join('&', expected), address);
    }

    [Fact]
    public async Task Importances_and_must_haves_are_carried_along()
    {
        var page = (await site.PageAsync("/advice/scope?must=admin.built-in&importance.product=critical&product=saas")).Choose("scope", "large");
        Assert.Equal(
            "/advice/features?product=saas&scope=large&importance.product=critical&must=admin.built-in",
            await site.SeeOtherAsync(page.Press("Continue")));
    }

    [Fact]
    public async Task Back_links_lead_through_all_earlier_questions_and_keep_everything()
    {
        const string state = "?product=saas&scope=large&importance.scope=important&must=admin.built-in";
        var address = $"/advice/features{state}";
        foreach (var question in site.Advisor.Questionnaire.Questions.TakeWhile(one => one.Id != "features").Reverse())
        {
            address = (await site.PageAsync(address)).Href("Back");
            Assert.Equal($"/advice/{question.Id}{state}", address);
        }

        Assert.Equal("/", (await site.PageAsync(address)).Href("Back"));
    }

    [Fact]
    public async Task The_present_answer_is_shown_chosen()
    {
        var page = await site.PageAsync("/advice/parts?parts=api&parts=pages");
        Assert.Equal(
            ["pages", "api"],
            page.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]").Where(box => box.IsChecked).Select(box => box.Value));
    }

    [Fact]
    public async Task Continuing_without_an_answer_skips_and_the_next_page_says_so()
    {
        var next = await site.SeeOtherAsync((await site.PageAsync("/advice/scope?product=saas")).Press("Continue"));
        Assert.Equal("/advice/features?product=saas&skipped=scope", next);
        var notice = (await site.PageAsync(next)).QuerySelector("[data-notice=skipped]")!;
        Assert.Contains("Scope", notice.Words());
        Assert.Equal("/advice/scope?product=saas", notice.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Skipping_takes_an_earlier_answer_away_and_nothing_else() =>
        Assert.Equal(
            "/advice/features?product=saas&team=solo&skipped=scope",
            (await site.PageAsync("/advice/scope?product=saas&scope=large&team=solo")).Href("Skip this question"));

    [Fact]
    public async Task Not_sure_is_an_answer_of_its_own()
    {
        var page = (await site.PageAsync("/advice/scope")).Choose("scope", "not-sure");
        Assert.Equal("/advice/features?scope=not-sure", await site.SeeOtherAsync(page.Press("Continue")));
    }

    [Fact]
    public async Task Not_sure_together_with_options_is_asked_again_with_everything_kept()
    {
        var page = (await site.PageAsync("/advice/parts?product=saas")).Choose("parts", "api").Choose("parts", "not-sure");
        var again = await site.PageAsync(page.Press("Continue"), HttpStatusCode.BadRequest);
        Assert.Equal("Error: Choose either “Not sure” or the options that apply, not both.", again.QuerySelector(".field-error")!.Words());
        Assert.Equal(
            ["api", "not-sure"],
            again.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]").Where(box => box.IsChecked).Select(box => box.Value));
        Assert.Equal(
            "/advice/scope?product=saas&parts=api",
            await site.SeeOtherAsync(again.Untick("parts", "not-sure").Press("Continue")));
    }

    [Fact]
    public async Task After_the_last_question_comes_the_check_page_skipped_or_not()
    {
        var last = site.Advisor.Questionnaire.Questions[^1].Id;
        var page = await site.PageAsync($"/advice/{last}?product=saas");
        Assert.Equal("/advice/check?product=saas", await site.SeeOtherAsync(page.Press("Continue")));
        Assert.Equal("/advice/check?product=saas", page.Href("Skip this question"));
    }

    [Fact]
    public async Task Why_we_ask_names_the_needs_and_the_articles_of_every_option()
    {
        var question = site.Advisor.Questionnaire.Find("scope")!;
        var why = (await site.PageAsync("/advice/scope")).QuerySelector("details.why dl")!;
        Assert.Equal(question.Options.Select(option => option.Label), why.QuerySelectorAll("dt").Select(term => term.Words()));
        Assert.Equal(
            question.Options.Sum(option => option.Effects.Count),
            why.QuerySelectorAll("li > a[href^='/criteria/']").Length);
        Assert.Equal(
            question.Options.Sum(option => option.Effects.Sum(effect => effect.Articles.Count)),
            why.QuerySelectorAll("a[href^='/articles/']").Length);
    }

    [Fact]
    public async Task While_answering_no_framework_is_named_in_the_page()
    {
        var page = await site.PageAsync("/advice/scope?product=saas&control=full");
        page.QuerySelector("details.why")!.Remove();
        foreach (var framework in site.Advisor.Catalogue.Frameworks)
        {
            Assert.DoesNotContain(framework.Name, page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("/advice/colour", "There is no question \"colour\"")]
    [InlineData("/advice/colour/next", "There is no question \"colour\"")]
    public async Task An_unknown_question_is_not_found_and_named(string address, string message) =>
        Assert.Contains(message, (await site.PageAsync(address, HttpStatusCode.NotFound)).QuerySelector("main")!.Words());

    [Theory]
    [InlineData("/advice/scope?size=large", "\"size\"")]
    [InlineData("/advice/scope?scope=huge", "\"huge\"")]
    [InlineData("/advice/scope?scope=large&scope=tiny", "\"scope\" takes one answer")]
    [InlineData("/advice/scope?then=home", "\"home\"")]
    [InlineData("/advice/scope?skipped=colour", "\"colour\"")]
    [InlineData("/advice/scope/next?importance.scope=huge", "\"huge\"")]
    [InlineData("/advice/scope/next?parts=api&parts=not-sure", "\"parts\"")]
    [InlineData("/advice/all?must=magic", "\"magic\"")]
    [InlineData("/advice/check?then=check", "\"then\"")]
    [InlineData("/advice/result?scope=", "\"\" is no answer to \"scope\"")]
    [InlineData("/advice/result?Scope=large", "\"Scope\"")]
    [InlineData("/advice?x=y", "\"x\"")]
    public async Task What_an_address_says_wrongly_is_refused_and_named(string address, string message) =>
        Assert.Contains(message, (await site.PageAsync(address, HttpStatusCode.BadRequest)).QuerySelector("main")!.Words());
}
