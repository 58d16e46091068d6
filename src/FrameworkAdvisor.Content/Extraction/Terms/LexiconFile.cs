using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Content.Extraction.Language;

namespace FrameworkAdvisor.Content.Extraction.Terms;

/// <summary><c>lexicon.yml</c>: the words by which the extractor knows needs, and those that change what a term says.</summary>
internal static class LexiconFile
{
    public const string Name = "lexicon.yml";

    private const string LeftOpen = "left-open";
    private const string Relative = "relative";

    private static readonly (string Key, TermRole Role)[] roles =
    [
        ("parts", TermRole.Part),
        ("uses", TermRole.Use),
        ("scales", TermRole.Scale),
        ("burdens", TermRole.Burden),
        ("praise", TermRole.Praise),
        ("blame", TermRole.Blame),
    ];

    private static readonly (string Key, CueKind Kind)[] cueKinds =
        [.. Enum.GetValues<CueKind>().Select(kind => (kind.ToString().ToLowerInvariant(), kind))];

    public static Fields Open(YamlMap root, FileErrors errors) =>
        new(root, Name, errors, ["adjectives", "others", "kinds", "measures", "usage", "needs", .. cueKinds.Select(pair => pair.Key)]);

    public static Lexicon Read(Fields file, KnownIds needs, KnownIds frameworks, KnownIds measures)
    {
        var words = new WordReader(file.Texts("adjectives", ListSize.Optional).Select(text => text.Value.ToLowerInvariant()));
        return new Lexicon(
            words,
            ReadTerms(file, needs, words),
            ReadCues(file, words),
            [.. file.Texts("others", ListSize.Optional).Select(text => text.Value)],
            ReadKinds(file, frameworks),
            ReadFacts(file, measures));
    }

    private static FactWords ReadFacts(Fields file, KnownIds measures)
    {
        var words = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var fields in file.Maps("measures", ListSize.Optional, "the words of a measure", "measure", "words"))
        {
            words.TryAdd(fields.Reference("measure", measures), [.. fields.Texts("words", ListSize.AtLeastOne).Select(text => text.Value)]);
        }

        return new FactWords(words, [.. file.Texts("usage", ListSize.Optional).Select(text => text.Value)]);
    }

    private static IReadOnlyList<(string Framework, string Name)> ReadKinds(Fields file, KnownIds frameworks) =>
    [
        .. file.Maps("kinds", ListSize.Optional, "the kinds of a framework", "framework", "names").SelectMany(fields =>
        {
            var framework = fields.Reference("framework", frameworks);
            return fields.Texts("names", ListSize.AtLeastOne).Select(text => (framework, text.Value));
        }),
    ];

    private static PhraseTrie<CueKind> ReadCues(Fields file, WordReader words)
    {
        var trie = new PhraseTrie<CueKind>(words);
        foreach (var (key, kind) in cueKinds)
        {
            foreach (var text in file.Texts(key, ListSize.Optional))
            {
                Report(file.Errors, text, trie.Add(text.Value, kind));
            }
        }

        return trie;
    }

    private static PhraseTrie<Term> ReadTerms(Fields file, KnownIds needs, WordReader words)
    {
        var trie = new PhraseTrie<Term>(words);
        var listed = new KnownIds("need with terms");
        foreach (var fields in file.Maps("needs", ListSize.AtLeastOne, "the terms of a need", ["need", LeftOpen, Relative, .. roles.Select(pair => pair.Key)]))
        {
            var need = fields.Reference("need", needs);
            listed.Add(need, fields.LineOf("need"), file.Errors);
            AddTerms(fields, need, trie);
        }

        return trie;
    }

    private static void AddTerms(Fields fields, string need, PhraseTrie<Term> trie)
    {
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var isLeftOpen = ReadYes(fields, LeftOpen);
        var isRelative = ReadYes(fields, Relative);
        foreach (var (key, role) in roles)
        {
            foreach (var text in fields.Texts(key, ListSize.Optional))
            {
                if (TermNotation.Read(text, need, role, fields.Errors) is not { } term)
                {
                    continue;
                }

                if (lines.TryAdd(term.Phrase, text.Line))
                {
                    Report(fields.Errors, text, trie.Add(term.Phrase, term with { IsLeftOpen = isLeftOpen, IsRelative = isRelative }));
                }
                else
                {
                    fields.Errors.Add(text.Line, $"`{term.Phrase}` is given twice for `{need}` (first on line {lines[term.Phrase]}); keep one");
                }
            }
        }
    }

    private static bool ReadYes(Fields fields, string key)
    {
        var text = fields.OptionalText(key);
        if (text is not (null or "yes"))
        {
            fields.Errors.Add(fields.LineOf(key), $"`{key}` must be `yes`, or be left out");
        }

        return text is not null;
    }

    private static void Report(FileErrors errors, YamlText text, string? reason)
    {
        if (reason is not null)
        {
            errors.Add(text.Line, $"`{text.Value}`: {reason}");
        }
    }
}
