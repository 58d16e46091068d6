using System.CommandLine;
using FrameworkAdvisor.Web.Data;

namespace FrameworkAdvisor.Web.Commands;

/// <summary><c>backup</c>: a copy of the database, also while the site runs.</summary>
internal static class BackupCommand
{
    public static Command Create(HostSettings settings)
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ExactlyOne, Description = "A file that is not there yet, in a folder that is." };
        var command = new Command("backup", "Copy the database, also while the site runs: whole and checked, or not at all.") { file };
        command.SetAction((parsed, stop) => RunAsync(settings, parsed, Path.GetFullPath(parsed.GetValue(file)!), stop));
        command.Validators.Add(Words.RefuseOptionAs(file));
        return command;
    }

    private static async Task<int> RunAsync(HostSettings settings, ParseResult parsed, string target, CancellationToken stop)
    {
        if (File.Exists(target) || Directory.Exists(target))
        {
            throw new MisuseException($"{target} is there already: name a new file.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            throw new MisuseException($"There is no folder {Path.GetDirectoryName(target)}: make it first, or name another.");
        }

        await using var host = settings.BuildHost();
        if (host.Services.GetRequiredService<AdvisorDatabase>() is not DatabaseFile database)
        {
            throw new MisuseException($"PostgreSQL has its own tool for that: pg_dump --format=custom --file=\"{target}\" and the name of the database; pg_restore brings it back.");
        }

        var length = await DatabaseBackup.WriteAsync(database, target, stop);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(FormattableString.Invariant(
            $"Copied {database.Path} to {target}: {length / 1024} KB, checked. To restore it, stop the site, move {Path.GetFileName(database.Path)} and its -wal and -shm files away, put the copy in its place, and start again."));
        return CommandLine.Good;
    }
}
