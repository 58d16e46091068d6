namespace FrameworkAdvisor.Core.Advice;

/// <summary>What a stranger sends, as it is said back to them.</summary>
public static class Echo
{
    /// <summary>The most characters (UTF-16 code units) that are said back.</summary>
    public const int Longest = 60;

    /// <summary>
    /// The text, cut to <see cref="Longest"/> characters and an ellipsis, so that it cannot flood a page or a log. Half a
    /// character is never left at the cut.
    /// </summary>
    public static string Of(string text) =>
        text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
}
