using System.Runtime.CompilerServices;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Disputes;
using FrameworkAdvisor.Web.Data.Draft;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Postgres;
using FrameworkAdvisor.Web.Data.Publishing;
using FrameworkAdvisor.Web.Data.Suggestions;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FrameworkAdvisor.Web.Data;

public static class DatabaseSetup
{
    private const string ProviderSetting = "Database:Provider";

    /// <summary>
    /// Registers everything in this folder. The database is named by <c>Database:Provider</c> and
    /// <c>ConnectionStrings:Advisor</c>, read when first needed.
    /// </summary>
    public static IServiceCollection AddAdvisorData(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(Open);
        services.AddDbContext<AdvisorDbContext>((provider, options) => provider.GetRequiredService<AdvisorDatabase>().Use(options
            .AddInterceptors(provider.GetServices<IInterceptor>())
            .ConfigureWarnings(warnings => warnings
                .Log((RelationalEventId.CommandExecuted, LogLevel.Debug))
                // SQLite changes a table's key by rebuilding it, for which it has to look away from references.
                .Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning))));
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
        services.AddHostedService<PublicationFeed>();
        return services;
    }

    /// <summary>Whether the setting asks for PostgreSQL.</summary>
    /// <exception cref="BadSettingException">It names no database there is.</exception>
    internal static bool IsPostgres(IConfiguration configuration) => configuration[ProviderSetting] switch
    {
        null or "" or "sqlite" => false,
        "postgresql" => true,
        { } value => throw new BadSettingException(ProviderSetting, value, "sqlite or postgresql"),
    };

    /// <summary>Makes the database ready to be used; to be awaited before anything reads it.</summary>
    /// <exception cref="DatabaseUnavailableException">It cannot be used.</exception>
    public static async Task PrepareDatabaseAsync(
        this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        await services.GetRequiredService<AdvisorDatabase>().PrepareAsync(scope.ServiceProvider.GetRequiredService<AdvisorDbContext>(), cancellationToken);
    }

    /// <summary>Brings the database to the state this release needs.</summary>
    /// <exception cref="DatabaseUnavailableException">It cannot be used.</exception>
    public static async Task MigrateDatabaseAsync(
        this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        await services.GetRequiredService<AdvisorDatabase>().MigrateAsync(scope.ServiceProvider.GetRequiredService<AdvisorDbContext>(), cancellationToken);
    }

    /// <summary>Takes the newest published version into memory.</summary>
    /// <exception cref="DatabaseUnavailableException">That version is damaged.</exception>
    public static Task LoadPublishedKnowledgeAsync(this IServiceProvider services, CancellationToken cancellationToken = default) =>
        services.GetRequiredService<PublishedKnowledge>().LoadAsync(services.GetRequiredService<AdvisorDatabase>(), cancellationToken);

    private static AdvisorDatabase Open(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var connection = configuration.GetConnectionString("Advisor");
        return IsPostgres(configuration)
            ? OpenPostgres(connection)
            : DatabaseFile.From(connection, services.GetRequiredService<IHostEnvironment>().ContentRootPath);
    }

    // A method of its own: its client is loaded with it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PostgresDatabase OpenPostgres(string? connection) => PostgresDatabase.From(connection);
}
