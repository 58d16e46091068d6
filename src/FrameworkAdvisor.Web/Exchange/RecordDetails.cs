namespace FrameworkAdvisor.Web.Exchange;

/// <summary>What a decision record says beside the recommendation; all of it is plain text that somebody typed.</summary>
/// <param name="Title">Null for a title made from the outcome.</param>
/// <param name="Notes">May have several lines.</param>
/// <param name="Deciders">Who decided.</param>
/// <param name="DecidedOn">Null while nothing has been saved.</param>
/// <param name="RevisitOn">When to look at it again.</param>
/// <param name="Triggers">What should make one look at it again before; may have several lines.</param>
public sealed record RecordDetails(
    string? Title, string? Notes, string? Deciders, DateOnly? DecidedOn, DateOnly? RevisitOn, string? Triggers)
{
    /// <summary>Of a result that nobody has saved.</summary>
    public static RecordDetails None { get; } = new(null, null, null, null, null, null);
}
