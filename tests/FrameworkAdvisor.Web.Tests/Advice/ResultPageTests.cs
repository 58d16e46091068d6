using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Tests.Advice;

public class ResultPageTests(AdvisorSite site)
{
    private Advisor Advisor => site.Advisor;

    [Fact]
    public async Task Printed_rows_add_up_to_printed_totals_and_shares_to_a_hundred()
    {
        foreach (var answers in SampleAnswers.Of(Advisor).Where(answers => !Advisor.Weigh(answers).IsEmpty).Take(320))
        {
            var page = await ResultOf(answers);
            var rows = page.QuerySelectorAll("[data-ledger]");
            Assert.Equal(Advisor.Weigh(answers).Rows.Select(row => row.Need.Id), rows.Select(row => row.GetAttribute("data-ledger")));
            Assert.Equal(100.0m, rows.Sum(row => Number(row.QuerySelector("[data-share]")!)));
            Assert.Equal("100.0 %", page.QuerySelector("[data-total-share]")!.Words());
            foreach (var slug in Advisor.Catalogue.Frameworks.Select(framework => framework.Slug))
            {
                var total = Number(page.QuerySelector($"[data-total={slug}]")!);
                Assert.Equal(total, rows.Sum(row => Number(row.QuerySelector($"[data-points={slug}]")!)));
                Assert.Equal(total, Number(page.QuerySelector($"[data-score={slug}]")!));
            }
        }
    }

    [Fact]
    public async Task A_refresh_gives_the_same_bytes()
    {
        var address = $"/advice/result?{SampleAnswers.First(Advisor, one => one.Outcome.Kind == OutcomeKind.One).ToQuery()}";
        Assert.Equal(await Bytes(), await Bytes());

        async Task<byte[]> Bytes() => await site.Browser.GetByteArrayAsync(new Uri(address, UriKind.Relative));
    }

    [Theory]
    [InlineData("scope=large&product=saas", "product=saas&scope=large")]
    [InlineData("parts=api&parts=pages", "parts=pages&parts=api")]
    [InlineData("scope=large&importance.scope=normal", "scope=large")]
    [InlineData("must=orm.built-in&must=admin.built-in&scope=large", "scope=large&must=admin.built-in&must=orm.built-in")]
    [InlineData("scope=large&", "scope=large")]
    public async Task Any_other_way_to_write_the_same_answers_leads_to_the_canonical_address(string query, string canonical) =>
        Assert.Equal($"/advice/result?{canonical}", await site.SeeOtherAsync($"/advice/result?{query}"));

