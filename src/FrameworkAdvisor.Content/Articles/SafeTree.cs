using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>The first layer against hostile text: makes a syntax tree harmless before it is rendered.</summary>
internal static class SafeTree
{
    public static void Clean(MarkdownDocument document)
    {
        foreach (var node in document.Descendants().ToArray())
        {
            DropAttributes(node);
            switch (node)
            {
                case LinkInline link:
                    Clean(link);
                    break;
                case AutolinkInline link when !LinkAddress.IsAllowed(AddressOf(link)) || IsInLink(link):
                    link.ReplaceBy(new LiteralInline(link.Url));
                    break;
            }
        }

        foreach (var table in document.Descendants<Table>())
        {
            AlignByClass(table);
        }

        HeadingIds.Assign(document);
    }

    public static string? AddressOf(LinkInline link) => link.GetDynamicUrl?.Invoke() ?? link.Url;

    public static string AddressOf(AutolinkInline link) => link.IsEmail ? "mailto:" + link.Url : link.Url;

    // Asked of the parent, since the question includes the one who is asked.
    private static bool IsInLink(Inline inline) => inline.Parent?.ContainsParentOfType<LinkInline>() ?? false;

    private static void DropAttributes(MarkdownObject node)
    {
        if (node.TryGetAttributes() is not null)
        {
            node.SetAttributes(new HtmlAttributes());
        }
    }

    private static void Clean(LinkInline link)
    {
        var address = AddressOf(link);
        if (!LinkAddress.IsAllowed(address) || IsInLink(link))
        {
            // Markdig shortens what it shows of a bare `tel:` or `mailto:`; without the link, it reads as written.
            link.ReplaceBy(link.IsAutoLink ? new LiteralInline(address ?? "") : new ContainerInline(), copyChildren: !link.IsAutoLink);
            return;
        }

        // What was judged is what gets rendered. Images become links: readers' browsers ask no third party for anything.
        link.Url = address;
        link.GetDynamicUrl = null;
        link.IsImage = false;
    }

    /// <summary>Markdig aligns columns with style attributes, which the content security policy forbids.</summary>
    private static void AlignByClass(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            for (var index = 0; index < row.Count; index++)
            {
                var name = index < table.ColumnDefinitions.Count ? ClassOf(table.ColumnDefinitions[index].Alignment) : null;
                if (name is not null)
                {
                    row[index].SetAttributes(new HtmlAttributes { Classes = [name] });
                }
            }
        }

        foreach (var column in table.ColumnDefinitions)
        {
            column.Alignment = null;
        }
    }

    private static string? ClassOf(TableColumnAlign? alignment) => alignment switch
    {
        TableColumnAlign.Center => "text-center",
        TableColumnAlign.Right => "text-end",
        _ => null,
    };
}
