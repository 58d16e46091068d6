using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Disputes;
using FrameworkAdvisor.Web.Data.Draft;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Publishing;
using FrameworkAdvisor.Web.Data.Suggestions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FrameworkAdvisor.Web.Data;

public static class DatabaseSetup
{
    /// <summary>
    /// Registers everything in this folder. The file is named by <c>ConnectionStrings:Advisor</c>, read when first needed.
    /// </summary>
    public static IServiceCollection AddAdvisorData(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => DatabaseFile.From(
            provider.GetRequiredService<IConfiguration>().GetConnectionString("Advisor"),
            provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
        services.AddDbContext<AdvisorDbContext>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<DatabaseFile>().ConnectionString)
            .AddInterceptors(provider.GetServices<IInterceptor>())
            .ConfigureWarnings(warnings => warnings
                .Log((RelationalEventId.CommandExecuted, LogLevel.Debug))
                // SQLite changes a table's key by rebuilding it, for which it has to look away from references.
                .Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning)));
        services.AddSingleton<WriteGate>();
        services.AddSingleton<PublishedKnowledge>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<DraftEditing>();
        services.AddScoped<ClaimCheck>();
        services.AddScoped<ContentImport>();
        services.AddScoped<FileConflicts>();
        services.AddScoped<ReaderDisputes>();
        services.AddSingleton<DraftMemory>();
        services.AddSingleton<DraftStates>();
        services.AddSingleton<ContentLexicon>();
        services.AddScoped<SuggestionFinder>();
        services.AddScoped<ArticleReview>();
        services.AddScoped<FigureReview>();
        services.AddScoped<ArticleIntake>();
        services.AddScoped<Publication>();
        services.AddScoped<VersionHistory>();
        services.AddScoped<SavedDecisions>();
        services.AddScoped<PinnedResults>();
        services.AddScoped<DatabasePreparation>();
        return services;
    }

    /// <summary>Creates, checks and migrates the database; to be awaited before anything reads it.</summary>
    /// <exception cref="DatabaseUnavailableException">It cannot be used.</exception>
    public static async Task PrepareDatabaseAsync(
        this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabasePreparation>().RunAsync(cancellationToken);
    }

    /// <summary>Takes the newest published version into memory.</summary>
    /// <exception cref="DatabaseUnavailableException">That version is damaged.</exception>
    public static Task LoadPublishedKnowledgeAsync(this IServiceProvider services, CancellationToken cancellationToken = default) =>
        services.GetRequiredService<PublishedKnowledge>().LoadAsync(services.GetRequiredService<DatabaseFile>(), cancellationToken);
}
