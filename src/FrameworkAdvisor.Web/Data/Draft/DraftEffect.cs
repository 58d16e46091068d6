using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Draft;

public sealed class DraftEffect
{
    public string QuestionId { get; init; } = "";

    public string OptionId { get; init; } = "";

    public required string NeedId { get; init; }

    public int Position { get; set; }

    public int Points { get; set; }

    public List<DraftEffectArticle> Articles { get; init; } = [];

    public static DraftEffect From(Effect effect, int position) => new()
    {
        NeedId = effect.Need,
        Position = position,
        Points = effect.Points,
        Articles = [.. effect.Articles.Select((slug, index) => new DraftEffectArticle { ArticleSlug = slug, Position = index })],
    };

    public Effect ToEffect() =>
        new(NeedId, Points, [.. Articles.OrderBy(article => article.Position).Select(article => article.ArticleSlug)]);
}

/// <summary>An article whose statements are the reason for an effect.</summary>
public sealed class DraftEffectArticle
{
    public string QuestionId { get; init; } = "";

    public string OptionId { get; init; } = "";

    public string NeedId { get; init; } = "";

    public required string ArticleSlug { get; init; }

    public int Position { get; set; }
}
