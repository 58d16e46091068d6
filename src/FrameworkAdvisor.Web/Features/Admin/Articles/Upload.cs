using System.Text;
using FrameworkAdvisor.Content.Articles.Uploads;

namespace FrameworkAdvisor.Web.Features.Admin.Articles;

/// <summary>A text that an editor uploaded or pasted.</summary>
/// <param name="Typed">What is shown again in the field for pasted text: a file cannot be chosen for somebody.</param>
/// <param name="Format">Markdown or plain, as chosen.</param>
/// <param name="Text">Made ready for the draft; null when something is wrong.</param>
/// <param name="Errors">By field.</param>
/// <param name="IsTooLong">Whether its size is what is wrong.</param>
internal sealed record Upload(string Typed, string Format, CleanText? Text, IReadOnlyDictionary<string, string> Errors, bool IsTooLong)
{
    public const string FileField = "file";
    public const string TextField = "pasted";
    public const string FormatField = "format";
    public const string Markdown = "markdown";
    public const string Plain = "plain";

    private static readonly string[] endings = [".md", ".markdown", ".txt"];

    /// <param name="form">What was sent.</param>
    /// <param name="offered">What stood in the field for pasted text to begin with: beside a file it counts for nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<Upload> ReadAsync(IFormCollection form, string offered, CancellationToken cancellationToken)
    {
        var (typed, format) = (form[TextField].ToString(), form[FormatField].ToString());
        if (format is not (Markdown or Plain))
        {
            return Failed(typed, Markdown, FormatField, "Say whether the text is Markdown or plain.");
        }

        var kind = format == Plain ? TextForm.Plain : TextForm.Markdown;
        return form.Files.GetFile(FileField) is { FileName.Length: > 0 } file
            ? await OfFileAsync(file, typed.ReplaceLineEndings("\n").Trim() == offered.Trim() ? "" : typed, format, kind, cancellationToken)
            : string.IsNullOrWhiteSpace(typed)
                ? Failed(typed, format, TextField, "Upload a file, or paste the text.")
                : Of(typed, format, TextField, UploadedText.Clean(typed, kind), Encoding.UTF8.GetByteCount(typed) > Longest);
    }

    private static int Longest => UploadedText.MaximumKilobytes * 1024;

    private static async Task<Upload> OfFileAsync(IFormFile file, string typed, string format, TextForm kind, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(typed))
        {
            return Failed(typed, format, FileField, "There is a file and a pasted text: send one of them.");
        }

        if (!endings.Contains(Path.GetExtension(file.FileName), StringComparer.OrdinalIgnoreCase))
        {
            return Failed("", format, FileField, "The file's name does not end in .md or .txt: upload a text.");
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        var clean = UploadedText.Clean(bytes.ToArray(), kind);
        return Of(clean.Markdown is null ? "" : Encoding.UTF8.GetString(bytes.ToArray()), format, FileField, clean, file.Length > Longest);
    }

    private static Upload Of(string typed, string format, string field, CleanText clean, bool isTooLong) => clean.Markdown is null
        ? Failed(typed, format, field, string.Join(" ", clean.Errors.Select(error => $"The text cannot be taken: {error}."))) with { IsTooLong = isTooLong }
        : new(typed, format, clean, new Dictionary<string, string>(), false);

    private static Upload Failed(string typed, string format, string field, string error) =>
        new(typed, format, null, new Dictionary<string, string>(StringComparer.Ordinal) { [field] = error }, false);
}
