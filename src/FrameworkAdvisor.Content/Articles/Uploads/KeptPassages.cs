namespace FrameworkAdvisor.Content.Articles.Uploads;

/// <summary>Puts passages of a former text at the end of a new one, for claims that are to stay though the text lost their words.</summary>
public static class KeptPassages
{
    /// <param name="markdown">The new text, clean.</param>
    /// <param name="passages">Plain words; each becomes a paragraph of its own.</param>
    public static string Append(string markdown, IEnumerable<string> passages) =>
        string.Concat([markdown.TrimEnd(), .. passages.Select(passage => $"\n\n{PlainTextAsMarkdown.Write(passage)}"), "\n"]);
}
