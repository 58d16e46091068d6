using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FrameworkAdvisor.Web.Tests.Data;

public sealed class DatabaseSetupTests : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("framework-advisor-");
    private readonly WebApplication application;

    public DatabaseSetupTests()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = folder.FullName,
            EnvironmentName = Environments.Development,
        });
        builder.Configuration["ConnectionStrings:Advisor"] = "Data Source=kept/here.db";
        builder.Logging.ClearProviders();
        builder.Services.AddAdvisorData();
        application = builder.Build();
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [SqliteFact]
    public async Task What_is_registered_goes_from_no_file_to_published_knowledge()
    {
        await application.Services.PrepareDatabaseAsync(Cancelled);
        await using (var scope = application.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ContentImport>().ImportAsync(Actor.Command("test"), Catalogues.Rich, Cancelled);
            await scope.ServiceProvider.PublishDraftAsync("first");
        }

        await application.Services.LoadPublishedKnowledgeAsync(Cancelled);

        Assert.True(File.Exists(Path.Combine(folder.FullName, "kept", "here.db")));
        Assert.Equal("first", application.Services.GetRequiredService<PublishedKnowledge>().Current?.Note);
    }

    [SqliteFact]
    public async Task Two_writers_of_one_application_share_one_gate()
    {
        await application.Services.PrepareDatabaseAsync(Cancelled);
        var holding = new TaskCompletionSource<int>();
        var held = application.Services.HoldGateAsync(holding.Task);
        await using var scope = application.Services.CreateAsyncScope();

        await Assert.ThrowsAsync<DatabaseBusyException>(() => scope.ServiceProvider.PublishDraftAsync(""));

        holding.SetResult(0);
        await held;
        Assert.True((await scope.ServiceProvider.PublishDraftAsync("")).IsNew);
    }

    public async ValueTask DisposeAsync()
    {
        var file = (DatabaseFile)application.Services.GetRequiredService<AdvisorDatabase>();
        await application.DisposeAsync();
        SqliteConnection.ClearPool(new SqliteConnection(file.ConnectionString));
        folder.Delete(recursive: true);
    }
}
