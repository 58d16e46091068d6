namespace FrameworkAdvisor.Core.Evidence;

/// <summary>What is supposed of that on which a rating rests most.</summary>
public enum Supposition
{
    /// <summary>It does not count: the claim, or the rating that an editor set.</summary>
    LeftOut,

    /// <summary>It is the strongest stance for the framework.</summary>
    StronglyFor,

    /// <summary>It is the strongest stance against the framework.</summary>
    StronglyAgainst,
}
