using System.Reflection;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Content.Extraction;
using FrameworkAdvisor.Content.Extraction.Gold;

namespace FrameworkAdvisor.Content.Tests.Extraction.Gold;

/// <summary>The texts that were invented and annotated to develop with.</summary>
public sealed class OwnGoldTests
{
    public static string Folder { get; } = Metadata("GoldFolder");

    private static readonly Core.Knowledge.Catalogue catalogue = ContentFolder.Load(Metadata("ContentFolder")).Catalogue!;

    [Theory]
    [InlineData("invented.json", 8)]
    [InlineData("sources.json", 5)]
    public void Every_gold_file_can_be_read(string name, int articles)
    {
        var gold = Read(name);

        Assert.Empty(gold.Errors);
        Assert.Equal(articles, gold.Articles.Count);
        Assert.All(gold.Articles, article => Assert.NotEmpty(article.Claims));
    }

    [Fact]
    public void No_line_that_says_something_is_left_unread()
    {
        Assert.All(Read("invented.json").Articles, article =>
        {
            var read = ArticleReader.Read(File.ReadAllText(Path.Combine(Folder, article.File))).Select(passage => passage.Line).ToHashSet();

            Assert.DoesNotContain(article.Claims, claim => !read.Contains(claim.Line));
        });
    }

    [Fact]
    public void The_digests_can_be_read_as_if_nobody_had_marked_them_up()
    {
        Assert.All(catalogue.Articles, article =>
        {
            var passages = ArticleReader.Read(File.ReadAllText(Path.Combine(Metadata("ContentFolder"), "articles", article.Slug + ".md")));

            Assert.Equal((PassageKind.Title, article.Title), (passages[0].Kind, passages[0].Text));
            Assert.DoesNotContain(passages, passage => passage.Text.Contains("==", StringComparison.Ordinal) || passage.Text.Contains("claim=", StringComparison.Ordinal));
            Assert.True(passages.Count > 50);
        });
    }

    internal static GoldFile Read(string name) => GoldFile.Read(
        File.ReadAllBytes(Path.Combine(Folder, name)),
        catalogue.Criteria.SelectMany(criterion => criterion.Needs).Select(need => need.Id).ToHashSet(StringComparer.Ordinal));

    private static string Metadata(string key) => typeof(OwnGoldTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == key).Value!;
}
