using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Advice;

/// <summary>What one would have to add, and why a part goes to its framework.</summary>
public class ToAddTests(AdvisorSite site)
{
    [Fact]
    public async Task A_must_have_that_no_answer_weighs_is_listed_first()
    {
        var page = await site.PageAsync("/advice/result?scope=tiny&must=admin.built-in");

        var first = page.QuerySelector("section[aria-labelledby=to-add] [data-need]")!;
        Assert.Equal("admin.built-in", first.GetAttribute("data-need"));
        Assert.Contains("a must-have", first.Words());
    }

    private Advisor Advisor => site.Advisor;

    [Fact]
    public async Task What_is_advised_stands_open_and_the_others_are_folded()
    {
        foreach (var recommendation in Many(one => one.Outcome.Kind == OutcomeKind.One, 20))
        {
            var section = await SectionOf(recommendation);
            var advised = recommendation.Outcome.Framework!;

            Assert.Equal($"What you would have to add with {advised.Name}", section.QuerySelector("h2")!.Words());
            Assert.Equal([advised.Slug], section.QuerySelectorAll("[data-to-add]").Select(line => line.GetAttribute("data-to-add")));
            Assert.Equal(
                Advisor.Catalogue.Frameworks.Where(framework => framework != advised).Select(framework => framework.Slug),
                section.QuerySelectorAll("details [data-to-add-other]").Select(line => line.GetAttribute("data-to-add-other")));
            AssertList(recommendation, advised, section.QuerySelector(":scope > .provisions")!, section.QuerySelector("[data-to-add]")!, _ => true);
            foreach (var other in section.QuerySelectorAll("details"))
            {
                var summary = other.QuerySelector("[data-to-add-other]")!;
                var framework = Advisor.Catalogue.Frameworks.First(one => one.Slug == summary.GetAttribute("data-to-add-other"));
                AssertList(recommendation, framework, other.QuerySelector(".provisions")!, summary, _ => true);
            }
        }
    }

    [Fact]
    public async Task Where_no_winner_is_named_all_frameworks_are_folded_alike()
    {
        var section = await SectionOf(Many(one => one.Outcome.Kind == OutcomeKind.TooClose && HasThings(one), 1)[0]);

        Assert.Equal("What you would have to add", section.QuerySelector("h2")!.Words());
        Assert.Empty(section.QuerySelectorAll("[data-to-add], details[open]"));
        Assert.Equal(
            Advisor.Catalogue.Frameworks.Select(framework => $"With {framework.Name}:"),
            section.QuerySelectorAll("details summary strong").Select(title => title.Words()));
    }

    [Fact]
    public async Task Both_lists_every_part_with_what_it_alone_asks_for_in_its_own_shares()
    {
        int plain = 0, nameless = 0;
        var found = Many(one => one.Outcome.Kind == OutcomeKind.Both, 10)
            .Append(Many(one => one.Outcome is { Kind: OutcomeKind.Both, Framework: null } && one.Outcome.Split.Any(part => !part.IsSettled), 1)[0])
            .Append(Many(one => one.Outcome.Split.Any(part => part.Ledger.Rows.All(row => !Advisor.Catalogue.CanBeAdded(row.Need.Id))), 1)[0]);
        foreach (var recommendation in found)
        {
            var section = await SectionOf(recommendation);
            var summaries = section.QuerySelectorAll("[data-of-part]").ToList();
            Assert.Equal(recommendation.Outcome.Split.Select(part => part.Part.Id), summaries.Select(line => line.GetAttribute("data-of-part")));
            foreach (var (part, summary) in recommendation.Outcome.Split.Zip(summaries))
            {
                if (!part.IsSettled && recommendation.Outcome.Framework is null)
                {
                    nameless++;
                    Assert.StartsWith("No framework is named for this part", summary.Words());
                    continue;
                }

                Assert.StartsWith($"{part.Framework.Name}, for ", summary.PreviousElementSibling!.Words(), StringComparison.Ordinal);
                var alone = Advisor.Recommend(recommendation.Answers.ForPart(part.Part));
                if (summary.NextElementSibling is { ClassName: "provisions" } list)
                {
                    AssertList(alone, part.Framework, list, summary, _ => true);
                    Assert.All(list.QuerySelectorAll("li"), item => Assert.EndsWith(
                        item.QuerySelector("[data-weight]") is null ? "a must-have" : "of this part’s weight", item.QuerySelector("p")!.Words()));
                }
                else
                {
                    plain++;
                    Assert.Equal("Nothing to add: none of what this part asks for is a thing that could be added.", summary.Words());
                    Assert.DoesNotContain(alone.Ledger.Rows, row => Advisor.Catalogue.CanBeAdded(row.Need.Id));
                }
            }

            Assert.Equal(
                Advisor.Catalogue.Frameworks.Select(framework => $"If {framework.Name} must do it all:"),
                section.QuerySelectorAll("details summary strong").Select(title => title.Words()));
        }

        Assert.InRange(plain, 1, int.MaxValue);
        Assert.InRange(nameless, 1, int.MaxValue);
    }

    [Fact]
    public async Task Both_says_for_each_part_why_it_goes_to_its_framework()
    {
        var recommendation = Many(one => one.Outcome.Split.Any(part => part.IsSettled && part.Standing.MustHaves.Count > 0 && part.For.Count > 0), 1)[0];
        var page = await PageOf(recommendation);
        foreach (var part in recommendation.Outcome.Split)
        {
            var row = page.QuerySelector($"[data-part={part.Part.Id}]")!;
            Assert.Equal(part.For.Select(reason => reason.Row.Need.Id), row.QuerySelectorAll("[data-part-reason]").Select(item => item.GetAttribute("data-part-reason")));
            Assert.Equal(
                part.IsSettled ? part.Standing.MustHaves.Select(check => check.Need.Id) : [],
                row.QuerySelectorAll("[data-part-must]").Select(item => item.GetAttribute("data-part-must")));
            Assert.Equal(part.For.Count == 0, row.QuerySelectorAll("[data-part-nothing]").Length == 1);
        }
    }

