using System.CommandLine;
using System.Text;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Commands;

/// <summary><c>claims</c>: everything the published version holds of what the articles say.</summary>
internal static class ClaimsCommand
{
    public static Command Create(HostSettings settings)
    {
        var json = new Option<bool>("--json") { Description = "For other programs." };
        var command = new Command("claims", "List the published claims.") { json };
        command.SetAction((parsed, stop) => RunAsync(settings, parsed, parsed.GetValue(json), stop));
        return command;
    }

    private static async Task<int> RunAsync(HostSettings settings, ParseResult parsed, bool json, CancellationToken stop)
    {
        await using var host = settings.BuildHost();
        var claims = ClaimDocument.AllOf(await FirstPublication.EnsureAsync(host.Services, stop));
        await parsed.InvocationConfiguration.Output.WriteAsync(
            json ? Encoding.UTF8.GetString(ExchangeJson.Write(claims)) : string.Concat(claims.Select(Line)));
        return CommandLine.Good;
    }

    private static string Line(ClaimDocument claim) => FormattableString.Invariant(
        $"{claim.Framework,-12} {claim.Need,-24} {claim.Stance,2:+0;\u22120;0}  {claim.Status,-9} {claim.AsOf ?? "undated",-10}  {claim.Article}: {claim.Text}\n");
}
