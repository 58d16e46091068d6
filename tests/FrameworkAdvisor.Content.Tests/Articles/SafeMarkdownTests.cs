using FrameworkAdvisor.Content.Articles;

namespace FrameworkAdvisor.Content.Tests.Articles;

public sealed class SafeMarkdownTests
{
    [Theory]
    [InlineData("| | Flask |\n|---|---|\n| size | small |")]
    [InlineData("| | Flask |\n|--:|---|\n| size | small |")]
    public void The_empty_corner_of_a_table_is_no_heading(string table)
    {
        var html = SafeMarkdown.Render(table).Html!;

        Assert.Contains("<td></td>\n<th>Flask</th>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Some *plain* **text** with `code`.", "<p>Some <em>plain</em> <strong>text</strong> with <code>code</code>.</p>\n")]
    [InlineData("## A heading", "<h2 id=\"h-a-heading\">A heading</h2>\n")]
    [InlineData("3. three\n4. four", "<ol start=\"3\">\n<li>three</li>\n<li>four</li>\n</ol>\n")]
    [InlineData("```python\nx < 1\n```", "<pre><code>x &lt; 1\n</code></pre>\n")]
    [InlineData("[x](https://example.org/?a=1&b=2 \"title\")", "<p><a href=\"https://example.org/?a=1&amp;b=2\" title=\"title\">x</a></p>\n")]
    [InlineData("[x](/method#rating) [y](#h-a) [z](page.html)", "<p><a href=\"/method#rating\">x</a> <a href=\"#h-a\">y</a> <a href=\"page.html\">z</a></p>\n")]
    [InlineData("[x](mailto:a@example.org) <b@example.org>", "<p><a href=\"mailto:a@example.org\">x</a> <a href=\"mailto:b@example.org\">b@example.org</a></p>\n")]
    [InlineData("See https://example.org/x.", "<p>See <a href=\"https://example.org/x\">https://example.org/x</a>.</p>\n")]
    [InlineData("<b>raw</b>", "<p>&lt;b&gt;raw&lt;/b&gt;</p>\n")]
    public void Ordinary_Markdown_is_rendered(string markdown, string html) =>
        Assert.Equal(html, SafeMarkdown.Render(markdown).Html);

    [Theory]
    [InlineData("[read *this*](javascript:alert(1))", "<p>read <em>this</em></p>\n")]
    [InlineData("[read](//evil.example/)", "<p>read</p>\n")]
    [InlineData("<ftp://example.org/x>", "<p>ftp://example.org/x</p>\n")]
    [InlineData("call tel:+123 or ftp://example.org/x", "<p>call tel:+123 or ftp://example.org/x</p>\n")]
    [InlineData("![picture](data:image/png;base64,x)", "<p>picture</p>\n")]
    public void A_refused_link_leaves_its_text(string markdown, string html) =>
        Assert.Equal(html, SafeMarkdown.Render(markdown).Html);

    [Theory]
    [InlineData("![a chart](https://example.org/a.png)", "<p><a href=\"https://example.org/a.png\">a chart</a></p>\n")]
    [InlineData("[![a chart](https://example.org/a.png)](https://example.org/)", "<p><a href=\"https://example.org/\">a chart</a></p>\n")]
    public void An_image_becomes_a_link_so_that_no_third_party_is_asked(string markdown, string html) =>
        Assert.Equal(html, SafeMarkdown.Render(markdown).Html);

    [Theory]
    [InlineData("==x=={claim=\"django admin.built-in +2\"} y", "<p><mark>x</mark> y</p>\n")]
    [InlineData("==x=={claim=\"nonsense\" onclick=\"alert(1)\"} y", "<p><mark>x</mark> y</p>\n")]
    [InlineData("==x==", "<p><mark>x</mark></p>\n")]
    [InlineData("a == b", "<p>a == b</p>\n")]
    [InlineData("Use {name} and {#id}", "<p>Use {name} and {#id}</p>\n")]
    [InlineData("Use {a='*b*'}", "<p>Use {a='<em>b</em>'}</p>\n")]
    public void Claim_marks_say_nothing_and_other_braces_are_text(string markdown, string html) =>
        Assert.Equal(html, SafeMarkdown.Render(markdown).Html);

    [Fact]
    public void A_table_keeps_its_alignment() =>
        Assert.Contains("<td class=\"text-end\">1</td>", SafeMarkdown.Render("| a |\n|--:|\n| 1 |").Html, StringComparison.Ordinal);

    [Fact]
    public void Line_ends_make_no_difference() =>
        Assert.Equal(SafeMarkdown.Render("a\n\n- b\n- c\n"), SafeMarkdown.Render("a\r\n\r\n- b\r\n- c\r\n"), (left, right) => left.Html == right.Html);

    [Fact]
    public void An_empty_text_is_empty() => Assert.Equal("", SafeMarkdown.Render("").Html);

    [Fact]
    public void A_text_over_the_limit_is_an_error()
    {
        Assert.NotNull(SafeMarkdown.Render(new string('a', 100 * 1024)).Html);
        AssertError("more than 100 KB", new string('a', (100 * 1024) + 1));
        AssertError("more than 100 KB", new string('é', (50 * 1024) + 1));
    }

    [Fact]
    public void A_NUL_character_is_an_error() => AssertError("NUL", "a\0b");

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    public void Deep_nesting_is_an_error(string nesting) =>
        AssertError("nested too deeply", string.Concat(Enumerable.Repeat(nesting, 2000)) + "x");

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm() =>
        Assert.NotNull(SafeMarkdown.Render("a \uD800 [b](https://example.org/\uD800) \uDC00").Html);

    private static void AssertError(string reason, string markdown)
    {
        var result = SafeMarkdown.Render(markdown);
        Assert.Null(result.Html);
        Assert.Contains(reason, Assert.Single(result.Errors), StringComparison.Ordinal);
    }
}
