using AngleSharp.Dom;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Tests.Advice;

public class EarlyFinishPageTests(AdvisorSite site)
{
    private Advisor Advisor => site.Advisor;

    [Fact]
    public async Task A_question_page_says_when_the_rest_cannot_change_who_comes_first_and_hints_at_nobody()
    {
        var (answers, finish) = FirstWith(finish => finish is { IsSettled: true, Open.Count: > 1 });
        var page = await site.PageAsync($"/advice/{finish.Open[0].Id}?{answers.ToQuery()}");
        var notice = page.QuerySelector("[data-finish=settled]")!;
        Assert.StartsWith($"Who comes first is settled. No answer to the {finish.Open.Count} questions not answered can change which framework comes first, while importances and must-haves stay as they are. It can still change how clear that is, even to too close to call.", notice.Words());
        Assert.Equal($"/advice/result?{answers.ToQuery()}", notice.QuerySelector("a")!.GetAttribute("href"));
        Assert.All(Advisor.Catalogue.Frameworks, framework => Assert.DoesNotContain(framework.Name, notice.Words()));
        Assert.NotNull(page.QuerySelector("form fieldset"));
    }

    [Fact]
    public async Task A_question_page_names_the_only_questions_that_can_still_change_it()
    {
        var (answers, finish) = FirstWith(finish => finish is { IsSettled: false, Decisive.Count: > 1 });
        var notice = (await site.PageAsync($"/advice/{finish.Decisive[0].Id}?{answers.ToQuery()}")).QuerySelector("[data-finish=some]")!;
        Assert.StartsWith($"Of the {finish.Open.Count} questions not answered, only these {finish.Decisive.Count} can still change which framework comes first:", notice.Words());
        Assert.Contains($"“{finish.Decisive[0].Label}” (asked here)", notice.Words());
        Assert.Equal(
            finish.Decisive.Skip(1).Select(question => $"/advice/{question.Id}?{answers.ToQuery()}"),
            notice.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.All(Advisor.Catalogue.Frameworks, framework => Assert.DoesNotContain(framework.Name, notice.Words()));
    }

    [Fact]
    public async Task The_check_page_says_so_too_and_leads_back_to_itself()
    {
        var (answers, finish) = FirstWith(finish => finish is { IsSettled: false });
        var notice = (await site.PageAsync($"/advice/check?{answers.ToQuery()}")).QuerySelector("[data-finish=some]")!;
        Assert.Equal(
            finish.Decisive.Select(question => $"/advice/{question.Id}?{answers.ToQuery()}&then=check"),
            notice.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        var (settled, _) = FirstWith(other => other.IsSettled);
        Assert.NotNull((await site.PageAsync($"/advice/check?{settled.ToQuery()}")).QuerySelector("[data-finish=settled]"));
    }

    [Theory]
    [InlineData("/advice/scope")]
    [InlineData("/advice/scope?product=saas")]
    [InlineData("/advice/check")]
    public async Task Nothing_is_said_while_nothing_is_proved(string address) =>
        Assert.Null((await site.PageAsync(address)).QuerySelector("[data-finish]"));

    [Fact]
    public void On_the_real_content_what_is_proved_holds_for_every_completion_tried()
    {
        int settled = 0, some = 0;
        foreach (var answers in SampleAnswers.Of(Advisor, seed: 6).Take(600))
        {
            if (EarlyFinish.Of(Advisor, answers) is { } finish)
            {
                _ = finish.IsSettled ? settled++ : some++;
                var idle = finish.Open.Except(finish.Decisive).ToList();

                // Whatever the decisive ones are answered, the others change nothing.
                foreach (var fixedFirst in Completed(answers, finish.Decisive, 6))
                {
                    Assert.Single(Completed(fixedFirst, idle, 40).Select(ResultOf).Distinct());
                }
            }
        }

        Assert.InRange(settled, 20, int.MaxValue);
        Assert.InRange(some, 10, int.MaxValue);
    }

    [Fact]
    public void What_is_settled_never_becomes_a_split_by_part()
    {
        var completions = SampleAnswers.Of(Advisor, seed: 7).Take(900)
            .Select(answers => (answers, finish: EarlyFinish.Of(Advisor, answers)))
            .Where(pair => pair.finish is { IsSettled: true })
            .SelectMany(pair => Completed(pair.answers, pair.finish!.Open, 8))
            .Where(answers => answers.To(Questionnaire.Parts) is { Options.Count: > 1 })
            .ToList();

        Assert.InRange(completions.Count, 100, int.MaxValue);
        Assert.All(completions, answers => Assert.Empty(Advisor.Recommend(answers).Outcome.Split));
    }

    private (Answers Answers, EarlyFinish Finish) FirstWith(Func<EarlyFinish, bool> isWanted) => SampleAnswers.Of(Advisor, seed: 4).Take(5000)
        .Select(answers => (answers, finish: EarlyFinish.Of(Advisor, answers)))
        .Where(pair => pair.finish is not null && isWanted(pair.finish))
        .Select(pair => (pair.answers, pair.finish!)).First();

    // Random completions, and the first of all: none of these questions answered.
    [Fact]
    public void What_is_settled_stays_first_in_every_outcome_though_it_may_be_named_no_longer()
    {
        int checkedCount = 0, unnamed = 0;
        foreach (var answers in SampleAnswers.Of(Advisor, seed: 21).Take(1500).Where(answers => EarlyFinish.Of(Advisor, answers) is { IsSettled: true }))
        {
            var first = Advisor.Rank(answers)[0].Framework;
            foreach (var completed in Completed(answers, [.. Advisor.Catalogue.Questions.Where(question => answers.To(question.Id) is null)], 25))
            {
                checkedCount++;
                var then = Advisor.Recommend(completed);
                Assert.Equal(first, then.Standings[0].Framework);
                Assert.True(then.Outcome.Framework is null || then.Outcome.Framework == first);
                Assert.True(then.Outcome.Kind is OutcomeKind.One or OutcomeKind.TooClose or OutcomeKind.Either, then.Answers.ToQuery());
                unnamed += then.Outcome.Framework is null ? 1 : 0;
            }
        }

        Assert.InRange(checkedCount, 1000, int.MaxValue);
        Assert.InRange(unnamed, 1, int.MaxValue);
    }

    private IEnumerable<Answers> Completed(Answers answers, IReadOnlyList<Question> questions, int count) => SampleAnswers.Of(Advisor, seed: 9).Take(count)
        .Select(other => questions.Select(question => other.To(question.Id)).OfType<Answer>().Aggregate(answers, (sum, answer) => sum.With(answer)))
        .Prepend(answers);

    private string ResultOf(Answers answers)
    {
        var whole = First(answers);
        var parts = answers.To(Questionnaire.Parts)?.Options ?? [];
        return whole + string.Concat((parts.Count < 2 ? [] : parts)
            .Select(part => (part.Id, first: First(answers.ForPart(part))))
            .Where(pair => pair.first.Length > 0 && pair.first != whole)
            .Select(pair => $" {pair.Id}:{pair.first}"));
    }

    private string First(Answers answers) => Advisor.Rank(answers)[0] is { IsRanked: true } first ? first.Framework.Slug : "";
}
