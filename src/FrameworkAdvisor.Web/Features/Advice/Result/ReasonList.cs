using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>The strongest reasons on one side.</summary>
/// <param name="Heading">"For Django".</param>
/// <param name="Reasons">Strongest first.</param>
/// <param name="Nothing">What is said instead when there are none.</param>
public sealed record ReasonList(string Heading, IReadOnlyList<ReasonItem> Reasons, string Nothing)
{
    private const int MostFor = 3;
    private const int MostAgainst = 2;

    /// <summary>For and against the leader; both sides alike where no winner is named.</summary>
    public static IReadOnlyList<ReasonList> Of(Catalogue catalogue, Recommendation recommendation) =>
        recommendation switch
        {
            { Ledger.IsEmpty: true } or { Standings.Count: < 2 } or { Leader: null } => [],
            { Outcome.Kind: OutcomeKind.Either or OutcomeKind.TooClose } => BothSides(catalogue, recommendation),
            _ => ForAndAgainst(recommendation, recommendation.Standings[0].Framework, recommendation.Standings[1].Framework),
        };

    private static IReadOnlyList<ReasonList> ForAndAgainst(Recommendation recommendation, Framework leader, Framework rival) =>
    [
        new(
            $"For {leader.Name}",
            Clear(recommendation, leader, rival, MostFor),
            recommendation.Outcome.RunnerUp is null
                ? $"No single need shows a clear difference to {rival.Name}. What decides is that {rival.Name} does not qualify."
                : $"No single need shows a clear difference to {rival.Name}; the sum decides."),
        new($"Against {leader.Name}", Strongest(recommendation, leader, rival), "Nothing in your answers speaks against it."),
    ];

    private static IReadOnlyList<ReasonList> BothSides(Catalogue catalogue, Recommendation recommendation)
    {
        // In the order of the catalogue, so that nothing here names a winner after all.
        var two = recommendation.Standings.Where(standing => standing.IsRanked).Take(2)
            .Select(standing => standing.Framework)
            .OrderBy(framework => catalogue.Frameworks.TakeWhile(one => one != framework).Count())
            .ToList();
        return [.. two.Select(framework => new ReasonList(
            $"For {framework.Name}",
            Clear(recommendation, framework, two.First(other => other != framework), MostFor),
            "No single need shows a clear difference."))];
    }

    private static List<ReasonItem> Clear(Recommendation recommendation, Framework framework, Framework rival, int most) =>
        [.. recommendation.Reasons(framework.Slug, rival.Slug)
            .Where(reason => reason is { IsClear: true, Difference: > 0 })
            .Take(most)
            .Select(reason => ReasonItem.Of(reason, framework, rival))];

    // The strongest argument against is always shown, clear or not.
    private static List<ReasonItem> Strongest(Recommendation recommendation, Framework framework, Framework rival) =>
        [.. recommendation.Reasons(framework.Slug, rival.Slug)
            .Where(reason => reason.Difference < 0)
            .Where((reason, position) => position == 0 || reason.IsClear)
            .Take(MostAgainst)
            .Select(reason => ReasonItem.Of(reason, framework, rival))];
}

/// <param name="Need">What the reason is about.</param>
/// <param name="Difference">Printed points for the framework less those for its rival.</param>
/// <param name="IsClear">Whether the ratings differ clearly.</param>
/// <param name="Ratings">"Django 8.9, Flask 3.1 of 10".</param>
/// <param name="You">The answers that make the need matter.</param>
/// <param name="Evidence">How many sources, and how far they agree.</param>
public sealed record ReasonItem(Need Need, decimal Difference, bool IsClear, string Ratings, string You, string Evidence)
{
    public static ReasonItem Of(Reason reason, Framework framework, Framework rival)
    {
        var (mine, other) = (reason.Row[framework.Slug].Rating, reason.Row[rival.Slug].Rating);
        var sources = mine.Voices.Concat(other.Voices).Select(voice => voice.Article).Distinct(StringComparer.Ordinal).Count();
        return new(
            reason.Row.Need,
            reason.Difference,
            reason.IsClear,
            $"{framework.Name} {NumberText.OneDecimal(mine.Value)}, {rival.Name} {NumberText.OneDecimal(other.Value)} of 10",
            string.Join("; ", reason.Row.Because.Select(BecauseText.InBrief).Distinct(StringComparer.Ordinal)),
            $"{NumberText.Count(sources, "source")}: {AgreementOf(mine, framework, other, rival)}");
    }

    private static string AgreementOf(Rating mine, Framework framework, Rating other, Framework rival) =>
        mine.Agreement == other.Agreement
            ? $"they {Words.InBrief(mine.Agreement)}"
            : $"on {framework.Name} they {Words.InBrief(mine.Agreement)}, on {rival.Name} they {Words.InBrief(other.Agreement)}";
}
