using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Tests.Articles.Changes;

/// <summary>The digests that the product comes with.</summary>
internal static class RealDigests
{
    public static IReadOnlyList<Article> All { get; } = ContentFolder.Load(RealContent.Folder).Catalogue!.Articles;

    public static IReadOnlyList<Claim> ClaimsOf(string article, string markdown)
    {
        var claims = ReadText.ClaimsOf(article, markdown, out var fault);
        Assert.Null(fault);
        return claims!;
    }
}
