using FrameworkAdvisor.Content.Catalogue;

namespace FrameworkAdvisor.Content.Tests.Articles;

public sealed class BrokenArticleTests : IDisposable
{
    private const int FirstBodyLine = 14;

    private readonly SampleContent content = new();

    public void Dispose() => content.Dispose();

    [Theory]
    [InlineData("---\ntitle:", "title:", 1, "starts with its front matter")]
    [InlineData("note: rounded}\n---\n", "note: rounded}\n", 1, "has no end")]
    [InlineData("title: A sample", "title: [A", 2, "not valid YAML")]
    [InlineData("title: A sample", "titel: A sample", 2, "`titel` is not a key of the front matter; known are `title`")]
    [InlineData("title: A sample", "titel: A sample", 2, "the front matter needs `title`")]
    [InlineData("author: A. Author", "publisher: A. Author", 4, "`publisher` is given twice (first on line 3)")]
    [InlineData("published: 2019-08", "published: 2019-13", 5, "`published` is `2019-13`; write a date as 2019, 2019-08 or 2019-08-31")]
    [InlineData("updated: 2022", "updated: 22", 6, "write a date")]
    [InlineData("https://example.org/sample", "ftp://example.org/sample", 7, "starts with https:// or http://")]
    [InlineData("trust: 0.7", "trust: -0.1", 8, "`trust` is -0.1; it must be between 0 and 1")]
    [InlineData("trust: 0.7", "trust: high", 8, "must be a number")]
    [InlineData("trust-reason: It is a sample.", "trust-reason: ", 9, "`trust-reason` is empty")]
    [InlineData("trust: 0.7", "trust: 0.7\ntext-kind: scan", 9, "`text-kind` is `scan`; it is `digest`, `copy` or `quotes`")]
    [InlineData("trust: 0.7", "trust: 0.7\ntext-kind: copy", 2, "a copy, and only a copy, has a `permission`")]
    [InlineData("trust: 0.7", "trust: 0.7\npermission: CC BY 4.0", 2, "a copy, and only a copy, has a `permission`")]
    [InlineData("framework: django, m", "framework: rails, m", 12, "unknown framework `rails`")]
    [InlineData("measure: github-stars", "measure: stars", 12, "unknown measure `stars`; known are `github-stars`")]
    [InlineData("value: 70000", "value: '70,000'", 12, "write numbers plainly")]
    [InlineData("as-of: 2022-01", "as-of: January", 12, "`as-of` is `January`")]
    [InlineData("note: rounded", "remark: rounded", 12, "`remark` is not a key of a fact")]
    public void Errors_in_front_matter_have_their_line_and_reason(string text, string replacement, int line, string reason)
    {
        content.Replace(SampleContent.Article, text, replacement);

        AssertError(line, reason);
    }

