using System.Globalization;
using System.Text;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Commands;

/// <summary>A recommendation in a few lines for a terminal.</summary>
internal static class PlainReport
{
    public static string Of(Recommendation recommendation)
    {
        var text = new StringBuilder();
        text.AppendLine(RecommendationText.Verdict(recommendation.Outcome));
        if (RecommendationText.HowSure(recommendation) is { } sure)
        {
            text.AppendLine(sure);
        }

        foreach (var standing in recommendation.Standings)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"  {standing.Framework.Name,-20} {RecommendationText.Score(standing),5}  {RecommendationText.Place(standing)}");
        }

        foreach (var argument in recommendation.Arguments)
        {
            AddReasons(text, $"For {argument.Framework.Name}", argument.For);
            AddReasons(text, $"Against {argument.Framework.Name}", argument.Against ?? []);
        }

        return text.AppendLine(CultureInfo.InvariantCulture, $"Knowledge version {recommendation.KnowledgeVersion}.").ToString();
    }

    private static void AddReasons(StringBuilder text, string heading, IReadOnlyList<Reason> reasons)
    {
        if (reasons.Count > 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{heading}: {string.Join("; ", reasons.Select(RecommendationText.InBrief))}.");
        }
    }
}
