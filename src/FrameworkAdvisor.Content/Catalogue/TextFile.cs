using System.Text;

namespace FrameworkAdvisor.Content.Catalogue;

/// <summary>Reads a file as text: size-limited, strictly UTF-8, line ends as \n.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null when an error was added.</summary>
    public static string? Read(string path, int maximumKilobytes, FileErrors errors)
    {
        try
        {
            // A pipe or a device has no length, and opening one may wait for ever.
            var file = new FileInfo(path);
            if (!file.Exists || (file.Attributes & FileAttributes.Device) != 0)
            {
                errors.Add(1, "this file is missing");
                return null;
            }

            if (file.Length > maximumKilobytes * 1024)
            {
                errors.Add(1, $"this file has {file.Length / 1024} KB; at most {maximumKilobytes} KB are read");
                return null;
            }

            return Decode(File.ReadAllBytes(path), errors);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(1, "this file cannot be read: is it readable for the account that runs the program?");
            return null;
        }
    }

    private static string? Decode(byte[] bytes, FileErrors errors)
    {
        var nul = bytes.AsSpan().IndexOf((byte)0);
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

    private static int LineOf(byte[] bytes, int index) => 1 + bytes.AsSpan(0, Math.Max(0, index)).Count((byte)'\n');
}
