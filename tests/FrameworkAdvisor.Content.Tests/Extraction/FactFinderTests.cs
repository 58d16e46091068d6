using FrameworkAdvisor.Content.Extraction;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Tests.Extraction;

public sealed class FactFinderTests
{
    private static readonly FactFinder finder = new(
        [new Framework("flask", "Flask", [], "", "https://a.example"), new Framework("django", "Django", [], "", "https://b.example")],
        [.. new[] { "release-year", "github-stars", "github-forks", "github-watchers", "latency-p50-ms", "lines-of-code", "stack-overflow-questions", "used-by" }.Select(id => new Measure(id, id, "community"))],
        RealLexicon.Lexicon);

    [Theory]
    [InlineData("Django boasts 55.6k stars, 2.3k watchers, and has been forked 23.9k times.", "django github-stars 55600", "django github-watchers 2300", "django github-forks 23900")]
    [InlineData("In August 2019 Flask had 53,900 stars.", "flask github-stars 53900 2019-08")]
    [InlineData("Flask was released in 2010.", "flask release-year 2010 2010")]
    [InlineData("What takes 24,000 lines in Django takes 10,000 lines in Flask.", "django lines-of-code 24000", "flask lines-of-code 10000")]
    [InlineData("Flask is far ahead of Django, with 46.04ms against 144.29ms.", "flask latency-p50-ms 46.04", "django latency-p50-ms 144.29")]
    [InlineData("| | Flask | Django |\n|---|---|---|\n| Stars | 66.3k | 76.7k |\n| Launch year | 2010 | 2005 |", "flask github-stars 66300", "django github-stars 76700", "flask release-year 2010 2010", "django release-year 2005 2005")]
    [InlineData("## Flask\n\nIt has 100 stars.", "flask github-stars 100")]
    [InlineData("# Flask and Django in 2023\n\nFlask has 100 stars.", "flask github-stars 100 2023")]
    [InlineData("# Two frameworks\n\nUpdated Sep 22, 2022\n\nFlask has 100 stars.", "flask github-stars 100 2022-09")]
    [InlineData("There are more questions for Django vs Flask (12,378 against 9,483 today).", "django stack-overflow-questions 12378", "flask stack-overflow-questions 9483")]
    [InlineData("Famous companies using Flask are: Netflix, Reddit, and MIT.", "flask used-by Netflix", "flask used-by Reddit", "flask used-by MIT")]
    [InlineData("| | Django |\n|---|---|\n| Used by | Instagram, National Geographic |", "django used-by Instagram", "django used-by National Geographic")]
    [InlineData("# T\n\n## Companies using Django\n\n- Mozilla\n- Coursera (since 2012)", "django used-by Mozilla", "django used-by Coursera 2012")]
    [InlineData("Django is used by many teams.")]
    [InlineData("Flask has stars in 3 colours and 4,5 readers.")]
    [InlineData("Rails has 100 stars.")]
    [InlineData("In 2019 we used Flask.")]
    public void Figures_are_found_with_whose_they_are_and_when_they_held(string text, params string[] expected)
    {
        Assert.Equal(expected, finder.Find(text).Select(fact => string.Join(' ', new[] { fact.Framework, fact.Measure, fact.Value, fact.AsOf }.Where(part => part is not null))));
    }

    [Fact]
    public void A_fact_names_its_line_and_its_sentence()
    {
        var fact = Assert.Single(finder.Find("# T\n\nHere it is. Flask has 100 stars."));

        Assert.Equal((3, "Flask has 100 stars."), (fact.Line, fact.Quote));
    }
}