    [Fact]
    public async Task What_cannot_be_added_is_named_as_a_quality()
    {
        var recommendation = Many(one => one.Outcome.Kind == OutcomeKind.One && one.Ledger.Rows.Any(row => row.Need.Id == "size.large"), 1)[0];
        var section = await SectionOf(recommendation);
        var told = section.QuerySelector("[data-qualities]")!.Words();

        Assert.All(
            recommendation.Ledger.Rows.Select(row => row.Need).Where(need => !Advisor.Catalogue.CanBeAdded(need.Id)),
            need => Assert.Contains(need.Name, told, StringComparison.Ordinal));
        Assert.Null(section.QuerySelector("[data-need='size.large']"));
    }

    [Fact]
    public async Task Knowledge_that_tells_nothing_of_it_leaves_the_section_out()
    {
        await using var former = With(Advisor.Version with { Catalogue = Advisor.Catalogue with { Provisions = [] } });
        using var browser = former.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        foreach (var address in (string[])["/advice/result?scope=large&staff-editing=daily", "/frameworks/flask"])
        {
            using var response = await browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var page = await AdvisorSite.ReadAsync(response);
            Assert.True(response.IsSuccessStatusCode);
            Assert.Empty(page.QuerySelectorAll("#to-add, #provided, .provisions"));
        }
    }

    [Fact]
    public async Task A_framework_of_which_nothing_is_noted_says_so()
    {
        var provisions = Advisor.Catalogue.Provisions.Where(provision => provision.Framework != "flask" || provision.Need == "orm.built-in").ToList();
        await using var other = With(Advisor.Version with { Catalogue = Advisor.Catalogue with { Provisions = provisions } });
        using var browser = other.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var response = await browser.GetAsync(new Uri("/advice/result?parts=back-office&staff-editing=daily", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await AdvisorSite.ReadAsync(response);

        Assert.Equal("Of the 2 things you asked for, 1 needs an extension and 1 has nothing noted.", page.QuerySelector("[data-to-add-other=flask]")!.Words());
        Assert.Equal("unknown", page.QuerySelector("details:has([data-to-add-other=flask]) [data-need='admin.built-in'] [data-state]")!.GetAttribute("data-state"));
    }

    // The list against the ledger and the content; the sentence against the list.
    private void AssertList(Recommendation recommendation, Framework framework, IElement list, IElement summary, Func<string, bool> isAsked)
    {
        var rows = recommendation.Ledger.Rows.Where(row => Advisor.Catalogue.CanBeAdded(row.Need.Id) && isAsked(row.Need.Id)).ToList();
        var items = list.Children;
        Assert.Equal(
            rows.Select(row => (row.Need.Id, row.PrintedShare.ToString("0.0", CultureInfo.InvariantCulture) + " %")),
            items.Where(item => item.QuerySelector("[data-weight]") is not null)
                .Select(item => (item.GetAttribute("data-need")!, item.QuerySelector("[data-weight]")!.Words())));
        Assert.All(
            items.Where(item => item.QuerySelector("[data-weight]") is null),
            item => Assert.Contains(item.GetAttribute("data-need")!, recommendation.Answers.MustHaves));
        foreach (var item in items)
        {
            var provision = Advisor.Catalogue.Provisions.First(one => one.Framework == framework.Slug && one.Need == item.GetAttribute("data-need"));
            Assert.Equal(Provision.WordFor(provision.Kind), item.QuerySelector("[data-state]")!.GetAttribute("data-state"));
            Assert.Contains(provision.Text, item.TextContent, StringComparison.Ordinal);
            Assert.All(provision.Extensions, name => Assert.Contains(name, item.QuerySelector("[data-extensions]")!.Words()));
            Assert.Equal(provision.Articles, item.QuerySelectorAll("a[href^='/articles/']").Select(link => link.GetAttribute("href")!.Split('/', '#')[2]));
        }

        var kinds = items.CountBy(item => item.QuerySelector("[data-state]")!.GetAttribute("data-state")!).ToDictionary();
        Assert.All(kinds, kind => Assert.Contains(
            kind.Key switch { "built-in" => "built in", "extension" => "an extension", _ => "your own work" }, summary.Words(), StringComparison.Ordinal));
        Assert.True(kinds.Count == 1 || kinds.Values.All(count => summary.Words().Contains($" {count} ", StringComparison.Ordinal)));
        Assert.True(items.Length == 1 || summary.Words().Contains($"{items.Length} things", StringComparison.Ordinal), summary.Words());
    }

    private bool HasThings(Recommendation one) => one.Ledger.Rows.Any(row => Advisor.Catalogue.CanBeAdded(row.Need.Id));

    private List<Recommendation> Many(Func<Recommendation, bool> isWanted, int count) =>
        [.. SampleAnswers.Of(Advisor).Take(20_000).Select(Advisor.Recommend).Where(one => isWanted(one) && HasThings(one)).Take(count)];

    private async Task<IElement> SectionOf(Recommendation recommendation) =>
        (await PageOf(recommendation)).QuerySelector("#to-add")!.ParentElement!;

    private Task<IHtmlDocument> PageOf(Recommendation recommendation) =>
        site.PageAsync($"/advice/result?{recommendation.Answers.ToQuery()}");

    private WebApplicationFactory<Program> With(KnowledgeVersion version) => site.WithWebHostBuilder(builder =>
        builder.ConfigureTestServices(services => services.AddScoped(_ => new Advisor(version))));
}
