using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Data.Decisions;

/// <summary>Saved decisions with their results, each on the knowledge it is pinned to.</summary>
public sealed class PinnedResults(SavedDecisions decisions, PublishedKnowledge knowledge, AdvisorDatabase database)
{
    /// <summary>Null when no decision has this link.</summary>
    /// <exception cref="DatabaseUnavailableException">Its version cannot be read, or does not know the answers.</exception>
    public async Task<PinnedResult?> FindAsync(string? token, CancellationToken cancellationToken = default) =>
        await decisions.FindAsync(token, cancellationToken) is { } decision ? await AskAgainAsync(decision, cancellationToken) : null;

    private async Task<PinnedResult> AskAgainAsync(Decision decision, CancellationToken cancellationToken)
    {
        var advisor = await knowledge.OfAsync(decision.KnowledgeVersion, database, cancellationToken)
            ?? throw Broken($"knowledge version {decision.KnowledgeVersion} is missing");
        var reading = advisor.Questionnaire.ReadQuery(decision.Query);
        if (reading.Errors.Count > 0)
        {
            throw Broken($"a decision has answers that knowledge version {decision.KnowledgeVersion} does not know");
        }

        var recommendation = advisor.Recommend(reading.Answers);
        return new(decision, advisor, recommendation, PinnedResult.DigestOf(recommendation) == decision.Digest);
    }

    private DatabaseUnavailableException Broken(string what) =>
        new($"The database {database.Name} holds a decision that cannot be shown ({what}): restore it from a backup.");
}
