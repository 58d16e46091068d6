using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Knowledge;

public class CatalogueIndexTests
{
    private static readonly Catalogue catalogue = new CatalogueBuilder()
        .Frameworks("flask", "django").Need("a.one").Need("b.two")
        .Article("first", 1, "2024-01").Article("second", 1, "2024-01")
        .Claim("first", "flask", "a.one", 1).Claim("second", "django", "b.two", 1).Claim("first", "django", "a.one", -1)
        .Build();

    [Fact]
    public void Everything_is_found_by_its_id_and_nothing_else_is()
    {
        Assert.All(catalogue.Frameworks, one => Assert.Same(one, catalogue.FindFramework(one.Slug)));
        Assert.All(catalogue.Needs, one => Assert.Same(one, catalogue.FindNeed(one.Id)));
        Assert.All(catalogue.Articles, one => Assert.Same(one, catalogue.FindArticle(one.Slug)));
        Assert.All(catalogue.Claims, one => Assert.Same(one, catalogue.FindClaim(one.Id)));
        Assert.Equal(catalogue.Claims.Where(claim => claim.Article == "first"), catalogue.ClaimsOf("first"));
        Assert.Null(catalogue.FindFramework("a.one"));
        Assert.Null(catalogue.FindArticle(""));
        Assert.Empty(catalogue.ClaimsOf("third"));
    }

    [Fact]
    public void A_changed_copy_finds_what_it_holds_itself()
    {
        Assert.NotNull(catalogue.FindFramework("flask"));
        Assert.NotEmpty(catalogue.ClaimsOf("first"));
        Assert.False(catalogue.CanBeAdded("a.one"));
        var claim = catalogue.Claims[0] with { Stance = 2 };

        var copy = catalogue with
        {
            Frameworks = [.. catalogue.Frameworks.Skip(1)],
            Claims = [claim],
            Provisions = [new("django", "a.one", ProvisionKind.BuiltIn, [], "", [], null)],
        };

        Assert.Null(copy.FindFramework("flask"));
        Assert.Same(claim, copy.FindClaim(claim.Id));
        Assert.Equal([claim], copy.ClaimsOf(claim.Article));
        Assert.True(copy.CanBeAdded("a.one"));
    }
}
