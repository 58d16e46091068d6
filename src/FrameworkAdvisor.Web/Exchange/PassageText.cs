using System.Net;
using System.Text.RegularExpressions;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>
/// The sentence of a digest in which a claim's passage stands. The passage itself may be a few words that mean nothing to who
/// does not have the article open.
/// </summary>
internal static partial class PassageText
{
    private static readonly string[] beginnings = ["<p", "<li", "<td", "<th"];
    private static readonly string[] ends = ["</p>", "</li>", "</td>", "</th>", "<ul", "<ol"];

    /// <summary>
    /// The whole sentence, list item or table cell, this with the first cell of its row; plain text. Where an article shows
    /// readers nothing but passages, the passage.
    /// </summary>
    public static string SentenceWith(Claim claim, Article article)
    {
        if (!article.IsShownWhole)
        {
            return claim.Text;
        }

        var html = article.Html;
        var at = html.IndexOf($"id=\"{claim.Anchor}\"", StringComparison.Ordinal);
        var from = at < 0 ? -1 : beginnings.Max(tag => html.LastIndexOf(tag, at, StringComparison.Ordinal));
        if (from < 0)
        {
            return claim.Text;
        }

        var to = EndAfter(html, at);
        var block = Plain(html[(html.IndexOf('>', from) + 1)..to]);
        var sentence = SentenceAround(block, claim.Text);
        return html[from..].StartsWith("<td", StringComparison.Ordinal) && FirstCellBefore(html, from) is { } about ? $"{about}: {sentence}" : sentence;
    }

    private static int EndAfter(string html, int at) =>
        ends.Select(tag => html.IndexOf(tag, at, StringComparison.Ordinal)).Where(end => end >= 0).DefaultIfEmpty(html.Length).Min();

    private static string? FirstCellBefore(string html, int from)
    {
        var row = html.LastIndexOf("<tr", from, StringComparison.Ordinal);
        var cell = row < 0 ? -1 : html.IndexOf("<t", row + 1, StringComparison.Ordinal);
        return cell < 0 || cell >= from ? null : Plain(html[(html.IndexOf('>', cell) + 1)..EndAfter(html, cell)]);
    }

    private static string SentenceAround(string block, string passage)
    {
        var at = block.IndexOf(passage, StringComparison.Ordinal);
        if (at < 0)
        {
            return passage;
        }

        var before = SentenceEnd().Matches(block[..at]).LastOrDefault();
        var after = SentenceEnd().Match(block + " ", at + passage.Length - 1);
        return block[(before is null ? 0 : before.Index + before.Length)..(after.Success ? after.Index + 1 : block.Length)].Trim().TrimEnd(';', ',');
    }

    /// <summary>The words of a piece of rendered text, without the signs of its claims.</summary>
    public static string Plain(string html) =>
        Space().Replace(WebUtility.HtmlDecode(Tag().Replace(Badge().Replace(html, ""), "")), " ").Trim();

    [GeneratedRegex(@"<span class=""(claim-badge|visually-hidden)""[^>]*>[^<]*</span>", RegexOptions.NonBacktracking)]
    private static partial Regex Badge();

    [GeneratedRegex(@"<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();

    [GeneratedRegex(@"[.!?] ", RegexOptions.NonBacktracking)]
    private static partial Regex SentenceEnd();
}
