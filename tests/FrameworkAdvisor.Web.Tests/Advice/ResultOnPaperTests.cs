using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Advice;

/// <summary>What is printed of a result.</summary>
public sealed class ResultOnPaperTests(AdvisorSite site)
{
    [Fact]
    public async Task On_paper_are_all_answers_the_sources_and_where_the_page_is()
    {
        foreach (var answers in SampleAnswers.Of(site.Advisor, seed: 9).Where(one => one.Given.Count > 0).Take(10))
        {
            var page = await site.PageAsync($"/advice/result?{answers.ToQuery()}");
            var paper = page.QuerySelectorAll(".result > .on-paper");
            Assert.Equal(2, paper.Length);
            Assert.Equal(answers.Given.Count, paper[0].QuerySelectorAll("li").Length);
            Assert.EndsWith($"/advice/result?{answers.ToQuery()}", paper[1].QuerySelector(".paper-address")!.Words(), StringComparison.Ordinal);
            Assert.All(paper, one => Assert.Empty(one.QuerySelectorAll("a, button, form, details")));
        }
    }

    [Fact]
    public void The_style_sheet_puts_on_paper_only_what_it_names()
    {
        var css = File.ReadAllText(Path.Combine(site.Services.GetRequiredService<IWebHostEnvironment>().WebRootPath, "css", "site.css"));

        Assert.Contains("@media print{", css, StringComparison.Ordinal);
        Assert.Contains(".result>*{display:none}", css, StringComparison.Ordinal);
        Assert.Contains(".on-paper{display:none}", css, StringComparison.Ordinal);
    }
}
