using System.Text.Json.Serialization;

namespace FrameworkAdvisor.Core.Knowledge;

/// <summary>What it takes to have a need with a framework: nothing, an extension, or work of one's own.</summary>
/// <param name="Framework">Slug.</param>
/// <param name="Need">Id of a need that is a thing to have; a need without any provision is a quality.</param>
/// <param name="Kind">What the part that is missing takes.</param>
/// <param name="Extensions">Names of what has to be added; given when, and only when, the kind is an extension.</param>
/// <param name="Text">What that means for a project, in a sentence or two.</param>
/// <param name="Articles">Slugs of the articles that say so; each makes a claim on the framework and the need.</param>
/// <param name="Reference">Where it can be checked when no article says it, or null.</param>
public sealed record Provision(
    string Framework,
    string Need,
    ProvisionKind Kind,
    IReadOnlyList<string> Extensions,
    string Text,
    IReadOnlyList<string> Articles,
    string? Reference)
{
    /// <summary>The kind as in files.</summary>
    /// <param name="kind">Any kind.</param>
    public static string WordFor(ProvisionKind kind) => kind switch
    {
        ProvisionKind.BuiltIn => "built-in",
        ProvisionKind.Extension => "extension",
        _ => "own-work",
    };

    /// <summary>The kind that a word of files stands for.</summary>
    /// <exception cref="FormatException">There is no such kind.</exception>
    public static ProvisionKind KindFor(string word) => word switch
    {
        "built-in" => ProvisionKind.BuiltIn,
        "extension" => ProvisionKind.Extension,
        "own-work" => ProvisionKind.OwnWork,
        _ => throw new FormatException($"\"{word}\" is no kind of provision."),
    };
}

/// <summary>Where the part of a need that a project lacks comes from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProvisionKind>))]
public enum ProvisionKind
{
    /// <summary>Nothing is missing.</summary>
    [JsonStringEnumMemberName("built-in")]
    BuiltIn,

    /// <summary>From packages that are added.</summary>
    [JsonStringEnumMemberName("extension")]
    Extension,

    /// <summary>From the team itself.</summary>
    [JsonStringEnumMemberName("own-work")]
    OwnWork,
}
