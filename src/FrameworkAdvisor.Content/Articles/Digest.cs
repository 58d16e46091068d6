using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>An article and the claims marked in it, in the order of the text.</summary>
internal sealed record Digest(Article Article, IReadOnlyList<Claim> Claims);
