using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using FrameworkAdvisor.Benchmarks;

if (args is ["raw", var file, var address])
{
    await PageThroughput.ServeRawAsync(file, address);
    return;
}

// BenchmarkDotNet knows no job for this runtime version: it measures in this process.
var config = ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .WithOptions(ConfigOptions.DisableLogFile | ConfigOptions.JoinSummary);
var chosen = args.FirstOrDefault() ?? "all";
if (chosen is "all" or "model")
{
    BenchmarkRunner.Run<RecommendationBenchmarks>(config);
    NumpyComparison.Print();
}

if (chosen is "all" or "import")
{
    BenchmarkRunner.Run<ImportBenchmarks>(config);
}

if (chosen is "all" or "pages")
{
    await PageThroughput.PrintAsync();
}

if (chosen is "all" or "extraction")
{
    ExtractionTimes.Print();
}

// These take minutes, so only when they are asked for.
if (chosen == "memory")
{
    await PageThroughput.PrintMemoryAsync();
}

if (chosen == "growth")
{
    await GrowthTimes.PrintAsync(args is [_, var part] ? int.Parse(part, CultureInfo.InvariantCulture) : 1);
}
