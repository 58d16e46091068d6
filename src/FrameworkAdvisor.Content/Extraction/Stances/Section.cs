using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction.Stances;

/// <summary>What the headings above a passage say.</summary>
/// <param name="Frameworks">Whom the section is about.</param>
/// <param name="IsTitle">Whether only the title of the whole article says so.</param>
/// <param name="IsWish">Whether the section tells what is wanted rather than what there is.</param>
/// <param name="IsMissing">Whether what stands below is told to be missing or left to the team.</param>
/// <param name="Leaning">+1 in a list of strengths, −1 in one of weaknesses, else 0.</param>
/// <param name="Topics">The terms of the nearest heading, or of the label of a table's row.</param>
internal sealed record Section(IReadOnlyList<string> Frameworks, bool IsTitle, bool IsWish, bool IsMissing, int Leaning, IReadOnlyList<Term> Topics)
{
    /// <summary>Whether the section is about something that is not in the catalogue.</summary>
    public bool IsOfAnother { get; init; }

    /// <summary>Whether the sentence goes on about an extension.</summary>
    public bool IsAdded { get; init; }

    public static Section None { get; } = new([], false, false, false, 0, []);

    public bool IsAbout(string need) => Topics.Any(topic => CriterionOf(topic.Need) == CriterionOf(need));

    public static string CriterionOf(string need)
    {
        var dot = need.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? need : need[..dot];
    }
}
