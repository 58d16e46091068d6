using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>A recommendation as other programs get it. Its shape is a contract: see "Command line" in the README.</summary>
internal sealed record RecommendationDocument(
    int KnowledgeVersion,
    OutcomePart Outcome,
    IEnumerable<FrameworkPart> Frameworks,
    IEnumerable<LedgerPart> Ledger,
    IEnumerable<FlipPart> Flips,
    IEnumerable<WeightFlipPart> WeightFlips,
    IEnumerable<RatingFlipPart> RatingFlips,
    WorthCheckingPart? WorthChecking)
{
    private const int Decimals = 6;

    public static RecommendationDocument Of(Recommendation recommendation) => new(
        recommendation.KnowledgeVersion,
        OutcomeOf(recommendation.Outcome),
        recommendation.Standings.Select(standing => FrameworkOf(standing, recommendation.Robustness)),
        recommendation.Ledger.Rows.Select(LedgerOf),
        recommendation.Flips.Select(FlipOf),
        recommendation.WeightFlips.Select(flip => new WeightFlipPart(flip.Need.Id, flip.Share, EndOf(flip.Below), EndOf(flip.Above))),
        recommendation.RatingFlips.Select(flip => new RatingFlipPart(flip.Need.Id, MoveOf(flip.Fall), MoveOf(flip.Rise))),
        recommendation.WorthChecking is { } worth
            ? new(worth.Framework.Slug, worth.Need.Id, worth.Share, worth.Claim?.Id, worth.Influence)
            : null);

    private static OutcomePart OutcomeOf(Outcome outcome) => new(
        outcome.KindWord,
        outcome.Framework?.Slug,
        outcome.Label,
        outcome.Probability,
        outcome.Split.Select(advice => new SplitPart(advice.Part.Id, advice.Framework.Slug)));

    private static FrameworkPart FrameworkOf(Standing standing, Robustness? robustness) => new(
        standing.Framework.Slug,
        standing.Score,
        standing.Rank,
        standing.IsRanked ? robustness?.ProbabilityBest(standing.Framework.Slug) : null,
        standing.Coverage,
        standing.MustHaves.Select(check => new MustHavePart(check.Need.Id, WordFor(check.State))));

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

    private static FlipPart FlipOf(QuestionFlip flip) => new(
        flip.Question.Id,
        flip.Change,
        flip.IsImportance ? "importance" : "answer",
        flip.Answers.ToQuery(),
        flip.Leader.Slug,
        Math.Round(flip.Lead, Decimals));

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
    string Kind, string? Framework, string Label, double? Probability, IEnumerable<SplitPart> Split);

internal sealed record SplitPart(string Part, string Framework);

internal sealed record FrameworkPart(
    string Slug, decimal? Score, int? Rank, double? ProbabilityBest, double Coverage, IEnumerable<MustHavePart> MustHaves);

internal sealed record MustHavePart(string Need, string State);

internal sealed record LedgerPart(
    string Need,
    double Weight,
    IEnumerable<BecausePart> Because,
    IReadOnlyDictionary<string, RatingPart> Ratings,
    IReadOnlyDictionary<string, decimal> Points);

internal sealed record BecausePart(string Question, string Option, string Importance, decimal Points);

internal sealed record RatingPart(decimal Value, double StandardError, IEnumerable<string> Claims);

internal sealed record FlipPart(
    string Question, string Change, string Kind, string Query, string Framework, decimal Lead);

internal sealed record WeightFlipPart(string Need, double Share, WeightEndPart? Below, WeightEndPart? Above);

internal sealed record WeightEndPart(double Share, string Framework, string? Query);

internal sealed record RatingFlipPart(string Need, RatingMovePart Fall, RatingMovePart Rise);

internal sealed record RatingMovePart(string Rating, decimal To, double StandardErrors, bool Possible, string Framework);

internal sealed record WorthCheckingPart(string Framework, string Need, double Share, string? Claim, double Influence);
