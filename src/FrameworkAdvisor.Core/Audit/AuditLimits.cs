namespace FrameworkAdvisor.Core.Audit;

/// <summary>Every limit of the audit, and what its figures are made from. The audit page prints them from here.</summary>
public static class AuditLimits
{
    /// <summary>How many sets of answers are generated.</summary>
    public const int AnswerSets = 4_096;

    /// <summary>The seed of the generated answers. Changing it changes every count of the audit.</summary>
    public const ulong AnswerSeed = 0x0A0D_1700_5EED_0001;

    /// <summary>Below this part of an equal share of wins a framework is said to win rarely.</summary>
    public const double RareWinShare = 0.2;

    /// <summary>
    /// Choosing the option at the same position everywhere is named from here on: in standard deviations of what chance
    /// orders of the options give. Between two frameworks about one position in twenty gets there by chance; with more
    /// frameworks more do, since the one favoured most counts.
    /// </summary>
    public const double NamedPositionDeviation = 2;

    /// <summary>
    /// From here on it is an error. Between two frameworks fewer than one position in three hundred get there by chance;
    /// with more frameworks more do.
    /// </summary>
    public const double LargestPositionDeviation = 3;
}
