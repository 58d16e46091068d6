using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Configurations;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Disputes;
using FrameworkAdvisor.Web.Data.Draft;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Publishing;
using FrameworkAdvisor.Web.Data.Suggestions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FrameworkAdvisor.Web.Data;

public class AdvisorDbContext : IdentityUserContext<Editor>
{
    private const string Sqlite = "Microsoft.EntityFrameworkCore.Sqlite";
    private const string ByteOrder = "C";

    public AdvisorDbContext(DbContextOptions<AdvisorDbContext> options)
        : base(options)
    {
    }

    private protected AdvisorDbContext(DbContextOptions options)
        : base(options)
    {
    }

    public DbSet<EditorSession> EditorSessions => Set<EditorSession>();

    public DbSet<SignInTry> SignInTries => Set<SignInTry>();

    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    public DbSet<PublishedVersion> PublishedVersions => Set<PublishedVersion>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<ClaimDispute> ClaimDisputes => Set<ClaimDispute>();

    public DbSet<LastImport> LastImports => Set<LastImport>();

    public DbSet<ContentConflict> ContentConflicts => Set<ContentConflict>();

    public DbSet<ArticleSuggestion> ArticleSuggestions => Set<ArticleSuggestion>();

    public DbSet<ArticleFigure> ArticleFigures => Set<ArticleFigure>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<DraftFramework> DraftFrameworks => Set<DraftFramework>();

    public DbSet<DraftAlias> DraftAliases => Set<DraftAlias>();

    public DbSet<DraftCriterion> DraftCriteria => Set<DraftCriterion>();

    public DbSet<DraftNeed> DraftNeeds => Set<DraftNeed>();

    public DbSet<DraftMeasure> DraftMeasures => Set<DraftMeasure>();

    public DbSet<DraftQuestion> DraftQuestions => Set<DraftQuestion>();

    public DbSet<DraftConcern> DraftConcerns => Set<DraftConcern>();

    public DbSet<DraftOption> DraftOptions => Set<DraftOption>();

    public DbSet<DraftEffect> DraftEffects => Set<DraftEffect>();

    public DbSet<DraftEffectArticle> DraftEffectArticles => Set<DraftEffectArticle>();

    public DbSet<DraftTension> DraftTensions => Set<DraftTension>();

    public DbSet<DraftArticle> DraftArticles => Set<DraftArticle>();

    public DbSet<DraftFact> DraftFacts => Set<DraftFact>();

    public DbSet<DraftClaim> DraftClaims => Set<DraftClaim>();

    public DbSet<DraftEditorRating> DraftEditorRatings => Set<DraftEditorRating>();

    public DbSet<DraftProvision> DraftProvisions => Set<DraftProvision>();

    public DbSet<DraftProvisionExtension> DraftProvisionExtensions => Set<DraftProvisionExtension>();

    public DbSet<DraftProvisionArticle> DraftProvisionArticles => Set<DraftProvisionArticle>();

    public DbSet<DraftScenario> DraftScenarios => Set<DraftScenario>();

    public DbSet<DraftSplit> DraftSplits => Set<DraftSplit>();

    /// <summary>Whether it is kept in PostgreSQL, where other processes may write too.</summary>
    internal bool IsPostgres => Database.ProviderName != Sqlite;

    /// <summary>Whether this connection is the one that may write; see <see cref="WriteGate"/>.</summary>
    internal bool HoldsTurn { get; set; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<PartialDate>().HaveConversion<PartialDateText>();
        configurationBuilder.Properties<ClaimStatus>().HaveConversion<ClaimStatusText>();
        configurationBuilder.Properties<TextKind>().HaveConversion<TextKindText>();

        if (IsPostgres)
        {
            // Ordered and compared by bytes as SQLite does it, whatever language the server was set up in.
            configurationBuilder.Properties<string>().UseCollation(ByteOrder);
            return;
        }

        // SQLite has no moments; as texts, all in UTC, it can compare and order them.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<DateTimeOffsetToStringConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<IdentityUserClaim<string>>().ToTable("EditorClaims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("EditorLogins");
        builder.Entity<IdentityUserToken<string>>().ToTable("EditorTokens");
        builder.ApplyConfigurationsFromAssembly(typeof(AdvisorDbContext).Assembly);
    }
}
