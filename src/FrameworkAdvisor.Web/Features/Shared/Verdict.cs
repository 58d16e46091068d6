using FrameworkAdvisor.Core;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>The answer in one sentence, and how sure it is.</summary>
/// <param name="Headline">The one sentence.</param>
/// <param name="Label">How sure, in words; null where there is nothing to be sure of.</param>
/// <param name="Sureness">How sure, with the number.</param>
/// <param name="Dots">How many of 100 dots are filled; null where no framework comes first.</param>
public sealed record Verdict(string Headline, string? Label, string? Sureness, int? Dots)
{
    private const string Variations = "reasonable variations of your answers and of the evidence";

    public static Verdict Of(Recommendation recommendation)
    {
        var outcome = recommendation.Outcome;
        return outcome.Kind switch
        {
            OutcomeKind.One when outcome.RunnerUp is null => new(
                outcome.IsOnlyOneThatQualifies
                    ? $"{outcome.Framework!.Name} is the only framework that qualifies."
                    : $"{outcome.Framework!.Name} is the only framework that can be ranked.",
                null, WhyOnlyOne(recommendation), null),
            OutcomeKind.One => Sure(outcome, outcome.Probability < ModelConstants.LikelyBetterFrom
                ? $"{outcome.Framework!.Name} fits your project slightly better."
                : $"{outcome.Framework!.Name} fits your project better.", recommendation),
            OutcomeKind.Both => new(HeadlineFor(outcome), outcome.Label, null, null),
            OutcomeKind.Either => new(RecommendationText.EitherWillDo, null, $"{RecommendationText.OfEither(recommendation)} {StaysAhead(outcome)}.", DotsOf(outcome)),
            OutcomeKind.TooClose => new("Too close to call.", null, ClosenessOf(outcome), DotsOf(outcome)),
            OutcomeKind.NoneQualifies => new("No framework has everything you cannot do without.", null, null, null),
            OutcomeKind.NotEnoughEvidence => new("There is not enough evidence on what matters to you.", null, null, null),
            _ => new("There is nothing to weigh yet.", null, null, null),
        };
    }

    /// <summary>"In about 90 of 100 reasonable variations …".</summary>
    public static string InAbout(double probability) =>
        $"in about {NumberText.Whole(Outcome.OfHundred(probability))} of 100 {Variations}";

    private static Verdict Sure(Outcome outcome, string headline, Recommendation recommendation)
    {
        var first = recommendation.Standings.Count(standing => standing.IsRanked) > 2
            ? $"comes ahead of {outcome.RunnerUp!.Name}"
            : "comes first";
        return new(
            headline,
            Words.Capitalised(outcome.Label),
            $"{InAbout(outcome.Probability!.Value)}, {outcome.Framework!.Name} {first}.",
            Outcome.OfHundred(outcome.Probability.Value));
    }

    private static string WhyOnlyOne(Recommendation recommendation) => string.Join(' ', recommendation.Standings
        .Where(standing => !standing.IsRanked)
        .Select(standing => standing.IsExcluded
            ? $"{standing.Framework.Name} lacks a must-have: {Words.List(standing.Failed.Select(check => check.Need.Name))}."
            : $"There is not enough evidence on {standing.Framework.Name}.")
        .Concat(ToBeChecked(recommendation.Standings[0])));

    private static IEnumerable<string> ToBeChecked(Standing leader) => leader.MustHaves
        .Where(check => check.State == MustHaveState.Unknown)
        .Select(check => $"Check {leader.Framework.Name} on {check.Need.Name} first: its rating, {NumberText.WithError(check.Rating.Value, check.Rating.StandardError)} of 10, does not make it certain.");

    // A part that nothing settles is told of on the page; a headline names what is advised.
    private static string HeadlineFor(Outcome outcome) => string.Join(", ", outcome.Split
        .Where(part => part.IsSettled || outcome.Framework is not null)
        .GroupBy(part => part.Framework.Slug, StringComparer.Ordinal)
        .Select(group => $"{group.First().Framework.Name} for {Words.List(group.Select(part => RecommendationText.NameOf(part.Part)))}")) + ".";

    private static int DotsOf(Outcome outcome) => Outcome.OfHundred(outcome.Probability!.Value);

    private static string StaysAhead(Outcome outcome) => $"The framework that is ahead stays ahead {InAbout(outcome.Probability!.Value)}";

    private static string ClosenessOf(Outcome outcome) =>
        $"The framework that is ahead stays ahead only {InAbout(outcome.Probability!.Value)}. That settles nothing, so no winner is named.";
}
