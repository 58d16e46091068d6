namespace FrameworkAdvisor.Core.Editing;

/// <summary>Halves of characters outside the basic plane: browsers send none, and no file can hold them.</summary>
public static class HalfCharacters
{
    /// <summary>Whether a UTF-16 surrogate stands without its other half.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return true;
            }
        }

        return false;
    }
}
