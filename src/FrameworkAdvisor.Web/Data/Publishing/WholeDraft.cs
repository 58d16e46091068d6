using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>The draft as it would be published: the texts of its articles say what its claims say.</summary>
/// <param name="Catalogue">As it is stored when there are errors.</param>
/// <param name="Errors">Why texts and claims cannot be brought together, with the article.</param>
public sealed record WholeDraft(Catalogue Catalogue, IReadOnlyList<(string Article, string Reason)> Errors)
{
    public static WholeDraft Of(Catalogue draft)
    {
        var aligned = ArticleTexts.Align(draft);
        return aligned.Errors.Count == 0
            ? new(aligned.Catalogue, [])
            : new(draft, [.. aligned.Errors.Select(error => (error.File, error.Reason))]);
    }
}
