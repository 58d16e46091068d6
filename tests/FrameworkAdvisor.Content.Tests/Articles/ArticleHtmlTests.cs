using AngleSharp.Html.Parser;

namespace FrameworkAdvisor.Content.Tests.Articles;

/// <summary>What an article's page is made of, beside its marks.</summary>
public sealed class ArticleHtmlTests : IDisposable
{
    private readonly SampleContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void No_attribute_of_the_notation_reaches_the_page()
    {
        var html = content.Load().Articles.Single().Html;

        Assert.All((string[])["disputed=", "reference=", "as-of", "claim=", "It has none", "Flask documentation"], text => Assert.DoesNotContain(text, html, StringComparison.Ordinal));
    }

    [Fact]
    public void Links_beside_marks_stay_links()
    {
        content.WriteArticleBody("==A=={claim=\"django admin.built-in +1\"} [b](https://example.org/) <https://example.org/c> [d](/method)\n");

        var links = new HtmlParser().ParseDocument(content.Load().Articles.Single().Html).QuerySelectorAll("a:not(.claim-mark)");

        Assert.Equal(["https://example.org/", "https://example.org/c", "/method"], links.Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Columns_are_aligned_by_class_and_not_by_style()
    {
        content.WriteArticleBody("| A | B | C |\n|---|:-:|--:|\n| 1 | 2 | 3 |\n");

        var html = new HtmlParser().ParseDocument(content.Load().Articles.Single().Html);

        Assert.Equal([null, "text-center", "text-end"], html.QuerySelectorAll("td").Select(cell => cell.GetAttribute("class")));
        Assert.Empty(html.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void Headings_get_ids_of_their_own_even_when_they_repeat()
    {
        content.WriteArticleBody("## Why?\n\n## Why\n\n### Why 2\n\n## why!\n\n## ==Why=={claim=\"django admin.built-in +1\"} *not*\n\n## 日本\n\n## h-why\n");

        var ids = new HtmlParser().ParseDocument(content.Load().Articles.Single().Html).QuerySelectorAll("h2, h3").Select(heading => heading.Id);

        Assert.Equal(["h-why", "h-why-2", "h-why-2-2", "h-why-3", "h-why-not", "h-section", "h-h-why"], ids);
    }
}
