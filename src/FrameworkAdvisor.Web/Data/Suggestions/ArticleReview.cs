using System.Globalization;
using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Suggestions;

/// <summary>Decides about suggestions, one at a time: each is decided once, and nothing is accepted that nobody saw.</summary>
public sealed class ArticleReview(AdvisorDbContext database, DraftEditing editing)
{
    /// <summary>What the audit log calls suggestions.</summary>
    public const string Kind = "suggestion";

    private static readonly ReviewOutcome done = new ReviewOutcome.Done();

    /// <summary>Makes a suggestion a claim, as it is or as the editor changed it.</summary>
    /// <param name="actor">Who, by which form.</param>
    /// <param name="article">Slug.</param>
    /// <param name="id">Of the suggestion.</param>
    /// <param name="seen">What the form showed of it.</param>
    /// <param name="typed">What was changed, by field of a claim; null to take it as it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<ReviewOutcome> AcceptAsync(
        Actor actor, string article, long id, string seen, IReadOnlyDictionary<string, string>? typed, CancellationToken cancellationToken) =>
        DecideAsync(actor, article, id, (work, row) => typed is null && row.Seen != seen
            ? Task.FromResult<ReviewOutcome>(new ReviewOutcome.Invalid([new("", "It says something else by now, for somebody changed the text: look at it again.")]))
            : AcceptAsync(work, actor, row, typed, cancellationToken), cancellationToken);

    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<ReviewOutcome> RejectAsync(Actor actor, string article, long id, CancellationToken cancellationToken) => DecideAsync(
        actor, article, id, (work, row) => Task.FromResult(SetAside(work, actor, row, SuggestionState.Rejected)), cancellationToken);

    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<ReviewOutcome> SkipAsync(Actor actor, string article, long id, CancellationToken cancellationToken) => DecideAsync(
        actor, article, id, (work, row) => Task.FromResult(SetAside(work, actor, row, SuggestionState.Skipped)), cancellationToken);

    /// <summary>Makes a decided suggestion wait again; what it became goes, with its mark.</summary>
    /// <param name="actor">Who, by which form.</param>
    /// <param name="article">Slug.</param>
    /// <param name="id">Of the suggestion.</param>
    /// <param name="version">Of the claim, as the editor saw it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<ReviewOutcome> UndoAsync(Actor actor, string article, long id, long version, CancellationToken cancellationToken) =>
        WorkAsync(
            actor,
            article,
            id,
            async (work, row) => row.State switch
            {
                SuggestionState.Accepted => await WithdrawAsync(work, actor, row, version, cancellationToken),
                SuggestionState.Waiting => new ReviewOutcome.Decided(),
                _ => SetAside(work, actor, row, SuggestionState.Waiting),
            },
            cancellationToken);

    /// <summary>Adds a claim that nobody suggested.</summary>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<ReviewOutcome> AddAsync(Actor actor, string article, IReadOnlyDictionary<string, string> typed, CancellationToken cancellationToken) =>
        editing.WriteAsync(
            actor,
            work => Task.FromResult(work.Has(ArticleKey(article)) ? Add(work, article, typed, null, "from a passage").Outcome : new ReviewOutcome.Gone()),
            () => done,
            cancellationToken);

    private static ItemKey ArticleKey(string article) => new(ItemKinds.Article.Name, article);

    private Task<ReviewOutcome> DecideAsync(
        Actor actor, string article, long id, Func<DraftWork, ArticleSuggestion, Task<ReviewOutcome>> decide, CancellationToken cancellationToken) =>
        WorkAsync(actor, article, id, async (work, row) => row.IsOpen ? await decide(work, row) : new ReviewOutcome.Decided(), cancellationToken);

    private Task<ReviewOutcome> WorkAsync(
        Actor actor, string article, long id, Func<DraftWork, ArticleSuggestion, Task<ReviewOutcome>> act, CancellationToken cancellationToken) =>
        editing.WriteAsync(
            actor,
            async work =>
            {
                var row = await database.ArticleSuggestions.AsTracking().FirstOrDefaultAsync(one => one.Id == id && one.ArticleSlug == article, cancellationToken);
                return row is null || !work.Has(ArticleKey(article)) ? new ReviewOutcome.Gone() : await act(work, row);
            },
            () => done,
            cancellationToken);

    private async Task<ReviewOutcome> AcceptAsync(
        DraftWork work, Actor actor, ArticleSuggestion row, IReadOnlyDictionary<string, string>? typed, CancellationToken cancellationToken)
    {
        var (outcome, added) = Add(work, row.ArticleSlug, typed ?? AsSuggested(row), row, typed is null ? "as suggested" : "suggested, and edited");
        if (added?.Claim is not { } claim)
        {
            return outcome;
        }

        (row.State, row.DecidedBy, row.ClaimId) = (SuggestionState.Accepted, actor.Name, claim.Id);
        if (added.LinesJoined > 0)
        {
            // Lines that a mark joined are gone for all that stands below.
            foreach (var below in await database.ArticleSuggestions.AsTracking().Where(one => one.ArticleSlug == row.ArticleSlug && one.Line > row.Line).ToListAsync(cancellationToken))
            {
                below.Line = Math.Max(row.Line, below.Line - added.LinesJoined);
            }
        }

        return outcome;
    }

    private static (ReviewOutcome Outcome, ClaimMarking.Added? Added) Add(
        DraftWork work, string article, IReadOnlyDictionary<string, string> typed, ArticleSuggestion? row, string note)
    {
        var entry = ClaimEntry.Read(article, typed, work.Has);
        if (entry.Statement is not { } statement)
        {
            return (new ReviewOutcome.Invalid(entry.Errors), null);
        }

        // Only the words that were suggested are known to stand where they were found.
        var quote = row is null ? new Quote(entry.Passage)
            : entry.Passage == row.Quote ? new Quote(row.Quote, row.Before, row.After, row.Line)
            : new Quote(entry.Passage, Line: row.Line);
        var added = ClaimMarking.Add(work, article, quote, statement, note);
        return added.Claim is null
            ? (new ReviewOutcome.Invalid([new(ClaimEntry.PassageField, $"This passage cannot be marked: {string.Join("; ", added.Errors)}.")]), null)
            : (done, added);
    }

    /// <summary>The fields of a claim that a suggestion fills in.</summary>
    public static Dictionary<string, string> AsSuggested(ArticleSuggestion row) => new(StringComparer.Ordinal)
    {
        [ClaimEntry.PassageField] = row.Quote,
        ["framework"] = row.Framework,
        ["need"] = row.Need,
        ["stance"] = row.Stance.ToString(CultureInfo.InvariantCulture),
        ["status"] = "accepted",
    };

    private static async Task<ReviewOutcome> WithdrawAsync(DraftWork work, Actor actor, ArticleSuggestion row, long version, CancellationToken cancellationToken)
    {
        var claim = new ItemKey(ItemKinds.Claim.Name, row.ClaimId!);
        if (!work.Has(claim))
        {
            return SetAside(work, actor, row, SuggestionState.Waiting);
        }

        if (await work.VersionOfAsync(claim, cancellationToken) > version)
        {
            return new ReviewOutcome.Decided();
        }

        var errors = ClaimMarking.Remove(work, row.ArticleSlug, claim, "withdrawn");
        if (errors.Count > 0)
        {
            return new ReviewOutcome.Invalid([new("", $"The claim cannot be withdrawn: {string.Join("; ", errors)}.")]);
        }

        (row.State, row.DecidedBy, row.ClaimId) = (SuggestionState.Waiting, null, null);
        return done;
    }

    private static ReviewOutcome SetAside(DraftWork work, Actor actor, ArticleSuggestion row, SuggestionState state)
    {
        if (row.State == state)
        {
            return done;
        }

        work.Tell(
            state switch { SuggestionState.Rejected => AuditAction.Reject, SuggestionState.Skipped => AuditAction.Skip, _ => AuditAction.Reopen },
            Kind,
            FormattableString.Invariant($"{row.ArticleSlug}~{row.Id}"),
            note: $"{row.Framework} {row.Need}: {row.Quote}");
        (row.State, row.DecidedBy, row.ClaimId) = (state, state == SuggestionState.Rejected ? actor.Name : null, null);
        return done;
    }
}
