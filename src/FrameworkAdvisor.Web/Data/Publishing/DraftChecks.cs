using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>What would make the draft unreadable as content files. Every check of the draft as files is listed here.</summary>
public static class DraftChecks
{
    private static readonly Func<Catalogue, IReadOnlyList<Item>, IEnumerable<DraftFinding>>[] checks = [NamesWhatIsThere];

    public static IReadOnlyList<DraftFinding> Of(Catalogue catalogue, IReadOnlyList<Item> items) =>
        [.. checks.SelectMany(check => check(catalogue, items))];

    private static IEnumerable<DraftFinding> NamesWhatIsThere(Catalogue catalogue, IReadOnlyList<Item> items) =>
        from missing in References.Missing(items)
        from item in missing
        select new DraftFinding(
            true,
            $"The {item.Kind} “{ItemKind.Spoken(item.Id)}” names the {missing.Key.Kind} “{ItemKind.Spoken(missing.Key.Id)}”, which is not there: name another, or make that first.",
            item.Key);
}
