using FrameworkAdvisor.Core.Knowledge;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace FrameworkAdvisor.Web.Data.Draft;

/// <summary>The rows that make up a draft.</summary>
internal static class DraftRows
{
    /// <summary>Makes the tracked rows those of the catalogue; what is to be inserted, changed and deleted is then known.</summary>
    /// <param name="database">Tracks every row of the draft, as stored; of the claims those that may change.</param>
    /// <param name="catalogue">What the draft is to be.</param>
    /// <param name="claims">Those of them that it is to hold.</param>
    public static void Change(AdvisorDbContext database, Catalogue catalogue, IEnumerable<DraftClaim> claims)
    {
        var stored = database.ChangeTracker.Entries().Where(IsOfDraft).ToDictionary(KeyOf, StringComparer.Ordinal);

        // Everything that goes is named below; what the context would do about the rest gets in the way of that.
        database.ChangeTracker.CascadeDeleteTiming = CascadeTiming.Never;
        database.ChangeTracker.DeleteOrphansTiming = CascadeTiming.Never;

        // A context of its own, never saved, fills in what children take from their parents.
        using var wanted = new AdvisorDbContext((DbContextOptions<AdvisorDbContext>)database.GetService<IDbContextOptions>());
        AddAll(wanted, catalogue, [.. claims]);
        foreach (var row in wanted.ChangeTracker.Entries())
        {
            if (stored.Remove(KeyOf(row), out var former))
            {
                former.CurrentValues.SetValues(row.CurrentValues);
            }
            else
            {
                database.Add(row.CurrentValues.ToObject());
            }
        }

        foreach (var gone in stored.Values)
        {
            gone.State = EntityState.Deleted;
        }
    }

    private static bool IsOfDraft(EntityEntry row) => row.Metadata.ClrType.Namespace == typeof(DraftRows).Namespace;

    private static string KeyOf(EntityEntry row) =>
        $"{row.Metadata.Name}\n{string.Join('\n', row.Metadata.FindPrimaryKey()!.Properties.Select(part => row.CurrentValues[part]))}";

    private static void AddAll(AdvisorDbContext database, Catalogue catalogue, DraftClaim[] claims)
    {
        database.AddRange(catalogue.Frameworks.Select(DraftFramework.From));
        database.AddRange(catalogue.Criteria.Select(DraftCriterion.From));
        database.AddRange(catalogue.Measures.Select(DraftMeasure.From));
        database.AddRange(catalogue.Articles.Select(DraftArticle.From));
        database.AddRange(claims);
        database.AddRange(catalogue.Questions.Select(DraftQuestion.From));
        database.AddRange(catalogue.Tensions.Select(DraftTension.From));
        database.AddRange(catalogue.EditorRatings.Select(DraftEditorRating.From));
        database.AddRange(catalogue.Provisions.Select(DraftProvision.From));
        database.AddRange(catalogue.Scenarios.Select(DraftScenario.From));
    }
}
