namespace FrameworkAdvisor.Web.Data.Suggestions;

/// <summary>What became of a decision about a suggestion.</summary>
public abstract record ReviewOutcome
{
    private ReviewOutcome()
    {
    }

    /// <summary>It is stored, or was stored already by the same form.</summary>
    public sealed record Done : ReviewOutcome;

    /// <summary>Somebody else decided meanwhile; nothing is stored.</summary>
    public sealed record Decided : ReviewOutcome;

    /// <summary>Something is wrong with what was typed, or the passage cannot be marked; nothing is stored.</summary>
    /// <param name="Errors">By the name of the field; of all of it under the empty name.</param>
    public sealed record Invalid(IReadOnlyList<KeyValuePair<string, string>> Errors) : ReviewOutcome;

    /// <summary>There is no such article or suggestion.</summary>
    public sealed record Gone : ReviewOutcome;
}
