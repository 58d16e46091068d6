using FrameworkAdvisor.Content.Articles;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Catalogue;

/// <summary>
/// The list <c>provides</c> of <c>frameworks.yml</c>: what each framework has in the box for a need, and what has to be
/// added. Read after the articles, since an entry may only cite what an article really says.
/// </summary>
/// <param name="vocabulary">What it may refer to.</param>
/// <param name="digests">The articles without errors; what cites another is not held against it.</param>
internal sealed class ProvisionList(Vocabulary vocabulary, IReadOnlyList<Digest> digests)
{
    public const string Key = "provides";

    private readonly Dictionary<string, Digest> articles =
        digests.ToDictionary(digest => digest.Article.Slug, StringComparer.Ordinal);

    private readonly KnownIds pairs = new("provision");

    public IReadOnlyList<Provision> Read(Fields file) =>
    [
        .. file.Maps(
                Key, ListSize.Optional, "a provision", "framework", "need", "kind", "extensions", "text", "articles", "reference")
            .Select(ReadProvision),
    ];

    private Provision ReadProvision(Fields fields)
    {
        var sources = fields.Texts("articles", ListSize.MayBeEmpty);
        var provision = new Provision(
            fields.Reference("framework", vocabulary.Frameworks),
            fields.Reference("need", vocabulary.Needs),
            ReadKind(fields),
            [.. fields.Texts("extensions", ListSize.Optional).Select(name => name.Value)],
            fields.Text("text"),
            [.. sources.Select(article => article.Value)],
            fields.OptionalText("reference"));
        pairs.Add($"{provision.Framework} {provision.Need}", fields.Line, fields.Errors);
        CheckSources(provision, sources, fields);
        CheckExtensions(provision, fields);
        return provision;
    }

    private static ProvisionKind ReadKind(Fields fields)
    {
        var word = fields.Text("kind");
        var kinds = Enum.GetValues<ProvisionKind>();
        if (word.Length > 0 && !kinds.Any(kind => Provision.WordFor(kind) == word))
        {
            fields.Errors.Add(
                fields.LineOf("kind"), $"`kind` is `{word}`; it must be one of {KnownIds.Names([.. kinds.Select(Provision.WordFor)])}");
        }

        return kinds.FirstOrDefault(kind => Provision.WordFor(kind) == word);
    }

    private void CheckSources(Provision provision, IReadOnlyList<YamlText> sources, Fields fields)
    {
        foreach (var source in sources)
        {
            vocabulary.Articles.Check(source.Value, source.Line, fields.Errors);
            if (articles.TryGetValue(source.Value, out var digest) && !SpeaksOf(digest, provision))
            {
                fields.Errors.Add(
                    source.Line,
                    $"`{source.Value}` makes no claim on `{provision.Framework} {provision.Need}` that counts; cite an article that does, or give a `reference`");
            }
        }

        if (sources.Count == 0 && fields.Has("articles") && provision.Reference is null)
        {
            fields.Errors.Add(fields.LineOf("articles"), "no article says this, so it needs a `reference` by which it can be checked");
        }
    }

    private void CheckExtensions(Provision provision, Fields fields)
    {
        if (fields.Has("kind") && (provision.Kind == ProvisionKind.Extension) != (provision.Extensions.Count > 0))
        {
            fields.Errors.Add(fields.LineOf("extensions"), "`kind: extension` and `extensions` go together; give both or neither");
        }

        // With a reference, a name may be one that no article knows; without one, and with every article read, it may not.
        if (provision.Reference is not null || !provision.Articles.All(articles.ContainsKey))
        {
            return;
        }

        foreach (var name in provision.Extensions.Where(name => !provision.Articles.Any(slug => Names(articles[slug], name))))
        {
            fields.Errors.Add(
                fields.LineOf("extensions"), $"none of the articles cited here names `{name}`; cite one that does, or give a `reference`");
        }
    }

    private static bool SpeaksOf(Digest digest, Provision provision) => digest.Claims.Any(claim =>
        claim.Status == ClaimStatus.Accepted && claim.Framework == provision.Framework && claim.Need == provision.Need);

    // Articles write one name in several ways: Flask-Admin, flask-admin, FlaskAdmin. Reasons of disputes are not in the HTML.
    private static bool Names(Digest digest, string extension) =>
        Plain(digest.Article.Html).Contains(Plain(extension), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => text.Replace("-", "", StringComparison.Ordinal);
}
