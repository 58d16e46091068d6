using System.Text.Json;
using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Tests.Api;

/// <summary>Answers and nonsense, the same on every run.</summary>
internal sealed class Generated(Advisor advisor, int seed)
{
    private static readonly string[] oddities =
    [
        "", " ", "NaN", "-1", "9999999999999999999", "null", "true", "[]", "{}", "'", "\"", "<script>alert(1)</script>",
        "../../etc/passwd", "%", "%%", "&", "=", "ä", "\u202E", "\uFEFF", "😀", "a\u0301", new string('x', 300), "not-sure", "critical",
        "admin.built-in", "importance.", "importance.importance.scope", "must", "parts", "SCOPE", "large",
    ];

    private readonly Random random = new(seed);

    /// <summary>Answers that all mean something, as pairs in canonical order.</summary>
    public List<KeyValuePair<string, string>> Answers()
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var question in advisor.Catalogue.Questions.Where(_ => random.Next(2) == 0))
        {
            if (random.Next(6) == 0)
            {
                pairs.Add(new(question.Id, Questionnaire.NotSure));
                continue;
            }

            var options = question.Several ? question.Options.Where(_ => random.Next(2) == 0).ToList() : [];
            pairs.AddRange((options.Count > 0 ? options : [Any(question.Options)]).Select(option => KeyValuePair.Create(question.Id, option.Id)));
        }

        foreach (var question in advisor.Catalogue.Questions.Where(_ => random.Next(5) == 0))
        {
            pairs.Add(new(Questionnaire.ImportancePrefix + question.Id, Any((string[])["not-relevant", "important", "critical"])));
        }

        pairs.AddRange(advisor.Needs.Where(_ => random.Next(12) == 0).Select(need => KeyValuePair.Create(Questionnaire.Must, need.Id)));
        return pairs;
    }

    /// <summary>Answers of which some mean nothing, escaped or not.</summary>
    public string Query()
    {
        var pairs = Answers().Select(pair => random.Next(24) switch
        {
            0 => KeyValuePair.Create(pair.Key, Any(oddities)),
            1 => KeyValuePair.Create(Any(oddities), pair.Value),
            _ => pair,
        }).ToList();
        return string.Join('&', pairs.Select(pair => random.Next(3) == 0
            ? $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"
            : $"{pair.Key}={pair.Value}"));
    }

    /// <summary>A body that is nearly right, or nothing like it.</summary>
    public string Body()
    {
        var body = Body(Answers());
        return random.Next(6) switch
        {
            0 => body[..random.Next(body.Length)],
            1 => body.Insert(random.Next(body.Length), Any(oddities)),
            2 => body.Replace("answers", Any(oddities), StringComparison.Ordinal),
            3 => body.Replace("\"", Any((string[])["", "'", "\"\"", "1"]), StringComparison.Ordinal),
            4 => Any((string[])["null", "1", "[]", "\"\"", "{\"answers\":[]}", "{\"answers\":{\"scope\":{\"scope\":1}}}", "{\"mustHaves\":[[1]]}", "{\"importance\":{\"scope\":null}}", "\uD800"]),
            _ => body,
        };
    }

    public static string Body(IReadOnlyCollection<KeyValuePair<string, string>> pairs) => JsonSerializer.Serialize(new
    {
        answers = pairs.Where(pair => pair.Key != Questionnaire.Must && !pair.Key.StartsWith(Questionnaire.ImportancePrefix, StringComparison.Ordinal))
            .GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Select(pair => pair.Value).ToArray()),
        importance = pairs.Where(pair => pair.Key.StartsWith(Questionnaire.ImportancePrefix, StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key[Questionnaire.ImportancePrefix.Length..], pair => pair.Value),
        mustHaves = pairs.Where(pair => pair.Key == Questionnaire.Must).Select(pair => pair.Value).ToArray(),
    });

    private T Any<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
