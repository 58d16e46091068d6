using BenchmarkDotNet.Attributes;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Benchmarks;

/// <summary>The model alone: all 16 questions answered, 17 needs, with 2 frameworks and with 4.</summary>
[MemoryDiagnoser]
public class RecommendationBenchmarks
{
    private Advisor advisor = null!;
    private Answers answers = null!;
    private Answers notSure = null!;
    private KnowledgeVersion large = null!;

    [Params(2, 4)]
    public int Frameworks { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var catalogue = RepositoryContent.Load();
        for (var extra = catalogue.Frameworks.Count; extra < Frameworks; extra++)
        {
            var slug = $"other-{extra}";
            catalogue = catalogue with
            {
                Frameworks = [.. catalogue.Frameworks, new(slug, slug, [], "Made up for this benchmark.", "https://example.org/")],
                EditorRatings = [.. catalogue.EditorRatings, .. catalogue.Needs.Select((need, at) => new EditorRating(slug, need.Id, 3 + (at * extra % 5), 1.2, "benchmark"))],
            };
        }

        advisor = new Advisor(new KnowledgeVersion(1, new DateOnly(2026, 11, 21), "", catalogue));
        answers = advisor.Questionnaire.Read(advisor.Questionnaire.Questions.Select(question =>
            KeyValuePair.Create(question.Id, question.Options[question.Options.Count / 2].Id))).Answers;
        notSure = advisor.Questionnaire.Read(advisor.Questionnaire.Questions.Select(question =>
            KeyValuePair.Create(question.Id, Questionnaire.NotSure))).Answers;
        large = LargeKnowledge();
    }

    [Benchmark]
    public Ledger WithoutRobustness() => advisor.Weigh(answers);

    [Benchmark(Baseline = true)]
    public Recommendation WithRobustness() => advisor.Recommend(answers);

    [Benchmark]
    public IReadOnlyList<QuestionFlip> WithFlips() => advisor.Recommend(answers).Flips;

    [Benchmark]
    public Recommendation AllNotSure() => advisor.Recommend(notSure);

    [Benchmark(Description = "Ratings of 50 frameworks × 200 needs × 100,000 claims")]
    public RatingTable LargeRatings() => new(large);

    private static KnowledgeVersion LargeKnowledge()
    {
        const int frameworks = 50, needs = 200, claims = 100_000, articles = 500;
        var catalogue = new Catalogue(
            [.. Enumerable.Range(0, frameworks).Select(k => new Framework($"f{k}", $"F{k}", [], "", ""))],
            [new("c", "C", "", [.. Enumerable.Range(0, needs).Select(k => new Need($"c.n{k}", $"N{k}", "", "", "", "", 60))])],
            [],
            [],
            [],
            [.. Enumerable.Range(0, articles).Select(k => new Article($"a{k}", "", "", null, PartialDate.Parse("2024"), null, null, 0.7, "", "", "", "", []))],
            [.. Enumerable.Range(0, claims).Select(k => new Claim(
                $"claim-{k}", $"a{k % articles}", $"f{k * 7 % frameworks}", $"c.n{k * 13 % needs}", (k % 5) - 2, "", "", ClaimStatus.Accepted, null, null, null))],
            [],
            []);
        return new(1, new DateOnly(2026, 11, 21), "", catalogue);
    }
}
