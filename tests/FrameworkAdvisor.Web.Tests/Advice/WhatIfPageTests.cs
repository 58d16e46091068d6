using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Features.Advice.OtherAnswers;

namespace FrameworkAdvisor.Web.Tests.Advice;

public class WhatIfPageTests(AdvisorSite site)
{
    [Fact]
    public async Task An_advice_that_stays_is_not_told_as_a_change()
    {
        const string plain = "scope=large&staff-editing=daily";
        var page = await site.PageAsync($"/advice/what-if?{plain}&was={Uri.EscapeDataString(plain + "&must=admin.built-in")}");

        Assert.Contains("The advice stays Django, but differently: Django fits your project better.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private const string State = "parts=pages&parts=back-office&scope=large&team=not-sure&importance.team=important&must=admin.built-in";

    private Advisor Advisor => site.Advisor;

    [Fact]
    public async Task Any_answer_importance_or_must_have_of_a_result_can_be_changed()
    {
        var page = (await site.OtherAnswersAsync(State))
            .Select("scope", "tiny").Select("load", "lean").Select("team", "").Select("importance.scope", "critical").Select("importance.team", "")
            .Choose("parts", "api").Untick("parts", "pages").Untick("must", "admin.built-in").Choose("must", "size.large");
        var address = await site.SeeOtherAsync(page.Press("Compare"));
        Assert.Equal(
            "/advice/what-if?parts=back-office&parts=api&scope=tiny&load=lean&importance.scope=critical&must=size.large&was=" + Uri.EscapeDataString(State),
            address);

        var changed = await site.PageAsync(address);
        Assert.Equal(
            [
                "Parts: The main web application: pages for visitors or users; Staff screens for looking after data → becomes Staff screens for looking after data; An API for other programs or a single-page front end",
                "Scope: Large: more than 40 tables, or several modules → becomes Tiny: up to 3 pages or endpoints",
                "Team: not sure → becomes not answered",
                $"{LabelOf("load")}: not answered → becomes {OptionOf("load", "lean")}",
                "Importance of “Scope”: normal → becomes critical",
                "Importance of “Team”: important → becomes normal",
                "Must-have dropped: Admin in the box",
                "New must-have: Large scope",
            ],
            changed.QuerySelectorAll("[data-changes] li").Select(change => change.Words()));
        Assert.Equal($"/advice/result?{State}", changed.Href("Discard it"));
        Assert.Equal("/advice/result?parts=back-office&parts=api&scope=tiny&load=lean&importance.scope=critical&must=size.large", changed.Href("Keep the change"));
    }

    [Fact]
    public async Task A_form_sent_as_it_is_changes_nothing_and_the_page_says_so_kindly()
    {
        foreach (var answers in SampleAnswers.Of(Advisor, seed: 5).Where(answers => answers.Given.Count > 0 && answers.ToQuery().Length < 800).Take(40))
        {
            var address = await site.SeeOtherAsync((await site.OtherAnswersAsync(answers.ToQuery())).Press("Compare"));
            Assert.Equal(AddressOf(answers, answers), address);
            var page = await site.PageAsync(address);
            Assert.StartsWith("Nothing is changed yet", page.QuerySelector("[data-conclusion]")!.Words(), StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("[data-comparison] table"));
            Assert.Equal(address, await site.SeeOtherAsync(page.Press("Compare")));
        }
    }

    [Fact]
    public async Task Going_on_changing_keeps_what_was_changed_and_what_it_is_compared_with()
    {
        var page = await site.PageAsync($"/advice/what-if?scope=tiny&must=size.small&was={Uri.EscapeDataString(State)}");
        Assert.Equal(
            $"/advice/what-if?scope=tiny&team=solo&must=size.small&was={Uri.EscapeDataString(State)}",
            await site.SeeOtherAsync(page.Select("team", "solo").Press("Compare")));
    }

    [Fact]
    public async Task Rows_add_up_to_the_scores_of_both_results_and_so_do_the_differences()
    {
        foreach (var (was, then) in Pairs(seed: 6, 60))
        {
            var page = await site.PageAsync(AddressOf(was, then));
            var rows = page.QuerySelectorAll("[data-need-change]");
            var total = page.QuerySelector("[data-need-total]");
            Assert.Equal(rows.Length > 0, total is not null);
            for (var column = 0; column < (total is null ? 0 : Advisor.Catalogue.Frameworks.Count + 1); column++)
            {
                foreach (var part in (string[])["data-before", "data-after", "data-difference"])
                {
                    var cell = Number(total!.QuerySelectorAll($"[{part}]")[column]);
                    Assert.Equal(cell, rows.Sum(row => Number(row.QuerySelectorAll($"[{part}]")[column])));
                }
            }

            foreach (var framework in Advisor.Catalogue.Frameworks)
            {
                var (before, after) = (Advisor.Weigh(was), Advisor.Weigh(then));
                var score = page.QuerySelector($"[data-score-change={framework.Slug}]")!;
                Assert.Equal(before.IsEmpty ? null : before.PrintedScore(framework.Slug), NumberOrNone(score.QuerySelector("[data-before]")!));
                Assert.Equal(after.IsEmpty ? null : after.PrintedScore(framework.Slug), NumberOrNone(score.QuerySelector("[data-after]")!));
                Assert.Equal(after.PrintedScore(framework.Slug) - before.PrintedScore(framework.Slug), Number(score.QuerySelector("[data-difference]")!));
            }
        }
    }

    [Fact]
    public async Task Needs_are_sorted_by_how_far_they_move_the_frameworks_apart()
    {
        foreach (var (was, then) in Pairs(seed: 7, 20))
        {
            var sizes = (await site.PageAsync(AddressOf(was, then))).QuerySelectorAll("[data-need-change]")
                .Select(row => Math.Abs(Number(row.QuerySelectorAll("[data-difference]")[0]))).ToList();
            Assert.Equal(sizes.OrderDescending(), sizes);
        }
    }

    [Fact]
    public async Task Both_sides_say_what_their_own_result_pages_say()
    {
        foreach (var (was, then) in Pairs(seed: 8, 15))
        {
            var page = await site.PageAsync(AddressOf(was, then));
            foreach (var side in (string[])["was", "then"])
            {
                var link = page.QuerySelector($"[data-side={side}] a")!;
                var result = await site.PageAsync(link.GetAttribute("href")!);
                Assert.Equal(result.QuerySelector("h1")!.Words(), link.Words());
                Assert.Contains(result.QuerySelector("[data-sureness]")?.Words() ?? "", page.QuerySelector("main")!.Words());
            }

            var isSame = page.QuerySelector("[data-side=was]")!.Words() == page.QuerySelector("[data-side=then]")!.Words();
            Assert.Equal(isSame, page.QuerySelector("[data-conclusion]")!.Words().StartsWith("The answer stays", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_slip_is_put_right_on_the_page_itself()
    {
        var page = await site.PageAsync($"/advice/what-if?parts=api&parts=not-sure&scope=tiny&was={Uri.EscapeDataString(State)}", HttpStatusCode.BadRequest);
        Assert.StartsWith("Nothing is compared yet", page.QuerySelector("[data-conclusion]")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Choose either", page.QuerySelector("[data-try=parts] .field-error")!.Words());
        Assert.Equal(
            $"/advice/what-if?parts=api&scope=tiny&was={Uri.EscapeDataString(State)}",
            await site.SeeOtherAsync(page.Untick("parts", "not-sure").Press("Compare")));
    }

    [Fact]
    public async Task The_script_is_a_small_module_under_a_fingerprint_and_no_page_of_answers_needs_it()
    {
        var script = (await site.PageAsync($"/advice/result?{State}")).QuerySelectorAll<IHtmlScriptElement>("script").Single();
        Assert.Equal("module", script.Type);
        Assert.StartsWith("/js/what-if.js?v=", script.GetAttribute("src"), StringComparison.Ordinal);
        using var response = await site.Browser.GetAsync(new Uri(script.GetAttribute("src")!, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.InRange((await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1, 3 * 1024);
    }

    [Fact]
    public async Task What_would_be_kept_stands_before_what_it_does_need_by_need()
    {
        var page = await site.PageAsync($"/advice/what-if?scope=tiny&was={Uri.EscapeDataString(State)}");

        var order = page.QuerySelectorAll("#comparison > .table-scroll .try-sides, #comparison > .actions, #comparison > .table-scroll .try-needs");
        Assert.Equal(["table try-sides", "actions", "table try-needs"], order.Select(part => part.ClassName));
    }

    [Fact]
    public void What_is_kept_of_a_field_does_not_depend_on_the_order_in_the_address()
    {
        var question = Advisor.Questionnaire.Find("parts")!;
        string KeyOf(params string[] chosen) => new ChangeField(question, chosen, false, Importance.Normal).Key;
        var (first, second) = (question.Options[0].Id, question.Options[1].Id);

        Assert.Equal(KeyOf(first, second), KeyOf(second, first));
        Assert.Equal(KeyOf(first, Questionnaire.NotSure), KeyOf(Questionnaire.NotSure, first));
        Assert.Equal(4, new HashSet<string>([KeyOf(), KeyOf(first), KeyOf(second), KeyOf(first, second)]).Count);
    }

    [Theory]
    [InlineData("Promise.reject(new TypeError('Failed to fetch'))", "The site cannot be reached, so nothing is compared yet. What you chose is kept; “Compare” tries again.")]
    [InlineData("Promise.resolve({ ok: false, status: 429, url: '', text: async () => 'Too many' })", "The site could not compare this just now. What you chose is kept; “Compare” tries again.")]
    public async Task A_fault_on_the_way_is_said_and_the_form_is_left_as_it_is(string answer, string expected)
    {
        var script = (await site.PageAsync($"/advice/result?{State}")).QuerySelectorAll<IHtmlScriptElement>("script").Single();
        var module = await site.Browser.GetStringAsync(new Uri(script.GetAttribute("src")!, UriKind.Relative), TestContext.Current.CancellationToken);
        var browser = $$"""
            const heard = {}, seen = { submitted: 0, asked: 0 }, said = {};
            const place = { childNodes: [], replaceChildren(...nodes) { this.childNodes = nodes; }, querySelector: () => null }, link = { hidden: true };
            const form = { getAttribute: () => '/advice/what-if', addEventListener: (name, act) => { heard[name] = act; }, submit: () => { seen.submitted++; } };
            globalThis.FormData = class { *[Symbol.iterator]() { yield ['scope', 'tiny']; } };
            globalThis.DOMParser = class { parseFromString() { return { querySelector: () => null }; } };
            globalThis.fetch = () => { seen.asked++; return {{answer}}; };
            globalThis.document = { querySelector: which => which.startsWith('form') ? form : which.endsWith('said]') ? said : which.endsWith('link]') ? link : place };
            await import('data:text/javascript,' + encodeURIComponent({{System.Text.Json.JsonSerializer.Serialize(module)}}));
            heard.change();
            setTimeout(() => console.log(JSON.stringify([said.textContent, seen.asked, seen.submitted])), 400);
            """;
        using var told = await RunAsync(browser);
        Assert.Equal((expected, 1, 0), (told.RootElement[0].GetString(), told.RootElement[1].GetInt32(), told.RootElement[2].GetInt32()));
    }

    [Theory]
    [InlineData("Promise.reject(new TypeError('Failed to fetch'))", "The site cannot be reached, so nothing is compared yet.")]
    [InlineData("Promise.resolve({ ok: false, status: 503, url: '', text: async () => '' })", "The site could not compare this just now.")]
    public async Task A_former_comparison_does_not_stand_beside_a_fault(string answer, string expected)
    {
        var script = (await site.PageAsync($"/advice/result?{State}")).QuerySelectorAll<IHtmlScriptElement>("script").Single();
        var module = await site.Browser.GetStringAsync(new Uri(script.GetAttribute("src")!, UriKind.Relative), TestContext.Current.CancellationToken);
        var browser = $$"""
            const heard = {}, seen = [], said = {}, link = { hidden: true };
            const conclusion = { textContent: 'The answer stays.' };
            const place = { childNodes: [], replaceChildren(...nodes) { this.childNodes = nodes; }, querySelector() { return this.childNodes[0] ?? null; } };
            const form = { getAttribute: () => '/advice/what-if', addEventListener: (name, act) => { heard[name] = act; } };
            const answers = [() => Promise.resolve({ ok: true, status: 200, url: '', text: async () => 'good' }), () => {{answer}}];
            globalThis.FormData = class { *[Symbol.iterator]() { yield ['scope', 'tiny']; } };
            globalThis.DOMParser = class { parseFromString(text) { return { querySelector: () => text === 'good' ? { childNodes: [conclusion] } : null }; } };
            globalThis.fetch = () => answers.shift()();
            globalThis.location = { pathname: '/advice/result' };
            globalThis.document = { querySelector: which => which.startsWith('form') ? form : which.endsWith('said]') ? said : which.endsWith('link]') ? link : place };
            await import('data:text/javascript,' + encodeURIComponent({{System.Text.Json.JsonSerializer.Serialize(module)}}));
            for (let round = 0; round < 2; round++) {
              heard.change();
              await new Promise(done => setTimeout(done, 400));
              seen.push(said.textContent, place.childNodes.length, link.hidden);
            }
            console.log(JSON.stringify(seen));
            """;

        using var told = await RunAsync(browser);
        var seen = told.RootElement.EnumerateArray().Select(value => value.ToString()).ToList();
        Assert.Equal(["The answer stays.", "1", "False", $"{expected} What you chose is kept; “Compare” tries again.", "0", "True"], seen);
    }

    [Fact]
    public async Task Where_headings_are_out_of_sight_each_number_has_its_own()
    {
        var table = (await site.PageAsync($"/advice/what-if?scope=tiny&was={Uri.EscapeDataString(State)}")).QuerySelector(".try-needs")!;

        var headings = table.QuerySelectorAll("thead th").Skip(1).Select(heading => heading.FirstChild!.TextContent.Trim()).ToList();
        Assert.All(
            table.QuerySelectorAll("tbody tr").ToList(),
            row => Assert.Equal(headings, row.QuerySelectorAll("td > .cell-label").Select(label => label.Words())));
    }

    private static async Task<System.Text.Json.JsonDocument> RunAsync(string module)
    {
        var start = new System.Diagnostics.ProcessStartInfo("node", "--input-type=module") { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var node = System.Diagnostics.Process.Start(start)!;
        await node.StandardInput.WriteAsync(module);
        node.StandardInput.Close();
        return System.Text.Json.JsonDocument.Parse(await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    private IEnumerable<(Answers Was, Answers Then)> Pairs(ulong seed, int count) =>
        SampleAnswers.Of(Advisor, seed).Take(2 * count).Chunk(2).Select(pair => (pair[0], pair[1])).Where(pair => AddressOf(pair.Item1, pair.Item2).Length < 1900);

    private static string AddressOf(Answers was, Answers then) =>
        string.Concat("/advice/what-if?", then.ToQuery(), then.ToQuery().Length > 0 ? "&" : "", "was=", Uri.EscapeDataString(was.ToQuery()));

    private string LabelOf(string question) => Advisor.Questionnaire.Find(question)!.Label;

    private string OptionOf(string question, string option) =>
        Advisor.Questionnaire.Find(question)!.Options.First(one => one.Id == option).Label;

    private static decimal? NumberOrNone(IElement cell) => cell.Words() == "–" ? null : Number(cell);

    private static decimal Number(IElement cell) =>
        decimal.Parse(cell.Words().Replace('\u2212', '-'), NumberStyles.Float, CultureInfo.InvariantCulture);
}
