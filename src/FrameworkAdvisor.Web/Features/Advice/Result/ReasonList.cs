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
    /// <summary>For and against the leader; both sides alike where no winner is named.</summary>
    /// <param name="recommendation">What the model says.</param>
    /// <param name="contributions">The bars of its needs.</param>
    public static IReadOnlyList<ReasonList> Of(Recommendation recommendation, IReadOnlyDictionary<string, Contribution> contributions) =>
        [.. recommendation.Arguments.SelectMany(argument => Of(argument, recommendation, contributions))];

    private static IEnumerable<ReasonList> Of(Argument argument, Recommendation recommendation, IReadOnlyDictionary<string, Contribution> contributions)
    {
        var (framework, rival) = (argument.Framework, argument.Rival);
        yield return new($"For {framework.Name}", ItemsOf(argument.For, argument, contributions), argument.Against is null
            ? "No single need shows a clear difference."
            : recommendation.RunnerUp is null
                ? $"No single need shows a clear difference to {rival.Name}. What decides is that {rival.Name} does not qualify."
                : recommendation.Ledger.Rows is [var only]
                    ? ReasonItem.OnlyNeed(only, framework, rival)
                    : $"No single need shows a clear difference to {rival.Name}; the sum decides.");
        if (argument.Against is { } against)
        {
            yield return new($"Against {framework.Name}", ItemsOf(against, argument, contributions), "Nothing in your answers speaks against it.");
        }
    }

    private static List<ReasonItem> ItemsOf(IReadOnlyList<Reason> reasons, Argument argument, IReadOnlyDictionary<string, Contribution> contributions) =>
        [.. reasons.Select(reason => ReasonItem.Of(reason, argument.Framework, argument.Rival) with { Bar = contributions[reason.Row.Need.Id] })];
}

/// <param name="Need">What the reason is about.</param>
/// <param name="Difference">Printed points for the framework less those for its rival.</param>
/// <param name="IsClear">Whether the ratings differ clearly.</param>
/// <param name="Ratings">"Django 8.9, Flask 3.1 of 10".</param>
/// <param name="You">The answers that make the need matter.</param>
/// <param name="Evidence">How many sources, and how far they agree.</param>
public sealed record ReasonItem(Need Need, decimal Difference, bool IsClear, string Ratings, string You, string Evidence)
{
    private const int MostAnswersNamed = 2;

    /// <summary>The same bar as in the ledger's row; null for a reason of a part, whose points are others.</summary>
    public Contribution? Bar { get; init; }

    public static ReasonItem Of(Reason reason, Framework framework, Framework rival)
    {
        var (mine, other) = (reason.Row[framework.Slug].Rating, reason.Row[rival.Slug].Rating);
        var sources = mine.Voices.Count + other.Voices.Count(voice => !mine.Voices.Any(own => own.Article == voice.Article));
        return new(
            reason.Row.Need,
            reason.Difference,
            reason.IsClear,
            RatingsOf(reason.Row, framework, rival),
            YouOf(reason.Row),
            $"{NumberText.Count(sources, "source")}: {AgreementOf(mine, framework, other, rival)}");
    }

    /// <summary>What is said where one need alone has weight, so that nothing is summed up, and it is not clear by itself.</summary>
    public static string OnlyNeed(LedgerRow row, Framework framework, Framework rival, string where = "") =>
        $"Only “{row.Need.Name}” tells them apart{where} ({RatingsOf(row, framework, rival)}): no clear difference by itself.";

    private static string RatingsOf(LedgerRow row, Framework framework, Framework rival) =>
        $"{framework.Name} {NumberText.OneDecimal(row[framework.Slug].Rating.Value)}, {rival.Name} {NumberText.OneDecimal(row[rival.Slug].Rating.Value)} of 10";

    // The answers that add most; the ledger's row, to which the reason leads, has them all.
    private static string YouOf(LedgerRow row)
    {
        var named = row.Because
            .OrderByDescending(because => because.Points)
            .Select(BecauseText.InBrief)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return string.Join("; ", named.Take(MostAnswersNamed))
            + (named.Count > MostAnswersNamed ? $"; {NumberText.Count(named.Count - MostAnswersNamed, "more answer")}" : "");
    }

    private static string AgreementOf(Rating mine, Framework framework, Rating other, Framework rival) =>
        mine.Agreement == other.Agreement
            ? $"they {Words.InBrief(mine.Agreement)}"
            : $"on {framework.Name} they {Words.InBrief(mine.Agreement)}, on {rival.Name} they {Words.InBrief(other.Agreement)}";
}
