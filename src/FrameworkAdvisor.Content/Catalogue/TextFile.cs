using System.Text;

namespace FrameworkAdvisor.Content.Catalogue;

/// <summary>Reads a file as text: size-limited, strictly UTF-8, line ends as \n.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null when an error was added.</summary>
    public static string? Read(string path, int maximumKilobytes, FileErrors errors)
    {
        if (!File.Exists(path))
        {
            errors.Add(1, "this file is missing");
            return null;
        }

        try
        {
            using var stream = File.OpenRead(path);
            var buffer = new byte[(maximumKilobytes * 1024) + 1];
            var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (length < buffer.Length)
            {
                return Decode(buffer.AsSpan(0, length), errors);
            }

            errors.Add(1, $"this file has more than {maximumKilobytes} KB; at most {maximumKilobytes} KB are read");
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(1, "this file cannot be read: is it readable for the account that runs the program?");
            return null;
        }
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, FileErrors errors)
    {
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            errors.Add(LineOf(bytes, nul), "there is a NUL byte here; this is not a text file");
            return null;
        }

        try
        {
            var text = strictUtf8.GetString(bytes);
            return NormaliseLineEnds(text.StartsWith('\uFEFF') ? text[1..] : text);
        }
        catch (DecoderFallbackException exception)
        {
            errors.Add(LineOf(bytes, exception.Index), "there is a byte here that is not UTF-8; save the file as UTF-8");
            return null;
        }
    }

    /// <summary>The same content gives the same claims and the same HTML wherever it was checked out.</summary>
    public static string NormaliseLineEnds(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static int LineOf(ReadOnlySpan<byte> bytes, int index) => 1 + bytes[..Math.Max(0, index)].Count((byte)'\n');
}
