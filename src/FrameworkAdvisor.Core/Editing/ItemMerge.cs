namespace FrameworkAdvisor.Core.Editing;

/// <summary>What becomes of an item that two people changed since both read it.</summary>
/// <param name="Merged">Every field that only one side changed as that side has it; where both did, mine.</param>
/// <param name="Conflicts">The fields that both changed, each to something else.</param>
public sealed record ItemMerge(Item Merged, IReadOnlyList<FieldConflict> Conflicts)
{
    /// <summary>Merges field by field.</summary>
    /// <param name="was">As both read it; null when there was none yet.</param>
    /// <param name="theirs">As it is stored now.</param>
    /// <param name="mine">As it is about to be stored.</param>
    public static ItemMerge Of(Item? was, Item theirs, Item mine)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        var conflicts = new List<FieldConflict>();
        foreach (var field in mine.DifferencesTo(theirs))
        {
            if (was is not null && mine[field.Name] == was[field.Name])
            {
                taken[field.Name] = theirs[field.Name];
            }
            else if (was is null || theirs[field.Name] != was[field.Name])
            {
                conflicts.Add(new(field, was?[field.Name] ?? "", theirs[field.Name], mine[field.Name]));
            }
        }

        return new(mine.With(taken), conflicts);
    }
}

/// <summary>A field that two people changed, each to something else.</summary>
/// <param name="Field">Which.</param>
/// <param name="Was">What both read.</param>
/// <param name="Theirs">What is stored.</param>
/// <param name="Mine">What was to be stored.</param>
public sealed record FieldConflict(Field Field, string Was, string Theirs, string Mine);
