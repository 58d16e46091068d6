using System.Security.Cryptography;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Data.Decisions;

/// <summary>A saved decision with the knowledge it is pinned to, asked again.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Advisor">Of the version it is pinned to.</param>
/// <param name="Recommendation">What that version says to its answers.</param>
/// <param name="IsReproduced">Whether that is what it said when it was saved, to the byte.</param>
public sealed record PinnedResult(Decision Decision, Advisor Advisor, Recommendation Recommendation, bool IsReproduced)
{
    /// <summary>SHA-256 of the recommendation's JSON, in lower-case hexadecimal.</summary>
    public static string DigestOf(Recommendation recommendation) =>
        Convert.ToHexStringLower(SHA256.HashData(ExchangeJson.Write(RecommendationDocument.Of(recommendation))));
}
