using System.Text;
using FrameworkAdvisor.Content.Catalogue;

namespace FrameworkAdvisor.Content.Articles.Uploads;

/// <summary>How an uploaded text is meant.</summary>
public enum TextForm
{
    Markdown,

    /// <summary>Every sign stands for itself.</summary>
    Plain,
}

/// <summary>An uploaded text made ready for the draft, or why it cannot be.</summary>
/// <param name="Markdown">
/// Without marks, attributes, images, forbidden addresses and first-level headings: what a digest may hold. Null when, and
/// only when, there are errors.
/// </param>
/// <param name="Title">The first heading of the first level, as a title to offer; null when there was none.</param>
/// <param name="Errors">For the person who uploaded it: what and where.</param>
public sealed record CleanText(string? Markdown, string? Title, IReadOnlyList<string> Errors)
{
    internal static CleanText Failed(string reason) => new(null, null, [reason]);
}

/// <summary>Takes in texts that editors upload or paste.</summary>
public static class UploadedText
{
    private const int LongestTitleLine = 120;

    public const int MaximumKilobytes = SafeMarkdown.MaximumKilobytes;

    private static readonly UTF8Encoding strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Takes in a file; the size is checked before anything else.</summary>
    public static CleanText Clean(ReadOnlySpan<byte> file, TextForm form)
    {
        if (file.Length > (MaximumKilobytes * 1024) + Encoding.UTF8.Preamble.Length)
        {
            return TooLong();
        }

        try
        {
            return Clean(strictUtf8.GetString(file), form);
        }
        catch (DecoderFallbackException exception)
        {
            var line = 1 + file[..Math.Max(0, exception.Index)].Count((byte)'\n');
            return CleanText.Failed(FormattableString.Invariant($"line {line}: there is a byte here that is not UTF-8; save the file as UTF-8"));
        }
    }

    public static CleanText Clean(string text, TextForm form)
    {
        var plain = TextFile.NormaliseLineEnds(text.StartsWith('\uFEFF') ? text[1..] : text);
        if (Encoding.UTF8.GetByteCount(plain) > MaximumKilobytes * 1024)
        {
            return TooLong();
        }

        if (FindUnreadable(plain) is { } fault)
        {
            return CleanText.Failed(fault);
        }

        if (string.IsNullOrWhiteSpace(plain))
        {
            return CleanText.Failed("there is no text here");
        }

        var source = form == TextForm.Plain ? PlainTextAsMarkdown.Write(plain) : WithoutFrontMatter(plain);
        var cleaned = BoundedWork.Run(() => DigestRules.Apply(source), out var failure) ?? CleanText.Failed(failure!);
        return cleaned.Markdown is { } markdown && Encoding.UTF8.GetByteCount(markdown) > MaximumKilobytes * 1024
            ? TooLong()
            : cleaned with { Title = cleaned.Title ?? FirstLineAsTitle(cleaned.Markdown is null ? "" : source) };
    }

    // Texts without headings start with their title more often than not; whoever adds the article sees it and may change it.
    private static string? FirstLineAsTitle(string text)
    {
        var line = text.Split('\n').Select(one => one.Replace("\\", "", StringComparison.Ordinal).Trim(' ', '#', '*', '>', '-', '=')).FirstOrDefault(one => one.Length > 0);
        return line is { Length: <= LongestTitleLine } && line[^1] is not ('.' or ',' or ';' or ':') ? line : null;
    }

    private static CleanText TooLong() =>
        CleanText.Failed($"this text has more than {MaximumKilobytes} KB; upload a shorter part of it");

    private static string? FindUnreadable(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            if (text[at] == '\0' || (char.IsSurrogate(text[at]) && !isPair))
            {
                var line = 1 + text.AsSpan(0, at).Count('\n');
                return FormattableString.Invariant(
                    $"line {line}: there is {(text[at] == '\0' ? "a NUL character" : "half a character")} here; this was not saved as text");
            }

            at += isPair ? 1 : 0;
        }

        return null;
    }

    // Blogs keep title and date in a block at the top, which Markdown would take for a rule and a heading.
    private static string WithoutFrontMatter(string text)
    {
        var errors = new ErrorList();
        return text.StartsWith(FrontMatter.Fence + "\n", StringComparison.Ordinal)
            && FrontMatter.Split(text, errors.In("")) is { } parts
            && YamlTree.Read(parts.Yaml, 0, errors.In("")) is not null
            && !string.IsNullOrWhiteSpace(parts.Body)
                ? parts.Body
                : text;
    }
}
