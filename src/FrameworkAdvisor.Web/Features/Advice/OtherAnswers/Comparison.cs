using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Advice.Result;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.OtherAnswers;

/// <summary>Two recommendations side by side.</summary>
/// <param name="Changes">What was changed, in words.</param>
/// <param name="Was">As answered.</param>
/// <param name="Then">As it would be.</param>
/// <param name="Standings">Where each framework stands, in the order of the former result.</param>
/// <param name="Ledger">Need by need.</param>
public sealed record Comparison(
    IReadOnlyList<AnswerChange> Changes, Side Was, Side Then, IReadOnlyList<StandingChange> Standings, LedgerComparison Ledger)
{
    /// <summary>The one sentence that tells what comes of it.</summary>
    public string Conclusion => (Was.Verdict.Headline == Then.Verdict.Headline, Was.Verdict.Sureness == Then.Verdict.Sureness) switch
    {
        (false, _) when Was.Advised.Length > 0 && Was.Advised == Then.Advised => $"The advice stays {Then.Advised}, but differently: {Then.Verdict.Headline}",
        (false, _) => $"The answer changes: {Then.Verdict.Headline}",
        (true, false) => $"The answer stays, but not how sure it is: {Then.Verdict.Headline}",
        _ => $"The answer stays: {Then.Verdict.Headline}",
    };

    public bool HasMustHaves => Standings.Any(one => one.Was.MustHaves.Count + one.Then.MustHaves.Count > 0);

    /// <summary>The two between which a difference is shown; null where there are not just two.</summary>
    public StandingPair? Pair => Standings is [var first, var second] ? new(first, second) : null;

    /// <summary>Null when nothing is changed.</summary>
    public static Comparison? Of(Advisor advisor, Answers was, Answers then)
    {
        var changes = AnswerChange.Between(advisor, was, then);
        if (changes.Count == 0)
        {
            return null;
        }

        var (before, after) = (advisor.Recommend(was), advisor.Recommend(then));
        var ledger = LedgerComparison.Between(before.Ledger, after.Ledger);
        var (old, other) = (ScoreTable.Of(advisor.Catalogue, before).Columns, ScoreTable.Of(advisor.Catalogue, after).Columns);
        return new(
            changes,
            Side.Of(before),
            Side.Of(after),
            [.. old.Select(column => StandingChange.Of(column, other, ledger))],
            ledger);
    }
}

/// <param name="Verdict">The answer in a sentence, and how sure it is.</param>
/// <param name="Href">The whole result.</param>
/// <param name="Advised">The name of the one framework that is advised; empty where there is not just one.</param>
public sealed record Side(Verdict Verdict, string Href, string Advised)
{
    public static Side Of(Recommendation recommendation) => new(
        Verdict.Of(recommendation),
        AdviceAddress.Result(recommendation.Answers),
        recommendation.Outcome is { Kind: OutcomeKind.One, Framework: { } framework } ? framework.Name : "");
}

/// <summary>Two frameworks between which a difference is shown.</summary>
public sealed record StandingPair(StandingChange First, StandingChange Second)
{
    public string Label => $"{First.Framework.Name} ahead of {Second.Framework.Name}";
}

/// <summary>A cell of a table whose headings are out of sight where the screen is narrow.</summary>
/// <param name="Label">Its heading.</param>
/// <param name="Change">What it tells.</param>
public sealed record LabelledChange(string Label, NumberChange Change);

/// <param name="Position">Of the framework in the catalogue.</param>
/// <param name="Score">The printed score, before and after; 0 where nothing weighs anything.</param>
/// <param name="Was">Where it stands.</param>
/// <param name="Then">Where it would stand.</param>
public sealed record StandingChange(int Position, NumberChange Score, ScoreColumn Was, ScoreColumn Then)
{
    public Framework Framework => Was.Standing.Framework;

    public static StandingChange Of(ScoreColumn was, IReadOnlyList<ScoreColumn> after, LedgerComparison ledger)
    {
        var framework = was.Standing.Framework;
        var position = ledger.Frameworks.TakeWhile(other => other != framework).Count();
        return new(position, ledger.Scores[position], was, after.First(column => column.Standing.Framework == framework));
    }
}
