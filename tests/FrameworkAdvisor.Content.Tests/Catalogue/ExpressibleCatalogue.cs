using System.Globalization;
using FrameworkAdvisor.Content.Articles;
using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Content.Tests.Articles.Marks;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Tests.Catalogue;

/// <summary>Any catalogue that keeps the rules of content, made from a seed, with texts that YAML would misread if it could.</summary>
internal sealed class ExpressibleCatalogue(int seed)
{
    private static readonly string[] pieces =
    [
        .. GeneratedStatements.HostilePieces,
        "%", "@", "!", "?", "yes", "1e3", "0x1", "2020-01-01", "---", "...", "\n\n", "\n  ", "\r", "\uFEFF", "\u0001", ",", " #", ": ", "~",
    ];

    private readonly Random random = new(seed);
    private readonly GeneratedStatements statements = new(seed);

    public Core.Knowledge.Catalogue Build()
    {
        var frameworks = Many(1, 4, index => new Framework(Id("f", index), Text(), Distinct(), Text(), "https://example.org/" + index));
        var criteria = Many(1, 4, index => Criterion(Id("c", index)));
        var needs = criteria.SelectMany(criterion => criterion.Needs).ToArray();
        var pairs = frameworks.SelectMany(_ => needs, (framework, need) => (framework.Slug, need.Id)).ToArray();
        var measures = Many(0, 3, index => new Measure(Id("m", index), Text(), Pick(criteria).Slug));
        var sources = Many(1, 4, index => Id("a", index)).Order(StringComparer.Ordinal).ToArray();
        var read = sources.Select(slug => Article(slug, frameworks, needs, pairs, measures)).ToArray();
        var questions = Many(1, 5, index => Question(Id("q", index), needs, sources));
        var choices = questions.SelectMany(question => question.Options, (question, option) => new Choice(question.Id, option.Id)).ToArray();
        return new Core.Knowledge.Catalogue(
            frameworks,
            criteria,
            measures,
            questions,
            [.. Some(choices).Zip(Some(choices), (first, second) => new Tension(first, second, Text())).Where(one => one.First != one.Second)],
            [.. read.Select(one => one.Article)],
            [.. read.SelectMany(one => one.Claims)],
            [.. Some(pairs).Select(pair => new EditorRating(pair.Slug, pair.Id, random.NextDouble() * 10, 1e-9 + random.NextDouble(), Text()))],
            Many(0, 4, index => new Scenario(
                Id("s", index), Text(), Pick(sources), Text(), "x=" + index, Pick(frameworks).Slug, new SortedDictionary<string, string>(), Perhaps(Text()))))
        {
            Provisions = [.. Some(pairs).Select(Provision)],
        };
    }

    private Criterion Criterion(string slug) => new(slug, Text(), Text(), Many(1, 4, index =>
        new Need($"{slug}.{Id("n", index)}", Text(), Text(), Text(), Text(), Text(), random.Next(1, 601))));

    private (Article Article, IReadOnlyList<Claim> Claims) Article(
        string slug, Framework[] frameworks, Need[] needs, (string Slug, string Id)[] pairs, Measure[] measures)
    {
        var marks = Many(1, 5, index => $"Before ==passage {index}=={ClaimNotation.Write(Statements(pairs))} after.\n\n");
        var markdown = (random.Next(2) == 0 ? "\n" : "") + string.Concat(marks) + (random.Next(2) == 0 ? "no line end" : "> a\n> --- b\n\n---\n");
        var read = MarkedText.Read(slug, markdown, frameworks, needs);
        Assert.Empty(read.Errors);
        var facts = measures.Length == 0 ? [] : Many(0, 5, _ => new Fact(Pick(frameworks).Slug, Pick(measures).Id, "v" + Text(), Date(), Perhaps(Text())));
        var article = new Article(
            slug, Text(), Text(), Perhaps(Text()), Date(), Date(), Perhaps("https://example.org/?a=b#c: d".Replace(" ", "", StringComparison.Ordinal)),
            random.Next(3) == 0 ? 1e-7 : random.NextDouble(), Text(), Text(), markdown, read.Html!, facts)
        {
            TextKind = (TextKind)random.Next(3),
        };
        article = article with { Permission = article.TextKind == TextKind.Copy ? Text() : null };
        return (article, read.Claims);
    }

    private ClaimStatement[] Statements((string Slug, string Id)[] pairs)
    {
        var some = Some(pairs).Take(3).ToArray();
        return [.. (some.Length == 0 ? [pairs[0]] : some).Select(pair => statements.Decide(new ClaimStatement(pair.Slug, pair.Id, 0)))];
    }

    private Question Question(string id, Need[] needs, string[] articles) => new(
        id, Text(), Text(), Text(), random.Next(2) == 0, [], Many(1, 5, index => new Option(
            Id("o", index), Text(), [.. Some(needs).Select(need => new Effect(need.Id, random.Next(1, 11), [articles[0], .. articles.Skip(1).Where(_ => random.Next(2) == 0)]))])));

    private Provision Provision((string Framework, string Need) pair)
    {
        var kind = (ProvisionKind)random.Next(3);
        return new(pair.Framework, pair.Need, kind, kind == ProvisionKind.Extension ? ["one" + Text(), .. Distinct()] : [], Text(), [], Text());
    }

    private PartialDate? Date() => random.Next(3) switch
    {
        0 => PartialDate.Parse("2019"),
        1 => PartialDate.Parse("2024-02-29"),
        _ => null,
    };

    private string? Perhaps(string text) => random.Next(2) == 0 ? text : null;

    /// <summary>Readers take away what stands around a text.</summary>
    private string Text()
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(1, 10)).Select(_ => Pick(pieces))).Trim();
        return text is "" or "~" or "null" ? "text" : text;
    }

    private string[] Distinct() => Many(0, 3, index => index.ToString(CultureInfo.InvariantCulture) + Text());

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
