using System.CommandLine;
using System.CommandLine.Parsing;

namespace FrameworkAdvisor.Web.Commands;

internal static class Words
{
    public static string Count(int count, string one) => FormattableString.Invariant($"{count} {(count == 1 ? one : one + "s")}");

    /// <summary>A mistyped option would otherwise be taken for the name of a folder.</summary>
    public static Action<CommandResult> RefuseOptionAs(Argument<string?> argument) => command =>
    {
        if (command.GetValue(argument) is { } value && value.StartsWith('-'))
        {
            command.AddError($"There is no option {value}.");
        }
    };
}
