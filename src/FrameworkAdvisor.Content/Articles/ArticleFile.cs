using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Articles;

/// <summary><c>articles/*.md</c>: front matter that says who speaks, and the digest with its marked claims.</summary>
internal static class ArticleFile
{
    public static Digest? Read(string slug, string text, Vocabulary vocabulary, FileErrors errors)
    {
        if (!Slug.IsValid(slug))
        {
            errors.Add(1, $"the file name is the article's slug, and `{slug}` cannot be one: {Slug.Rule}");
            return null;
        }

        if (FrontMatter.Split(text, errors) is not { } file)
        {
            return null;
        }

        var front = YamlTree.Read(file.Yaml, linesBefore: 1, errors);
        var body = DigestMarkdown.Render(slug, file.Body, file.BodyLinesBefore, vocabulary, BoundedWork.LongLimit);
        foreach (var (line, reason) in body.Errors)
        {
            errors.Add(line, reason);
        }

        return front is null ? null : new Digest(ReadArticle(slug, front, file.Body, body.Html, vocabulary, errors), body.Claims);
    }

    private static Article ReadArticle(
        string slug, YamlMap front, string markdown, string html, Vocabulary vocabulary, FileErrors errors)
    {
        var fields = new Fields(
            front, "the front matter", errors, "title", "publisher", "author", "published", "updated", "source", "trust", "trust-reason", "summary", "text-kind", "permission", "facts");
        return new Article(
            slug,
            fields.Text("title"),
            fields.Text("publisher"),
            fields.OptionalText("author"),
            fields.Date("published"),
            fields.Date("updated"),
            fields.Has("source") ? fields.Address("source", "https", "http") : null,
            fields.Number("trust", 0, 1),
            fields.Text("trust-reason"),
            fields.Text("summary"),
            markdown,
            html,
            [.. ReadFacts(fields, vocabulary)])
        {
            TextKind = ReadTextKind(fields),
            Permission = fields.OptionalText("permission"),
        };
    }

    private static TextKind ReadTextKind(Fields fields)
    {
        var kind = TextKind.Digest;
        if (fields.Has("text-kind"))
        {
            var word = fields.Text("text-kind");
            var known = Enum.GetValues<TextKind>().Where(one => Article.WordFor(one) == word).ToList();
            kind = known.FirstOrDefault();
            if (known.Count == 0)
            {
                fields.Errors.Add(fields.LineOf("text-kind"), $"`text-kind` is `{word}`; it is `digest`, `copy` or `quotes`");
                return kind;
            }
        }

        if ((kind == TextKind.Copy) != fields.Has("permission"))
        {
            fields.Errors.Add(fields.Line, "a copy, and only a copy, has a `permission`: the licence, or who allowed it to be shown");
        }

        return kind;
    }

    private static List<Fact> ReadFacts(Fields article, Vocabulary vocabulary)
    {
        var facts = new List<Fact>();
        foreach (var fields in article.Maps("facts", ListSize.Optional, "a fact", "id", "framework", "measure", "value", "as-of", "note"))
        {
            var fact = new Fact(
                fields.Reference("framework", vocabulary.Frameworks),
                fields.Reference("measure", vocabulary.Measures),
                ReadFactValue(fields),
                fields.Date("as-of"),
                fields.OptionalText("note"));
            fact = fields.Has("id") ? fact with { Id = fields.Text("id") } : fact;
            if (facts.Exists(other => other.Id == fact.Id))
            {
                fields.Errors.Add(fields.Line, "this fact is given twice; keep one, or give them different ids");
            }

            facts.Add(fact);
        }

        return facts;
    }

    private static string ReadFactValue(Fields fields)
    {
        var value = fields.Text("value");
        if (value.Contains(',', StringComparison.Ordinal) && value.All(c => char.IsAsciiDigit(c) || c is ',' or '.' or ' '))
        {
            fields.Errors.Add(fields.LineOf("value"), $"`value` is `{value}`; write numbers plainly, such as 53900 or 46.04");
        }

        return value;
    }
}
