using System.Text;
using FrameworkAdvisor.Content.Extraction.Gold;

namespace FrameworkAdvisor.Content.Tests.Extraction.Gold;

public sealed class GoldFileTests
{
    private static readonly HashSet<string> needs = ["size.small", "size.large"];

    [Fact]
    public void A_gold_file_is_read_whole()
    {
        var file = Read("""
            {"articles": [
              {"file": "a.txt", "claims": [{"line": 3, "need": "size.small", "framework": "flask", "stance": 2}]},
              {"file": "b/c.md", "claims": []}
            ]}
            """);

        Assert.Empty(file.Errors);
        Assert.Equal(["a.txt", "b/c.md"], file.Articles.Select(article => article.File));
        Assert.Equal([new GoldClaim(3, "size.small", "flask", 2)], file.Articles[0].Claims);
    }

    [Theory]
    [InlineData("{\n\"articles\": [", 2, "", "this is no JSON")]
    [InlineData("[]", 1, "articles", "is missing")]
    [InlineData("{\"articles\": 3}", 1, "articles", "must be a list of articles")]
    [InlineData("{\"articles\": [\n{\"claims\": []}]}", 2, "articles[0].file", "is missing")]
    [InlineData("{\"articles\": [{\"file\": \"a\",\n\"claim\": [], \"claims\": []}]}", 2, "articles[0].claim", "is not known here")]
    [InlineData("{\"articles\": [{\"file\": \"a\", \"claims\": [\n{\"line\": 0, \"need\": \"size.small\", \"framework\": \"f\", \"stance\": 1}]}]}", 2, "articles[0].claims[0].line", "is 0")]
    [InlineData("{\"articles\": [{\"file\": \"a\", \"claims\": [{\"line\": 1,\n\"need\": \"size.huge\", \"framework\": \"f\", \"stance\": 1}]}]}", 2, "articles[0].claims[0].need", "size.huge")]
    [InlineData("{\"articles\": [{\"file\": \"a\", \"claims\": [{\"line\": 1, \"need\": \"size.small\", \"framework\": \"f\",\n \"stance\": 3}]}]}", 2, "articles[0].claims[0].stance", "is 3")]
    [InlineData("{\"articles\": [{\"file\": \"a\", \"claims\": [{\"line\": 1, \"need\": \"size.small\", \"framework\": \"f\",\n \"stance\": \"1\"}]}]}", 2, "articles[0].claims[0].stance", "must be a whole number")]
    [InlineData("{\"articles\": [{\"file\": \"a\", \"claims\": [{\"line\": 1.5, \"need\": \"size.small\", \"framework\": \"f\", \"stance\": 1}]}]}", 1, "articles[0].claims[0].line", "must be a whole number")]
    public void Whatever_is_wrong_is_named_with_line_and_field(string json, int line, string field, string reason)
    {
        var file = Read(json);

        Assert.Empty(file.Articles);
        var error = Assert.Single(file.Errors);
        Assert.Equal((line, field), (error.Line, error.Field));
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }

    private static GoldFile Read(string json) => GoldFile.Read(Encoding.UTF8.GetBytes(json), needs);
}
