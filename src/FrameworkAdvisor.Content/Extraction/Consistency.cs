namespace FrameworkAdvisor.Content.Extraction;

/// <summary>
/// Drops what is weakly read against what the same article says of the framework and the need elsewhere: such a
/// suggestion is more often a misreading than a second opinion. A firm one stays, for articles do say both.
/// </summary>
internal static class Consistency
{
    private const double Firm = 0.7;

    public static IReadOnlyList<Suggestion> Of(IReadOnlyList<Suggestion> suggestions)
    {
        var sides = suggestions
            .GroupBy(suggestion => (suggestion.Need, suggestion.Framework))
            .ToDictionary(group => group.Key, group => (For: Weight(group, 1), Against: Weight(group, -1)));
        return [.. suggestions.Where(Stays)];

        bool Stays(Suggestion suggestion)
        {
            var (pro, con) = sides[(suggestion.Need, suggestion.Framework)];
            return suggestion.Confidence >= Firm || suggestion.Stance == 0 || (suggestion.Stance > 0 ? pro >= con : con >= pro);
        }
    }

    private static double Weight(IEnumerable<Suggestion> suggestions, int sign) =>
        suggestions.Where(suggestion => Math.Sign(suggestion.Stance) == sign).Sum(suggestion => suggestion.Confidence);
}
