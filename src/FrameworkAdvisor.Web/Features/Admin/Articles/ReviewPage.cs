using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Suggestions;

namespace FrameworkAdvisor.Web.Features.Admin.Articles;

/// <summary>A suggestion's place and state, without its words.</summary>
public sealed record SuggestionMark(long Id, SuggestionState State, string? ClaimId)
{
    public bool IsOpen => State is SuggestionState.Waiting or SuggestionState.Skipped;
}

/// <summary>The workbench: an article beside one suggestion.</summary>
/// <param name="Article">The article.</param>
/// <param name="Catalogue">The draft.</param>
/// <param name="All">Every suggestion, in the order of the text.</param>
/// <param name="Current">The one in question; null when none is left.</param>
/// <param name="Html">The text with the sentence to be seen; null when it cannot be rendered.</param>
public sealed record ReviewPage(Article Article, Catalogue Catalogue, IReadOnlyList<SuggestionMark> All, ArticleSuggestion? Current, string? Html)
{
    /// <summary>What is typed when the suggestion is edited; null while it is only looked at.</summary>
    public ArticleForm? Form { get; init; }

    /// <summary>Why nothing was done.</summary>
    public string? Notice { get; init; }

    /// <summary>Whether who is signed in may decide.</summary>
    public bool CanEdit { get; init; }

    /// <summary>The version of the claim that the suggestion became.</summary>
    public long ClaimVersion { get; init; }

    public string Address => AddressOf(Article.Slug);

    public int Ordinal => 1 + All.ToList().FindIndex(one => one.Id == Current?.Id);

    public int Open => All.Count(one => one.IsOpen);

    public int Count(SuggestionState state) => All.Count(one => one.State == state);

    /// <summary>How many were accepted and lost their claim since.</summary>
    public int Gone
    {
        get
        {
            var claims = Catalogue.Claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
            return All.Count(one => one.ClaimId is { } id && !claims.Contains(id));
        }
    }

    public SuggestionStanding Standing => SuggestionStanding.Of(Current!, Catalogue);

    /// <summary>The claim it became, as it is now; null when it became none or that is gone.</summary>
    public Claim? Claim => Current?.ClaimId is { } id ? Catalogue.FindClaim(id) : null;

    public string FrameworkName => NameOf(Standing.Framework);

    public Need? Need => Catalogue.FindNeed(Standing.Need);

    public string NeedName => Need?.Name ?? Standing.Need;

    public string CriterionName => Catalogue.Criteria.FirstOrDefault(criterion => criterion.Slug == Need?.Criterion)?.Name ?? "";

    /// <summary>What led to it, with the names of needs in place of their ids.</summary>
    public IEnumerable<string> Cues => Current!.Cues.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Spoken);

    /// <summary>The next that nobody decided: first those that were never looked at, in the order of the text.</summary>
    public long? Next => NextAfter(All, Current?.Id, isAmongSkipped: false);

    public static string AddressOf(string slug) => $"/admin/articles/{slug}/review";

    public static string AddressOf(string slug, long? id) =>
        id is { } at ? FormattableString.Invariant($"{AddressOf(slug)}?at={at}#now") : AddressOf(slug);

    /// <summary>The next to look at: of those that wait, else, for who goes through what was skipped, the next of these.</summary>
    public static long? NextAfter(IReadOnlyList<SuggestionMark> all, long? current, bool isAmongSkipped)
    {
        var at = all.ToList().FindIndex(one => one.Id == current);
        var (below, above) = (all.Skip(at + 1), all.Take(Math.Max(0, at)));
        return (below.Concat(above).FirstOrDefault(one => one.State == SuggestionState.Waiting)
            ?? (isAmongSkipped ? below.FirstOrDefault(one => one.State == SuggestionState.Skipped) : null))?.Id;
    }

    private string NameOf(string slug) => Catalogue.FindFramework(slug)?.Name ?? slug;

    private string Spoken(string cue)
    {
        var at = cue.LastIndexOf(": ", StringComparison.Ordinal);
        return at >= 0 && Catalogue.FindNeed(cue[(at + 2)..]) is { } need ? $"{cue[..at]} speaks of {need.Name}" : cue;
    }
}

/// <summary>All suggestions of an article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Catalogue">The draft.</param>
/// <param name="State">The word of those that are shown; null for all.</param>
/// <param name="Counts">By word.</param>
/// <param name="Rows">On this page.</param>
/// <param name="Number">Of this page, from 1.</param>
/// <param name="Pages">How many there are.</param>
public sealed record SuggestionsPage(
    Article Article,
    Catalogue Catalogue,
    string? State,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyList<SuggestionStanding> Rows,
    int Number,
    int Pages)
{
    public string AddressOf(string? state, int number = 1) => FormattableString.Invariant(
        $"/admin/articles/{Article.Slug}/suggestions{(state is not null ? $"?state={state}{(number > 1 ? $"&page={number}" : "")}" : number > 1 ? $"?page={number}" : "")}");

    public string FrameworkName(string slug) => Catalogue.FindFramework(slug)?.Name ?? slug;

    public string NeedName(string id) => Catalogue.FindNeed(id)?.Name ?? id;
}

/// <summary>A claim made from a passage that nobody suggested.</summary>
/// <param name="Article">The article.</param>
/// <param name="Catalogue">The draft.</param>
/// <param name="Html">The text.</param>
/// <param name="Form">What is typed.</param>
public sealed record ClaimPage(Article Article, Catalogue Catalogue, string? Html, ArticleForm Form);

/// <summary>The fields of a claim on a form.</summary>
/// <param name="Form">What is typed.</param>
/// <param name="Catalogue">What can be chosen.</param>
public sealed record ClaimFields(ArticleForm Form, Catalogue Catalogue)
{
    /// <summary>What an editor can make of a passage; all else is not to be a claim.</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["accepted", "disputed"];
}