    [Theory]
    // the notation of claims
    [InlineData("==Words==", 0, "this mark has no claim")]
    [InlineData("==Words== {claim=\"django admin.built-in +2\"}", 0, "stands behind no mark")]
    [InlineData("==Words=={claim=\"django \"admin\" +2\"}", 0, "this mark has no claim")]
    [InlineData("==Words=={claim=\"\"}", 0, "`claim` is empty")]
    [InlineData("==Words=={claim}", 0, "`claim` is empty")]
    [InlineData("==Words=={claim=\"django admin.built-in\"}", 0, "`django admin.built-in` is not a claim")]
    [InlineData("==Words=={claim=\"django admin.built-in +2;\"}", 0, "`` is not a claim")]
    [InlineData("==Words=={claim=\"django admin.built-in +2 flask admin.built-in -1\"}", 0, "is not a claim; write framework, need and stance")]
    [InlineData("==Words=={claim=\"django admin.built-in +3\"}", 0, "the stance `+3` must be one of +2, +1, 0, -1, -2")]
    [InlineData("==Words=={claim=\"django admin.built-in 2\"}", 0, "the stance `2`")]
    [InlineData("==Words=={claim=\"django admin.built-in −1\"}", 0, "the minus sign of the keyboard")]
    [InlineData("==Words=={claim=\"rails admin.built-in +1\"}", 0, "unknown framework `rails`; known are `django`, `flask`")]
    [InlineData("==Words=={claim=\"django admin +1\"}", 0, "unknown need `admin`; known are `admin.built-in`")]
    [InlineData("==Words=={claim=\"django admin.built-in +1; django admin.built-in +2\"}", 0, "two claims on `django admin.built-in`")]
    [InlineData("==Words=={claim=\"django admin.built-in +1\" claim=\"flask admin.built-in +1\"}", 0, "`claim` is given twice")]
    [InlineData("==Words=={claim=\"django admin.built-in +1\"}{claim=\"flask admin.built-in +1\"}", 0, "stands behind no mark")]
    [InlineData("==Words=={claim=\"django admin.built-in +1\" disputed=\"It is false.\"}", 0, "`disputed` (why it is false or outdated) and `reference`")]
    [InlineData("==Words=={claim=\"django admin.built-in +1\" reference=\"The manual\"}", 0, "go together; give both")]
    [InlineData("==Words=={claim=\"django admin.built-in +1\" disputed=\" \" reference=\"The manual\"}", 0, "`disputed` is empty")]
    [InlineData("==Words=={claim=\"django admin.built-in +1\" as-of=August}", 0, "`as-of` is `August`; write a date")]
    [InlineData("==Words=={claim=\"django admin.built-in +1\" onclick=\"alert(1)\"}", 0, "`onclick` is not an attribute of a mark; known are `claim`, `disputed`, `reference`, `as-of`")]
    [InlineData("==Words=={#id .class claim=\"django admin.built-in +1\"}", 0, "a mark takes no id and no class")]
    // marks
    [InlineData("==Words", 0, "`==` opens or closes no mark")]
    [InlineData("==Words =={claim=\"django admin.built-in +1\"}", 0, "`==` opens or closes no mark")]
    [InlineData("a\n\nif x == y", 2, "`==` opens or closes no mark")]
    [InlineData("==Two\nlines=={claim=\"django admin.built-in +1\"}", 0, "a marked passage stays on one line")]
    [InlineData("| A | B |\n|---|---|\n| ==a | b=={claim=\"django admin.built-in +1\"} |", 2, "`==` opens or closes no mark")]
    [InlineData("==A [link](https://example.org/) inside=={claim=\"django admin.built-in +1\"}", 0, "put the link outside")]
    [InlineData("==A <https://example.org/> inside=={claim=\"django admin.built-in +1\"}", 0, "put the link outside")]
    [InlineData("==A bare https://example.org/ inside=={claim=\"django admin.built-in +1\"}", 0, "put the link outside")]
    [InlineData("[A ==mark=={claim=\"django admin.built-in +1\"}](https://example.org/)", 0, "put the link outside")]
    [InlineData("==A **==nested=={claim=\"django admin.built-in +1\"}** mark=={claim=\"flask admin.built-in +1\"}", 0, "a mark inside this mark")]
    [InlineData("==Same=={claim=\"django admin.built-in +1\"}\n\n==Same=={claim=\"django admin.built-in +1\"}", 2, "the passage \"Same\" is marked on line 14 and on line 16")]
    [InlineData("==Same=={claim=\"django admin.built-in +1\"}\n\n==*Same*=={claim=\"flask admin.built-in +1\"}", 2, "is marked on line 14 and on line 16")]
    // other attributes
    [InlineData("Words {.class}", 0, "`{.class}` stands behind no mark")]
    [InlineData("a\n\n## Heading {#id}", 2, "`{#id}` stands behind no mark")]
    [InlineData("a\n\n- item **bold**{style=\"color:red\"}", 2, "stands behind no mark")]
    [InlineData("[a](https://example.org/){onclick=alert(1)}", 0, "stands behind no mark")]
    [InlineData("{.class}\nA paragraph", 0, "stands behind no mark")]
    [InlineData("| A |\n|---|\n| b {onclick=\"alert(1)\"} |", 2, "stands behind no mark")]
    // the rest
    [InlineData("a\n\n# Heading", 2, "headings start at `##`")]
    [InlineData("Heading\n===", 1, "headings start at `##`")]
    [InlineData("a\n![a picture](https://example.org/a.png)", 1, "a digest has no images")]
    [InlineData("[a](javascript:alert(1))", 0, "the address `javascript:alert(1)` is not allowed")]
    [InlineData("[a](//example.org/)", 0, "the address `//example.org/` is not allowed")]
    [InlineData("a\n\n- <vbscript:x>", 2, "the address `vbscript:x` is not allowed")]
    [InlineData("a\n\n[b][c]\n\n[c]: htps://example.org/", 2, "the address `htps://example.org/` is not allowed")]
    [InlineData(" \n\n", -1, "no text below its front matter")]
    public void Errors_in_the_text_have_their_line_and_reason(string body, int bodyLine, string reason)
    {
        content.WriteArticleBody(body + "\n");

        AssertError(FirstBodyLine + bodyLine, reason);
    }

    [Theory]
    [InlineData("Sample.md")]
    [InlineData("a sample.md")]
    [InlineData("größe.md")]
    public void The_file_name_must_be_a_slug(string name)
    {
        content.Write("articles/" + name, content.Read(SampleContent.Article));

        var error = Assert.Single(ContentFolder.Load(content.Folder).Errors);

        Assert.Equal(("articles/" + name, 1), (error.File, error.Line));
        Assert.Contains("cannot be one", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_nested_too_deeply_is_an_error_and_no_crash()
    {
        content.WriteArticleBody(string.Concat(Enumerable.Repeat("> ", 2000)) + "deep\n");

        AssertError(FirstBodyLine, "nested too deeply");
    }

    [Fact]
    public void All_errors_of_one_article_come_at_once()
    {
        content.WriteArticleBody("# One\n\n==Two==\n\n{.three}\n\n![four](https://example.org/)\n\n==Five=={claim=\"rails admin.built-out +7\"}\n");
        content.Replace(SampleContent.Article, "trust: 0.7", "trust: 2");

        Assert.Equal([8, 14, 16, 18, 20, 22, 22, 22], ContentFolder.Load(content.Folder).Errors.Select(error => error.Line));
    }

    private void AssertError(int line, string reason)
    {
        var result = ContentFolder.Load(content.Folder);
        Assert.Null(result.Catalogue);
        Assert.True(
            result.Errors.Any(error => error.File == SampleContent.Article && error.Line == line && error.Reason.Contains(reason, StringComparison.Ordinal)),
            string.Join('\n', result.Errors));
    }
}
