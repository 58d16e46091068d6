using System.Text.Encodings.Web;
using FrameworkAdvisor.Web.Features.Advice;

namespace FrameworkAdvisor.Web.Tests.Advice;

public class AnswersLinkTests(AdvisorSite site)
{
    [Fact]
    public void A_link_is_the_encoded_address_of_the_same_answers()
    {
        foreach (var answers in SampleAnswers.Of(site.Advisor).Prepend(site.Advisor.Questionnaire.NoAnswers).Take(200))
        {
            Assert.Equal(HtmlEncoder.Default.Encode(AdviceAddress.Result(answers)), Written(AdviceAddress.LinkToResult(answers)));
        }
    }

    [Fact]
    public void What_could_end_an_attribute_is_encoded_in_the_address_itself() =>
        Assert.Equal("/a&quot;&lt;b&gt;&amp;", Written(new("/a\"<b>&", null)));

    private static string Written(AnswersLink link)
    {
        using var page = new StringWriter();
        link.WriteTo(page, HtmlEncoder.Default);
        return page.ToString();
    }
}
