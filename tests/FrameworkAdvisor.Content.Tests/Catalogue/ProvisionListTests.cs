using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;
using static FrameworkAdvisor.Content.Tests.SampleContent;

namespace FrameworkAdvisor.Content.Tests.Catalogue;

public sealed class ProvisionListTests : IDisposable
{
    private readonly SampleContent content = new();

    public ProvisionListTests() => content.Write(Frameworks, content.Read(Frameworks) + """
        provides:
          - framework: django
            need: admin.built-in
            kind: built-in
            text: Nothing to add.
            articles: [sample]
          - framework: flask
            need: admin.built-in
            kind: extension
            extensions: [Flask-Admin]
            text: Add it.
            articles: []
            reference: Flask-Admin documentation
          - framework: django
            need: learning.easy-start
            kind: own-work
            text: Learn it.
            articles: [sample]

        """);

    public void Dispose() => content.Dispose();

    [Fact]
    public void Provisions_come_with_their_extensions_and_sources()
    {
        var provisions = Load();

        Assert.Equal(
            [("django", "admin.built-in", ProvisionKind.BuiltIn), ("flask", "admin.built-in", ProvisionKind.Extension), ("django", "learning.easy-start", ProvisionKind.OwnWork)],
            provisions.Select(provision => (provision.Framework, provision.Need, provision.Kind)));
        Assert.Equal(("Nothing to add.", null), (provisions[0].Text, provisions[0].Reference));
        Assert.Equal(["sample"], provisions[0].Articles);
        Assert.Equal("Flask-Admin documentation", provisions[1].Reference);
        Assert.Equal(["Flask-Admin"], provisions[1].Extensions);
        Assert.Empty(provisions[1].Articles);
    }

    [Fact]
    public void An_extension_may_be_spelt_in_another_way_by_the_article_that_names_it()
    {
        content.Replace(Frameworks, "kind: built-in", "kind: extension\n    extensions: [Admin-Site, ADMIN]");
        content.Replace(SampleContent.Article, "Django ships an admin site", "Django ships an adminsite");

        Assert.Equal(["Admin-Site", "ADMIN"], Load()[0].Extensions);
    }

    [Fact]
    public void What_is_wrong_with_provisions_is_told_all_at_once()
    {
        content.Replace(Frameworks, "kind: built-in", "kind: none");
        content.Replace(Frameworks, "    extensions: [Flask-Admin]\n", "");
        content.Replace(Frameworks, "text: Learn it.", "text: ''");

        Assert.Equal([21, 24, 33], ContentFolder.Load(content.Folder).Errors.Select(error => error.Line));
    }

    [Fact]
    public void An_article_with_errors_is_not_complained_about_a_second_time()
    {
        content.Replace(SampleContent.Article, "django learning.easy-start -1", "django learning.easy -1");

        Assert.Equal([SampleContent.Article], ContentFolder.Load(content.Folder).Errors.Select(error => error.File));
    }

    [Fact]
    public void Content_without_provisions_is_content_too()
    {
        var text = content.Read(Frameworks);
        content.Write(Frameworks, text[..text.IndexOf("provides:", StringComparison.Ordinal)]);

        Assert.Empty(Load());
    }

    [Theory]
    [InlineData("provides:\n  - framework: django", "provides:\n  - framework: rails", 19, "unknown framework `rails`; known are `django`, `flask`")]
    [InlineData("need: learning.easy-start", "need: learning.easy", 32, "unknown need `learning.easy`")]
    [InlineData("kind: own-work", "kind: some-work", 33, "`kind` is `some-work`; it must be one of `built-in`, `extension`, `own-work`")]
    [InlineData("text: Learn it.", "text: ''", 34, "`text` is empty")]
    [InlineData("text: Learn it.", "because: Learn it.", 31, "a provision needs `text`")]
    [InlineData("text: Learn it.", "because: Learn it.", 34, "`because` is not a key of a provision")]
    [InlineData("text: Learn it.\n    articles: [sample]", "text: Learn it.\n    articles: [simple]", 35, "unknown article `simple`; known are `sample`")]
    [InlineData("text: Learn it.\n    articles: [sample]", "text: Learn it.\n    articles: []", 35, "it needs a `reference` by which it can be checked")]
    [InlineData("text: Learn it.\n    articles: [sample]", "text: Learn it.\n    articles: sample", 35, "`articles` must be a list")]
    [InlineData("text: Learn it.\n    articles: [sample]", "text: Learn it.", 31, "a provision needs `articles`")]
    [InlineData("    articles: []\n", "    articles: [sample]\n", 29, "`sample` makes no claim on `flask admin.built-in` that counts")]
    [InlineData("need: learning.easy-start", "need: admin.built-in", 31, "the provision `django admin.built-in` is given twice (first on line 19)")]
    [InlineData("    extensions: [Flask-Admin]\n", "", 24, "`kind: extension` and `extensions` go together")]
    [InlineData("kind: built-in", "kind: built-in\n    extensions: [Admin]", 22, "`kind: extension` and `extensions` go together")]
    [InlineData("kind: built-in", "kind: extension\n    extensions: [Django-Admin]", 22, "none of the articles cited here names `Django-Admin`")]
    public void Every_error_names_line_and_reason(string text, string replacement, int line, string reason)
    {
        content.Replace(Frameworks, text, replacement);

        var errors = ContentFolder.Load(content.Folder).Errors;

        Assert.True(
            errors.Any(error => error.File == Frameworks && error.Line == line && error.Reason.Contains(reason, StringComparison.Ordinal)),
            string.Join('\n', errors));
    }

    private IReadOnlyList<Provision> Load()
    {
        var result = ContentFolder.Load(content.Folder);
        Assert.Empty(result.Errors);
        return result.Catalogue!.Provisions;
    }
}
