using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Draft;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>Reads the draft, and keeps what is worked out of the few states asked for last.</summary>
public sealed class DraftStates(PublishedKnowledge knowledge, DraftMemory memory, TimeProvider clock)
{
    private const string Note = "Draft";
    private const int MostKept = 3;

    private readonly Lock keeping = new();
    private readonly List<DraftState> kept = [];

    public async Task<DraftState> ReadAsync(AdvisorDbContext database, CancellationToken cancellationToken = default)
    {
        var draft = await memory.ReadAsync(database, cancellationToken);
        var (number, today) = ((knowledge.Current?.Number ?? 0) + 1, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));

        // Worked out before anybody has to wait for it.
        var digest = draft.Digest;
        lock (keeping)
        {
            var state = kept.Find(one => one.Digest == digest && one.Version.Number == number && one.Version.PublishedOn == today)
                ?? new DraftState(new KnowledgeVersion(number, today, Note, draft.Catalogue), draft);
            kept.Remove(state);
            kept.Add(state);
            if (kept.Count > MostKept)
            {
                kept.RemoveAt(0);
            }

            return state;
        }
    }
}
