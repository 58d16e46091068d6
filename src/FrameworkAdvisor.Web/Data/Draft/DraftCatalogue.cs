using System.Data;
using System.Data.Common;
using FrameworkAdvisor.Core.Knowledge;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Draft;

/// <summary>The whole draft at once: what editors work on, never what the public pages show.</summary>
public static class DraftCatalogue
{
    // Beyond that all claims are read at once.
    private const int MostArticles = 100;

    /// <summary>Reads one consistent state of the draft; within a transaction of the caller, that one's.</summary>
    public static async Task<Catalogue> ReadAsync(
        AdvisorDbContext database, CancellationToken cancellationToken = default)
    {
        if (database.Database.CurrentTransaction is not null)
        {
            return await ReadAllAsync(database, QueryTrackingBehavior.NoTracking, null, cancellationToken);
        }

        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var snapshot = await BeginReadingAsync(database.Database.GetDbConnection(), cancellationToken);
            await using var transaction = await database.Database.UseTransactionAsync(snapshot, cancellationToken);
            return await ReadAllAsync(database, QueryTrackingBehavior.NoTracking, null, cancellationToken);
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    /// <summary>
    /// Makes the draft this catalogue within a transaction of the caller, who saves. Claims are nearly all of what there is:
    /// only those of articles in which one is another are looked at.
    /// </summary>
    /// <param name="database">Of the transaction.</param>
    /// <param name="former">The draft as it is stored.</param>
    /// <param name="catalogue">As it is to be.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal static async Task ChangeAsync(AdvisorDbContext database, Catalogue former, Catalogue catalogue, CancellationToken cancellationToken)
    {
        string[] touched =
        [
            .. former.Claims.Concat(catalogue.Claims).Select(claim => claim.Article).Distinct(StringComparer.Ordinal)
                .Where(slug => !former.ClaimsOf(slug).SequenceEqual(catalogue.ClaimsOf(slug))),
        ];
        var places = touched.Length > MostArticles ? null : await DraftClaimPlaces.MakeRoomAsync(database, former, catalogue, cancellationToken);
        await ReadAllAsync(database, QueryTrackingBehavior.TrackAll, places is null ? null : touched, cancellationToken);
        DraftRows.Change(database, catalogue, places is null
            ? catalogue.Claims.Select(DraftClaim.From)
            : touched.SelectMany(catalogue.ClaimsOf).Select(claim => DraftClaim.From(claim, places.Of(claim.Id))));
    }

    /// <summary>Makes the draft this catalogue, all or nothing; only the rows that differ are written.</summary>
    public static async Task ReplaceAsync(
        AdvisorDbContext database, Catalogue catalogue, CancellationToken cancellationToken = default)
    {
        await using var transaction = database.Database.CurrentTransaction is null
            ? await database.Database.BeginTransactionAsync(cancellationToken)
            : null;
        try
        {
            database.ChangeTracker.Clear();
            await ReadAllAsync(database, QueryTrackingBehavior.TrackAll, null, cancellationToken);
            DraftRows.Change(database, catalogue, catalogue.Claims.Select(DraftClaim.From));
            await database.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            database.ChangeTracker.Clear();
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }
    }

    // EF's own transactions on SQLite take the write lock at once; a reader must not. On PostgreSQL each statement would
    // see a state of its own.
    private static ValueTask<DbTransaction> BeginReadingAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection is SqliteConnection sqlite
            ? ValueTask.FromResult<DbTransaction>(sqlite.BeginTransaction(deferred: true))
            : connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    private static async Task<Catalogue> ReadAllAsync(
        AdvisorDbContext database, QueryTrackingBehavior tracking, string[]? claimsOf, CancellationToken cancellationToken)
    {
        var frameworks = await database.DraftFrameworks.AsTracking(tracking).AsSplitQuery().Include(framework => framework.Aliases)
            .OrderBy(framework => framework.Position).ToListAsync(cancellationToken);
        var criteria = await database.DraftCriteria.AsTracking(tracking).AsSplitQuery().Include(criterion => criterion.Needs)
            .OrderBy(criterion => criterion.Position).ToListAsync(cancellationToken);
        var measures = await database.DraftMeasures.AsTracking(tracking)
            .OrderBy(measure => measure.Position).ToListAsync(cancellationToken);
        var questions = await database.DraftQuestions.AsTracking(tracking).AsSplitQuery().Include(question => question.Concerns)
            .Include(question => question.Options).ThenInclude(option => option.Effects).ThenInclude(effect => effect.Articles)
            .OrderBy(question => question.Position).ToListAsync(cancellationToken);
        var tensions = await database.DraftTensions.AsTracking(tracking)
            .OrderBy(tension => tension.Position).ToListAsync(cancellationToken);
        var articles = await database.DraftArticles.AsTracking(tracking).AsSplitQuery().Include(article => article.Facts)
            .OrderBy(article => article.Position).ToListAsync(cancellationToken);
        var claims = await database.DraftClaims.AsTracking(tracking).Where(claim => claimsOf == null || claimsOf.Contains(claim.ArticleSlug))
            .OrderBy(claim => claim.Position).ToListAsync(cancellationToken);
        var ratings = await database.DraftEditorRatings.AsTracking(tracking)
            .OrderBy(rating => rating.Position).ToListAsync(cancellationToken);
        var provisions = await database.DraftProvisions.AsTracking(tracking).AsSplitQuery()
            .Include(provision => provision.Extensions).Include(provision => provision.Articles)
            .OrderBy(provision => provision.Position).ToListAsync(cancellationToken);
        var scenarios = await database.DraftScenarios.AsTracking(tracking).AsSplitQuery().Include(scenario => scenario.Split)
            .OrderBy(scenario => scenario.Position).ToListAsync(cancellationToken);

        return new Catalogue(
            [.. frameworks.Select(framework => framework.ToFramework())],
            [.. criteria.Select(criterion => criterion.ToCriterion())],
            [.. measures.Select(measure => measure.ToMeasure())],
            [.. questions.Select(question => question.ToQuestion())],
            [.. tensions.Select(tension => tension.ToTension())],
            [.. articles.Select(article => article.ToArticle())],
            [.. claims.Select(claim => claim.ToClaim())],
            [.. ratings.Select(rating => rating.ToEditorRating())],
            [.. scenarios.Select(scenario => scenario.ToScenario())])
        {
            Provisions = [.. provisions.Select(provision => provision.ToProvision())],
        };
    }
}
