using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>
/// The ranking in sums: the weight, and for each framework Σ W r and how far its evidence is beyond what a ranking asks
/// for. An answer more or less is a few additions, and nothing is weighed anew. Coverage, rounding and ties are those of
/// the ledger and its <see cref="Standing"/>s: who is first here is first there. A sum out of range throws.
/// </summary>
/// <param name="advisor">The knowledge.</param>
/// <param name="sums">Where the sums are kept; changed in place.</param>
internal readonly ref struct WeightedSums(Advisor advisor, Span<long> sums)
{
    /// <summary>No framework.</summary>
    public const int Nobody = -1;

    private readonly Span<long> sums = sums;

    /// <summary>W: the weight of all needs together.</summary>
    public long Weight => sums[0];

    /// <summary>How many numbers the sums of one ledger are.</summary>
    public static int LengthFor(Advisor advisor) => 1 + (2 * advisor.Catalogue.Frameworks.Count);

    /// <summary>Σ W r of a framework, the ratings in millionths.</summary>
    public long ValueOf(int framework) => ValueIn(sums, framework);

    /// <summary>Σ W r of a framework in sums that are only read.</summary>
    public static long ValueIn(ReadOnlySpan<long> sums, int framework) => sums[1 + (2 * framework)];

    /// <summary>Σ W (K − what a ranking asks for), in hundredths.</summary>
    public long MarginOf(int framework) => sums[2 + (2 * framework)];

    /// <summary>Whether there is enough evidence on a framework to rank it; there is some weight.</summary>
    public bool IsRanked(int framework) => MarginOf(framework) >= 0;

    /// <summary>The score in millionths of a point of 100, as the ledger rounds it; there is some weight.</summary>
    public long ScoreOf(int framework) => Ledger.Rounded(checked(Ledger.ScorePerRating * ValueOf(framework)), Weight);

    /// <summary>Adds a weight on one need.</summary>
    public void AddWeight(int need, long weight)
    {
        if (weight == 0)
        {
            return;
        }

        sums[0] = checked(sums[0] + weight);
        for (var framework = 0; framework < advisor.Catalogue.Frameworks.Count; framework++)
        {
            ref var value = ref sums[1 + (2 * framework)];
            ref var margin = ref sums[2 + (2 * framework)];
            value = checked(value + (weight * advisor.RatingUnits(framework, need)));
            margin = checked(margin + (weight * advisor.CoverageMargin(framework, need)));
        }
    }

    /// <summary>Rates a framework otherwise on a need.</summary>
    /// <param name="framework">Position of the framework.</param>
    /// <param name="need">Position of the need.</param>
    /// <param name="weight">What the need weighs in these sums.</param>
    /// <param name="units">The other rating, in millionths.</param>
    /// <param name="isCovered">Whether there is evidence on it then.</param>
    public void Rate(int framework, int need, long weight, long units, bool isCovered)
    {
        ref var value = ref sums[1 + (2 * framework)];
        ref var margin = ref sums[2 + (2 * framework)];
        value = checked(value + (weight * (units - advisor.RatingUnits(framework, need))));
        margin = checked(margin + (weight * (Advisor.CoverageMargin(isCovered) - advisor.CoverageMargin(framework, need))));
    }

    /// <summary>Adds all that a ledger weighs.</summary>
    /// <param name="ledger">Of the same knowledge.</param>
    /// <param name="factor">How many units here are one of the ledger's.</param>
    public void Add(Ledger ledger, long factor = 1)
    {
        for (var need = 0; need < ledger.Weights.Length; need++)
        {
            AddWeight(need, checked(ledger.Weights[need] * factor));
        }
    }

    /// <summary>Adds the answer to one question, or takes it away.</summary>
    /// <param name="question">Position of the question.</param>
    /// <param name="answer">With "not sure" each option counts for its share.</param>
    /// <param name="factor">What one effect point weighs, a multiple of the options for "not sure"; below 0 takes it away.</param>
    public void AddAnswer(int question, Answer answer, long factor)
    {
        var options = answer.Question.Options.Count;
        if (!answer.IsNotSure)
        {
            AddOptions(question, answer.Chosen, factor);
        }
        else if (options > 0)
        {
            AddOptions(question, (1 << options) - 1, factor / options);
        }
    }

    /// <summary>Adds options of one question, or takes them away.</summary>
    /// <param name="question">Position of the question.</param>
    /// <param name="options">The options as bits.</param>
    /// <param name="factor">What one effect point of them weighs; below 0 takes them away.</param>
    public void AddOptions(int question, int options, long factor)
    {
        for (var option = 0; options >> option != 0; option++)
        {
            if ((options >> option & 1) == 1)
            {
                var own = advisor.Effects.SumsOf(question, option);
                for (var at = 0; at < own.Length; at++)
                {
                    sums[at] = checked(sums[at] + (factor * own[at]));
                }
            }
        }
    }

    /// <summary>
    /// Who comes first of some frameworks: the highest score; of equal scores the one listed first, as <see cref="Standing"/>s
    /// list them when the frameworks are given by slug. <see cref="Nobody"/> without weight, or when none is ranked.
    /// </summary>
    /// <param name="frameworks">Positions of frameworks.</param>
    /// <param name="beside">One of them to leave out.</param>
    public int FirstOf(ReadOnlySpan<int> frameworks, int beside = Nobody)
    {
        var first = Nobody;
        foreach (var framework in Weight == 0 ? [] : frameworks)
        {
            if (framework != beside && IsRanked(framework) && (first == Nobody || IsAbove(framework, first)))
            {
                first = framework;
            }
        }

        return first;
    }

    /// <summary>Whether the framework that comes first shares its place with another one; both are then listed at rank 1.</summary>
    public bool IsLevel(int first, int other) => IsRanked(other) && !IsAbove(first, other);

    /// <summary>
    /// Who leads instead, and by how many score points (0 where the former leader cannot be ranked any more); null where the
    /// leader still does, if only beside another one, and where nobody can be ranked.
    /// </summary>
    /// <param name="leader">Position of the framework that led.</param>
    /// <param name="candidates">Positions of those that no must-have excludes, by slug.</param>
    public (Framework Leader, decimal Lead)? LeaderInsteadOf(int leader, ReadOnlySpan<int> candidates)
    {
        var first = FirstOf(candidates);
        var stays = IsInRanking(leader, candidates);
        if (first == Nobody || first == leader || (stays && !IsAbove(first, leader)))
        {
            return null;
        }

        return (
            advisor.Catalogue.Frameworks[first],
            stays ? (decimal)(ValueOf(first) - ValueOf(leader)) * Ledger.ScorePerRating / Weight / ModelConstants.UnitsPerPoint : 0);
    }

    private bool IsInRanking(int framework, ReadOnlySpan<int> candidates) => IsRanked(framework) && candidates.Contains(framework);

    // By the rounded scores; only what is nearly equal has to be divided.
    private bool IsAbove(int one, int other)
    {
        var difference = checked(Ledger.ScorePerRating * (ValueOf(one) - ValueOf(other)));
        return difference >= Weight || (difference > 0 && ScoreOf(one) > ScoreOf(other));
    }
}
