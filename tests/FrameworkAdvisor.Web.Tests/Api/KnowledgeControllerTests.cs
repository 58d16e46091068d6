using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Tests.Commands;

namespace FrameworkAdvisor.Web.Tests.Api;

public sealed class KnowledgeControllerTests(AdvisorSite site)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private Catalogue Catalogue => site.Advisor.Catalogue;

    [Fact]
    public async Task The_questionnaire_says_all_that_a_recommendation_is_asked_with()
    {
        var document = await JsonAsync("questionnaire");

        Assert.Equal(1, document.GetProperty("knowledgeVersion").GetInt32());
        Assert.Equal(
            Catalogue.Questions.SelectMany(question => question.Options.SelectMany(option => option.Effects.Select(effect => (question.Id, question.Several, option.Id, effect.Need, effect.Points)))),
            document.GetProperty("questions").EnumerateArray().SelectMany(question => question.GetProperty("options").EnumerateArray().SelectMany(option => option.GetProperty("effects").EnumerateArray().Select(effect => (
                question.GetProperty("id").GetString()!,
                question.GetProperty("several").GetBoolean(),
                option.GetProperty("id").GetString()!,
                effect.GetProperty("need").GetString()!,
                effect.GetProperty("points").GetInt32())))));
        Assert.Equal(
            [("not-relevant", 0), ("normal", 1), ("important", 2), ("critical", 4)],
            document.GetProperty("importances").EnumerateArray().Select(one => (one.GetProperty("id").GetString()!, one.GetProperty("factor").GetInt32())));
        Assert.Equal(site.Advisor.Needs.Select(need => need.Id), document.GetProperty("mustHaves").Texts());
        Assert.Equal(Catalogue.Tensions.Count, document.GetProperty("tensions").GetArrayLength());
    }

    [Fact]
    public async Task Ratings_are_those_that_recommendations_reckon_with()
    {
        var ratings = (await JsonAsync("frameworks")).EnumerateArray().SelectMany(framework => framework.GetProperty("ratings").EnumerateArray().Select(rating => (
            Key: (framework.GetProperty("slug").GetString()!, rating.GetProperty("need").GetString()!), Value: rating))).ToDictionary(pair => pair.Key, pair => pair.Value);
        Assert.Equal(Catalogue.Frameworks.Count * site.Advisor.Needs.Count, ratings.Count);

        var everything = string.Join('&', Catalogue.Questions.SelectMany(question => question.Options.Take(question.Several ? 99 : 1).Select(option => $"{question.Id}={option.Id}")));
        using var response = await site.Browser.AskAsync(everything);
        var rows = (await response.JsonAsync()).GetProperty("ledger").EnumerateArray().ToList();

        Assert.True(rows.Count > 10);
        Assert.All(rows, row => Assert.All(row.GetProperty("ratings").EnumerateObject(), used =>
        {
            var listed = ratings[(used.Name, row.GetProperty("need").GetString()!)];
            Assert.Equal(used.Value.GetProperty("value").GetRawText(), listed.GetProperty("value").GetRawText());
            Assert.Equal(used.Value.GetProperty("standardError").GetRawText(), listed.GetProperty("standardError").GetRawText());
            var claims = listed.GetProperty("claims");
            Assert.Equal(
                used.Value.GetProperty("claims").GetArrayLength(),
                claims.GetProperty("for").GetInt32() + claims.GetProperty("against").GetInt32() + claims.GetProperty("neutral").GetInt32());
        }));
    }

    [Fact]
    public async Task A_framework_says_what_it_is_right_for()
    {
        var listed = (await JsonAsync("frameworks")).EnumerateArray().ToList();

        Assert.Equal(Catalogue.Frameworks.Select(framework => (framework.Slug, framework.Name, framework.Aliases.Count)), listed.Select(framework => (
            framework.GetProperty("slug").GetString()!, framework.GetProperty("name").GetString()!, framework.GetProperty("aliases").GetArrayLength())));
        Assert.Equal(1, listed.Sum(framework => framework.GetProperty("rightFor").GetProperty("acceptability").GetDouble()), 9);
        Assert.All(listed, framework => Assert.Equal(
            1, framework.GetProperty("rightFor").GetProperty("needs").EnumerateArray().Sum(need => need.GetProperty("weight").GetDouble()), 9));
    }

    [Fact]
    public async Task Criteria_have_their_needs_and_anchors()
    {
        var needs = (await JsonAsync("criteria")).EnumerateArray().SelectMany(criterion => criterion.GetProperty("needs").EnumerateArray());

        Assert.Equal(
            site.Advisor.Needs.Select(need => (need.Id, need.AtZero, need.AtTen, need.HalfLifeMonths)),
            needs.Select(need => (
                need.GetProperty("id").GetString()!, need.GetProperty("atZero").GetString()!, need.GetProperty("atTen").GetString()!, need.GetProperty("halfLifeMonths").GetInt32())));
    }

    [Fact]
    public async Task Articles_count_the_claims_that_are_listed_for_them()
    {
        var articles = (await JsonAsync("articles")).EnumerateArray().ToList();
        Assert.Equal(Catalogue.Articles.Select(article => (article.Slug, article.Trust)), articles.Select(article => (
            article.GetProperty("slug").GetString()!, article.GetProperty("trust").GetDouble())));
        foreach (var article in articles)
        {
            foreach (var status in (string[])["accepted", "disputed"])
            {
                var claims = await JsonAsync($"claims?article={article.GetProperty("slug").GetString()}&status={status}");
                Assert.Equal(article.GetProperty("claims").GetProperty(status).GetInt32(), claims.GetArrayLength());
            }
        }
    }

    [Theory]
    [InlineData("frameworks", "framework")]
    [InlineData("criteria", "criterion")]
    [InlineData("articles", "article")]
    public async Task One_of_a_list_has_an_address_and_what_is_not_in_it_is_named(string list, string what)
    {
        foreach (var item in (await JsonAsync(list)).EnumerateArray())
        {
            Assert.Equal(item.GetRawText(), (await JsonAsync($"{list}/{item.GetProperty("slug").GetString()}")).GetRawText());
        }

        using var response = await GetAsync($"{list}/nothing-here");
        Assert.Equal([what], (await response.ErrorsAsync(HttpStatusCode.NotFound)).Keys);
    }

    [Fact]
    public async Task Claims_are_the_bytes_of_the_command_line_and_filters_leave_their_order()
    {
        using var commands = new CommandRun();
        var (_, printed, _) = await commands.RunAsync("claims", "--json");
        using var response = await GetAsync("claims");
        Assert.Equal(printed, await response.Content.ReadAsStringAsync(Cancelled));

        var all = (await response.JsonAsync()).EnumerateArray().ToList();
        var claim = all[^1];
        var (framework, need, article, status) = (Member(claim, "framework"), Member(claim, "need"), Member(claim, "article"), Member(claim, "status"));
        Assert.Equal(Ids(all.Where(one => Member(one, "framework") == framework)), Ids((await JsonAsync($"claims?framework={framework}")).EnumerateArray()));
        Assert.Equal(
            Ids(all.Where(one => Member(one, "framework") == framework && Member(one, "need") == need && Member(one, "article") == article && Member(one, "status") == status)),
            Ids((await JsonAsync($"claims?need={need}&status={status}&article={article}&framework={framework}")).EnumerateArray()));
    }

    [Theory]
    [InlineData("framework=rails", "framework", "There is no framework \"rails\". Known: flask, django.")]
    [InlineData("framework=", "framework", "There is no framework \"\". Known: flask, django.")]
    [InlineData("framework=flask&framework=flask", "framework", "\"framework\" is given 2 times; it takes one value.")]
    [InlineData("status=true", "status", "There is no status \"true\". Known: accepted, pending, disputed, rejected.")]
    [InlineData("Framework=flask", "Framework", "\"Framework\" means nothing here. Known: framework, need, article, status.")]
    [InlineData("colour=red", "colour", "\"colour\" means nothing here. Known: framework, need, article, status.")]
    public async Task A_filter_that_means_nothing_is_named_with_what_is_known(string query, string field, string message)
    {
        using var response = await GetAsync($"claims?{query}");

        var error = Assert.Single(await response.ErrorsAsync(HttpStatusCode.BadRequest));
        Assert.Equal((field, message), (error.Key, Assert.Single(error.Value)));
    }

    [Theory]
    [InlineData("/api/v1/questionnaire")]
    [InlineData("/api/v1/frameworks")]
    [InlineData("/api/v1/frameworks/flask")]
    [InlineData("/api/v1/criteria")]
    [InlineData("/api/v1/articles")]
    [InlineData("/api/v1/claims?framework=flask")]
    [InlineData("/api/v1/recommendation?scope=small")]
    [InlineData("/openapi/v1.json")]
    public async Task A_document_is_tagged_and_kept_until_something_is_published(string address)
    {
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            using var first = await site.Browser.SendAsync(new(method, new Uri(address, UriKind.Relative)), Cancelled);
            Assert.Equal("public, must-revalidate, max-age=0", first.Headers.CacheControl?.ToString());
            Assert.Equal(["Accept-Encoding"], first.Headers.Vary);
            Assert.Equal(["1"], first.Headers.GetValues("Knowledge-Version"));
            foreach (var held in (EntityTagHeaderValue[])[first.Headers.ETag!, EntityTagHeaderValue.Any])
            {
                using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Headers = { IfNoneMatch = { held } } };
                using var second = await site.Browser.SendAsync(request, Cancelled);
                Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag), (second.StatusCode, second.Headers.ETag));
                Assert.Empty(await second.Content.ReadAsByteArrayAsync(Cancelled));
            }

            using var stale = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Headers = { IfNoneMatch = { new("\"0-20000101-00\"", isWeak: true) } } };
            using var third = await site.Browser.SendAsync(stale, Cancelled);
            Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        }
    }

    [Fact]
    public async Task What_is_posted_has_no_tag()
    {
        using var response = await site.Browser.PostAsync("""{"answers":{"scope":"large"}}""");

        Assert.Equal((HttpStatusCode.OK, null), (response.StatusCode, response.Headers.ETag));
    }

    private async Task<JsonElement> JsonAsync(string address)
    {
        using var response = await GetAsync(address);
        return await response.JsonAsync();
    }

    private Task<HttpResponseMessage> GetAsync(string address) => site.Browser.GetAsync(new Uri($"/api/v1/{address}", UriKind.Relative), Cancelled);

    private static string Member(JsonElement claim, string name) => claim.GetProperty(name).GetString()!;

    private static IEnumerable<string> Ids(IEnumerable<JsonElement> claims) => claims.Select(claim => Member(claim, "id"));
}
