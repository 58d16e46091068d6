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
    /// <exception cref="DatabaseUnavailableException">The version cannot be read, or does not know the answers.</exception>
    public static async Task<PinnedResult> OfAsync(
        Decision decision, PublishedKnowledge knowledge, DatabaseFile file, CancellationToken cancellationToken = default)
    {
        var advisor = await knowledge.OfAsync(decision.KnowledgeVersion, file, cancellationToken)
            ?? throw Broken(file, $"knowledge version {decision.KnowledgeVersion} is missing");
        var reading = advisor.Questionnaire.ReadQuery(decision.Query);
        if (reading.Errors.Count > 0)
        {
            throw Broken(file, $"a decision has answers that knowledge version {decision.KnowledgeVersion} does not know");
        }

        var recommendation = advisor.Recommend(reading.Answers);
        return new(decision, advisor, recommendation, DigestOf(recommendation) == decision.Digest);
    }

    /// <summary>SHA-256 of the recommendation's JSON, in lower-case hexadecimal.</summary>
    public static string DigestOf(Recommendation recommendation) =>
        Convert.ToHexStringLower(SHA256.HashData(ExchangeJson.Write(RecommendationDocument.Of(recommendation))));

    private static DatabaseUnavailableException Broken(DatabaseFile file, string what) =>
        new($"The database {file.Path} holds a decision that cannot be shown ({what}): restore it from a backup.");
}
