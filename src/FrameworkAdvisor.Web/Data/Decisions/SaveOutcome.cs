namespace FrameworkAdvisor.Web.Data.Decisions;

/// <summary>What came of saving.</summary>
/// <param name="View">The link that reads it.</param>
/// <param name="Edit">The second part of the link that changes it.</param>
/// <param name="IsAsSent">False when the same form had saved something else before: that stands, nothing was written.</param>
public sealed record SaveOutcome(string View, string Edit, bool IsAsSent);
