using FrameworkAdvisor.Content.Articles.Changes;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Suggestions;
using FrameworkAdvisor.Web.Features.Admin.Items;

namespace FrameworkAdvisor.Web.Features.Admin.Articles;

/// <summary>An article in a list, with what there is to do about it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Claims">How many there are of each status.</param>
/// <param name="Open">Suggestions that nobody decided.</param>
/// <param name="Suggestions">All of them.</param>
/// <param name="Figures">Figures that nobody decided.</param>
public sealed record ArticleLine(Article Article, IReadOnlyDictionary<ClaimStatus, int> Claims, int Open, int Suggestions, int Figures)
{
    public string Address => AddressOf(Article.Slug);

    public static string AddressOf(string slug) => $"/admin/articles/{slug}";

    public int Count(ClaimStatus status) => Claims.GetValueOrDefault(status);
}

/// <param name="Lines">By slug.</param>
/// <param name="CanEdit">Whether who is signed in may add one.</param>
/// <param name="Done">What a form just did; null when nobody came from one.</param>
public sealed record ArticleListPage(IReadOnlyList<ArticleLine> Lines, bool CanEdit, DoneNote? Done);

/// <param name="Form">What was typed.</param>
/// <param name="Format">Markdown or plain.</param>
/// <param name="Pasted">The text as pasted or read from the file.</param>
public sealed record NewArticlePage(ArticleForm Form, string Format, string Pasted);

/// <param name="Line">The article, with what there is to do.</param>
/// <param name="Html">Its text rendered; null when it cannot be.</param>
/// <param name="HasSuggester">Whether claims can be looked for at all.</param>
/// <param name="CanEdit">Whether who is signed in may do something.</param>
/// <param name="Catalogue">The draft.</param>
public sealed record ArticleShowPage(ArticleLine Line, string? Html, bool HasSuggester, bool CanEdit, Catalogue Catalogue)
{
    /// <summary>Its claims by passage, in the order of the text.</summary>
    public IEnumerable<IGrouping<string, Claim>> Passages =>
        Catalogue.ClaimsOf(Line.Article.Slug).GroupBy(claim => claim.Anchor, StringComparer.Ordinal);

    public string FrameworkName(string slug) => Catalogue.FindFramework(slug)?.Name ?? slug;

    public string NeedName(string id) => Catalogue.FindNeed(id)?.Name ?? id;
}

/// <param name="Article">The article.</param>
/// <param name="Catalogue">The draft.</param>
/// <param name="Figures">In the order of the text.</param>
/// <param name="Versions">Of facts, by id.</param>
/// <param name="Notice">Why nothing was done, or null.</param>
/// <param name="CanEdit">Whether who is signed in may decide.</param>
public sealed record FiguresPage(
    Article Article, Catalogue Catalogue, IReadOnlyList<ArticleFigure> Figures, IReadOnlyDictionary<string, long> Versions, string? Notice, bool CanEdit)
{
    public string FrameworkName(string slug) => Catalogue.FindFramework(slug)?.Name ?? slug;

    public string MeasureName(string id) => Catalogue.FindMeasure(id)?.Name ?? id;

    public long VersionOf(ArticleFigure figure) => Versions.GetValueOrDefault(FigureReview.FactKey(figure).Id);
}

/// <param name="Article">The article.</param>
/// <param name="Version">Of it, as the form was made.</param>
/// <param name="Form">What is wrong.</param>
/// <param name="Format">Markdown or plain.</param>
/// <param name="Pasted">The new text as typed.</param>
public sealed record TextPage(Article Article, long Version, ArticleForm Form, string Format, string Pasted);

/// <param name="Article">The article.</param>
/// <param name="Catalogue">The draft.</param>
/// <param name="Version">Of the article, as compared.</param>
/// <param name="Markdown">The new text, clean.</param>
/// <param name="About">What the editor says the text is: fields of the article.</param>
/// <param name="Comparison">What it does to the claims.</param>
/// <param name="Notice">Why it is shown again, or null.</param>
/// <param name="Operation">The number of a form that is shown again.</param>
public sealed record TextChangePage(
    Article Article,
    Catalogue Catalogue,
    long Version,
    string Markdown,
    IReadOnlyDictionary<string, string> About,
    TextComparison Comparison,
    string? Notice,
    string? Operation)
{
    public const string Keep = "keep";
    public const string Drop = "drop";

    public string Address => ArticleLine.AddressOf(Article.Slug);

    public IEnumerable<MarkChange> Of(MarkFate fate) => Comparison.Marks.Where(mark => mark.Fate == fate);

    public int Claims(MarkFate fate) => Of(fate).Sum(mark => mark.Statements.Count);

    public string Spoken(MarkChange mark) => string.Join("; ", mark.Statements.Select(one =>
        $"{Shared.Words.ForStance(one.Stance)} {Catalogue.FindFramework(one.Framework)?.Name ?? one.Framework}, "
        + $"{Catalogue.FindNeed(one.Need)?.Name ?? one.Need}{(one.Status == ClaimStatus.Accepted ? "" : $" ({Claim.WordFor(one.Status)})")}"));

    /// <summary>Passages that stand in the new text, and that it cannot be marked for all the same.</summary>
    public IEnumerable<MarkChange> Unmarkable => Comparison.Marks.Where(mark => mark.Fate is MarkFate.Unchanged or MarkFate.Moved && Comparison.IsToDecide(mark));

    /// <summary>What becomes of the rest of that fate without a word.</summary>
    public IEnumerable<MarkChange> Settled(MarkFate fate) => Of(fate).Where(mark => !Comparison.IsToDecide(mark));

    /// <summary>Whether an editor chose this; false as long as nothing is chosen.</summary>
    public bool IsChosen(MarkChange mark, bool keeps) => Comparison.Keeps.TryGetValue(mark.Passage, out var chosen) && chosen == keeps;

    /// <summary>The name of the field by which an editor says what is to become of the claims of a passage.</summary>
    public static string ChoiceOf(MarkChange mark) => $"choice-{StableId.Of(mark.Passage)}";
}

/// <summary>What an editor is asked about one passage.</summary>
/// <param name="Page">The page.</param>
/// <param name="Mark">The passage.</param>
/// <param name="KeepLabel">What keeping its claims would do; null when they cannot be kept.</param>
public sealed record MarkQuestion(TextChangePage Page, MarkChange Mark, string? KeepLabel)
{
    public string? Reason => Page.Comparison.ReasonAgainst(Mark);
}
