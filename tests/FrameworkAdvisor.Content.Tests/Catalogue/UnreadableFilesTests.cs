using FrameworkAdvisor.Content.Catalogue;

namespace FrameworkAdvisor.Content.Tests.Catalogue;

public sealed class UnreadableFilesTests : IDisposable
{
    private readonly SampleContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void A_missing_folder_is_an_error()
    {
        var result = ContentFolder.Load(Path.Combine(content.Folder, "nowhere"));

        Assert.Null(result.Catalogue);
        Assert.Contains("there is no folder", Assert.Single(result.Errors).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SampleContent.Frameworks)]
    [InlineData(SampleContent.Criteria)]
    [InlineData(SampleContent.Questionnaire)]
    [InlineData(SampleContent.Scenarios)]
    public void A_missing_file_is_one_error_that_names_it(string file)
    {
        content.Delete(file);

        AssertOnlyError(file, 1, "missing");
    }

    [Fact]
    public void A_missing_folder_of_articles_is_one_error()
    {
        content.Delete(SampleContent.Article);
        Directory.Delete(Path.Combine(content.Folder, "articles"));

        AssertOnlyError("articles", 1, "no folder");
    }

    [Fact]
    public void A_folder_with_the_name_of_a_file_is_an_error()
    {
        content.Delete(SampleContent.Scenarios);
        Directory.CreateDirectory(Path.Combine(content.Folder, SampleContent.Scenarios));

        AssertOnlyError(SampleContent.Scenarios, 1, "missing");
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_an_error_on_their_line()
    {
        content.Write(SampleContent.Article, [.. "---\ntitle: caf"u8, 0xE9, .. "\n---\n"u8]);

        AssertHasError(SampleContent.Article, 2, "not UTF-8");
    }

    [Fact]
    public void A_NUL_byte_is_an_error_on_its_line()
    {
        content.Write(SampleContent.Scenarios, "scenarios:\n\n  - \0");

        AssertOnlyError(SampleContent.Scenarios, 3, "NUL");
    }

    [Theory]
    [InlineData(SampleContent.Article, 256)]
    [InlineData(SampleContent.Scenarios, 1024)]
    public void A_file_over_its_limit_is_an_error(string file, int kilobytes)
    {
        content.Write(file, content.Read(file) + new string('\n', kilobytes * 1024));

        AssertOnlyError(file, 1, $"at most {kilobytes} KB");
    }

    [Fact]
    public void A_file_just_at_its_limit_is_read()
    {
        var text = content.Read(SampleContent.Article);
        content.Write(SampleContent.Article, text + new string('\n', (256 * 1024) - System.Text.Encoding.UTF8.GetByteCount(text)));

        Assert.Empty(ContentFolder.Load(content.Folder).Errors);
    }

    private void AssertOnlyError(string file, int line, string reason)
    {
        Assert.Single(ContentFolder.Load(content.Folder).Errors);
        AssertHasError(file, line, reason);
    }

    private void AssertHasError(string file, int line, string reason)
    {
        var result = ContentFolder.Load(content.Folder);
        Assert.Null(result.Catalogue);
        Assert.Contains(result.Errors, error => error.File == file && error.Line == line && error.Reason.Contains(reason, StringComparison.Ordinal));
    }
}
