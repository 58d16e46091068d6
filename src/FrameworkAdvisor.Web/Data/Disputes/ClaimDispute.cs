namespace FrameworkAdvisor.Web.Data.Disputes;

/// <summary>A reader's word that a published claim is false or outdated; for editors to look into.</summary>
public sealed class ClaimDispute
{
    public int Id { get; init; }

    public required string ClaimId { get; init; }

    /// <summary>The passage, as the reader saw it.</summary>
    public required string Passage { get; init; }

    /// <summary>The knowledge version the reader saw.</summary>
    public required int KnowledgeVersion { get; init; }

    public required string Reason { get; init; }

    public required string Reference { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Digest of the number that came with the form: sent twice, it is stored once.</summary>
    public required string OperationHash { get; init; }

    public required DisputeState State { get; set; }

    /// <summary>What the editor who decided says about it.</summary>
    public string? Decision { get; set; }

    public string? DecidedBy { get; set; }
}

/// <summary>What became of a dispute.</summary>
public enum DisputeState
{
    Waiting,

    /// <summary>The claim is disputed in the draft.</summary>
    Upheld,

    /// <summary>The claim stays as it is.</summary>
    Declined,
}
