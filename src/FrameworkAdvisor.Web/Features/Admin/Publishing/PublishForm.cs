using System.Globalization;
using FrameworkAdvisor.Web.Data.Publishing;

namespace FrameworkAdvisor.Web.Features.Admin.Publishing;

/// <summary>What is sent to publish: a note, and which state of the draft was looked at.</summary>
/// <param name="Note">As typed.</param>
/// <param name="Draft">The digest of that state.</param>
/// <param name="Seen">The last entry of the audit log then.</param>
/// <param name="Operation">The number of the form; null for a new one.</param>
public sealed record PublishForm(string Note, string Draft, long Seen, string? Operation)
{
    public const string NoteField = "note";
    public const string DraftField = "draft";
    public const string SeenField = "seen";

    public static PublishForm Empty { get; } = new("", "", 0, null);

    /// <summary>What is wrong with the note; null when nothing is.</summary>
    public string? Error => Note.Length == 0
        ? "The note is empty: say in a sentence or two what this version changes, for those who read its history."
        : Note.Length > Publication.LongestNote
        ? FormattableString.Invariant($"The note has {Note.Length} characters; {Publication.LongestNote} are the most: shorten it.")
        : null;

    public static PublishForm Of(HttpRequest request)
    {
        var form = request.Form;
        _ = long.TryParse(form[SeenField].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
        return new(
            form[NoteField].ToString().ReplaceLineEndings("\n").Trim(),
            form[DraftField].ToString(),
            seen,
            form[AdminController.OperationField].ToString());
    }
}
