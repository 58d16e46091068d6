using AngleSharp.Html.Parser;
using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Content.Extraction;

namespace FrameworkAdvisor.Content.Tests.Articles.Marks;

public sealed class ShownPassageTests
{
    [Theory]
    [InlineData("Django is quick to learn. It has an admin.", "It has an admin.", "It has an admin.")]
    [InlineData("Django is **quick to** learn.", "Django is quick to learn.", "Django is quick to learn.")]
    [InlineData("A [link in](https://example.org/) a sentence.", "A link in a sentence.", "A link in a sentence.")]
    [InlineData("Some `code` here\nand a second line.", "code here and a second", "code here and a second")]
    [InlineData("==A mark=={claim=\"django admin.built-in +1\"} and more.", "A mark and more.", "A mark and more.")]
    [InlineData("| a | b |\n|---|---|\n| yes | it \\| has |", "it | has", "it | has")]
    [InlineData("Tom &amp; Jerry use Django.", "Jerry use Django.", "Jerry use Django.")]
    [InlineData("Not there.", "Anything else", "")]
    public void The_passage_stands_out_whatever_it_is_made_of(string markdown, string passage, string expected)
    {
        var html = ShownPassage.Render("a", markdown, new Quote(passage), [], [])!;

        var page = new HtmlParser().ParseDocument(html);
        var words = string.Concat(page.QuerySelectorAll("mark.passage-now").Select(one => one.TextContent));
        Assert.Equal(expected.Replace(" ", "", StringComparison.Ordinal), words.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(new HtmlParser().ParseDocument(ShownPassage.Render("a", markdown, null, [], [])!).Body!.TextContent, page.Body!.TextContent);
        Assert.Equal(expected.Length > 0 ? 1 : 0, page.QuerySelectorAll("#now").Length);
    }

    [Fact]
    public void The_same_words_are_shown_where_they_were_found()
    {
        const string text = "## One\n\nIt is fast.\n\n## Two\n\nIt is fast.\n";

        var html = ShownPassage.Render("a", text, new Quote("It is fast.", Line: 7), [], [])!;

        Assert.Contains("Two</h2>\n<p><mark", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sentence_of_the_digests_is_found_again_and_nothing_else_changes()
    {
        var content = ContentFolder.Load(RealContent.Folder).Catalogue!;
        foreach (var article in content.Articles)
        {
            var plain = ShownPassage.Render(article.Slug, article.Markdown, null, content.Frameworks, content.Needs)!;
            Assert.Equal(article.Html, plain);
            foreach (var passage in ArticleReader.Read(article.Markdown).Where((_, at) => at % 7 == 0))
            {
                var shown = ShownPassage.Render(article.Slug, article.Markdown, new Quote(passage.Text, Line: passage.Line), content.Frameworks, content.Needs)!;
                Assert.Equal(new HtmlParser().ParseDocument(plain).Body!.TextContent, new HtmlParser().ParseDocument(shown).Body!.TextContent);
                Assert.Contains("id=\"now\"", shown, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_quote_is_given_the_words_around_it()
    {
        var quotes = QuotePlaces.WithContext("First words. It is fast. Last words.\n\nIt is fast.\n", [new("It is fast.", Line: 1), new("It is fast.", Line: 3), new("Nowhere.", Line: 1)]);

        Assert.Equal([("First words. ", " Last words."), ("", ""), ("", "")], quotes.Select(quote => (quote.Before, quote.After)));
    }
}
