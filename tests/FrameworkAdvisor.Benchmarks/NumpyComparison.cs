using System.Diagnostics;

namespace FrameworkAdvisor.Benchmarks;

/// <summary>The same robustness in numpy, on the same machine, in the same run.</summary>
internal static class NumpyComparison
{
    public static void Print()
    {
        Console.WriteLine();
        try
        {
            var start = new ProcessStartInfo("python3", [Path.Combine(AppContext.BaseDirectory, "smaa.py")])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var python = Process.Start(start)!;
            var microseconds = python.StandardOutput.ReadToEnd().Trim();
            python.WaitForExit();
            Console.WriteLine(python.ExitCode == 0
                ? $"numpy, 4 frameworks, the same N with fresh draws: {microseconds} µs"
                : "numpy was not measured: install it (Debian: python3-numpy) for the comparison.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("numpy was not measured: python3 is not installed.");
        }
    }
}
