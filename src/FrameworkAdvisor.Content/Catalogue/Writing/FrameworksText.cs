using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Catalogue.Writing;

/// <summary><c>frameworks.yml</c> as text.</summary>
internal static class FrameworksText
{
    private const int LongestLine = 118;

    public static string Write(Core.Knowledge.Catalogue catalogue)
    {
        var yaml = new YamlWriter();
        yaml.Comment(
            "The frameworks that can be recommended. A new one is an entry here and claims in articles; no code changes.",
            "`provides` (below) says what it takes to have a need with a framework.");
        yaml.Open("frameworks");
        foreach (var framework in catalogue.Frameworks)
        {
            yaml.Item(() =>
            {
                yaml.Add("slug", framework.Slug);
                yaml.Add("name", framework.Name);
                yaml.Add("aliases", framework.Aliases);
                yaml.Add("summary", framework.Summary);
                yaml.Add("site", framework.Site);
            });
        }

        yaml.Close();
        WriteRatings(catalogue.EditorRatings, yaml);
        WriteProvisions(catalogue, yaml);
        return yaml.ToString();
    }

    private static void WriteRatings(IReadOnlyList<EditorRating> ratings, YamlWriter yaml)
    {
        if (ratings.Count == 0)
        {
            return;
        }

        yaml.BlankLine();
        yaml.Comment("Ratings that editors set in place of the formula, each with its reason.");
        yaml.Open("ratings");
        foreach (var rating in ratings)
        {
            yaml.Item(() =>
            {
                yaml.Add("framework", rating.Framework);
                yaml.Add("need", rating.Need);
                yaml.Add("value", rating.Value);
                yaml.Add("standard-error", rating.StandardError);
                yaml.Add("reason", rating.Reason);
            });
        }

        yaml.Close();
    }

    private static void WriteProvisions(Core.Knowledge.Catalogue catalogue, YamlWriter yaml)
    {
        var provisions = catalogue.Provisions;
        if (provisions.Count == 0)
        {
            return;
        }

        yaml.BlankLine();
        WriteLegend(catalogue, yaml);
        yaml.Open(ProvisionList.Key);
        for (var at = 0; at < provisions.Count; at++)
        {
            var provision = provisions[at];
            if (at > 0 && provisions[at - 1].Framework != provision.Framework)
            {
                yaml.BlankLine();
            }

            yaml.Item(() => Write(provision, yaml));
        }

        yaml.Close();
    }

    private static void WriteLegend(Core.Knowledge.Catalogue catalogue, YamlWriter yaml)
    {
        yaml.Comment(
            "What it takes to have a need with a framework. `kind` is where the part that is still missing comes from:",
            "  built-in   nothing is missing;",
            "  extension  packages have to be added; `extensions` names them;",
            "  own-work   the team has to decide or write it.",
            "Where several hold, the dearest counts: own work before extension before built in.",
            "Only needs that are things to have (a part, a tool, an agreed order) are listed. A quality (how well something fits,",
            "how fast, how easy, how free) can be rated but not added: it has no entry with any framework, and pages leave it out.");
        var qualities = catalogue.Needs.Select(need => need.Id).Where(id => !catalogue.CanBeAdded(id) && id.Split('.').All(Slug.IsValid));
        yaml.Comment([.. Wrapped($"Qualities today: {string.Join(", ", qualities)}.")]);
        yaml.Comment(
            "`articles`: who says so. Each must make a claim that counts on this framework and need, and each extension must be",
            "named by one of them. What no article says has `articles: []` and a `reference` by which it can be checked.");
    }

    private static IEnumerable<string> Wrapped(string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length >= LongestLine)
            {
                yield return line;
                line = "";
            }

            line += (line.Length == 0 ? "" : " ") + word;
        }

        yield return line;
    }

    private static void Write(Provision provision, YamlWriter yaml)
    {
        yaml.Add("framework", provision.Framework);
        yaml.Add("need", provision.Need);
        yaml.Add("kind", Provision.WordFor(provision.Kind));
        if (provision.Extensions.Count > 0)
        {
            yaml.Add("extensions", provision.Extensions);
        }

        yaml.Add("text", provision.Text);
        yaml.Add("articles", provision.Articles);
        yaml.AddIfAny("reference", provision.Reference);
    }
}
