using System.Net.Mime;
using FrameworkAdvisor.Web.Data;

namespace FrameworkAdvisor.Web.Features.Health;

/// <summary>For whoever decides whether to restart this process (live) or to send it readers (ready).</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Answer("live"));
        endpoints.MapGet("/health/ready", Ready);
    }

    internal static async Task<IResult> Ready(PublishedKnowledge knowledge, AdvisorDatabase database, CancellationToken cancellationToken)
    {
        var reason = knowledge.Current is null ? "no knowledge is published" : await database.AnswersAsync(cancellationToken) ? null : "the database does not answer";
        return reason is null ? Answer("ready") : Answer($"not ready: {reason}", StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult Answer(string text, int status = StatusCodes.Status200OK) =>
        Results.Text(text + "\n", MediaTypeNames.Text.Plain, System.Text.Encoding.UTF8, status);
}
