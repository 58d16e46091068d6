using System.Net.Mime;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Hosting;

namespace FrameworkAdvisor.Web.Features.Health;

/// <summary>For whoever decides whether to restart this process (live) or to send it readers (ready).</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Answer("live"));
        endpoints.MapGet("/health/ready", Ready);
    }

    internal static async Task<IResult> Ready(PublishedKnowledge knowledge, AdvisorDatabase database, WriteGate gate, Drain drain, CancellationToken cancellationToken)
    {
        var reason = drain.IsUnderWay ? "this node is stopping"
            : knowledge.Current is null ? "no knowledge is published"
            : await database.AnswersAsync(cancellationToken) ? null
            : "the database does not answer";

        // Readers are served all the same, and nobody else could be sent those who want to save.
        return reason is null ? Answer(gate.IsStuck ? "ready, but nothing can be saved: the last write failed" : "ready") : Answer($"not ready: {reason}", StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult Answer(string text, int status = StatusCodes.Status200OK) =>
        Results.Text(text + "\n", MediaTypeNames.Text.Plain, System.Text.Encoding.UTF8, status);
}
