using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FrameworkAdvisor.Web.Tests.Advice;

public class CheckPageTests(AdvisorSite site)
{
    private const string State =
        "product=saas&parts=pages&parts=back-office&scope=large&team=not-sure&importance.scope=critical&importance.team=important&must=admin.built-in";

    [Fact]
    public async Task Every_question_is_listed_with_its_answer_or_as_not_answered()
    {
        var page = await site.PageAsync($"/advice/check?{State}");
        var answers = page.QuerySelectorAll("[data-question]").ToDictionary(
            row => row.GetAttribute("data-question")!, row => row.QuerySelector(".summary-answer")!.Words());
        Assert.Equal(site.Advisor.Questionnaire.Questions.Select(question => question.Id), answers.Keys);
        Assert.Equal("Not answered", answers["load"]);
        Assert.Equal("Not sure", answers["team"]);
        Assert.Equal(site.Advisor.Questionnaire.Find("scope")!.Options.First(option => option.Id == "large").Label, answers["scope"]);
    }

    [Fact]
    public async Task Every_answer_can_be_changed_without_losing_any_other_or_importance_or_must_have()
    {
        foreach (var answer in (string[])["product=tool", "scope=tiny", "team=solo", "load=lean"])
        {
            var (question, option) = (answer.Split('=')[0], answer.Split('=')[1]);
            var label = site.Advisor.Questionnaire.Find(question)!.Label;
            var asked = await site.PageAsync((await site.PageAsync($"/advice/check?{State}")).Press($"Change {label}"));
            Assert.Equal(site.Advisor.Questionnaire.Find(question)!.Text, asked.QuerySelector("h1")!.Words());

            var back = await site.SeeOtherAsync(asked.Choose(question, option).Press("Continue"));
            var before = State.Split('&').Where(pair => !pair.StartsWith(question + "=", StringComparison.Ordinal));
            Assert.StartsWith("/advice/check?", back, StringComparison.Ordinal);
            Assert.Equal(before.Append(answer).Order(), back["/advice/check?".Length..].Split('&').Order());
        }
    }

    [Fact]
    public async Task Importances_and_must_haves_just_chosen_come_along_when_an_answer_is_changed()
    {
        var page = (await site.PageAsync($"/advice/check?{State}")).Select("importance.product", "not-relevant").Choose("must", "size.large");
        var asked = await site.PageAsync(page.Press("Change Team"));
        Assert.Equal(
            $"/advice/check?product=saas&parts=pages&parts=back-office&scope=large&team=few&importance.product=not-relevant"
            + "&importance.scope=critical&importance.team=important&must=size.large&must=admin.built-in",
            await site.SeeOtherAsync(asked.Choose("team", "few").Press("Continue")));
    }

    [Fact]
    public async Task From_a_change_the_way_back_and_leaving_it_unanswered_lead_to_the_check_page()
    {
        var asked = await site.PageAsync($"/advice/scope?{State}&then=check");
        Assert.Equal($"/advice/check?{State}", asked.Href("Back to your answers"));
        Assert.Equal(
            $"/advice/check?{State.Replace("&scope=large", "", StringComparison.Ordinal)}", asked.Href("Leave it unanswered"));
    }

    [Fact]
    public async Task The_recommendation_has_a_canonical_address_without_normal_importances()
    {
        var page = (await site.PageAsync($"/advice/check?{State}")).Select("importance.team", "normal");
        Assert.Equal(
            $"/advice/result?{State.Replace("&importance.team=important", "", StringComparison.Ordinal)}",
            await site.SeeOtherAsync(page.Press("See the recommendation")));
    }

    [Fact]
    public async Task Enter_in_a_field_shows_the_recommendation_and_changes_nothing_else() =>
        Assert.Equal("See the recommendation", (await site.PageAsync($"/advice/check?{State}")).Form().QuerySelector("button")!.Words());

    [Fact]
    public async Task Must_haves_are_the_needs_that_the_answers_touch_and_those_chosen_before()
    {
        var page = await site.PageAsync("/advice/check?scope=tiny&importance.scope=not-relevant&must=testing.tools");
        var touched = site.Advisor.Questionnaire.Find("scope")!.Options.First(option => option.Id == "tiny").Effects.Select(effect => effect.Need);
        Assert.Equal(
            touched.Append("testing.tools").Order(),
            page.QuerySelectorAll<IHtmlInputElement>("input[name=must]").Select(box => box.Value).Order());
        var chosen = page.QuerySelectorAll<IHtmlInputElement>("input[name=must]").Single(box => box.IsChecked);
        Assert.Contains(
            site.Advisor.Needs.First(need => need.Id == "testing.tools").Wants, chosen.ParentElement!.Words());
    }

    [Fact]
    public async Task Answers_that_pull_against_each_other_are_named_with_both_sides()
    {
        var questionnaire = site.Advisor.Questionnaire;
        foreach (var tension in site.Advisor.Catalogue.Tensions)
        {
            var both = $"{tension.First.Question}={tension.First.Option}&{tension.Second.Question}={tension.Second.Option}";
            var named = (await site.PageAsync($"/advice/check?{both}")).QuerySelectorAll("[data-tension]").Select(item => item.Words()).ToList();
            Assert.Contains(named, text => text.Contains(tension.Why, StringComparison.Ordinal)
                && text.Contains(LabelOf(tension.First), StringComparison.Ordinal)
                && text.Contains(LabelOf(tension.Second), StringComparison.Ordinal));
            Assert.Empty((await site.PageAsync($"/advice/check?{tension.First.Question}={tension.First.Option}")).QuerySelectorAll("[data-tension]"));
        }

        string LabelOf(Core.Knowledge.Choice side) =>
            questionnaire.Find(side.Question)!.Options.First(option => option.Id == side.Option).Label;
    }
}
