using System.CommandLine;
using System.Data.Common;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Commands;

/// <summary>There is no default account: whoever reads the output of the first start makes the first one.</summary>
internal static class FirstAdministrator
{
    /// <summary>A one-time link while there is no editor, else nothing; each start makes the former link void.</summary>
    public static async Task<string> MakeLinkAsync(WebApplication host, InvocationConfiguration console, CancellationToken stop)
    {
        try
        {
            // Not even opened while it cannot be used: that would make an empty file.
            if (host.Services.GetRequiredService<PublishedKnowledge>().Advisor is null || Has(host, "Editors"))
            {
                return "";
            }

            await using var scope = host.Services.CreateAsyncScope();
            return await host.Services.GetRequiredService<WriteGate>().WriteAsync(
                scope.ServiceProvider.GetRequiredService<AdvisorDbContext>(),
                async () =>
                {
                    var made = await scope.ServiceProvider.GetRequiredService<OneTimeLinks>().MakeAsync(SecretLink.New(), null, stop);
                    await scope.ServiceProvider.GetRequiredService<AdvisorDbContext>().SaveChangesAsync(CancellationToken.None);
                    return made;
                },
                stop);
        }
        catch (Exception failure) when (failure is DbUpdateException or DbException || DatabaseFailure.IsOutside(failure))
        {
            // The site serves its readers all the same; the next start prints the link.
            await console.Error.WriteLineAsync("No link for the first administrator could be made, since the database cannot be written now: start again, or use editors add.");
            return "";
        }
    }

    /// <summary>The line that says so; nothing when there is no link.</summary>
    public static string Tell(WebApplication host, string token)
    {
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return token.Length == 0
            ? ""
            : $"Nobody can edit yet. Become the first administrator, once, within 24 hours: {LinkAt(address ?? ServerLimits.DefaultAddress, token)}{Environment.NewLine}";
    }

    /// <summary>
    /// Keys that are gone are made anew: nothing that is kept is encrypted by them, and readers must not suffer for it.
    /// But whoever runs the site hears of it.
    /// </summary>
    public static async Task WarnOfLostKeysAsync(WebApplication host, InvocationConfiguration console)
    {
        if (host.Services.GetRequiredService<AdvisorDatabase>() is not DatabaseFile file || AdminKeys.AreThere(file))
        {
            return;
        }

        try
        {
            if (Has(host, "EditorSessions"))
            {
                await console.Error.WriteLineAsync(
                    $"The keys in {AdminKeys.FolderOf(file)} are gone: new ones are made, all editors have to sign in again, and forms that are open have to be opened anew. "
                    + "If that was not meant, stop, put the folder back from a backup, and start again.");
            }
        }
        catch (DbException)
        {
            // Why the database cannot be used has been said.
        }
    }

    public static string LinkAt(string address, string token) =>
        $"{address.TrimEnd('/').Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)}/admin/link/{token}";

    // Without EF Core: building its model takes most of a start at which there is nothing to do.
    private static bool Has(WebApplication host, string table)
    {
        using var connection = host.Services.GetRequiredService<AdvisorDatabase>().Connect();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT EXISTS (SELECT 1 FROM \"{table}\")";
        return Convert.ToBoolean(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
