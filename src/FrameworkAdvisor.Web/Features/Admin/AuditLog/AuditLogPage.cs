using System.Text.Json;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Features.Admin.Items.Past;

namespace FrameworkAdvisor.Web.Features.Admin.AuditLog;

/// <summary>A page of the log, newest first.</summary>
/// <param name="Lines">Those of this page.</param>
/// <param name="Query">What was asked for.</param>
/// <param name="Older">The number to go on from; null on the last page.</param>
/// <param name="Kinds">All there are.</param>
/// <param name="Actions">All there are.</param>
public sealed record AuditLogPage(
    IReadOnlyList<AuditLine> Lines, AuditLogQuery Query, long? Older, IReadOnlyList<string> Kinds, IReadOnlyList<string> Actions);

/// <summary>An entry as people read it.</summary>
/// <param name="Entry">As it was written.</param>
/// <param name="Item">Which item of the draft it is about; null when it is about something else, such as an account.</param>
/// <param name="Changes">Field by field; none when nothing was kept of it.</param>
public sealed record AuditLine(AuditEntry Entry, ItemKey? Item, IReadOnlyList<FieldChange> Changes)
{
    public static AuditLine Of(AuditEntry entry)
    {
        if (ItemKinds.Find(entry.Kind) is { } kind)
        {
            // The order of a list is told with what the list belongs to.
            var isItem = entry.Before is not null || entry.After is not null;
            return new(entry, isItem ? new(entry.Kind, entry.Item) : null, FieldChange.AllOf(kind, entry));
        }

        var (before, after) = (Read(entry.Before), Read(entry.After));
        return new(
            entry,
            null,
            [
                .. before.Keys.Union(after.Keys).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name))
                    .Select(name => new FieldChange(new(name, name.Replace('-', ' '), "", FieldForm.Line), before.GetValueOrDefault(name), after.GetValueOrDefault(name))),
            ]);
    }

    private static Dictionary<string, string> Read(string? json) => json is null
        ? []
        : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!.ToDictionary(one => one.Key, one => one.Value.ToString());
}
