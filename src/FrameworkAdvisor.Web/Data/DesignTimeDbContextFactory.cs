using FrameworkAdvisor.Web.Data.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FrameworkAdvisor.Web.Data;

/// <summary>What <c>dotnet ef</c> asks for the context: it needs the model, not a database.</summary>
internal sealed class DesignTimeDbContextFactory : IDesignTimeDbContextFactory<AdvisorDbContext>, IDesignTimeDbContextFactory<PostgresDbContext>
{
    public AdvisorDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<AdvisorDbContext>().UseSqlite("Data Source=:memory:").Options);

    PostgresDbContext IDesignTimeDbContextFactory<PostgresDbContext>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDbContext>().UseNpgsql("Host=localhost").Options);
}
