using FrameworkAdvisor.Content.Catalogue;

namespace FrameworkAdvisor.Content.Tests.Extraction.Terms;

/// <summary><c>lexicon.yml</c> as one of the files of a content folder.</summary>
public sealed class LexiconFileTests : IDisposable
{
    private const string File = "lexicon.yml";

    private readonly SampleContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void A_folder_may_do_without_it()
    {
        var result = ContentFolder.Load(content.Folder);

        Assert.Empty(result.Errors);
        Assert.Null(result.Lexicon);
    }

    [Fact]
    public void It_is_read_with_the_folder()
    {
        content.Write(File, "needs:\n  - need: admin.built-in\n    parts: [admin panel +2 0.9, back office]\n");

        var result = ContentFolder.Load(content.Folder);

        Assert.Empty(result.Errors);
        Assert.NotNull(result.Lexicon);
    }

    [Theory]
    [InlineData("needs:\n  - need: admin.huge\n    parts: [admin]", 2, "unknown need `admin.huge`")]
    [InlineData("needs:\n  - need: admin.built-in\n    parts: [admin]\n    praise: [Admin]", 4, "`Admin` is given twice for `admin.built-in` (first on line 3)")]
    [InlineData("needs:\n  - need: admin.built-in\n    parts: [admin 1.5]", 3, "the weight of `admin 1.5`")]
    [InlineData("needs:\n  - need: admin.built-in\n    parts: [admin 0.0]", 3, "the weight of `admin 0.0`")]
    [InlineData("needs:\n  - need: admin.built-in\n    parts: [admin +3]", 3, "the stance of `admin +3`")]
    [InlineData("needs:\n  - need: admin.built-in\n    parts: [\"... admin\"]", 3, "a phrase must start and end with a word")]
    [InlineData("needs:\n  - need: admin.built-in\n    part: [admin]", 3, "`part` is not a key")]
    [InlineData("needs:\n  - need: admin.built-in\n  - need: admin.built-in", 3, "given twice")]
    [InlineData("nots: [not]\nneeds:\n  - need: admin.built-in", 1, "`nots` is not a key")]
    [InlineData("kinds:\n  - {framework: rails, names: [railway]}\nneeds:\n  - need: admin.built-in", 2, "unknown framework `rails`")]
    public void What_is_wrong_is_named_with_its_line(string text, int line, string reason)
    {
        content.Write(File, text);

        var result = ContentFolder.Load(content.Folder);

        Assert.Null(result.Lexicon);
        var error = Assert.Single(result.Errors);
        Assert.Equal((File, line), (error.File, error.Line));
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }
}
