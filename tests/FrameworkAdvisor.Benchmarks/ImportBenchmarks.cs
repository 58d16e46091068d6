using BenchmarkDotNet.Attributes;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Publishing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FrameworkAdvisor.Benchmarks;

/// <summary>From the files of <c>content/</c> to a published version in a database file.</summary>
[MemoryDiagnoser]
public class ImportBenchmarks
{
    private readonly string folder = Directory.CreateTempSubdirectory("framework-advisor-benchmark-").FullName;
    private Catalogue catalogue = null!;
    private int run;

    [GlobalSetup]
    public void SetUp() => catalogue = RepositoryContent.Load();

    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(folder, recursive: true);

    [Benchmark(Description = "Read content/ (five articles)")]
    public Catalogue Read() => catalogue = RepositoryContent.Load();

    [Benchmark(Description = "Create a database, import, publish")]
    public async Task ImportAndPublish()
    {
        var host = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = folder });
        host.Configuration.AddInMemoryCollection([new("ConnectionStrings:Advisor", $"Data Source=run-{run++}.db")]);
        host.Services.AddLogging().AddAdvisorData();
        using var built = host.Build();
        await built.Services.PrepareDatabaseAsync();
        await using var scope = built.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ContentImport>().ImportAsync(Actor.Command("benchmark"), catalogue, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<Publication>().PublishAsync(
            Actor.Command("benchmark"), "benchmark", CheckedDraft.Sound(catalogue), CancellationToken.None);
    }
}
