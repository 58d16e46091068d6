using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Evidence;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>A framework with what it is right for and how it is rated, as other programs get it.</summary>
internal sealed record FrameworkDocument(
    [property: Description("Stable.")] string Slug,
    [property: Description("As its makers write it.")] string Name,
    [property: Description("Other names by which articles speak of it.")] IEnumerable<string> Aliases,
    [property: Description("What kind of framework it is.")] string Summary,
    [property: Description("Its home page.")] string Site,
    [property: Description("What it is right for, answers aside.")] RightForPart RightFor,
    [property: Description("One per need, in the order of the criteria.")] IEnumerable<NeedRatingPart> Ratings)
{
    public static IEnumerable<FrameworkDocument> AllOf(Advisor advisor) => advisor.CentralWeights.Select(weights => Of(advisor, weights));

    private static FrameworkDocument Of(Advisor advisor, CentralWeights weights)
    {
        var framework = weights.Framework;
        return new(
            framework.Slug,
            framework.Name,
            framework.Aliases,
            framework.Summary,
            framework.Site,
            new(weights.Acceptability, weights.Needs.Select(pair => new NeedWeightPart(pair.Need.Id, pair.Weight))),
            advisor.Needs.Select(need => RatingOf(
                advisor.Ratings[framework.Slug, need.Id], advisor.RatingUsed(framework.Slug, need.Id))));
    }

    private static NeedRatingPart RatingOf(Rating rating, decimal used) => new(
        rating.Need,
        used,
        rating.StandardError,
        rating.IsCovered,
        rating.IsSetByEditor,
        WordFor(rating.Agreement),
        new(rating.For, rating.Against, rating.Counted.Count() - rating.For - rating.Against, rating.Disputed));

    private static string WordFor(Agreement agreement) => agreement switch
    {
        Agreement.Agree => "agree",
        Agreement.Mixed => "mixed",
        Agreement.Contradictory => "contradictory",
        _ => "too-few-sources",
    };
}

internal sealed record RightForPart(
    [property: Description("The share of all possible weightings of the needs under which it comes first, 0 to 1.")] double Acceptability,
    [property: Description("The mean weight of each need where it comes first, heaviest first; empty when it never does.")] IEnumerable<NeedWeightPart> Needs);

internal sealed record NeedWeightPart(
    [property: Description("The id of the need.")] string Need,
    [property: Description("Its share of all weight, 0 to 1.")] double Weight);

internal sealed record NeedRatingPart(
    [property: Description("The id of the need.")] string Need,
    [property: Description("0 to 10, as it enters every sum; 5 without evidence.")] decimal Value,
    [property: Description("Of the value, in rating points.")] double StandardError,
    [property: Description("Whether there is enough evidence to speak of a rating at all.")] bool IsCovered,
    [property: Description("Whether an editor set it in place of the formula.")] bool IsSetByEditor,
    [property: Description("How far the sources agree."), AllowedValues("too-few-sources", "agree", "mixed", "contradictory")] string Agreement,
    [property: Description("How many claims there are; which ones is under claims.")] ClaimCountsPart Claims);

internal sealed record ClaimCountsPart(
    [property: Description("How many that count speak for it.")] int For,
    [property: Description("How many that count speak against it.")] int Against,
    [property: Description("How many that count do neither.")] int Neutral,
    [property: Description("How many are disputed and do not count.")] int Disputed);
