using System.Globalization;
using System.Text;

namespace FrameworkAdvisor.Benchmarks;

/// <summary>The shipped content, grown to a size: made-up frameworks, needs, articles and claims beside the real ones.</summary>
internal static class GrownContent
{
    // With the shipped ones no more than the rules of content allow.
    private const int MoreCriteria = 1;

    private static readonly string[] words = ["quick", "steady", "small", "plain", "rich", "open", "early", "late", "calm", "broad", "narrow", "proven"];

    /// <param name="folder">An empty folder.</param>
    /// <param name="frameworks">How many in all, as the rest.</param>
    /// <param name="needs">How many.</param>
    /// <param name="articles">How many.</param>
    /// <param name="claims">How many.</param>
    public static void Write(string folder, int frameworks, int needs, int articles, int claims)
    {
        var shipped = RepositoryContent.Load();
        Directory.CreateDirectory(Path.Combine(folder, "articles"));
        foreach (var file in Directory.EnumerateFiles(RepositoryContent.Folder, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(folder, Path.GetRelativePath(RepositoryContent.Folder, file)));
        }

        var slugs = Enumerable.Range(1, frameworks - shipped.Frameworks.Count).Select(at => $"grown-{at}").ToList();
        Insert(Path.Combine(folder, "frameworks.yml"), "\n# What it takes to have a need", string.Concat(slugs.Select(Framework)));
        var more = Enumerable.Range(0, needs - shipped.Needs.Count())
            .Select(at => (Criterion: $"area-{at % MoreCriteria}", Need: $"area-{at % MoreCriteria}.need-{at / MoreCriteria}")).ToList();
        Insert(Path.Combine(folder, "criteria.yml"), "\n# Kinds of figures", string.Concat(more.GroupBy(one => one.Criterion, one => one.Need).Select(Criterion)));
        var rated = shipped.Needs.Select(need => need.Id).Concat(more.Select(one => one.Need)).ToList();
        var named = shipped.Frameworks.Select(framework => framework.Slug).Concat(slugs).ToList();
        var random = new Random(1);
        var speaks = new Dictionary<string, string>();
        var count = articles - shipped.Articles.Count;
        for (var at = 0; at < count; at++)
        {
            var own = ((claims - shipped.Claims.Count) * (at + 1L) / count) - ((claims - shipped.Claims.Count) * (long)at / count);
            File.WriteAllText(Path.Combine(folder, "articles", $"grown-{at:0000}.md"), Article(at, own, named, rated, speaks, random));
        }

        Weigh(Path.Combine(folder, "questionnaire.yml"), [.. more.Select(one => one.Need)], speaks);
    }

    private static void Insert(string file, string before, string text)
    {
        var all = File.ReadAllText(file);
        var place = all.IndexOf(before, StringComparison.Ordinal);
        File.WriteAllText(file, place < 0 ? all.TrimEnd('\n') + "\n" + text : all.Insert(place, text));
    }

    // Each option gives weight to its share of the needs, for which an article that speaks of it is named.
    private static void Weigh(string file, List<string> needs, Dictionary<string, string> speaks)
    {
        const string place = "        effects:\n";
        var pieces = File.ReadAllText(file).Split(place);
        var text = new StringBuilder(pieces[0]);
        for (var option = 1; option < pieces.Length; option++)
        {
            text.Append(place);
            for (var need = option - 1; need < needs.Count; need += pieces.Length - 1)
            {
                text.Append(CultureInfo.InvariantCulture, $"          - {{need: {needs[need]}, points: 1, articles: [{speaks[needs[need]]}]}}\n");
            }

            text.Append(pieces[option]);
        }

        File.WriteAllText(file, text.ToString());
    }

    private static string Framework(string slug) => $"""
          - slug: {slug}
            name: Framework {slug[6..]}
            summary: A framework that was made up to see how the site grows.
            site: https://example.org/{slug}

        """;

    private static string Criterion(IGrouping<string, string> criterion) => $"""

          - slug: {criterion.Key}
            name: Area {criterion.Key[5..]}
            description: An area that was made up to see how the site grows.
            needs:
        {string.Concat(criterion.Select(Need))}
        """;

    private static string Need(string id) => $"""
              - id: {id}
                name: Need {id[5..].Replace(".need-", " of ", StringComparison.Ordinal)}
                wants: what was made up
                at-zero: None of it.
                at-five: Some of it.
                at-ten: All of it.
                half-life-months: 60

        """;

    private static string Article(int at, long claims, List<string> frameworks, List<string> needs, Dictionary<string, string> speaks, Random random)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            ---
            title: Made-up article {at}
            publisher: Publisher {at % 97}
            published: {2018 + (at % 8)}
            trust: 0.{3 + (at % 6)}
            trust-reason: Made up.
            summary: Made up to see how the site grows.
            ---

            """);
        for (var claim = 0; claim < claims; claim++)
        {
            if (claim % 10 == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n## Part {claim / 10}\n\n");
            }

            var (need, stance) = (needs[random.Next(needs.Count)], random.Next(-2, 3));
            speaks.TryAdd(need, $"grown-{at:0000}");
            text.Append(CultureInfo.InvariantCulture, $"The source says that ==it is {words[random.Next(words.Length)]} and {words[random.Next(words.Length)]} in case {claim}=={{claim=\"{frameworks[random.Next(frameworks.Count)]} {need} {(stance > 0 ? "+" : "")}{stance}\"}}.\n");
        }

        return text.ToString();
    }
}
