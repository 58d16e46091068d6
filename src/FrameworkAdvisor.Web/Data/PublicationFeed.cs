using FrameworkAdvisor.Web.Data.Postgres;

namespace FrameworkAdvisor.Web.Data;

/// <summary>
/// Takes up what other nodes publish: at once where the server tells of it, and within seconds where its word got lost. A
/// file is served by one process alone, which knows what it publishes.
/// </summary>
internal sealed partial class PublicationFeed(AdvisorDatabase database, PublishedKnowledge knowledge, ILogger<PublicationFeed> logger) : BackgroundService
{
    private static readonly TimeSpan beforeNextTry = TimeSpan.FromSeconds(1);

    // A version that cannot be taken up is not read again and again.
    private int refused;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isLost = false;
        while (database.IsShared && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var news = await PublicationNews.OpenAsync(database, stoppingToken);
                do
                {
                    await TakeUpAsync(await news.NewestAsync(stoppingToken), stoppingToken);
                    if (isLost)
                    {
                        LogFound(logger, database.Name);
                        isLost = false;
                    }
                }
                while (await news.WaitAsync(stoppingToken));
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is System.Data.Common.DbException or DatabaseUnavailableException || DatabaseFailure.IsUnreachable(failure))
            {
                if (!isLost)
                {
                    LogLost(logger, database.Name, failure.Message);
                    isLost = true;
                }

                await Task.Delay(beforeNextTry, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // Nothing at all is taken up before the start has found the database to be in the state this release needs.
    private async Task TakeUpAsync(int newest, CancellationToken cancellationToken)
    {
        if (knowledge.Current is { } current && current.Number < newest && refused != newest)
        {
            try
            {
                await knowledge.LoadAsync(database, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException && failure.GetBaseException() is not System.Data.Common.DbException && !DatabaseFailure.IsUnreachable(failure))
            {
                // A newer release may have published what this one cannot read: its readers keep what they have.
                refused = newest;
                LogRefused(logger, newest, current.Number, failure.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The database {Database} is lost; pages go on from memory, nothing can be saved ({Reason})")]
    private static partial void LogLost(ILogger logger, string database, string reason);

    [LoggerMessage(LogLevel.Error, "Version {Number} cannot be taken up ({Reason}); version {Current} stays: bring this node to the release that published it")]
    private static partial void LogRefused(ILogger logger, int number, int current, string reason);

    [LoggerMessage(LogLevel.Warning, "The database {Database} is back")]
    private static partial void LogFound(ILogger logger, string database);
}
