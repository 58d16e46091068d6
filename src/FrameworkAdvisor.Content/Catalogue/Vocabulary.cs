using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Catalogue;

/// <summary>Everything that one content file may refer to in another.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, string> frameworkNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> needWants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownIds> options = new(StringComparer.Ordinal);

    /// <summary>Knows every framework and need: for those who only move marks about.</summary>
    public static Vocabulary Any
    {
        get
        {
            var any = new Vocabulary();
            any.Frameworks.AcceptsAll = true;
            any.Needs.AcceptsAll = true;
            return any;
        }
    }

    public KnownIds Frameworks { get; } = new("framework");

    public KnownIds Criteria { get; } = new("criterion");

    public KnownIds Needs { get; } = new("need");

    public KnownIds Measures { get; } = new("measure");

    public KnownIds Articles { get; } = new("article");

    public KnownIds Questions { get; } = new("question");

    /// <summary>Knows what a catalogue holds, outside of any file.</summary>
    public static Vocabulary Of(IReadOnlyList<Framework> frameworks, IReadOnlyList<Need> needs)
    {
        var vocabulary = new Vocabulary();
        var nowhere = new ErrorList().In("");
        foreach (var framework in frameworks)
        {
            vocabulary.Frameworks.Add(framework.Slug, 0, nowhere);
        }

        foreach (var need in needs)
        {
            vocabulary.Needs.Add(need.Id, 0, nowhere);
        }

        vocabulary.AddNames(frameworks, needs);
        return vocabulary;
    }

    public void AddNames(IEnumerable<Framework> frameworks, IEnumerable<Need> needs)
    {
        foreach (var framework in frameworks)
        {
            frameworkNames.TryAdd(framework.Slug, framework.Name);
        }

        foreach (var need in needs)
        {
            needWants.TryAdd(need.Id, need.Wants);
        }
    }

    public string FrameworkName(string slug) => frameworkNames.GetValueOrDefault(slug, slug);

    /// <summary>Completes "a project wants …".</summary>
    public string NeedWants(string id) => needWants.GetValueOrDefault(id, id);

    /// <summary>The options of a question, empty when there is no such question.</summary>
    public KnownIds OptionsOf(string question)
    {
        if (!options.TryGetValue(question, out var known))
        {
            known = new KnownIds($"option of `{question}`") { AcceptsAll = Questions.AcceptsAll };
            options.Add(question, known);
        }

        return known;
    }
}
