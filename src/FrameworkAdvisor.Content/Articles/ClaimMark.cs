using FrameworkAdvisor.Core.Knowledge;
using Markdig.Syntax.Inlines;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>A marked passage with the claims that readers are shown, in the syntax tree.</summary>
/// <param name="anchor">The id of the passage in the HTML.</param>
/// <param name="claims">At least one.</param>
/// <param name="spoken">What the claims say, for readers who hear the page.</param>
internal sealed class ClaimMark(string anchor, IReadOnlyList<Claim> claims, string spoken) : ContainerInline
{
    public const char DelimiterChar = '=';

    public string Anchor => anchor;

    public IReadOnlyList<Claim> Claims => claims;

    public string Spoken => spoken;

    public MarkStance Stance { get; } =
        claims.Any(claim => claim.Status == ClaimStatus.Disputed) ? MarkStance.Disputed
        : claims.All(claim => claim.Stance > 0) ? MarkStance.For
        : claims.All(claim => claim.Stance < 0) ? MarkStance.Against
        : MarkStance.Mixed;
}

/// <summary>What a mark's claims say together.</summary>
internal enum MarkStance
{
    For,
    Against,
    Mixed,
    Disputed,
}
