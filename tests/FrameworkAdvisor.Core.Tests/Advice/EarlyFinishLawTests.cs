using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;
using FsCheck;
using FsCheck.Fluent;

namespace FrameworkAdvisor.Core.Tests.Advice;

/// <summary>What is proved, against trying every completion with the engine itself.</summary>
public class EarlyFinishLawTests
{
    [Fact]
    public void Settled_is_said_just_when_no_completion_changes_who_comes_first()
    {
        int settled = 0, open = 0;
        Law.HoldsFor(Small(Cases.Rated), 1500, one =>
        {
            if (EarlyFinish.Proved(one.Advisor, one.Answers) is { } proved)
            {
                var changes = AllResults(one).Select(pair => pair.Result).Distinct().Count() > 1;
                Assert.NotEqual(changes, proved.IsSettled);
                _ = proved.IsSettled ? settled++ : open++;
            }
        });
        Assert.InRange(settled, 30, int.MaxValue);
        Assert.InRange(open, 30, int.MaxValue);
    }

    [Fact]
    public void The_decisive_questions_are_those_that_alone_change_the_result_for_some_answers_to_the_others()
    {
        var fewer = 0;
        Law.HoldsFor(Small(Cases.Any), 1500, one =>
        {
            if (EarlyFinish.Proved(one.Advisor, one.Answers) is { } proved)
            {
                var all = AllResults(one);
                var expected = proved.Open.Where((_, at) => Matters(all, at)).Select(question => question.Id);
                Assert.Equal(expected, proved.Decisive.Select(question => question.Id));
                fewer += proved.Decisive.Count > 0 && proved.Decisive.Count < proved.Open.Count ? 1 : 0;
            }
        });
        Assert.InRange(fewer, 30, int.MaxValue);
    }

    [Fact]
    public void With_missing_evidence_and_must_haves_settled_is_never_said_in_vain()
    {
        int settled = 0, strict = 0;
        Law.HoldsFor(Small(Cases.Any), 2000, one =>
        {
            if (EarlyFinish.Proved(one.Advisor, one.Answers) is { IsSettled: true })
            {
                settled++;
                strict += one.Answers.MustHaves.Count > 0 ? 1 : 0;
                Assert.Single(AllResults(one).Select(pair => pair.Result).Distinct());
            }
        });
        Assert.InRange(settled, 100, int.MaxValue);
        Assert.InRange(strict, 10, int.MaxValue);
    }

    [Fact]
    public void The_quick_proof_agrees_with_trying_everything()
    {
        var quick = 0;
        Law.HoldsFor(Small(Cases.Rated), 600, one =>
        {
            var open = one.Catalogue.Questions.Where(question => one.Answers.To(question.Id) is null).ToList();
            if (open.Count == 0 || Prospect.All(one.Advisor, one.Answers, open) is not { } prospects
                || Completions.Decisive(one.Advisor, one.Answers, open, prospects) is not { } decisive)
            {
                return;
            }

            quick++;
            Assert.Equal(decisive.Count == 0, prospects.All(prospect => prospect.IsSettled()));
        });
        Assert.InRange(quick, 100, int.MaxValue);
    }

    // Few questions left open, so that every completion can be tried with the engine itself.
    private static Gen<Case> Small(Arbitrary<Case> cases) =>
        from one in cases.Generator
        from keep in Gen.Choose(1, 3)
        let questions = one.Catalogue.Questions.Take(5).Select(question => question with { Options = [.. question.Options.Take(question.Several ? 2 : 3)] }).ToList()
        let pairs = one.Query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => IsKept(pair, questions, keep))
        select new Case(one.Catalogue with { Questions = questions }, string.Join('&', pairs));

    private static bool IsKept(string pair, List<Question> questions, int keep)
    {
        var (key, value) = (pair.Split('=')[0], pair.Split('=')[1]);
        return key == "must"
            || questions.Any(question => key == Questionnaire.ImportancePrefix + question.Id)
            || questions.FindIndex(question => question.Id == key && (value == Questionnaire.NotSure || question.Options.Any(option => option.Id == value))) is >= 0 and var at
                && (at + key.Length) % 4 < keep;
    }

    private static bool Matters(List<(IReadOnlyList<string> Chosen, string Result)> all, int question) => all
        .GroupBy(pair => string.Join('|', pair.Chosen.Where((_, at) => at != question)))
        .Any(others => others.Select(pair => pair.Result).Distinct().Count() > 1);

    /// <summary>Every way to answer what is open, with the result of the real engine.</summary>
    private static List<(IReadOnlyList<string> Chosen, string Result)> AllResults(Case one)
    {
        var all = new List<(IReadOnlyList<string> Chosen, Answers Answers)> { ([], one.Answers) };
        foreach (var question in one.Catalogue.Questions.Where(question => one.Answers.To(question.Id) is null))
        {
            all = [.. all.SelectMany(before => Replies(question).Select(reply => (
                (IReadOnlyList<string>)[.. before.Chosen, reply is null ? "" : string.Join(',', reply.Values)],
                reply is null ? before.Answers : before.Answers.With(reply))))];
        }

        return all.ConvertAll(pair => (pair.Chosen, ResultOf(one.Advisor, pair.Answers)));
    }

    private static IEnumerable<Answer?> Replies(Question question)
    {
        yield return null;
        yield return new Answer(question, []);
        for (var chosen = 1; chosen < 1 << question.Options.Count; chosen++)
        {
            var options = question.Options.Where((_, at) => (chosen & (1 << at)) != 0).ToList();
            if (options.Count == 1 || question.Several)
            {
                yield return new Answer(question, options);
            }
        }
    }

    // Who comes first over the whole, and the parts for which another does.
    private static string ResultOf(Advisor advisor, Answers answers)
    {
        var whole = First(advisor, answers);
        var parts = answers.To(Questionnaire.Parts)?.Options ?? [];
        return whole + string.Concat((parts.Count < 2 ? [] : parts)
            .Select(part => (part.Id, first: First(advisor, answers.ForPart(part))))
            .Where(pair => pair.first is not null && pair.first != whole)
            .Select(pair => $" {pair.Id}:{pair.first}"));
    }

    private static string? First(Advisor advisor, Answers answers) =>
        advisor.Rank(answers)[0] is { IsRanked: true } first ? first.Framework.Slug : null;
}
