using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Editing;

/// <summary>A catalogue as items, each with a text for every field, and back without loss.</summary>
public static class CatalogueItems
{
    /// <summary>Every item, kind by kind as in <see cref="ItemKinds.All"/>, in the catalogue's order.</summary>
    public static IReadOnlyList<Item> Of(Catalogue catalogue) =>
    [
        .. catalogue.Frameworks.Select(one => New(ItemKinds.Framework, one.Slug, one.Name, Of(one.Aliases), one.Summary, one.Site)),
        .. catalogue.Criteria.Select(one => New(ItemKinds.Criterion, one.Slug, one.Name, one.Description)),
        .. catalogue.Needs.Select(one => New(
            ItemKinds.Need, one.Id, one.Name, one.Wants, one.AtZero, one.AtFive, one.AtTen, FieldText.Of(one.HalfLifeMonths))),
        .. catalogue.Measures.Select(one => New(ItemKinds.Measure, one.Id, one.Name, one.Criterion)),
        .. catalogue.Articles.Select(OfArticle),
        .. catalogue.Claims.Select(OfClaim),
        .. catalogue.Articles.SelectMany(article => article.Facts.Select(fact => OfFact(article, fact))),
        .. catalogue.Questions.Select(one => New(
            ItemKinds.Question, one.Id, one.Text, one.Label, one.Help, FieldText.Of(one.Several), Of(one.Concerns))),
        .. catalogue.Questions.SelectMany(question => question.Options.Select(option => New(ItemKinds.Option, question.Id, option.Id, option.Label))),
        .. catalogue.Questions.SelectMany(question => question.Options.SelectMany(option => option.Effects.Select(effect => New(
            ItemKinds.Effect, IdOf(new(question.Id, option.Id)), effect.Need, FieldText.Of(effect.Points), FieldText.Of(effect.Articles))))),
        .. catalogue.Tensions.Select(one => New(ItemKinds.Tension, IdOf(one.First), IdOf(one.Second), one.Why)),
        .. catalogue.EditorRatings.Select(one => New(
            ItemKinds.Rating, one.Framework, one.Need, FieldText.Of(one.Value), FieldText.Of(one.StandardError), one.Reason)),
        .. catalogue.Provisions.Select(one => New(
            ItemKinds.Provision, one.Framework, one.Need, Provision.WordFor(one.Kind), Of(one.Extensions), one.Text, Of(one.Articles), FieldText.Of(one.Reference))),
        .. catalogue.Scenarios.Select(one => New(
            ItemKinds.Scenario, one.Id, one.Title, one.Article, one.Passage, one.Query, one.Expected, Of(one.Split.Select(side => $"{side.Key}={side.Value}")), FieldText.Of(one.Difference))),
    ];

    /// <summary>The catalogue that these items make; the order of those of a kind is its order.</summary>
    /// <exception cref="FormatException">A value was not checked before: a number that is none, an unknown status.</exception>
    /// <exception cref="KeyNotFoundException">An item belongs to one that is not there.</exception>
    public static Catalogue ToCatalogue(IEnumerable<Item> items) => new ItemsByKind(items).ToCatalogue();

    /// <summary>The id of an option's item.</summary>
    public static string IdOf(Choice choice) => $"{choice.Question}~{choice.Option}";

    /// <summary>A claim as an item.</summary>
    public static Item Of(Claim claim) => OfClaim(claim);

    /// <summary>An article as an item; its facts are items of their own.</summary>
    public static Item Of(Article article) => OfArticle(article);

    private static Item OfArticle(Article one) => New(
        ItemKinds.Article,
        one.Slug,
        one.Title,
        one.Publisher,
        FieldText.Of(one.Author),
        FieldText.Of(one.Published),
        FieldText.Of(one.Updated),
        FieldText.Of(one.Source),
        FieldText.Of(one.Trust),
        one.TrustReason,
        one.Summary,
        Article.WordFor(one.TextKind),
        FieldText.Of(one.Permission),
        one.Markdown,
        one.Html);

    private static Item OfClaim(Claim one) => New(
        ItemKinds.Claim,
        one.Id,
        one.Article,
        one.Framework,
        one.Need,
        one.Text,
        one.Anchor,
        FieldText.Of(one.Stance),
        Claim.WordFor(one.Status),
        FieldText.Of(one.DisputeReason),
        FieldText.Of(one.Reference),
        FieldText.Of(one.AsOf));

    private static Item OfFact(Article article, Fact one) => New(
        ItemKinds.Fact, article.Slug, one.Id, one.Framework, one.Measure, one.Value, FieldText.Of(one.AsOf), FieldText.Of(one.Note));

    private static string Of(IEnumerable<string> list) => FieldText.Of(list);

    private static Item New(ItemKind kind, params ReadOnlySpan<string> values) => new(kind, new ItemValues(kind, values.ToArray()));
}
