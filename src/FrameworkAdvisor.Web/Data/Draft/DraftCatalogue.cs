using System.Data.Common;
using FrameworkAdvisor.Core.Knowledge;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Draft;

/// <summary>The whole draft at once: what editors work on, never what the public pages show.</summary>
public static class DraftCatalogue
{
    /// <summary>Reads one consistent state of the draft; within a transaction of the caller, that one's.</summary>
    public static async Task<Catalogue> ReadAsync(
        AdvisorDbContext database, CancellationToken cancellationToken = default)
    {
        if (database.Database.CurrentTransaction is not null)
        {
            return await ReadAllAsync(database, cancellationToken);
        }

        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var snapshot = BeginReading(database.Database.GetDbConnection());
            await using var transaction = await database.Database.UseTransactionAsync(snapshot, cancellationToken);
            return await ReadAllAsync(database, cancellationToken);
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Puts the catalogue in place of the draft, all or nothing.</summary>
    public static async Task ReplaceAsync(
        AdvisorDbContext database, Catalogue catalogue, CancellationToken cancellationToken = default)
    {
        await using var transaction = database.Database.CurrentTransaction is null
            ? await database.Database.BeginTransactionAsync(cancellationToken)
            : null;
        try
        {
            await DeleteAllAsync(database, cancellationToken);
            AddAll(database, catalogue);
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

    // EF's own transactions on SQLite take the write lock at once; a reader must not.
    private static SqliteTransaction BeginReading(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(deferred: true);

    private static async Task<Catalogue> ReadAllAsync(AdvisorDbContext database, CancellationToken cancellationToken)
    {
        var frameworks = await database.DraftFrameworks.AsNoTracking().AsSplitQuery().Include(framework => framework.Aliases)
            .OrderBy(framework => framework.Position).ToListAsync(cancellationToken);
        var criteria = await database.DraftCriteria.AsNoTracking().AsSplitQuery().Include(criterion => criterion.Needs)
            .OrderBy(criterion => criterion.Position).ToListAsync(cancellationToken);
        var measures = await database.DraftMeasures.AsNoTracking()
            .OrderBy(measure => measure.Position).ToListAsync(cancellationToken);
        var questions = await database.DraftQuestions.AsNoTracking().AsSplitQuery().Include(question => question.Concerns)
            .Include(question => question.Options).ThenInclude(option => option.Effects).ThenInclude(effect => effect.Articles)
            .OrderBy(question => question.Position).ToListAsync(cancellationToken);
        var tensions = await database.DraftTensions.AsNoTracking()
            .OrderBy(tension => tension.Position).ToListAsync(cancellationToken);
        var articles = await database.DraftArticles.AsNoTracking().AsSplitQuery().Include(article => article.Facts)
            .OrderBy(article => article.Position).ToListAsync(cancellationToken);
        var claims = await database.DraftClaims.AsNoTracking()
            .OrderBy(claim => claim.Position).ToListAsync(cancellationToken);
        var ratings = await database.DraftEditorRatings.AsNoTracking()
            .OrderBy(rating => rating.Position).ToListAsync(cancellationToken);
        var provisions = await database.DraftProvisions.AsNoTracking().AsSplitQuery()
            .Include(provision => provision.Extensions).Include(provision => provision.Articles)
            .OrderBy(provision => provision.Position).ToListAsync(cancellationToken);
        var scenarios = await database.DraftScenarios.AsNoTracking().AsSplitQuery().Include(scenario => scenario.Split)
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

    // What refers goes before what is referred to; the rest goes with its parent.
    private static async Task DeleteAllAsync(AdvisorDbContext database, CancellationToken cancellationToken)
    {
        await database.DraftScenarios.ExecuteDeleteAsync(cancellationToken);
        await database.DraftProvisions.ExecuteDeleteAsync(cancellationToken);
        await database.DraftEditorRatings.ExecuteDeleteAsync(cancellationToken);
        await database.DraftTensions.ExecuteDeleteAsync(cancellationToken);
        await database.DraftQuestions.ExecuteDeleteAsync(cancellationToken);
        await database.DraftArticles.ExecuteDeleteAsync(cancellationToken);
        await database.DraftMeasures.ExecuteDeleteAsync(cancellationToken);
        await database.DraftCriteria.ExecuteDeleteAsync(cancellationToken);
        await database.DraftFrameworks.ExecuteDeleteAsync(cancellationToken);
    }

    private static void AddAll(AdvisorDbContext database, Catalogue catalogue)
    {
        database.ChangeTracker.Clear();
        database.AddRange(catalogue.Frameworks.Select(DraftFramework.From));
        database.AddRange(catalogue.Criteria.Select(DraftCriterion.From));
        database.AddRange(catalogue.Measures.Select(DraftMeasure.From));
        database.AddRange(catalogue.Articles.Select(DraftArticle.From));
        database.AddRange(catalogue.Claims.Select(DraftClaim.From));
        database.AddRange(catalogue.Questions.Select(DraftQuestion.From));
        database.AddRange(catalogue.Tensions.Select(DraftTension.From));
        database.AddRange(catalogue.EditorRatings.Select(DraftEditorRating.From));
        database.AddRange(catalogue.Provisions.Select(DraftProvision.From));
        database.AddRange(catalogue.Scenarios.Select(DraftScenario.From));
    }
}
