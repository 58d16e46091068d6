using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FrameworkAdvisor.Web.Tests.Advice;

public class AllPageTests(AdvisorSite site)
{
    [Fact]
    public async Task All_questions_stand_on_one_page_in_order() =>
        Assert.Equal(
            site.Advisor.Questionnaire.Questions.Select(question => question.Text),
            (await site.PageAsync("/advice/all")).QuerySelectorAll("fieldset legend").Select(legend => legend.Words()));

    [Fact]
    public async Task What_is_chosen_goes_to_the_check_page_and_the_rest_is_left_out()
    {
        var page = (await site.PageAsync("/advice/all?scope=large&importance.scope=critical&must=admin.built-in&team=solo"))
            .Choose("parts", "api").Choose("parts", "pages").Choose("team", "");
        Assert.Equal(
            "/advice/check?parts=pages&parts=api&scope=large&importance.scope=critical&must=admin.built-in",
            await site.SeeOtherAsync(page.Press("Check your answers")));
    }

    [Fact]
    public async Task Not_sure_together_with_options_is_pointed_out_with_everything_kept()
    {
        var page = (await site.PageAsync("/advice/all")).Choose("parts", "api").Choose("parts", "not-sure").Choose("scope", "large");
        var again = await site.PageAsync(page.Press("Check your answers"), HttpStatusCode.BadRequest);
        var target = again.QuerySelector("[role=alert] a")!.GetAttribute("href")!;
        Assert.NotNull(again.GetElementById(target[1..]));
        Assert.Equal(
            ["api", "not-sure", "large"],
            again.QuerySelectorAll<IHtmlInputElement>("input").Where(input => input.IsChecked && input.Value.Length > 0).Select(input => input.Value));
    }
}
