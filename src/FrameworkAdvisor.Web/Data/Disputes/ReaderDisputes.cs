using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Editing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Disputes;

/// <summary>The disputes that readers sent, and what editors decide about them.</summary>
public sealed class ReaderDisputes(AdvisorDbContext database, WriteGate gate, DraftEditing editing, TimeProvider clock)
{
    /// <summary>More than these wait for nobody: whoever wants to flood the queue fills it, and no disk.</summary>
    public const int MostWaiting = 1000;

    /// <summary>Whether anything was stored through this, whatever came of the rest of the request.</summary>
    public bool HasWritten { get; private set; }

    /// <summary>Stores a dispute once for each form; false when the queue is full.</summary>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was stored.</exception>
    public Task<bool> SubmitAsync(
        string operation, Claim claim, int knowledgeVersion, string reason, string reference, CancellationToken cancellationToken = default) =>
        gate.WriteAsync(
            database,
            async () =>
            {
                var hash = SecretLink.HashOf(operation);
                if (await database.ClaimDisputes.AsNoTracking().AnyAsync(dispute => dispute.OperationHash == hash, cancellationToken))
                {
                    return true;
                }

                if (await database.ClaimDisputes.CountAsync(dispute => dispute.State == DisputeState.Waiting, cancellationToken) >= MostWaiting)
                {
                    return false;
                }

                database.Add(new ClaimDispute
                {
                    ClaimId = claim.Id,
                    Passage = claim.Text,
                    KnowledgeVersion = knowledgeVersion,
                    Reason = reason,
                    Reference = reference,
                    At = clock.GetUtcNow(),
                    OperationHash = hash,
                    State = DisputeState.Waiting,
                });
                await database.SaveChangesAsync(CancellationToken.None);
                HasWritten = true;
                return true;
            },
            cancellationToken);

    public Task<int> CountWaitingAsync(CancellationToken cancellationToken = default) =>
        database.ClaimDisputes.AsNoTracking().CountAsync(dispute => dispute.State == DisputeState.Waiting, cancellationToken);

    /// <summary>Those of a state, the oldest first while they wait, the newest first afterwards.</summary>
    public async Task<IReadOnlyList<ClaimDispute>> ListAsync(DisputeState state, int most, CancellationToken cancellationToken = default)
    {
        var ofState = database.ClaimDisputes.AsNoTracking().Where(dispute => dispute.State == state);
        var ordered = state == DisputeState.Waiting ? ofState.OrderBy(dispute => dispute.Id) : ofState.OrderByDescending(dispute => dispute.Id);
        return await ordered.Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>Makes the claim, read at a version, disputed in the draft, with a reason and a reference that readers will see.</summary>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<EditOutcome> UpholdAsync(
        Actor actor, int id, long version, string reason, string reference, CancellationToken cancellationToken = default) =>
        DecideAsync(
            actor,
            id,
            DisputeState.Upheld,
            null,
            async (work, dispute) =>
            {
                if (work.Find(KeyOf(dispute)) is not { } claim)
                {
                    return new EditOutcome.Gone(KeyOf(dispute));
                }

                if (await work.VersionOfAsync(claim.Key, cancellationToken) is var current && current > version)
                {
                    return new EditOutcome.Conflict(claim, current, new ItemMerge(claim, []));
                }

                var typed = new Dictionary<string, string> { ["status"] = "disputed", ["dispute-reason"] = reason, ["reference"] = reference };
                var reading = ItemReading.Of(claim.Kind, claim, typed, work.Has);
                if (reading.Item is not { } disputed)
                {
                    return new EditOutcome.Invalid(reading.Errors);
                }

                work.Put(disputed, AuditAction.Change, FormattableString.Invariant($"upholds dispute {dispute.Id}"));
                return new EditOutcome.Saved(KeyOf(dispute), []);
            },
            cancellationToken);

    /// <summary>Leaves the claim as it is, and says why.</summary>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<EditOutcome> DeclineAsync(Actor actor, int id, string why, CancellationToken cancellationToken = default) =>
        DecideAsync(
            actor,
            id,
            DisputeState.Declined,
            why,
            (work, dispute) =>
            {
                work.Tell(AuditAction.Change, "dispute", FormattableString.Invariant($"{dispute.Id}"), note: $"declined: {why}");
                return Task.FromResult<EditOutcome>(new EditOutcome.Saved(KeyOf(dispute), []));
            },
            cancellationToken);

    private Task<EditOutcome> DecideAsync(
        Actor actor, int id, DisputeState state, string? decision, Func<DraftWork, ClaimDispute, Task<EditOutcome>> decide, CancellationToken cancellationToken) =>
        editing.WriteAsync(
            actor,
            async work =>
            {
                if (await database.ClaimDisputes.FirstOrDefaultAsync(one => one.Id == id && one.State == DisputeState.Waiting, cancellationToken) is not { } dispute)
                {
                    return new EditOutcome.Gone(default);
                }

                var outcome = await decide(work, dispute);
                if (outcome is EditOutcome.Saved)
                {
                    (dispute.State, dispute.Decision, dispute.DecidedBy) = (state, decision, actor.Name);
                }

                return outcome;
            },
            () => new EditOutcome.Saved(default, []),
            cancellationToken);

    private static ItemKey KeyOf(ClaimDispute dispute) => new(ItemKinds.Claim.Name, dispute.ClaimId);
}