    [Fact]
    public async Task How_sure_it_is_is_said_with_words_and_a_number_that_is_never_none_or_all()
    {
        foreach (var answers in SampleAnswers.Of(Advisor, seed: 2).Where(one => Advisor.Recommend(one).Outcome is { Kind: OutcomeKind.One, RunnerUp: not null }).Take(20))
        {
            var outcome = Advisor.Recommend(answers).Outcome;
            var page = await ResultOf(answers);
            var said = page.QuerySelector("[data-sureness]")!.Words();
            var number = Outcome.OfHundred(outcome.Probability!.Value);
            Assert.Contains($"in about {number} of 100 reasonable variations of your answers and of the evidence, {outcome.Framework!.Name} comes first.", said);
            Assert.StartsWith(outcome.Label, said, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(number, Dots.In(page.QuerySelector(".sureness")!));
            Assert.Equal(100 - number, Dots.In(page.QuerySelector(".sureness")!, ".dot-hole"));
        }
    }

    [Fact]
    public async Task Every_single_change_that_flips_the_leader_is_listed_and_leads_to_that_result()
    {
        var answers = SampleAnswers.First(Advisor, one => one is { Outcome.Kind: OutcomeKind.One, Flips.Count: > 2 } && one.Flips.Any(flip => IsOfAGivenAnswer(one, flip)));
        var recommendation = Advisor.Recommend(answers);
        var page = await ResultOf(answers);
        Assert.Equal("fragile", page.QuerySelector("[data-stability]")!.GetAttribute("data-stability"));
        var links = page.QuerySelectorAll(".what-ifs a").Select(link => link.GetAttribute("href")!).ToList();
        var flips = recommendation.Flips.Select(flip => (flip.Answers, flip.Leader))
            .Concat(recommendation.MustHaveFlips.Select(flip => (flip.Answers, flip.Leader)))
            .ToDictionary(flip => $"/advice/result?{flip.Answers.ToQuery()}", StringComparer.Ordinal);
        Assert.Subset(flips.Keys.ToHashSet(), links.ToHashSet());
        Assert.Contains($"/advice/result?{recommendation.Flips.First(flip => IsOfAGivenAnswer(recommendation, flip)).Answers.ToQuery()}", links);
        Assert.Contains($"{flips.Count}\u00a0single change", page.QuerySelector("#what-if")!.ParentElement!.TextContent, StringComparison.Ordinal);
        foreach (var link in links.Take(5).Concat(links.TakeLast(2)))
        {
            var flip = flips[link];
            var item = page.QuerySelectorAll(".what-ifs li").First(one => one.QuerySelector("a")!.GetAttribute("href") == link);
            Assert.Contains($"{flip.Leader.Name} would lead", item.Words());
            var score = (await site.PageAsync(link)).QuerySelector($"[data-score={flip.Leader.Slug}]")!.Words();
            Assert.Contains($"{flip.Leader.Name} {score}", item.Words());
        }
    }

    [Fact]
    public async Task A_result_that_only_an_open_question_changes_is_called_stable_so_far()
    {
        var page = await ResultOf(SampleAnswers.First(Advisor, one =>
            one is { Outcome.Kind: OutcomeKind.One } && one.Flips.Any(flip => !flip.IsImportance) && !one.Flips.Any(flip => IsOfAGivenAnswer(one, flip))));
        Assert.Equal("open", page.QuerySelector("[data-stability]")!.GetAttribute("data-stability"));
        Assert.Contains("Who leads is stable so far: no other answer to what you answered changes it. A question you left open can.", page.QuerySelector("[data-stability]")!.Words());
        Assert.Contains("If you answered", page.QuerySelector("[data-stability]")!.Words());
    }

    [Fact]
    public async Task A_result_that_no_single_answer_changes_is_called_stable()
    {
        var page = await ResultOf(SampleAnswers.First(Advisor, one => one is { Outcome.Kind: OutcomeKind.One, Flips.Count: 0 }));
        Assert.Equal("stable", page.QuerySelector("[data-stability]")!.GetAttribute("data-stability"));
        Assert.Contains("Who leads is stable: no single answer changes it, nor does a different importance.", page.QuerySelector("[data-stability]")!.Words());
    }

    [Fact]
    public async Task A_result_that_only_an_importance_changes_is_called_stable_and_says_so()
    {
        var page = await ResultOf(SampleAnswers.First(
            Advisor, one => one is { Outcome.Kind: OutcomeKind.One, Flips.Count: > 0 } && one.Flips.All(flip => flip.IsImportance)));
        Assert.Equal("stable", page.QuerySelector("[data-stability]")!.GetAttribute("data-stability"));
        Assert.Contains("Who leads is stable: no single answer changes it; only a different importance does.", page.QuerySelector("[data-stability]")!.Words());
    }

    [Fact]
    public async Task Reasons_are_few_clear_and_include_the_strongest_argument_against()
    {
        foreach (var answers in SampleAnswers.Of(Advisor, seed: 3).Where(one => Advisor.Recommend(one).Outcome is { Kind: OutcomeKind.One, RunnerUp: not null }).Take(20))
        {
            var recommendation = Advisor.Recommend(answers);
            var reasons = recommendation.Reasons(recommendation.Standings[0].Framework.Slug, recommendation.Standings[1].Framework.Slug);
            var lists = (await ResultOf(answers)).QuerySelectorAll(".reason-list");
            Assert.Equal(
                reasons.Where(reason => reason is { IsClear: true, Difference: > 0 }).Take(3).Select(reason => reason.Row.Need.Id),
                Needs(lists[0]));
            Assert.Equal(reasons.Where(reason => reason.Difference < 0).Take(1).Select(reason => reason.Row.Need.Id), Needs(lists[1]).Take(1));
            Assert.True(Needs(lists[1]).Count() <= 2);
        }

        static IEnumerable<string?> Needs(IElement list) =>
            list.QuerySelectorAll("[data-reason]").Select(reason => reason.GetAttribute("data-reason"));
    }

    [Fact]
    public async Task Must_haves_are_shown_with_their_state_for_every_framework()
    {
        var answers = SampleAnswers.First(Advisor, one => one.Outcome.Kind == OutcomeKind.One && one.Answers.MustHaves.Count > 1);
        var page = await ResultOf(answers);
        Assert.Equal(
            Advisor.Recommend(answers).Standings.SelectMany(standing => standing.MustHaves).Select(check => (check.Need.Id, check.State.ToString().ToLowerInvariant())),
            page.QuerySelectorAll(".scores [data-must]").Select(item => (item.GetAttribute("data-must")!, item.GetAttribute("data-state")!)));
    }

    [Fact]
    public async Task Next_steps_keep_the_answers()
    {
        var answers = SampleAnswers.First(Advisor, one => one.Outcome.Kind == OutcomeKind.One);
        var page = await ResultOf(answers);
        Assert.Equal($"/advice/check?{answers.ToQuery()}", page.Href("Change answers"));
        Assert.Equal($"/advice/result.md?{answers.ToQuery()}", page.Href("decision record"));
        Assert.Equal($"/advice/result.json?{answers.ToQuery()}", page.Href("JSON"));
        Assert.Equal($"/advice/result.csv?{answers.ToQuery()}", page.Href("spreadsheet"));
        Assert.Equal("/advice", page.Href("Start again"));
    }

    [Fact]
    public async Task Where_nothing_is_answered_the_next_step_is_to_answer_and_keeps_the_must_haves()
    {
        var page = await site.PageAsync("/advice/result?must=admin.built-in");

        Assert.Equal("/advice/all?must=admin.built-in", page.Href("Answer questions"));
        Assert.DoesNotContain("Change answers", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> ResultOf(Answers answers) =>
        await site.PageAsync($"/advice/result?{answers.ToQuery()}", HttpStatusCode.OK);

    private static decimal Number(IElement cell) =>
        decimal.Parse(cell.TextContent.Replace("%", "").Trim().Replace('\u2212', '-'), System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsOfAGivenAnswer(Recommendation recommendation, QuestionFlip flip) =>
        !flip.IsImportance && recommendation.Answers.To(flip.Question.Id) is not null;
}
