using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Postgres;

/// <summary>The same model under a name of its own, by which EF Core tells PostgreSQL's migrations from SQLite's.</summary>
internal sealed class PostgresDbContext(DbContextOptions<PostgresDbContext> options) : AdvisorDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<StoredKey>(key =>
        {
            key.ToTable(StoredKey.Table);
            key.HasKey(one => one.Id);
        });
    }
}

/// <summary>One of the keys that seal cookies and forms; read and written by <see cref="PostgresKeys"/> alone.</summary>
internal sealed class StoredKey
{
    public const string Table = "SealingKeys";

    public int Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
