using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Suggestions;

namespace FrameworkAdvisor.Web.Features.Admin.Articles;

/// <summary>A suggestion as it stands: what it became, as that is now, or else what was suggested.</summary>
/// <param name="Row">As it was suggested, and decided.</param>
/// <param name="Claim">The claim it became, as it is now; null when it became none, or that is gone.</param>
public sealed record SuggestionStanding(ArticleSuggestion Row, Claim? Claim)
{
    /// <summary>Accepted, and its claim was dropped or deleted since. It is told by the draft, so that it is true however that came.</summary>
    public const string Gone = "gone";

    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<SuggestionState>().Select(WordFor), Gone];

    public string Word => Row.State == SuggestionState.Accepted && Claim is null ? Gone : WordFor(Row.State);

    public string Framework => Claim?.Framework ?? Row.Framework;

    public string Need => Claim?.Need ?? Row.Need;

    public int Stance => Claim?.Stance ?? Row.Stance;

    public string Text => Claim?.Text ?? Row.Quote;

    /// <summary>Whether somebody changed what was suggested, when accepting it or later.</summary>
    public bool IsEdited => Claim is not null
        && (Claim.Status != ClaimStatus.Accepted || Claim.AsOf is not null || (Framework, Need, Stance) != (Row.Framework, Row.Need, Row.Stance) || Squeezed(Text) != Squeezed(Row.Quote));

    public static SuggestionStanding Of(ArticleSuggestion row, Catalogue draft) =>
        new(row, row.ClaimId is { } id ? draft.FindClaim(id) : null);

    public static string WordFor(SuggestionState state) => state.ToString().ToLowerInvariant();

    // Lines may have been joined when the passage was marked.
    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
