namespace FrameworkAdvisor.Core.Advice;

/// <summary>How much a question counts. The value is the factor on its effects.</summary>
public enum Importance
{
    /// <summary>Counts for nothing.</summary>
    NotRelevant = 0,

    /// <summary>What is assumed when nothing is said.</summary>
    Normal = 1,

    /// <summary>Counts twice.</summary>
    Important = 2,

    /// <summary>Counts four times.</summary>
    Critical = 4,
}
