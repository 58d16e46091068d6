using System.Text.Json.Serialization;

namespace FrameworkAdvisor.Core.Knowledge;

/// <summary>One article's statement that a framework serves a need well or badly.</summary>
/// <param name="Id">Stable id: the article's slug and eight digits made from article, framework, need and passage.</param>
/// <param name="Article">Slug of the article that states it.</param>
/// <param name="Framework">Slug.</param>
/// <param name="Need">Id of the need.</param>
/// <param name="Stance">−2 (a strong fault) to +2 (a main strength).</param>
/// <param name="Text">The passage of the digest that states it.</param>
/// <param name="Anchor">The id of that passage in the article's HTML.</param>
/// <param name="Status">Only accepted claims count.</param>
/// <param name="DisputeReason">Why it is false or outdated; given when, and only when, disputed.</param>
/// <param name="Reference">Where that can be checked; given when, and only when, disputed.</param>
/// <param name="AsOf">When the statement held, if that differs from the article's date.</param>
public sealed record Claim(
    string Id,
    string Article,
    string Framework,
    string Need,
    int Stance,
    string Text,
    string Anchor,
    ClaimStatus Status,
    string? DisputeReason,
    string? Reference,
    PartialDate? AsOf)
{
    /// <summary>The strongest stance, for and against.</summary>
    public const int MaximumStance = 2;

    /// <summary>The status as in files.</summary>
    /// <param name="status">Any status.</param>
    public static string WordFor(ClaimStatus status) => status switch
    {
        ClaimStatus.Accepted => "accepted",
        ClaimStatus.Pending => "pending",
        ClaimStatus.Disputed => "disputed",
        _ => "rejected",
    };

    /// <summary>The status that a word of files stands for.</summary>
    /// <exception cref="FormatException">There is no such status.</exception>
    public static ClaimStatus StatusFor(string word) => word switch
    {
        "accepted" => ClaimStatus.Accepted,
        "pending" => ClaimStatus.Pending,
        "disputed" => ClaimStatus.Disputed,
        "rejected" => ClaimStatus.Rejected,
        _ => throw new FormatException($"\"{word}\" is no status of a claim."),
    };
}

/// <summary>What editors decided about a claim.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClaimStatus>))]
public enum ClaimStatus
{
    /// <summary>Counts.</summary>
    [JsonStringEnumMemberName("accepted")]
    Accepted,

    /// <summary>Suggested, not reviewed yet; does not count.</summary>
    [JsonStringEnumMemberName("pending")]
    Pending,

    /// <summary>Kept and shown, with the reason why it is false or outdated; does not count.</summary>
    [JsonStringEnumMemberName("disputed")]
    Disputed,

    /// <summary>Not what the article says; neither shown nor counted.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,
}

/// <summary>A rating that an editor set in place of the formula.</summary>
/// <param name="Framework">Slug.</param>
/// <param name="Need">Id of the need.</param>
/// <param name="Value">0 to 10.</param>
/// <param name="StandardError">Above 0, at most 5.</param>
/// <param name="Reason">Why the formula is overruled; never empty.</param>
public sealed record EditorRating(string Framework, string Need, double Value, double StandardError, string Reason);
