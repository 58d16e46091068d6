using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Evidence;

namespace FrameworkAdvisor.Web.Exchange;

internal sealed record FlipPart(
    [property: Description("The id of the question; “must” for must-haves.")] string Question,
    [property: Description("The option or the importance; for must-haves the id of the need, with spaces between where several are dropped together.")] string Change,
    [property: AllowedValues("answer", "importance", "must-have")] string Kind,
    [property: Description("All answers after it, as a query.")] string Query,
    [property: Description("The slug of the framework that leads then.")] string Framework,
    [property: Description("By how many score points; 0 as well when the former leader is no longer ranked.")] decimal Lead)
{
    public static IEnumerable<FlipPart> AllOf(Recommendation recommendation) =>
        recommendation.Flips.Select(Of).Concat(recommendation.MustHaveFlips.Select(Of));

    private static FlipPart Of(QuestionFlip flip) => new(
        flip.Question.Id,
        flip.Change,
        WordFor(flip),
        flip.Answers.ToQuery(),
        flip.Leader.Slug,
        Math.Round(flip.Lead, RecommendationDocument.Decimals));

    private static FlipPart Of(MustHaveFlip flip) => new(
        Questionnaire.Must,
        string.Join(' ', flip.Needs.Select(need => need.Id)),
        "must-have",
        flip.Answers.ToQuery(),
        flip.Leader.Slug,
        Math.Round(flip.Lead, RecommendationDocument.Decimals));

    public static string WordFor(QuestionFlip flip) => flip.IsImportance ? "importance" : "answer";
}

internal sealed record PartFlipPart(
    [property: Description("An option of the question “parts”.")] string Part,
    [property: Description("The id of the question.")] string Question,
    [property: Description("The option or the importance.")] string Change,
    [property: AllowedValues("answer", "importance")] string Kind,
    [property: Description("All answers after it, as a query.")] string Query,
    [property: Description("The slug of the framework that leads the part then.")] string Framework,
    [property: Description("By how many score points of the part; 0 as well when the former leader is no longer ranked for it.")] decimal Lead,
    [property: Description("Whether one framework then leads every part, which ends the split. Where false, how clear each part is decides.")] bool EndsSplit)
{
    public static PartFlipPart Of(PartFlip flip) => new(
        flip.Part.Id,
        flip.Flip.Question.Id,
        flip.Flip.Change,
        FlipPart.WordFor(flip.Flip),
        flip.Flip.Answers.ToQuery(),
        flip.Flip.Leader.Slug,
        Math.Round(flip.Flip.Lead, RecommendationDocument.Decimals),
        flip.EndsSplit);
}

internal sealed record WithoutMustHavesPart(
    [property: Description("The ids of the must-haves that exclude a framework.")] IEnumerable<string> Needs,
    [property: Description("All answers without them, as a query.")] string Query,
    [property: Description("Whether the advice without them is another: another kind, framework or split.")] bool Decide,
    [property: Description("The outcome without them.")] OutcomePart Outcome)
{
    public static WithoutMustHavesPart? Of(LiftedMustHaves? lifted) => lifted is null ? null : new(
        lifted.Needs.Select(need => need.Id), lifted.Then.Answers.ToQuery(), lifted.Decide, OutcomePart.Of(lifted.Then.Outcome));
}

internal sealed record WayOutPart(
    [property: Description("The slug of the framework.")] string Framework,
    [property: Description("The must-haves it fails; all of them would have to be given up.")] IEnumerable<RelaxPart> Relax,
    [property: Description("The sum of what its ratings miss, in rating points.")] double Shortfall,
    [property: Description("0 to 100: the score that it has and would have.")] decimal? Score,
    [property: Description("All answers without those must-haves, as a query.")] string Query,
    [property: Description("The slug of the framework that would then lead; null when none could be ranked.")] string? Leader)
{
    public static WayOutPart Of(WayOut way) => new(
        way.Standing.Framework.Slug,
        way.Failed.Select(check => new RelaxPart(check.Need.Id, check.Rating.Value, check.Rating.StandardError, check.Shortfall)),
        way.Shortfall,
        way.Standing.Score,
        way.Answers.ToQuery(),
        way.Leader?.Slug);
}

internal sealed record RelaxPart(
    [property: Description("The id of the need.")] string Need,
    [property: Description("The framework's rating on it, 0 to 10.")] double Rating,
    [property: Description("Of the rating.")] double StandardError,
    [property: Description("By how many rating points it misses what a must-have asks for.")] double Shortfall);

internal sealed record IfWrongPart(
    [property: AllowedValues("left-out", "strongly-for", "strongly-against")] string Supposed,
    [property: Description("What the rating would be, 0 to 10.")] double Rating,
    [property: Description("The slug of the framework that would come first; null when none could be ranked.")] string? Framework,
    [property: Description("Whether that is another than now.")] bool ChangesLeader)
{
    public static IfWrongPart Of(IfWrong supposed) => new(
        supposed.What switch
        {
            Supposition.LeftOut => "left-out",
            Supposition.StronglyFor => "strongly-for",
            _ => "strongly-against",
        },
        supposed.Rating.Value,
        supposed.Leader?.Slug,
        supposed.ChangesLeader);
}
