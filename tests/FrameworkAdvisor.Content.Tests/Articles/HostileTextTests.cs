using FrameworkAdvisor.Content.Articles;
using FrameworkAdvisor.Content.Catalogue;

namespace FrameworkAdvisor.Content.Tests.Articles;

public sealed class HostileTextTests
{
    private static readonly Vocabulary anyVocabulary = AcceptingVocabulary();

    [Fact]
    public void There_are_hundreds_of_different_hostile_texts() =>
        Assert.InRange(HostileTexts.All.Distinct().Count(), 600, 2000);

    [Fact]
    public void None_of_them_does_harm_in_an_upload()
    {
        foreach (var text in HostileTexts.All)
        {
            var result = SafeMarkdown.Render(text);

            Assert.True(result.Errors.Count == 0, $"{text}: {string.Join(' ', result.Errors)}");
            Assert.True(DangerFinder.Find(result.Html!) is null, $"{text}\n{DangerFinder.Find(result.Html!)}\n{result.Html}");
        }
    }

    [Fact]
    public void None_of_them_does_harm_in_a_digest_and_none_trips_the_second_layer()
    {
        foreach (var text in HostileTexts.All)
        {
            var digest = DigestMarkdown.Render("sample", text, linesBefore: 0, anyVocabulary);

            Assert.True(DangerFinder.Find(digest.Html) is null, $"{text}\n{DangerFinder.Find(digest.Html)}\n{digest.Html}");
            Assert.DoesNotContain(digest.Errors, error => error.Reason.Contains("came out of this text", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Without_the_first_layer_the_finder_sees_the_danger_in_most_links()
    {
        var found = HostileTexts.All.Count(text => DangerFinder.Find(Markdig.Markdown.ToHtml(text)) is not null);

        Assert.InRange(found, 300, HostileTexts.All.Count);
    }

    [Theory]
    [InlineData("<p><script>1</script></p>")]
    [InlineData("<p><img src=\"https://example.org/x.png\"></p>")]
    [InlineData("<p><iframe></iframe></p>")]
    [InlineData("<svg></svg>")]
    [InlineData("<p onclick=\"1\">x</p>")]
    [InlineData("<p style=\"color:red\">x</p>")]
    [InlineData("<td style=\"color:red\">x</td><table><tr><td style=\"color:red\"></td></tr></table>")]
    [InlineData("<a href=\"javascript:1\">x</a>")]
    [InlineData("<a href=\" java\nscript:1\">x</a>")]
    [InlineData("<a href=\"data:text/html,x\">x</a>")]
    [InlineData("<a href=\"//evil.example\">x</a>")]
    [InlineData("<a href=\"/\\evil.example\">x</a>")]
    [InlineData("<h2 id=\"forged\">x</h2>")]
    [InlineData("<body onload=\"1\">")]
    [InlineData("<style>x</style>")]
    [InlineData("<base href=\"https://evil.example/\">")]
    [InlineData("<form></form>")]
    public void The_finder_and_the_second_layer_both_see_planted_danger(string html)
    {
        Assert.NotNull(DangerFinder.Find("<p>fine</p>" + html));
        Assert.NotNull(HtmlAllowList.FindViolation("<p>fine</p>" + html));
    }

    [Theory]
    [InlineData("<span class=\"btn\">x</span>")]
    [InlineData("<a data-stance=\"evil\">x</a>")]
    [InlineData("<a data-claims=\"&quot;\">x</a>")]
    [InlineData("<ol start=\"-1\"></ol>")]
    [InlineData("<a target=\"_blank\" href=\"https://example.org/\">x</a>")]
    public void The_second_layer_knows_the_values_attributes_may_have(string html) =>
        Assert.NotNull(HtmlAllowList.FindViolation(html));

    [Theory]
    [InlineData("<p>a <em>b</em></p>")]
    [InlineData("<a href=\"https://example.org/\" title=\"x\">x</a><a href=\"mailto:x@example.org\">x</a><a href=\"/method#x\">x</a>")]
    [InlineData("<table><thead><tr><th class=\"text-end\">x</th></tr></thead></table>")]
    public void Neither_complains_about_what_is_harmless(string html)
    {
        Assert.Null(DangerFinder.Find(html));
        Assert.Null(HtmlAllowList.FindViolation(html));
    }

    private static Vocabulary AcceptingVocabulary()
    {
        var vocabulary = new Vocabulary();
        vocabulary.Frameworks.AcceptsAll = true;
        vocabulary.Needs.AcceptsAll = true;
        return vocabulary;
    }
}
