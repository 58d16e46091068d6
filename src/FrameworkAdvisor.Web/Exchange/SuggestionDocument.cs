using FrameworkAdvisor.Content.Extraction;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>A suggested claim as other programs get it. Its shape is a contract: see "Command line" in the README.</summary>
internal sealed record SuggestionDocument(
    int Line, string Criterion, string Need, string Framework, int Stance, double Confidence, string Text, IReadOnlyList<string> Cues)
{
    private const int Decimals = 2;

    public static IReadOnlyList<SuggestionDocument> AllOf(IEnumerable<Suggestion> suggestions) =>
    [
        .. suggestions.Select(one => new SuggestionDocument(
            one.Line, one.Need.Split('.')[0], one.Need, one.Framework, one.Stance, Math.Round(one.Confidence, Decimals), one.Quote, one.Cues)),
    ];
}
