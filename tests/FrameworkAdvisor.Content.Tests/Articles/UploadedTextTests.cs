using System.Text;
using AngleSharp.Html.Parser;
using FrameworkAdvisor.Content.Articles;
using FrameworkAdvisor.Content.Articles.Uploads;
using FrameworkAdvisor.Content.Tests.Articles.Marks;

namespace FrameworkAdvisor.Content.Tests.Articles;

public sealed class UploadedTextTests
{
    [Theory]
    [InlineData("Plain *words* stay.", "Plain *words* stay.")]
    [InlineData("\uFEFFWith\r\nline ends\r.", "With\nline ends\n.")]
    [InlineData("==Claimed=={claim=\"django admin.built-in +2\" status=accepted} words", "Claimed words")]
    [InlineData("==Marked **well**== and {#id .class} braces", "Marked **well** and \\{#id .class} braces")]
    [InlineData("# Title\n\n## Part\n\ntext", "## Title\n\n### Part\n\ntext")]
    [InlineData("Title\n=====\n\nPart\n---\n\ntext", "## Title\n\n### Part\n\ntext")]
    [InlineData("## Part\n\ntext", "## Part\n\ntext")]
    [InlineData("if a == b {c} d", "if a \\=\\= b \\{c} d")]
    [InlineData("`a == b {c}`", "`a == b {c}`")]
    [InlineData("![a chart](https://example.org/a.png) shows", "[a chart](https://example.org/a.png) shows")]
    [InlineData("[read *this*](javascript:alert(1)) now", "read *this* now")]
    [InlineData("![](data:image/png;base64,x)text", "text")]
    [InlineData("<ftp://example.org/x> and ftp://example.org/y", "ftp\\://example.org/x and ftp\\://example.org/y")]
    [InlineData("---\ntitle: T\ndate: 2020-01-01\n---\nText.", "Text.")]
    [InlineData("---\n\nText.", "---\n\nText.")]
    public void Markdown_keeps_what_a_digest_may_hold_and_the_rest_becomes_text(string text, string clean) =>
        Assert.Equal(clean, Clean(text, TextForm.Markdown).Markdown);

    [Fact]
    public void The_first_heading_of_the_first_level_is_offered_as_title_or_else_a_short_first_line()
    {
        Assert.Equal("Flask & more", Clean("Intro\n\n# Flask *&* more\n\n# Other", TextForm.Markdown).Title);
        Assert.Equal("Flask", Clean("## Flask\n\nIt is small.", TextForm.Markdown).Title);
        Assert.Equal("Flask or Django?", Clean("\n Flask or Django?\n\nIt depends.", TextForm.Plain).Title);
        Assert.Null(Clean("It depends on what you build, they say.\n\nIt does.", TextForm.Plain).Title);
    }

    [Theory]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("1. no list\n- nor here", "1\\. no list\\\n\\- nor here")]
    [InlineData("snake_case and _this_ and 2 * 3", "snake_case and \\_this\\_ and 2 \\* 3")]
    [InlineData("    no code", "no code")]
    [InlineData("A full line of a letter goes on until there is no more room on it\nand then on the next.", "A full line of a letter goes on until there is no more room on it\nand then on the next.")]
    public void Plain_text_shows_its_signs(string text, string clean) => Assert.Equal(clean, Clean(text, TextForm.Plain).Markdown);

    [Theory]
    [InlineData("a\n\nb\0", "line 3: there is a NUL character here")]
    [InlineData(" \n\t", "there is no text here")]
    [InlineData("==[ ](javascript:x)==", "there is no text here")]
    public void What_is_no_text_is_said_with_its_place(string text, string reason) =>
        Assert.Contains(reason, Assert.Single(UploadedText.Clean(text, TextForm.Markdown).Errors), StringComparison.Ordinal);

    [Fact]
    public void Files_are_UTF_8_and_of_limited_size()
    {
        Assert.Equal("é\nb", UploadedText.Clean([0xEF, 0xBB, 0xBF, .. "é\r\nb"u8], TextForm.Markdown).Markdown);
        Assert.Contains("line 2: there is half a character here", UploadedText.Clean("a\n\uD800 b", TextForm.Plain).Errors[0], StringComparison.Ordinal);
        Assert.Contains("line 2: there is a byte", UploadedText.Clean([.. "a\nb"u8, 0xE9], TextForm.Plain).Errors[0], StringComparison.Ordinal);
        Assert.Empty(UploadedText.Clean(new string('a', 100 * 1024), TextForm.Markdown).Errors);
        Assert.Contains("more than 100 KB", UploadedText.Clean(new string('a', (100 * 1024) + 1), TextForm.Markdown).Errors[0], StringComparison.Ordinal);
        Assert.Contains("more than 100 KB", UploadedText.Clean(Encoding.UTF8.GetBytes(new string('a', 200 * 1024)), TextForm.Markdown).Errors[0], StringComparison.Ordinal);
        Assert.Contains("more than 100 KB", UploadedText.Clean(new string('*', 60 * 1024), TextForm.Plain).Errors[0], StringComparison.Ordinal);
        Assert.Contains("nested too deeply", UploadedText.Clean(string.Concat(Enumerable.Repeat("> ", 2000)) + "x", TextForm.Markdown).Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_hostile_text_becomes_a_sound_digest_or_says_why_not()
    {
        var refused = 0;
        foreach (var text in HostileTexts.All)
        {
            foreach (var form in Enum.GetValues<TextForm>())
            {
                var clean = UploadedText.Clean(text, form);
                refused += clean.Errors.Count;
                if (clean.Markdown is { } markdown)
                {
                    var digest = DigestMarkdown.Render("a", markdown, 0, new FrameworkAdvisor.Content.Catalogue.Vocabulary());
                    Assert.Empty(digest.Errors);
                    Assert.Empty(digest.Claims);
                    Assert.Null(DangerFinder.Find(digest.Html));
                }
            }
        }

        Assert.InRange(refused, 0, HostileTexts.All.Count / 50);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plain_text_of_any_kind_reads_the_same_after_rendering(int seed)
    {
        var random = new Random(seed);
        string[] pieces = [.. GeneratedStatements.HostilePieces.Where(piece => piece is not "\u2028" and not "\u0085"), "# ", "1. ", "+ ", "> ", "\n\n", "    ", "---\n", "===\n", "~~~", "word", " and ", "www.a.b", "ftp://a.b", "](javascript:x)", "&#106;"];
        var text = "Text " + string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));

        var clean = Clean(text, TextForm.Plain);
        var html = SafeMarkdown.Render(clean.Markdown!).Html!;

        var shown = new HtmlParser().ParseDocument(html.Replace("<br />", " ", StringComparison.Ordinal)).Body!.TextContent;
        Assert.Equal(Words(text), Words(shown));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    private static CleanText Clean(string text, TextForm form)
    {
        var clean = UploadedText.Clean(text, form);
        Assert.Empty(clean.Errors);
        return clean;
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
