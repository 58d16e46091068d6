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
    /// The most by which answering with the same option position throughout may favour a framework over the mean of the
    /// others, in score points of 100, on average over the questions that the generated sets answer.
    /// </summary>
    public const decimal LargestPositionLead = 10;
}
