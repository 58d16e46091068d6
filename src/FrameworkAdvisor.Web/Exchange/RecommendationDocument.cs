using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>A recommendation as other programs get it. Its shape is a contract: see "API" in the README.</summary>
internal sealed record RecommendationDocument(
    [property: Description("The number of the published knowledge.")] int KnowledgeVersion,
    OutcomePart Outcome,
    [property: Description("Best first.")] IEnumerable<StandingPart> Frameworks,
    [property: Description("One row per need that has weight, heaviest first.")] IEnumerable<LedgerPart> Ledger,
    [property: Description("Changes that change the leader, one at a time: answers and importances, the nearest first; then must-haves to drop, then must-haves to add.")] IEnumerable<FlipPart> Flips,
    [property: Description("How the weight of a need would have to change for another framework to lead.")] IEnumerable<WeightFlipPart> WeightFlips,
    [property: Description("How far a rating would have to move for another framework to lead.")] IEnumerable<RatingFlipPart> RatingFlips,
    [property: Description("Where better evidence would tell most; null without a runner-up.")] WorthCheckingPart? WorthChecking,
    [property: Description("For “both”: single changes of an answer or an importance that change who leads a part.")] IEnumerable<PartFlipPart> PartFlips,
    [property: Description("What would be advised without the must-haves that exclude a framework; null where none does, or nothing is advised.")] WithoutMustHavesPart? WithoutMustHaves,
    [property: Description("For “none-qualifies”: what it takes to let each framework in, the nearest first; else empty.")] IEnumerable<WayOutPart> WaysOut)
{
    internal const int Decimals = 6;

    public static RecommendationDocument Of(Recommendation recommendation) => new(
        recommendation.KnowledgeVersion,
        OutcomePart.Of(recommendation.Outcome),
        recommendation.Standings.Select(standing => FrameworkOf(standing, recommendation.Robustness)),
        recommendation.Ledger.Rows.Select(LedgerOf),
        FlipPart.AllOf(recommendation),
        recommendation.WeightFlips.Select(flip => new WeightFlipPart(flip.Need.Id, flip.Share, EndOf(flip.Below), EndOf(flip.Above))),
        recommendation.RatingFlips.Select(flip => new RatingFlipPart(flip.Need.Id, MoveOf(flip.Fall), MoveOf(flip.Rise))),
        recommendation.WorthChecking is { } worth
            ? new(worth.Framework.Slug, worth.Need.Id, worth.Share, worth.Claim?.Id, worth.Influence, worth.IfWrong.Select(IfWrongPart.Of))
            : null,
        recommendation.PartFlips.Select(PartFlipPart.Of),
        WithoutMustHavesPart.Of(recommendation.WithoutMustHaves),
        recommendation.Outcome.WaysOut.Select(WayOutPart.Of));

    private static StandingPart FrameworkOf(Standing standing, Robustness? robustness) => new(
        standing.Framework.Slug,
        standing.Score,
        standing.Rank,
        standing.IsRanked ? robustness?.ProbabilityBest(standing.Framework.Slug) : null,
        standing.Coverage,
        standing.MustHaves.Select(check => new MustHavePart(check.Need.Id, WordFor(check.State))),
        standing.IsRanked ? robustness?.ExpectedRegret(standing.Framework.Slug) : null);

    private static LedgerPart LedgerOf(LedgerRow row) => new(
        row.Need.Id,
        row.Weight,
        row.Because.Select(because => new BecausePart(
            because.Question.Id,
            because.Option?.Id ?? Questionnaire.NotSure,
            Questionnaire.WordFor(because.Importance),
            because.Points)),
        row.Cells.ToDictionary(cell => cell.Framework.Slug, cell => new RatingPart(
            cell.RatingUsed, cell.Rating.StandardError, cell.Rating.Counted.Select(claim => claim.Id))),
        row.Cells.ToDictionary(cell => cell.Framework.Slug, cell => cell.Points));

    private static WeightEndPart? EndOf(WeightEnd? end) =>
        end is null ? null : new(end.Share, end.Leader.Slug, end.Step?.Answers.ToQuery());

    private static RatingMovePart MoveOf(RatingMove move) => new(
        move.Framework.Slug, Math.Round(move.To, Decimals), move.StandardErrors, move.IsPossible, move.Leader.Slug);

    private static string WordFor(MustHaveState state) => state switch
    {
        MustHaveState.Pass => "pass",
        MustHaveState.Fail => "fail",
        _ => "unknown",
    };
}

