using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Suggestions;

/// <summary>Decides about figures that were found in an article; accepted ones become facts.</summary>
public sealed class FigureReview(AdvisorDbContext database, DraftEditing editing)
{
    /// <summary>What the audit log calls them.</summary>
    public const string Kind = "figure";

    private static readonly ReviewOutcome done = new ReviewOutcome.Done();

    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<ReviewOutcome> AcceptAsync(Actor actor, string article, long id, CancellationToken cancellationToken) => WorkAsync(
        actor, article, id, (work, row) => Task.FromResult(row.State == SuggestionState.Waiting ? Accept(work, actor, row) : new ReviewOutcome.Decided()), cancellationToken);

    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<ReviewOutcome> RejectAsync(Actor actor, string article, long id, CancellationToken cancellationToken) => WorkAsync(
        actor,
        article,
        id,
        (work, row) => Task.FromResult(row.State == SuggestionState.Waiting ? Set(work, row, SuggestionState.Rejected, actor.Name) : new ReviewOutcome.Decided()),
        cancellationToken);

    /// <summary>Makes it wait again; the fact it became goes, unless somebody changed it since.</summary>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<ReviewOutcome> UndoAsync(Actor actor, string article, long id, long version, CancellationToken cancellationToken) => WorkAsync(
        actor, article, id, (work, row) => UndoAsync(work, row, version, cancellationToken), cancellationToken);

    /// <summary>The key of the fact that a figure became.</summary>
    public static ItemKey FactKey(ArticleFigure row) =>
        new(ItemKinds.Fact.Name, ItemKinds.Fact.IdOf(new Dictionary<string, string> { ["article"] = row.ArticleSlug, ["id"] = row.FactId ?? "" }));

    private Task<ReviewOutcome> WorkAsync(
        Actor actor, string article, long id, Func<DraftWork, ArticleFigure, Task<ReviewOutcome>> act, CancellationToken cancellationToken) =>
        editing.WriteAsync(
            actor,
            async work =>
            {
                var row = await database.ArticleFigures.AsTracking().FirstOrDefaultAsync(one => one.Id == id && one.ArticleSlug == article, cancellationToken);
                return row is null || !work.Has(new(ItemKinds.Article.Name, article)) ? new ReviewOutcome.Gone() : await act(work, row);
            },
            () => done,
            cancellationToken);

    private static ReviewOutcome Accept(DraftWork work, Actor actor, ArticleFigure row)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["article"] = row.ArticleSlug,
            ["framework"] = row.Framework,
            ["measure"] = row.Measure,
            ["value"] = row.Value,
            ["as-of"] = row.AsOf,
        };
        var reading = ItemReading.Of(ItemKinds.Fact, null, typed, work.Has);
        if (reading.Item is not { } fact)
        {
            return new ReviewOutcome.Invalid(reading.Errors);
        }

        if (work.Has(fact.Key))
        {
            return new ReviewOutcome.Invalid([new("", "This fact is there already.")]);
        }

        work.Put(fact, AuditAction.Create, "as found in the text");
        (row.State, row.DecidedBy, row.FactId) = (SuggestionState.Accepted, actor.Name, fact["id"]);
        return done;
    }

    private static async Task<ReviewOutcome> UndoAsync(DraftWork work, ArticleFigure row, long version, CancellationToken cancellationToken)
    {
        if (row.State == SuggestionState.Waiting)
        {
            return new ReviewOutcome.Decided();
        }

        var fact = FactKey(row);
        if (row.State == SuggestionState.Accepted && work.Has(fact))
        {
            if (await work.VersionOfAsync(fact, cancellationToken) > version)
            {
                return new ReviewOutcome.Decided();
            }

            work.Remove(fact, "withdrawn");
            (row.State, row.DecidedBy, row.FactId) = (SuggestionState.Waiting, null, null);
            return done;
        }

        return Set(work, row, SuggestionState.Waiting, null);
    }

    private static ReviewOutcome Set(DraftWork work, ArticleFigure row, SuggestionState state, string? by)
    {
        work.Tell(
            state == SuggestionState.Rejected ? AuditAction.Reject : AuditAction.Reopen,
            Kind,
            FormattableString.Invariant($"{row.ArticleSlug}~{row.Id}"),
            note: $"{row.Framework} {row.Measure}: {row.Value}");
        (row.State, row.DecidedBy, row.FactId) = (state, by, null);
        return done;
    }
}
