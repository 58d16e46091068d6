using System.Text.Json;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Content.Catalogue.Writing;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Tests.Catalogue;

public sealed class ContentExportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("export-").FullName;

    private string Target => Path.Combine(folder, "content");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_real_content_comes_back_the_same_and_the_second_export_is_the_first_byte_for_byte()
    {
        var catalogue = ContentFolder.Load(RealContent.Folder).Catalogue!;

        AssertComesBack(catalogue);
    }

    // So that an export into the repository shows what editors changed, and nothing else.
    [Fact]
    public void The_content_of_the_repository_is_written_as_an_export_writes_it()
    {
        ContentExport.Write(ContentFolder.Load(RealContent.Folder).Catalogue!, Target);

        Assert.All(Files(), file => Assert.Equal(File.ReadAllText(Path.Combine(RealContent.Folder, file.Key)), File.ReadAllText(Path.Combine(Target, file.Key))));
        Assert.Equal(Files().Count + 1, Directory.EnumerateFiles(RealContent.Folder, "*", SearchOption.AllDirectories).Count());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_catalogue_that_files_can_hold_comes_back_the_same(int seed) => AssertComesBack(new ExpressibleCatalogue(seed).Build());

    [Theory]
    [MemberData(nameof(Unwritable))]
    public void What_files_cannot_hold_is_named_and_nothing_is_written(string reason, string what)
    {
        var result = ContentExport.Write(Spoiled(what), Target);

        Assert.Null(result.Refusal);
        Assert.Contains(result.Losses, loss => loss.Contains(reason, StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    public static TheoryData<string, string> Unwritable => new()
    {
        { "frameworks flask, name: \" Flask\" would be read back as \"Flask\"", "space" },
        { "`summary` is empty", "empty" },
        { "articles guru99, markdown:", "line ends" },
        { "articles: `../x` cannot be the name of a file", "path" },
        { "half a character", "surrogate" },
        { "would not be read back", "claim" },
        { "the order would be another", "order" },
        { "status: \"accepted\" would be read back as", "status" },
        { "write numbers plainly", "fact" },
        { "is given twice", "twice" },
    };

    [Fact]
    public void A_folder_with_anything_else_in_it_is_refused_and_left_alone()
    {
        var catalogue = ContentFolder.Load(RealContent.Folder).Catalogue!;
        Directory.CreateDirectory(Path.Combine(Target, "articles", "pictures"));
        Assert.Contains($"holds {Path.Combine("articles", "pictures")}, which would be lost", ContentExport.Write(catalogue, Target).Refusal, StringComparison.Ordinal);

        Directory.Delete(Target, recursive: true);
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "notes.txt"), "mine");
        Assert.Contains("holds notes.txt, which would be lost; an export goes into a new or empty folder", ContentExport.Write(catalogue, Target).Refusal, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Target, "notes.txt")));

        Assert.Contains("is a file", ContentExport.Write(catalogue, Path.Combine(Target, "notes.txt")).Refusal, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public void A_content_folder_is_replaced_and_its_lexicon_stays()
    {
        var catalogue = ContentFolder.Load(RealContent.Folder).Catalogue!;
        Directory.CreateDirectory(Path.Combine(Target, "articles"));
        File.WriteAllText(Path.Combine(Target, "articles", "former.md"), "gone");
        File.Copy(Path.Combine(RealContent.Folder, "lexicon.yml"), Path.Combine(Target, "lexicon.yml"));

        Assert.Equal((null, 0), (ContentExport.Write(catalogue, Target).Refusal, ContentExport.Write(catalogue, Target).Losses.Count));

        Assert.False(File.Exists(Path.Combine(Target, "articles", "former.md")));
        Assert.NotNull(ContentFolder.Load(Target).Lexicon);
        Assert.Single(Directory.EnumerateFileSystemEntries(folder));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(100, 80)];

    private void AssertComesBack(Core.Knowledge.Catalogue catalogue)
    {
        var first = ContentExport.Write(catalogue, Target);
        Assert.Empty(first.Losses);
        Assert.Null(first.Refusal);
        var readBack = ContentFolder.Load(Target);
        Assert.Empty(readBack.Errors);
        Assert.Equal(Json(catalogue), Json(readBack.Catalogue!));

        var files = Files();
        Assert.Empty(ContentExport.Write(readBack.Catalogue!, Target).Losses);
        Assert.Equal(files, Files());
        Assert.All(files.Values, bytes => Assert.DoesNotContain((byte)'\r', bytes));
    }

    private Dictionary<string, byte[]> Files() => Directory.EnumerateFiles(Target, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(Target, file), File.ReadAllBytes);

    private static string Json(Core.Knowledge.Catalogue catalogue) => JsonSerializer.Serialize(catalogue);

    private static Core.Knowledge.Catalogue Spoiled(string what)
    {
        var content = ContentFolder.Load(RealContent.Folder).Catalogue!;
        var (flask, guru, claim) = (content.Frameworks[0], content.Articles[0], content.Claims[0]);
        return what switch
        {
            "space" => content with { Frameworks = [flask with { Name = " Flask" }, .. content.Frameworks.Skip(1)] },
            "empty" => content with { Frameworks = [flask with { Summary = "" }, .. content.Frameworks.Skip(1)] },
            "line ends" => content with { Articles = [guru with { Markdown = guru.Markdown.Replace("\n", "\r\n", StringComparison.Ordinal) }, .. content.Articles.Skip(1)] },
            "path" => content with { Articles = [guru with { Slug = "../x" }, .. content.Articles.Skip(1)] },
            "surrogate" => content with { Frameworks = [flask with { Name = "a\uD800" }, .. content.Frameworks.Skip(1)] },
            "claim" => content with { Claims = [.. content.Claims, claim with { Id = "guru99-other" }] },
            "order" => content with { Claims = [.. content.Claims.Skip(1), claim] },
            "status" => content with { Claims = [.. content.Claims.Select(one => one.Status == ClaimStatus.Disputed ? one with { Status = ClaimStatus.Accepted } : one)] },
            "fact" => content with { Articles = [guru with { Facts = [guru.Facts[0] with { Value = "70,000" }] }, .. content.Articles.Skip(1)] },
            _ => content with { Frameworks = [.. content.Frameworks, flask] },
        };
    }
}
