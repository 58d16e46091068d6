using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Commands;

/// <summary>What is weighed, and on which knowledge; or else why it cannot be.</summary>
internal sealed record Asked(Advisor Advisor, Recommendation Recommendation, string? Finding);

/// <summary>Weighs the answers of a decision record again, on the knowledge it rests on.</summary>
internal static class RecordedAnswers
{
    private const string OrCurrent = "or take today's knowledge with --current.";

    public static async Task<Asked> WeighAsync(string file, RecordContent record, WebApplication host, CancellationToken stop)
    {
        var knowledge = host.Services.GetRequiredService<PublishedKnowledge>();
        var today = knowledge.Advisor!;
        var advisor = await knowledge.OfAsync(record.KnowledgeVersion, host.Services.GetRequiredService<AdvisorDatabase>(), stop);
        if (advisor is null)
        {
            return Found(today, string.Create(
                CultureInfo.InvariantCulture,
                $"{file} rests on knowledge version {record.KnowledgeVersion}, which is not in this database; its newest is {today.Version.Number}. Use the database that the record comes from, {OrCurrent}"));
        }

        if (advisor.Version.PublishedOn != record.PublishedOn)
        {
            return Found(today, string.Create(
                CultureInfo.InvariantCulture,
                $"{file} rests on knowledge version {record.KnowledgeVersion} of {record.PublishedOn:yyyy-MM-dd}; in this database that version is of {advisor.Version.PublishedOn:yyyy-MM-dd}. Use the database that the record comes from, {OrCurrent}"));
        }

        var recommendation = advisor.Recommend(RecommendCommand.Understand(record.Query, advisor));
        var result = RecordBlock.ResultOf(recommendation);
        return new(advisor, recommendation, result == record.Result
            ? null
            : $"{file} says \"{record.Result}\"; its answers now give \"{result}\". It was edited, or comes from another database or release: use those, {OrCurrent}");
    }

    private static Asked Found(Advisor today, string finding) => new(today, today.Recommend(today.Questionnaire.NoAnswers), finding);
}
