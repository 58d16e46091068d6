using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Tests.TestCatalogues;

internal static class Reading
{
    public static Advisor Advisor(this Catalogue catalogue, DateOnly? publishedOn = null) =>
        new(new KnowledgeVersion(1, publishedOn ?? CatalogueBuilder.PublicationDay, "", catalogue));

    /// <summary>The pairs of an address's query, as they come.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(string query) => query
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => KeyValuePair.Create(pair[0], pair[1]));

    /// <summary>Answers that must be understood whole.</summary>
    public static Answers Read(this Advisor advisor, string query)
    {
        var reading = advisor.Questionnaire.Read(Pairs(query));
        Assert.Empty(reading.Errors);
        return reading.Answers;
    }

    public static Ledger Weigh(this Advisor advisor, string query) => advisor.Weigh(advisor.Read(query));

    public static Recommendation Recommend(this Advisor advisor, string query) => advisor.Recommend(advisor.Read(query));

    public static IReadOnlyList<Standing> Standings(this Advisor advisor, string query) => Standing.Of(advisor.Weigh(query));

    public static Standing Of(this IEnumerable<Standing> standings, string framework) =>
        standings.Single(standing => standing.Framework.Slug == framework);
}
