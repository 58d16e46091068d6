using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Knowledge;

public class ArticleTests
{
    [Theory]
    [InlineData("2019", "2023-04", "2023-04")]
    [InlineData("2019", null, "2019")]
    [InlineData(null, "2023-04", "2023-04")]
    [InlineData(null, null, null)]
    public void Its_claims_count_from_the_last_update_else_from_the_publication(string? published, string? updated, string? expected)
    {
        var article = new CatalogueBuilder().Article("a", 1, published, updated).Build().Articles[0];
        Assert.Equal(expected, article.Date?.ToString());
    }
}
