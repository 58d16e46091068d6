using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Audit;

/// <summary>A sound little catalogue, into which tests plant one flaw each.</summary>
internal static class AuditCatalogues
{
    public static readonly string[] SoundQuestions =
    [
        "first: a.one 4, b.two 1; second: b.two 4; third",
        "first: b.two 3; second: a.one 4; third: b.two 2",
        "first; second: a.one 3; third: b.two 4",
        "first: a.one 2; second: b.two 3; third: a.one 4",
    ];

    public static CatalogueBuilder Sound(params string[] more) => With([.. SoundQuestions, .. more]);

    /// <summary>Flask is good at a.one, Django a little less at b.two, so that equal points are no tie; each question as its options with semicolons between.</summary>
    public static CatalogueBuilder With(params string[] questions)
    {
        var builder = new CatalogueBuilder().Frameworks("flask", "django").Need("a.one").Need("b.two")
            .Voices("flask", "a.one", 2, 2, 2, 2).Voices("django", "a.one", -1, -1)
            .Voices("flask", "b.two", -1, -1).Voices("django", "b.two", 2, 2, 2);
        foreach (var (at, question) in questions.Index())
        {
            builder.Question($"question-{at}", question.Split(';', StringSplitOptions.TrimEntries));
        }

        return builder;
    }

    public static Catalogue Expecting(this Catalogue catalogue, string query, string expected, string? difference = null) => catalogue with
    {
        Scenarios = [new Scenario("case", "", "article-000", "", query, expected, new Dictionary<string, string>(), difference)],
    };
}
