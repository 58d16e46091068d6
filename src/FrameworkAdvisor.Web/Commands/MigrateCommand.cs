using System.CommandLine;
using System.Data.Common;
using FrameworkAdvisor.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Commands;

/// <summary><c>migrate</c>: brings the database to the state this release needs.</summary>
internal static class MigrateCommand
{
    public static Command Create(HostSettings settings)
    {
        var command = new Command("migrate", "Bring the database to the state this release needs.");
        command.SetAction((parsed, stop) => RunAsync(settings, parsed, stop));
        return command;
    }

    private static async Task<int> RunAsync(HostSettings settings, ParseResult parsed, CancellationToken stop)
    {
        await using var host = settings.BuildHost();
        var before = await NewestMigrationAsync(host.Services, stop);
        await host.Services.MigrateDatabaseAsync(stop);
        var after = await NewestMigrationAsync(host.Services, stop);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(before == after
            ? $"The database is at {after}; nothing to do."
            : $"Migrated the database from {before ?? "nothing"} to {after}.");
        return CommandLine.Good;
    }

    private static async Task<string?> NewestMigrationAsync(IServiceProvider services, CancellationToken stop)
    {
        if (services.GetRequiredService<AdvisorDatabase>() is DatabaseFile file && !File.Exists(file.Path))
        {
            return null;
        }

        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AdvisorDbContext>().Database;
        try
        {
            return (await database.GetAppliedMigrationsAsync(stop)).LastOrDefault();
        }
        catch (Exception failure) when (failure is DbException || DatabaseFailure.IsUnreachable(failure))
        {
            // Preparing it finds the same fault and says what to do.
            return null;
        }
    }
}
