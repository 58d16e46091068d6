using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>What two printed pages have room for of what the page unfolds: the nearest of each kind, in whole sentences.</summary>
/// <param name="Changes">Answers, importances and must-haves that put another framework ahead, those of answers first.</param>
/// <param name="Parts">For <c>both</c>: what changes who leads a part.</param>
/// <param name="Weights">What needs would have to count for.</param>
/// <param name="Ratings">What the evidence would have to say.</param>
/// <param name="CheckNext">Where looking once more pays best; null where nothing is compared.</param>
/// <param name="ToAdd">What is built in and what has to be added, a line for each framework.</param>
public sealed record Paper(
    IReadOnlyList<string> Changes,
    IReadOnlyList<string> Parts,
    IReadOnlyList<string> Weights,
    IReadOnlyList<string> Ratings,
    string? CheckNext,
    IReadOnlyList<string> ToAdd)
{
    private const int MostMustHaves = 2;
    private const int MostOfAPart = 1;

    // What a split tells of its parts takes the room of other lines.
    private const int MostBesideParts = 2;

    public static Paper Of(ResultPage page) => Of(page, page.PartChanges.Count > 0 ? MostBesideParts : ResultPage.MostOfAChange);

    private static Paper Of(ResultPage page, int most) => new(
        page.HasWhatIfs ? [.. AnswersIn(page, most + MostMustHaves), .. WhatDecides.MustHavesInBrief(page.Recommendation).Take(MostMustHaves)] : [],
        [.. page.PartChanges.SelectMany(PartIn)],
        page.HasWhatIfs ? [.. page.WeightChanges.Take(most).Select(change => change.Sentence)] : [],
        page.HasWhatIfs ? [.. page.RatingChanges.Take(most).Select(change => $"{change.Subject} {change.Condition}")] : [],
        page.CheckNext is { } next ? SentenceOf(next) : null,
        page.ToAdd is { } toAdd ? [.. (page.PartChanges.Count > 0 ? toAdd.Advised : toAdd.Advised.Concat(toAdd.Others)).Select(list => TitleOf(list) + list.Summary)] : []);

    private static IEnumerable<string> AnswersIn(ResultPage page, int most) => page.WhatIfs
        .Where(change => change.Kind != WhatIfKind.MustHave)
        .Take(most)
        .Select(change => $"{change.Condition}, {change.Consequence} ({change.Scores}).");

    private static IEnumerable<string> PartIn(PartChanges part)
    {
        var name = Words.Capitalised(RecommendationText.NameOf(part.Part));
        return part.Lines.Count == 0
            ? [$"{name}: {part.Nothing}"]
            : part.Lines.Take(MostOfAPart).Select(change => $"{name}: {change.Condition}, {change.Consequence}.");
    }

    private static string SentenceOf(CheckNext next) =>
        $"The rating of {next.Rated}, {next.Evidence.Value} ({next.Evidence.Basis}): {next.Part} {next.Note} "
        + (next.Claim is { } claim ? $"“{claim.Claim.Text}” ({claim.Source.Publisher}, {claim.Date}). " : "")
        + next.IfWrong;

    private static string TitleOf(ToAddList list) => list switch
    {
        { Title.Length: > 0 } => $"{list.Title}: ",
        { Framework: { } framework } => $"{framework.Name}: ",
        _ => "",
    };
}
