using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Forms;

/// <summary>
/// What a form did when it was sent before. Sent again as it was it does nothing; sent with something else, as after the
/// browser's back button, it must not be taken for done.
/// </summary>
/// <param name="Version">What it wrote.</param>
/// <param name="IsAsSent">Whether it holds now what it held then.</param>
internal sealed record EarlierSending(ItemVersion Version, bool IsAsSent)
{
    /// <summary>Null when it did nothing yet.</summary>
    /// <param name="database">Where the audit log is.</param>
    /// <param name="operation">The number of the form.</param>
    /// <param name="kind">What it makes or changes.</param>
    /// <param name="key">What it is about; null when the form makes it.</param>
    /// <param name="version">The version it was made from.</param>
    /// <param name="typed">What it holds now.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<EarlierSending?> FindAsync(
        AdvisorDbContext database, string operation, ItemKind kind, ItemKey? key, long version, IReadOnlyDictionary<string, string> typed, CancellationToken cancellationToken)
    {
        var entry = await database.AuditEntries.AsNoTracking().FirstOrDefaultAsync(one => one.Operation == operation, cancellationToken);
        if (entry is null)
        {
            return null;
        }

        var was = key is { } known
            ? await ItemHistory.Of(database, known).Where(one => one.Sequence > version).OrderBy(one => one.Sequence).FirstOrDefaultAsync(cancellationToken)
            : null;
        return new(new(entry.Sequence, entry.At, entry.Actor), entry.Kind == kind.Name && entry.After is { } after && (key is null || entry.Item == key.Value.Id)
            && Holds(ItemJson.Read(kind, after), was?.Before is { } before ? ItemJson.Read(kind, before) : null, typed));
    }

    // A field that was left as it was read may since be somebody else's.
    private static bool Holds(Item written, Item? read, IReadOnlyDictionary<string, string> typed) => typed.All(one =>
    {
        var value = FieldReading.Of(written.Kind.Find(one.Key)!, one.Value, _ => true).Value;
        return value == written[one.Key] || value == read?[one.Key];
    });
}