internal sealed record OutcomePart(
    [property: AllowedValues("one", "both", "either", "too-close", "none-qualifies", "not-enough-evidence", "no-answers")] string Kind,
    [property: Description("The slug of the framework named; null where none is.")] string? Framework,
    [property: Description("In words.")] string Label,
    [property: Description("0 to 1 that the leader beats the runner-up; null without a ranking.")] double? Probability,
    [property: Description("For “both”: which framework for which part; else empty.")] IEnumerable<SplitPart> Split)
{
    public static OutcomePart Of(Outcome outcome) => new(
        outcome.KindWord,
        outcome.Framework?.Slug,
        outcome.Label,
        outcome.Probability,
        outcome.Split.Select(advice => new SplitPart(advice.Part.Id, advice.Framework.Slug)));
}

internal sealed record SplitPart(
    [property: Description("An option of the question “parts”.")] string Part,
    [property: Description("The slug of the framework.")] string Framework);

internal sealed record StandingPart(
    [property: Description("The slug of the framework.")] string Slug,
    [property: Description("0 to 100, the sum of its points; null without answers.")] decimal? Score,
    [property: Description("From 1; null when not ranked.")] int? Rank,
    [property: Description("0 to 1 that it is the best; null when not ranked.")] double? ProbabilityBest,
    [property: Description("The share of the weight on which there is evidence, 0 to 1.")] double Coverage,
    [property: Description("One per must-have.")] IEnumerable<MustHavePart> MustHaves,
    [property: Description("By how many rating points of 10 it falls short of the best of each variation, on average; null when not ranked.")] double? ExpectedRegret);

internal sealed record MustHavePart(
    [property: Description("The id of the need.")] string Need,
    [property: AllowedValues("pass", "fail", "unknown")] string State);

internal sealed record LedgerPart(
    [property: Description("The id of the need.")] string Need,
    [property: Description("Its share of all weight, 0 to 1.")] double Weight,
    [property: Description("The answers that give it weight.")] IEnumerable<BecausePart> Because,
    [property: Description("By framework.")] IReadOnlyDictionary<string, RatingPart> Ratings,
    [property: Description("By framework; a framework’s points add up to its score.")] IReadOnlyDictionary<string, decimal> Points);

internal sealed record BecausePart(
    [property: Description("The id of the question.")] string Question,
    [property: Description("The id of the option, or “not-sure”.")] string Option,
    [property: AllowedValues("not-relevant", "normal", "important", "critical")] string Importance,
    [property: Description("Weight points, with the importance in them.")] decimal Points);

internal sealed record RatingPart(
    [property: Description("0 to 10, as it enters the sum.")] decimal Value,
    [property: Description("Of the value, in rating points.")] double StandardError,
    [property: Description("The ids of the claims that count.")] IEnumerable<string> Claims);

internal sealed record WeightFlipPart(
    [property: Description("The id of the need.")] string Need,
    [property: Description("Its share of all weight, 0 to 1.")] double Share,
    [property: Description("Where less weight changes the leader; null where it does not.")] WeightEndPart? Below,
    [property: Description("Where more weight changes the leader; null where it does not.")] WeightEndPart? Above);

internal sealed record WeightEndPart(
    [property: Description("The share past which another framework leads, 0 to 1.")] double Share,
    [property: Description("The slug of the framework that leads then.")] string Framework,
    [property: Description("The answers with a single other importance that does as much; null when none does.")] string? Query);

internal sealed record RatingFlipPart(
    [property: Description("The id of the need.")] string Need,
    [property: Description("How far the leader's rating would have to fall.")] RatingMovePart Fall,
    [property: Description("How far a rival's rating would have to rise.")] RatingMovePart Rise);

internal sealed record RatingMovePart(
    [property: Description("The slug of the framework whose rating moves.")] string Rating,
    [property: Description("The rating past which another framework leads.")] decimal To,
    [property: Description("How far that is, in the rating's standard errors.")] double StandardErrors,
    [property: Description("Whether the scale of 0 to 10 leaves room for it.")] bool Possible,
    [property: Description("The slug of the framework that leads then.")] string Framework);

internal sealed record WorthCheckingPart(
    [property: Description("The slug of the framework that is rated.")] string Framework,
    [property: Description("The id of the need it is rated on.")] string Need,
    [property: Description("Its share of the uncertainty in the difference between the first two, 0 to 1.")] double Share,
    [property: Description("The id of the claim that moves the rating most; null where nothing is claimed.")] string? Claim,
    [property: Description("By how many rating points leaving that claim out moves the rating.")] double Influence,
    [property: Description("Who would come first, by the scores, if what the rating rests on were wrong: without the claim and with the opposite; without an editor's rating; or, where nothing is claimed, with one strong source.")] IEnumerable<IfWrongPart> IfWrong);
