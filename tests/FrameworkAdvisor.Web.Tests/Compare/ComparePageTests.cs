using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Tests.Compare;

public class ComparePageTests(AdvisorSite site)
{
    private Advisor Advisor => site.Advisor;

    [Fact]
    public async Task Every_need_has_a_row_with_the_rating_of_every_framework()
    {
        var rows = (await site.PageAsync("/compare")).QuerySelectorAll("[data-need]");
        Assert.Equal(Advisor.Needs.Select(need => need.Id), rows.Select(row => row.GetAttribute("data-need")));
        foreach (var row in rows)
        {
            var expected = Advisor.Catalogue.Frameworks
                .Select(framework => Advisor.Ratings[framework.Slug, row.GetAttribute("data-need")!])
                .Select(rating => string.Create(CultureInfo.InvariantCulture, $"{rating.Value:0.0} ± {rating.StandardError:0.0}"));
            Assert.Equal(expected, row.QuerySelectorAll(".rating").Select(cell => cell.Words()));
            Assert.Equal(Advisor.Catalogue.Frameworks.Count, row.QuerySelectorAll("svg.interval").Length);
        }
    }

    [Fact]
    public async Task The_printed_gap_is_the_difference_of_the_printed_ratings()
    {
        foreach (var row in (await site.PageAsync("/compare?frameworks=flask,django")).QuerySelectorAll("[data-need]"))
        {
            var ratings = row.QuerySelectorAll(".rating").Select(cell => decimal.Parse(cell.Words().Split(' ')[0], CultureInfo.InvariantCulture)).ToList();
            var gap = row.QuerySelectorAll("td")[^1].Words();
            var size = Math.Abs(ratings[1] - ratings[0]).ToString("0.0", CultureInfo.InvariantCulture);
            Assert.True(
                gap == $"{size}, no clear difference" || gap == $"{(ratings[1] > ratings[0] ? "Django" : "Flask")} +{size}",
                $"{row.GetAttribute("data-need")}: {gap} between {ratings[0]} and {ratings[1]}");
        }
    }

    [Fact]
    public async Task Every_cell_opens_to_its_voices_and_leads_to_all_claims_of_each()
    {
        var page = await site.PageAsync("/compare");
        var expected = Advisor.Catalogue.Frameworks
            .SelectMany(framework => Advisor.Needs.Select(need => Advisor.Ratings[framework.Slug, need.Id]))
            .SelectMany(rating => rating.Voices.Select(voice => $"/criteria/{rating.Need.Split('.')[0]}#{rating.Need}-{rating.Framework}-{voice.Article}"));
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            page.QuerySelectorAll("details .voices strong + a").Select(link => link.GetAttribute("href")!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sorted_by_gap_the_widest_comes_first()
    {
        var page = await site.PageAsync((await site.PageAsync("/compare")).Href("widest gap"));
        var gaps = page.QuerySelectorAll("[data-need]")
            .Select(row => row.QuerySelectorAll(".rating").Select(cell => decimal.Parse(cell.Words().Split(' ')[0], CultureInfo.InvariantCulture)).ToList())
            .Select(pair => Math.Abs(pair[1] - pair[0])).ToList();
        Assert.Equal(Advisor.Needs.Count, gaps.Count);
        Assert.Equal(gaps.OrderDescending(), gaps);
    }

    [Fact]
    public async Task All_values_of_a_measure_through_time_are_shown_with_their_sources()
    {
        var facts = Advisor.Catalogue.Articles.SelectMany(article => article.Facts.Select(fact => (fact, article))).ToList();
        var table = (await site.PageAsync("/compare")).QuerySelector("table.facts")!;
        Assert.Equal(facts.Count, table.QuerySelectorAll("a[href^='/articles/']").Length);
        Assert.Contains("300,700 August 2019, Iflexion", table.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_dated_figure_is_drawn_and_a_later_or_higher_one_further_on_or_up()
    {
        var table = (await site.PageAsync("/compare")).QuerySelector("table.facts")!;
        var numbers = Advisor.Catalogue.Articles.SelectMany(article => article.Facts)
            .Where(fact => fact.AsOf is not null && decimal.TryParse(fact.Value, CultureInfo.InvariantCulture, out _))
            .Select(fact => (fact.Measure, fact.Framework, fact.Value, fact.AsOf)).Distinct().Count();

        Assert.Equal(numbers, table.QuerySelectorAll("svg.timeline .timeline-sign").Length);
        var questions = table.QuerySelectorAll("tr").Single(row => row.QuerySelector("th")!.Words().StartsWith("Stack Overflow", StringComparison.Ordinal));
        var releases = table.QuerySelectorAll("tr").Single(row => row.QuerySelector("th")!.Words().StartsWith("First release", StringComparison.Ordinal));
        var (asked, released) = (Places(questions), Places(releases));
        Assert.True(asked[1].Y < asked[0].Y - 10, "seven times as many stand higher");
        Assert.True(released[1].X < released[0].X - 10, "five years earlier stands further left");
        Assert.Equal(2, questions.QuerySelectorAll("svg.timeline .timeline-sign").Select(sign => sign.TagName).Distinct().Count());

        // Flask's first.
        static List<(double X, double Y)> Places(IElement row) => [.. row.QuerySelectorAll("svg.timeline .timeline-sign")
            .Select(sign => sign.GetAttribute("cx") is { } x ? $"{x} {sign.GetAttribute("cy")}" : sign.GetAttribute("d")!.TrimStart('M').Split('m')[0])
            .Select(place => place.Split(' '))
            .Select(place => (double.Parse(place[0], CultureInfo.InvariantCulture), double.Parse(place[1], CultureInfo.InvariantCulture)))];
    }

    [Theory]
    [InlineData("/compare")]
    [InlineData("/compare?frameworks=django&frameworks=flask")]
    [InlineData("/compare?frameworks=django,flask")]
    public async Task No_frameworks_mean_all_and_the_order_is_always_the_same(string address) =>
        Assert.Equal("Compare Flask and Django", (await site.PageAsync(address)).QuerySelector("h1")!.Words());

    [Theory]
    [InlineData("/compare?frameworks=flask,rails", "\"rails\"")]
    [InlineData("/compare?frameworks=flask", "name at least two")]
    [InlineData("/compare?frameworks=", "name at least two")]
    [InlineData("/compare?frameworks", "\"frameworks\"")]
    [InlineData("/compare?frameworks=flask,,django", "\"frameworks\"")]
    [InlineData("/compare?frameworks=flask,flask", "\"frameworks\" names flask twice")]
    [InlineData("/compare?sort=name", "\"name\"")]
    [InlineData("/compare?sort=", "\"sort\"")]
    [InlineData("/compare?sort=gap&sort=gap", "\"sort\" is given 2 times")]
    [InlineData("/compare?colour=red", "\"colour\"")]
    public async Task What_is_unknown_is_refused_and_named(string address, string message) =>
        Assert.Contains(message, (await site.PageAsync(address, HttpStatusCode.BadRequest)).QuerySelector("main")!.Words());
}
