using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Catalogue;

/// <summary><c>frameworks.yml</c>: the frameworks, ratings that an editor set by hand, and what has to be added.</summary>
internal static class FrameworksFile
{
    public const string Name = "frameworks.yml";

    public static Fields Open(YamlMap root, FileErrors errors) => new(root, Name, errors, "frameworks", "ratings", ProvisionList.Key);

    public static IReadOnlyList<Framework> ReadFrameworks(Fields file, Vocabulary vocabulary) =>
    [
        .. file.Maps("frameworks", ListSize.AtLeastOne, "a framework", "slug", "name", "aliases", "summary", "site")
            .Select(fields => ReadFramework(fields, vocabulary.Frameworks)),
    ];

    public static IReadOnlyList<EditorRating> ReadRatings(Fields file, Vocabulary vocabulary)
    {
        var pairs = new KnownIds("rating");
        return
        [
            .. file.Maps("ratings", ListSize.Optional, "a rating", "framework", "need", "value", "standard-error", "reason")
                .Select(fields => ReadRating(fields, vocabulary, pairs)),
        ];
    }

    private static Framework ReadFramework(Fields fields, KnownIds frameworks)
    {
        var slug = fields.NewId("slug", frameworks);
        if (ScenariosFile.OutcomeKinds.Contains(slug, StringComparer.Ordinal))
        {
            fields.Errors.Add(fields.LineOf("slug"), $"`{slug}` is the name of an outcome; choose another slug");
        }

        return new Framework(
            slug,
            fields.Text("name"),
            [.. fields.Texts("aliases", ListSize.Optional).Select(alias => alias.Value)],
            fields.Text("summary"),
            fields.Address("site", "https"));
    }

    private static EditorRating ReadRating(Fields fields, Vocabulary vocabulary, KnownIds pairs)
    {
        var rating = new EditorRating(
            fields.Reference("framework", vocabulary.Frameworks),
            fields.Reference("need", vocabulary.Needs),
            fields.Number("value", 0, 10),
            fields.Number("standard-error", 0, 5),
            fields.Text("reason"));
        if (rating.StandardError == 0 && fields.Has("standard-error"))
        {
            fields.Errors.Add(fields.LineOf("standard-error"), "`standard-error` is 0; nothing is that sure: it must be above 0 and at most 5");
        }

        pairs.Add($"{rating.Framework} {rating.Need}", fields.Line, fields.Errors);
        return rating;
    }
}
