namespace FrameworkAdvisor.Content.Extraction;

/// <summary>What a passage of an article is.</summary>
public enum PassageKind
{
    /// <summary>Of the whole article.</summary>
    Title,
    Heading,
    Paragraph,
    ListItem,
    TableCell,
}
