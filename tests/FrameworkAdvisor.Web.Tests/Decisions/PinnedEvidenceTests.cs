using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Tests.Decisions;

/// <summary>What is written out once per knowledge is never shown for another.</summary>
public sealed class PinnedEvidenceTests : IAsyncDisposable
{
    private const string Mark = "Since then: ";
    private const string Today = $"/advice/result?{DecisionBrowser.Query}";
    private const string Labels = ".try-answer > legend, .try-answer > label:first-child";

    private readonly AdvisorSite site = new();

    public static TheoryData<string, bool> Places => new(
        from place in (string[])["[id='ledger-admin.built-in'] .claim-text", "section[aria-labelledby=disputed] .claim-text", ".provisions .provision-state + div > p:first-child"]
        from isTodaysFirst in (bool[])[true, false]
        select (place, isTodaysFirst));

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Todays_result_and_a_former_one_each_show_their_own_knowledge_whichever_is_shown_first(string place, bool isTodaysFirst)
    {
        var links = await site.SaveAsync();
        await site.PublishAsync(Marked);
        var first = Texts(await site.PageAsync(isTodaysFirst ? Today : links.Result), place);
        var second = Texts(await site.PageAsync(isTodaysFirst ? links.Result : Today), place);
        var (today, former) = isTodaysFirst ? (first, second) : (second, first);

        Assert.NotEmpty(former);
        Assert.All(former, text => Assert.DoesNotContain(Mark, text, StringComparison.Ordinal));
        Assert.All(today, text => Assert.Contains(Mark, text, StringComparison.Ordinal));
        Assert.Equal(former, today.Select(text => text.Replace(Mark, "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_form_for_other_answers_asks_as_the_knowledge_does_that_is_published_now()
    {
        var former = Texts(await site.OtherAnswersAsync(DecisionBrowser.Query), Labels);
        await site.PublishAsync(Marked);
        var today = Texts(await site.OtherAnswersAsync(DecisionBrowser.Query), Labels);

        Assert.InRange(former.Count, site.Advisor.Questionnaire.Questions.Count, int.MaxValue);
        Assert.All(site.Advisor.Questionnaire.Questions, question => Assert.Contains(question.Text, today));
        Assert.All(former, text => Assert.DoesNotContain(Mark, text, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private static Catalogue Marked(Catalogue catalogue) => catalogue with
    {
        Claims = [.. catalogue.Claims.Select(claim => claim with { Text = Mark + claim.Text })],
        Provisions = [.. catalogue.Provisions.Select(provision => provision with { Text = Mark + provision.Text })],
        Questions = [.. catalogue.Questions.Select(question => question with { Text = Mark + question.Text })],
    };

    private static List<string> Texts(IHtmlDocument page, string place) => [.. page.QuerySelectorAll(place).Select(element => element.Words())];
}
