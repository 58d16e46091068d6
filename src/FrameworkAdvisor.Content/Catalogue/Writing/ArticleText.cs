using FrameworkAdvisor.Content.Articles;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Catalogue.Writing;

/// <summary><c>articles/*.md</c> as text: front matter, and the digest as it is.</summary>
internal static class ArticleText
{
    public static string Write(Article article)
    {
        var yaml = new YamlWriter();
        yaml.Add("title", article.Title);
        yaml.Add("publisher", article.Publisher);
        yaml.AddIfAny("author", article.Author);
        yaml.AddIfAny("published", article.Published?.ToString());
        yaml.AddIfAny("updated", article.Updated?.ToString());
        yaml.AddIfAny("source", article.Source);
        yaml.Add("trust", article.Trust);
        yaml.Add("trust-reason", article.TrustReason);
        yaml.Add("summary", article.Summary);
        yaml.AddIfAny("text-kind", article.TextKind == TextKind.Digest ? null : Article.WordFor(article.TextKind));
        yaml.AddIfAny("permission", article.Permission);
        if (article.Facts.Count == 0)
        {
            yaml.AddRaw("facts", "[]");
        }
        else
        {
            yaml.Open("facts");
            foreach (var fact in article.Facts)
            {
                yaml.FlowItem(Entries(fact));
            }

            yaml.Close();
        }

        return $"{FrontMatter.Fence}\n{yaml}{FrontMatter.Fence}\n{article.Markdown}";
    }

    private static IEnumerable<(string Key, string Yaml)> Entries(Fact fact)
    {
        if (fact.Id != new Fact(fact.Framework, fact.Measure, fact.Value, fact.AsOf, fact.Note).Id)
        {
            yield return ("id", YamlScalar.Write(fact.Id, inFlow: true));
        }

        yield return ("framework", YamlScalar.Write(fact.Framework, inFlow: true));
        yield return ("measure", YamlScalar.Write(fact.Measure, inFlow: true));
        yield return ("value", YamlScalar.Write(fact.Value, inFlow: true));
        if (fact.AsOf is { } date)
        {
            yield return ("as-of", date.ToString());
        }

        if (fact.Note is { } note)
        {
            yield return ("note", YamlScalar.Write(note, inFlow: true));
        }
    }
}
