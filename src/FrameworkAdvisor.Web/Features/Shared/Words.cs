using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>The words for values of the model, the same on every page.</summary>
public static class Words
{
    public static string For(Agreement agreement) => agreement switch
    {
        Agreement.TooFewSources => "too few sources to compare",
        _ => $"sources {InBrief(agreement)}",
    };

    /// <summary>What the sources do.</summary>
    public static string InBrief(Agreement agreement) => agreement switch
    {
        Agreement.Agree => "agree",
        Agreement.Mixed => "partly disagree",
        Agreement.Contradictory => "contradict one another",
        _ => "are too few to compare",
    };

    public static string For(OutcomeKind kind) => kind switch
    {
        OutcomeKind.One => "one framework",
        OutcomeKind.Both => "a split by part",
        OutcomeKind.Either => "either will do",
        OutcomeKind.TooClose => "too close to call",
        OutcomeKind.NoneQualifies => "none qualifies",
        OutcomeKind.NotEnoughEvidence => "not enough evidence",
        _ => "nothing to weigh",
    };

    public static string For(Importance importance) => RecommendationText.For(importance);

    public static string ForStance(int stance) => stance switch
    {
        >= 2 => "strongly for",
        1 => "for",
        0 => "neutral",
        -1 => "against",
        _ => "strongly against",
    };

    public static string SignOfStance(int stance) => stance switch
    {
        > 0 => "+",
        < 0 => "\u2212",
        _ => "0",
    };

    /// <summary>"4 for, 1 against, 2 disputed".</summary>
    public static string Counts(Rating rating)
    {
        var neutral = rating.Counted.Count() - rating.For - rating.Against;
        return string.Join(", ", new[]
        {
            $"{rating.For} for",
            $"{rating.Against} against",
            neutral > 0 ? $"{neutral} neutral" : null,
            rating.Disputed > 0 ? $"{rating.Disputed} disputed" : null,
        }.OfType<string>());
    }

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
