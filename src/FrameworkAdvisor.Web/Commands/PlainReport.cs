using System.Globalization;
using System.Text;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Commands;

/// <summary>A recommendation in a few lines for a terminal.</summary>
internal static class PlainReport
{
    public static string Of(Recommendation recommendation, Catalogue catalogue)
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

        AddChanges(text, recommendation, catalogue);
        return text.AppendLine(CultureInfo.InvariantCulture, $"Knowledge version {recommendation.KnowledgeVersion}.").ToString();
    }

    private static void AddChanges(StringBuilder text, Recommendation recommendation, Catalogue catalogue)
    {
        foreach (var way in recommendation.Outcome.WaysOut)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"For {way.Standing.Framework.Name}: {WhatDecides.Sentence(way)}.");
        }

        if (recommendation.Outcome is { Kind: OutcomeKind.One or OutcomeKind.Both, Framework: not null })
        {
            AddMustHaves(text, recommendation);
        }

        foreach (var part in recommendation.Outcome.Split)
        {
            var name = RecommendationText.NameOf(part.Part);
            var flips = recommendation.PartFlips.Where(flip => flip.Part == part.Part).ToList();
            var line = flips is [var nearest, ..]
                ? $"For {name}: if {RecommendationText.Condition(recommendation.Answers, nearest.Flip)}, {WhatDecides.Consequence(nearest)}{(flips.Count > 1 ? ", the nearest of several such changes" : "")}."
                : $"For {name}: {WhatDecides.Nothing(recommendation.Outcome, part)}.";
            text.AppendLine(line);
        }

        if (recommendation.WorthChecking is { } found)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"Worth checking next: {found.Framework.Name} on {found.Need.Name}{(found.Claim is { } claim ? $", “{claim.Text}” ({catalogue.FindArticle(claim.Article)!.Publisher})" : "")}. {WhatDecides.IfWrong(recommendation, found)}");
        }
    }

    private static void AddMustHaves(StringBuilder text, Recommendation recommendation)
    {
        if (recommendation.WithoutMustHaves is { } lifted)
        {
            text.AppendLine(WhatDecides.Sentence(lifted));
        }

        foreach (var sentence in WhatDecides.MustHavesInBrief(recommendation))
        {
            text.AppendLine(sentence);
        }
    }

    private static void AddReasons(StringBuilder text, string heading, IReadOnlyList<Reason> reasons)
    {
        if (reasons.Count > 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{heading}: {string.Join("; ", reasons.Select(RecommendationText.InBrief))}.");
        }
    }
}
