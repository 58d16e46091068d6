using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Catalogue;

/// <summary><c>scenarios.yml</c>: sets of answers with the outcome that an article recommends.</summary>
internal static class ScenariosFile
{
    public const string Name = "scenarios.yml";

    /// <summary>Outcomes other than one framework; none of them can be a framework's slug.</summary>
    public static readonly string[] OutcomeKinds =
        [.. Enum.GetValues<OutcomeKind>().Select(Outcome.WordFor)];

    private static readonly string[] expectable = [.. OutcomeKinds.Where(kind => kind != Outcome.WordFor(OutcomeKind.One))];

    private static readonly string both = Outcome.WordFor(OutcomeKind.Both);
    private static readonly string noAnswers = Outcome.WordFor(OutcomeKind.NoAnswers);

    public static Fields Open(YamlMap root, FileErrors errors) => new(root, Name, errors, "scenarios");

    public static IReadOnlyList<Scenario> Read(Fields file, Vocabulary vocabulary, Dictionary<string, int> lines)
    {
        var ids = new KnownIds("scenario");
        var scenarios = new List<Scenario>();
        foreach (var fields in file.Maps(
            "scenarios", ListSize.MayBeEmpty, "a scenario", "id", "title", "article", "passage", "answers", "expect", "split", "difference"))
        {
            var scenario = ReadScenario(fields, ids, vocabulary);
            scenarios.Add(scenario);
            lines.TryAdd(scenario.Id, fields.LineOf("answers"));
        }

        return scenarios;
    }

    private static Scenario ReadScenario(Fields fields, KnownIds ids, Vocabulary vocabulary)
    {
        var expected = ReadExpected(fields, vocabulary.Frameworks);
        var answers = fields.TextOrEmpty("answers");
        if (answers.Length == 0 && expected != noAnswers && fields.Has("answers"))
        {
            fields.Errors.Add(fields.LineOf("answers"), $"`answers` is empty; only a scenario that expects `{noAnswers}` has none");
        }

        return new Scenario(
            fields.NewId("id", ids),
            fields.Text("title"),
            fields.Reference("article", vocabulary.Articles),
            fields.Text("passage"),
            answers,
            expected,
            ReadSplit(fields, expected, vocabulary),
            fields.OptionalText("difference"));
    }

    private static string ReadExpected(Fields fields, KnownIds frameworks)
    {
        var expected = fields.Text("expect");
        if (expected.Length > 0 && !expectable.Contains(expected, StringComparer.Ordinal) && !frameworks.Contains(expected))
        {
            fields.Errors.Add(fields.LineOf("expect"), $"{frameworks.Unknown(expected)}; or expect one of {KnownIds.Names(expectable)}");
        }

        return expected;
    }

    private static SortedDictionary<string, string> ReadSplit(Fields fields, string expected, Vocabulary vocabulary)
    {
        var split = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (fields.Has("split") && expected != both && expected.Length > 0)
        {
            fields.Errors.Add(fields.LineOf("split"), $"`split` goes with `expect: {both}` only; this scenario expects `{expected}`");
        }

        foreach (var (part, framework) in fields.TextMap("split"))
        {
            vocabulary.OptionsOf(Questionnaire.Parts).Check(part, framework.Line, fields.Errors);
            vocabulary.Frameworks.Check(framework.Value, framework.Line, fields.Errors);
            split[part] = framework.Value;
        }

        return split;
    }
}
