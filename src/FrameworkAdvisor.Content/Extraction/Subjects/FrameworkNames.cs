using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Terms;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Extraction.Subjects;

/// <summary>The names by which articles speak of frameworks, those of the catalogue and others.</summary>
internal sealed class FrameworkNames
{
    private static readonly HashSet<string> likenesses = new(["style", "like", "based", "esque", "flavoured", "ish"], StringComparer.Ordinal);

    private readonly PhraseTrie<Name> names;

    public FrameworkNames(IReadOnlyList<Framework> frameworks, Lexicon lexicon)
    {
        names = new PhraseTrie<Name>(lexicon.Words);
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var framework in frameworks)
        {
            foreach (var name in framework.Aliases.Prepend(framework.Name))
            {
                known.Add(name);

                // An alias in small letters is a kind of framework ("a micro framework"): it stands for the framework only
                // where nothing else is named.
                Add(name, framework.Slug, isKind: name.Length > 0 && char.IsLower(name[0]));
            }
        }

        foreach (var (framework, name) in lexicon.Kinds.Where(kind => frameworks.Any(framework => framework.Slug == kind.Framework)))
        {
            Add(name, framework, isKind: true);
        }

        foreach (var other in lexicon.Others.Where(other => !known.Contains(other)))
        {
            names.Add(Escape(other), new Name(null, IsKind: false));
        }
    }

    /// <summary>What is named, in the order of the sentence, the longer name where two overlap.</summary>
    public List<Mention> Find(Word[] words)
    {
        var matches = names.Find(words);
        var proper = matches.Exists(match => !match.Meaning.IsKind && match.Meaning.Slug is not null);
        var mentions = new List<Mention>();
        var end = 0;
        foreach (var match in matches.OrderBy(match => match.Start).ThenByDescending(match => match.Length))
        {
            if (match.Start < end || (match.Meaning.IsKind && proper) || IsLikeness(words, match.End))
            {
                continue;
            }

            mentions.Add(new Mention(match.Start, match.End, match.Meaning.Slug is { } slug ? [slug] : []));
            end = match.End;
        }

        return mentions;
    }

    private void Add(string name, string slug, bool isKind)
    {
        names.Add(Escape(name), new Name(slug, isKind));
        if (isKind && name.EndsWith(" framework", StringComparison.Ordinal))
        {
            names.Add(Escape(name[..^"framework".Length]) + "web/python framework", new Name(slug, isKind));
        }
    }

    private static bool IsLikeness(Word[] words, int at) =>
        at < words.Length && words[at].IsGlued && likenesses.Contains(words[at].Text);

    private static string Escape(string name) => name.Replace('/', ' ');

    private readonly record struct Name(string? Slug, bool IsKind);
}
