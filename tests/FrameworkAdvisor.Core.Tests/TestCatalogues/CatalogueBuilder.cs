using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Tests.TestCatalogues;

/// <summary>A small catalogue written in a few lines. Texts that no number depends on are left empty.</summary>
internal sealed class CatalogueBuilder
{
    public static readonly DateOnly PublicationDay = new(2025, 6, 15);

    private readonly List<Framework> frameworks = [];
    private readonly List<Need> needs = [];
    private readonly List<Question> questions = [];
    private readonly List<Article> articles = [];
    private readonly List<Claim> claims = [];
    private readonly List<EditorRating> editorRatings = [];

    public CatalogueBuilder Frameworks(params string[] slugs)
    {
        frameworks.AddRange(slugs.Select(slug => new Framework(slug, slug, [], "", "")));
        return this;
    }

    public CatalogueBuilder Need(string id, int halfLifeMonths = 60)
    {
        needs.Add(new Need(id, id, "", "", "", "", halfLifeMonths));
        return this;
    }

    /// <summary>A need that an editor rated for each framework, in the order of the frameworks.</summary>
    public CatalogueBuilder Rated(string need, double standardError, params double[] values)
    {
        Need(need);
        for (var framework = 0; framework < values.Length; framework++)
        {
            Rate(frameworks[framework].Slug, need, values[framework], standardError);
        }

        return this;
    }

    public CatalogueBuilder Rate(string framework, string need, double value, double standardError = 0.5)
    {
        editorRatings.Add(new EditorRating(framework, need, value, standardError, "set for a test"));
        return this;
    }

    /// <summary>Options as <c>id: need points, need points</c>.</summary>
    public CatalogueBuilder Question(string id, params string[] options) => Ask(id, false, [], options);

    public CatalogueBuilder Several(string id, params string[] options) => Ask(id, true, [], options);

    /// <summary>A question about some options of <c>parts</c> only, given with spaces between.</summary>
    public CatalogueBuilder Concerning(string parts, string id, params string[] options) => Ask(id, false, parts.Split(' '), options);

    public CatalogueBuilder Article(string slug, double trust = 1, string? published = null, string? updated = null)
    {
        articles.Add(new Article(
            slug, slug, slug, null, DateOrNull(published), DateOrNull(updated), null, trust, "", "", "", "", []));
        return this;
    }

    public CatalogueBuilder Claim(
        string article, string framework, string need, int stance, string? asOf = null, ClaimStatus status = ClaimStatus.Accepted)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{article}-{claims.Count:00000000}");
        claims.Add(new Claim(id, article, framework, need, stance, id, "", status, null, null, DateOrNull(asOf)));
        return this;
    }

    /// <summary>One fresh, fully trusted article for each stance.</summary>
    public CatalogueBuilder Voices(string framework, string need, params int[] stances)
    {
        foreach (var stance in stances)
        {
            var slug = string.Create(CultureInfo.InvariantCulture, $"article-{articles.Count:000}");
            Article(slug, 1, "2025-06").Claim(slug, framework, need, stance);
        }

        return this;
    }

    public Catalogue Build() => new(
        [.. frameworks],
        [.. needs.GroupBy(need => need.Criterion).Select(group => new Criterion(group.Key, group.Key, "", [.. group]))],
        [],
        [.. questions],
        [],
        [.. articles],
        [.. claims],
        [.. editorRatings],
        []);

    public Advisor Advisor() => Build().Advisor();

    private static PartialDate? DateOrNull(string? text) => text is null ? null : PartialDate.Parse(text);

    private CatalogueBuilder Ask(string id, bool several, IReadOnlyList<string> concerns, string[] options)
    {
        questions.Add(new Question(id, "", id, "", several, concerns, [.. options.Select(ReadOption)]));
        return this;
    }

    private static Option ReadOption(string text)
    {
        var (id, effects) = text.Split(':') is [var name, var rest] ? (name, rest) : (text, "");
        return new Option(id, id, [.. effects
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(effect => effect.Split(' '))
            .Select(words => new Effect(words[0], int.Parse(words[1], CultureInfo.InvariantCulture), []))]);
    }
}
