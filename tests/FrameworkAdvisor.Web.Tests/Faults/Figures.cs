using System.Globalization;

namespace FrameworkAdvisor.Web.Tests.Faults;

/// <summary>What a run of the slow tests measured, a line each, for the script to print.</summary>
internal static class Figures
{
    private static readonly string file = Path.Combine(AppContext.BaseDirectory, "figures.txt");
    private static readonly Lock writing = new();

    public static void Tell(FormattableString line)
    {
        lock (writing)
        {
            File.AppendAllText(file, line.ToString(CultureInfo.InvariantCulture) + Environment.NewLine);
        }
    }
}
