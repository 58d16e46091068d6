using System.Text.Json.Serialization;

namespace FrameworkAdvisor.Core.Knowledge;

/// <summary>A source: the digest of an article, with who says it, when, and how far it is trusted.</summary>
/// <param name="Slug">Stable id.</param>
/// <param name="Title">The title of the source.</param>
/// <param name="Publisher">Who published the source.</param>
/// <param name="Author">Who wrote it, if named.</param>
/// <param name="Published">When it appeared, if known.</param>
/// <param name="Updated">When it was last updated, if known.</param>
/// <param name="Source">Its address (https), if known.</param>
/// <param name="Trust">0 (counts for nothing) to 1 (counts in full).</param>
/// <param name="TrustReason">Why it is trusted that much.</param>
/// <param name="Summary">What the source is and what it concludes.</param>
/// <param name="Markdown">The text as its editors write it, claim marks included, without front matter.</param>
/// <param name="Html">The text rendered: safe HTML in which every passage that carries a claim is an anchor.</param>
/// <param name="Facts">Measured figures the source gives.</param>
public sealed record Article(
    string Slug,
    string Title,
    string Publisher,
    string? Author,
    PartialDate? Published,
    PartialDate? Updated,
    string? Source,
    double Trust,
    string TrustReason,
    string Summary,
    string Markdown,
    string Html,
    IReadOnlyList<Fact> Facts)
{
    /// <summary>The date its claims count from: the last update, else the publication; null when undated.</summary>
    public PartialDate? Date => Updated ?? Published;

    /// <summary>Whose words the text is in, which decides how much of it readers are shown.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public TextKind TextKind { get; init; }

    /// <summary>The licence or permission under which a copy is shown; given when, and only when, the text is a copy.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Permission { get; init; }

    /// <summary>Whether readers are shown the whole text, and not only the passages that carry claims.</summary>
    public bool IsShownWhole => TextKind != TextKind.Quotes;

    /// <summary>The kind of text as in files.</summary>
    /// <param name="kind">Any kind.</param>
    public static string WordFor(TextKind kind) => kind switch
    {
        TextKind.Digest => "digest",
        TextKind.Copy => "copy",
        _ => "quotes",
    };

    /// <summary>The kind of text that a word of files stands for.</summary>
    /// <exception cref="FormatException">There is no such kind.</exception>
    public static TextKind TextKindFor(string word) => word switch
    {
        "digest" => TextKind.Digest,
        "copy" => TextKind.Copy,
        "quotes" => TextKind.Quotes,
        _ => throw new FormatException($"\"{word}\" is no kind of text."),
    };
}

/// <summary>Whose words the text of an article is in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextKind>))]
public enum TextKind
{
    /// <summary>Ours: facts and figures are the source's, sentences are not.</summary>
    [JsonStringEnumMemberName("digest")]
    Digest,

    /// <summary>The publisher's, who allows it to be shown.</summary>
    [JsonStringEnumMemberName("copy")]
    Copy,

    /// <summary>The publisher's: readers see the passages that carry claims, as quotations, and nothing else of it.</summary>
    [JsonStringEnumMemberName("quotes")]
    Quotes,
}

/// <summary>A kind of figure that articles give, such as GitHub stars.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Its heading, unit included.</param>
/// <param name="Criterion">The criterion it tells something about.</param>
public sealed record Measure(string Id, string Name, string Criterion);

/// <summary>A figure or name that an article gives for a framework at a time.</summary>
/// <param name="Framework">Slug.</param>
/// <param name="Measure">Id of the measure.</param>
/// <param name="Value">As printed: a plain number in invariant notation, or a name.</param>
/// <param name="AsOf">When it held, if the article tells.</param>
/// <param name="Note">A short remark, or null.</param>
public sealed record Fact(string Framework, string Measure, string Value, PartialDate? AsOf, string? Note)
{
    /// <summary>Stable id within its article: made of what it said first, and kept when that is corrected.</summary>
    public string Id { get; init; } = StableId.Of(Framework, Measure, Value, AsOf?.ToString() ?? "");
}
