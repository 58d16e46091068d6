using System.Globalization;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Tests.Data;

/// <summary>Any catalogue whose references hold, made from a seed: awkward text, awkward order, awkward sizes.</summary>
internal sealed class GeneratedCatalogue(int seed)
{
    private static readonly string[] pieces =
        ["a", "Z", "0", " ", "\n", "\r\n", "\t", "\"", "'", "\\", "<b>", "&amp;", "%", "\u0001", "é", "e\u0301", "\u202E", "字", "🔋", "\uFEFF"];

    private readonly Random random = new(seed);

    public Catalogue Build()
    {
        var frameworks = Many(1, 4, index => new Framework(Id("f", index), Text(), Many(0, 3, Distinct), Text(), Text()));
        var criteria = Many(1, 4, index => Criterion(Id("c", index)));
        var needs = criteria.SelectMany(criterion => criterion.Needs).Select(need => need.Id).ToArray();
        var slugs = frameworks.Select(framework => framework.Slug).ToArray();
        var measures = Many(1, 3, index => new Measure(Id("m", index), Text(), Pick(criteria).Slug));
        var articles = Many(1, 4, index => Article(Id("a", index), slugs, measures));
        var sources = articles.Select(article => article.Slug).ToArray();
        var questions = Many(1, 5, index => Question(Id("q", index), needs, sources));
        var choices = questions.SelectMany(question => question.Options, (question, option) => new Choice(question.Id, option.Id)).ToArray();
        var pairs = slugs.SelectMany(_ => needs, (slug, need) => (Slug: slug, Need: need)).ToArray();
        return new Catalogue(
            frameworks,
            criteria,
            measures,
            questions,
            Some(choices).Zip(Some(choices), (first, second) => new Tension(first, second, Text())).ToArray(),
            articles,
            Many(0, 12, index => Claim(Id("claim", index), Pick(sources), Pick(slugs), Pick(needs))),
            Some(pairs).Select(pair => new EditorRating(pair.Slug, pair.Need, random.NextDouble() * 10, 0.001 + random.NextDouble(), "r" + Text())).ToArray(),
            Many(0, 4, index => Scenario(Id("s", index), Pick(sources), slugs)))
        {
            Provisions = [.. Some(pairs).Select(pair => Provision(pair.Slug, pair.Need, sources))],
        };
    }

    private Criterion Criterion(string slug) => new(slug, Text(), Text(), Many(1, 4, index =>
        new Need($"{slug}.{Id("n", index)}", Text(), Text(), Text(), Text(), Text(), random.Next(1, 601))));

    private Article Article(string slug, string[] frameworks, Measure[] measures)
    {
        var kind = Pick(Enum.GetValues<TextKind>());
        return Written(slug, frameworks, measures) with { TextKind = kind, Permission = kind == TextKind.Copy ? "p" + Text() : null };
    }

    private Article Written(string slug, string[] frameworks, Measure[] measures) => new(
        slug, Text(), Text(), Perhaps(Text()), Date(), Date(), Perhaps(Text()), random.NextDouble(), Text(), Text(), Text(), Text(),
        Many(0, 5, index => new Fact(Pick(frameworks), Pick(measures).Id, Distinct(index), Date(), Perhaps(Text()))));

    private Question Question(string id, string[] needs, string[] articles) => new(
        id, Text(), Text(), Text(), random.Next(2) == 0, Many(0, 3, Distinct), Many(1, 5, index => new Option(
            Id("o", index), Text(), Some(needs).Select(need => new Effect(need, random.Next(1, 11), Some(articles))).ToArray())));

    private Claim Claim(string id, string article, string framework, string need)
    {
        var status = Pick(Enum.GetValues<ClaimStatus>());
        var disputed = status == ClaimStatus.Disputed;
        return new Claim(id, article, framework, need, random.Next(-2, 3), Text(), Text(), status, disputed ? Text() : null, disputed ? Text() : null, Date());
    }

    private Scenario Scenario(string id, string article, string[] frameworks) => new(
        id, Text(), article, Text(), Text(), Text(), Many(0, 3, Distinct).ToDictionary(part => part, _ => Pick(frameworks)), Perhaps(Text()));

    private Provision Provision(string framework, string need, string[] articles) => new(
        framework, need, Pick(Enum.GetValues<ProvisionKind>()), Many(0, 3, Distinct), Text(), Some(articles), Perhaps(Text()));

    private PartialDate? Date() => random.Next(4) switch
    {
        0 => PartialDate.Parse("2019"),
        1 => PartialDate.Parse("2020-02"),
        2 => PartialDate.Parse("2024-02-29"),
        _ => null,
    };

    private string? Perhaps(string text) => random.Next(2) == 0 ? text : null;

    private string Text() => string.Concat(Many(0, 12, _ => Pick(pieces)));

    private string Distinct(int index) => index.ToString(CultureInfo.InvariantCulture) + Text();

    // Ids that sort in another order than they come.
    private static string Id(string kind, int index) => $"{kind}-{(index * 7 + 3) % 10}-{index}";

    private T Pick<T>(IReadOnlyList<T> choice) => choice[random.Next(choice.Count)];

    private T[] Some<T>(T[] all)
    {
        var shuffled = all.ToArray();
        random.Shuffle(shuffled);
        return shuffled[..random.Next(shuffled.Length + 1)];
    }

    private T[] Many<T>(int least, int most, Func<int, T> make) =>
        [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(make)];
}
