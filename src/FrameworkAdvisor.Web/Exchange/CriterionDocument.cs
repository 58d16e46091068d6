using System.ComponentModel;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>A criterion with its needs and the anchors of their scales, as other programs get it.</summary>
internal sealed record CriterionDocument(
    [property: Description("Stable.")] string Slug,
    [property: Description("Its heading.")] string Name,
    [property: Description("What it is about.")] string Description,
    [property: Description("What a project can want of it; these are what is rated.")] IEnumerable<NeedPart> Needs)
{
    public static CriterionDocument Of(Criterion criterion) => new(
        criterion.Slug,
        criterion.Name,
        criterion.Description,
        criterion.Needs.Select(need => new NeedPart(
            need.Id, need.Name, need.Wants, need.AtZero, need.AtFive, need.AtTen, need.HalfLifeMonths)));
}

internal sealed record NeedPart(
    [property: Description("Stable: the criterion, a dot and the need.")] string Id,
    [property: Description("A short name for tables.")] string Name,
    [property: Description("Completes “a project wants …”.")] string Wants,
    [property: Description("What a rating of 0 means.")] string AtZero,
    [property: Description("What a rating of 5 means.")] string AtFive,
    [property: Description("What a rating of 10 means.")] string AtTen,
    [property: Description("After how many months a claim on it counts half.")] int HalfLifeMonths);
