using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Suggestions;

/// <summary>What was decided about a suggestion.</summary>
public enum SuggestionState
{
    /// <summary>Nothing yet.</summary>
    Waiting,
    Accepted,
    Rejected,

    /// <summary>Nothing yet, and put aside for later.</summary>
    Skipped,
}

/// <summary>A claim that an article seems to make. No part of the knowledge: only what is accepted becomes a claim.</summary>
public sealed class ArticleSuggestion
{
    public long Id { get; init; }

    public required string ArticleSlug { get; init; }

    /// <summary>In the order of the text; what a changed text does not hold any more stays at the end.</summary>
    public int Position { get; set; }

    /// <summary>Of the draft's text, from 1.</summary>
    public int Line { get; set; }

    /// <summary>The sentence that makes it, without markup.</summary>
    public required string Quote { get; set; }

    public required string Before { get; set; }

    public required string After { get; set; }

    public required string Framework { get; init; }

    public required string Need { get; init; }

    public int Stance { get; set; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; set; }

    /// <summary>One a line.</summary>
    public required string Cues { get; set; }

    public SuggestionState State { get; set; }

    /// <summary>The editor's address; null while nothing is decided.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>The claim it became, when accepted.</summary>
    public string? ClaimId { get; set; }

    /// <summary>Names what it says: whoever accepts it has seen the same.</summary>
    public string Seen => StableId.Of(Quote, Framework, Need, FormattableString.Invariant($"{Stance}"));

    /// <summary>Whether somebody has to decide yet.</summary>
    public bool IsOpen => State is SuggestionState.Waiting or SuggestionState.Skipped;
}

/// <summary>A figure that an article seems to give. No part of the knowledge: only what is accepted becomes a fact.</summary>
public sealed class ArticleFigure
{
    public long Id { get; init; }

    public required string ArticleSlug { get; init; }

    public int Position { get; set; }

    public int Line { get; set; }

    public required string Quote { get; set; }

    public required string Framework { get; init; }

    public required string Measure { get; init; }

    public required string Value { get; init; }

    /// <summary>As of when, or empty.</summary>
    public required string AsOf { get; set; }

    public SuggestionState State { get; set; }

    public string? DecidedBy { get; set; }

    /// <summary>The fact it became within its article, when accepted.</summary>
    public string? FactId { get; set; }
}
