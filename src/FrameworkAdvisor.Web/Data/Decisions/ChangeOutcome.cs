namespace FrameworkAdvisor.Web.Data.Decisions;

/// <summary>What came of changing what people wrote.</summary>
/// <param name="Result">What came of it.</param>
/// <param name="Stored">As it is now; null when there is none.</param>
public sealed record ChangeOutcome(ChangeResult Result, Decision? Stored);

public enum ChangeResult
{
    Changed,
    Overtaken,
    Gone,
}
