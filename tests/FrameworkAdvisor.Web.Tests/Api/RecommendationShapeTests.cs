using System.Text.Json;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Tests.Advice;

namespace FrameworkAdvisor.Web.Tests.Api;

public sealed class RecommendationShapeTests(AdvisorSite site)
{
    private const string Rich = "product=saas&parts=pages&parts=service&scope=large&data=not-sure&load=lean&importance.load=critical&must=admin.built-in&must=api.services";

    [Theory]
    [InlineData(Rich)]
    [InlineData("")]
    [InlineData("scope=large")]
    [InlineData("parts=pages&parts=service&scope=not-sure")]
    [InlineData("scope=small&must=admin.built-in&must=flexibility.freedom&must=performance.lean&must=orm.built-in")]
    public async Task Every_member_is_there_in_the_documented_order(string query)
    {
        using var response = await site.Browser.AskAsync(query);
        var document = await response.JsonAsync();

        Assert.Equal(["knowledgeVersion", "outcome", "frameworks", "ledger", "flips", "weightFlips", "ratingFlips", "worthChecking", "partFlips", "withoutMustHaves", "waysOut"], document.Names());
        Assert.Equal(["kind", "framework", "label", "probability", "split"], document.GetProperty("outcome").Names());
        Assert.All(document.GetProperty("outcome").GetProperty("split").EnumerateArray(), part => Assert.Equal(["part", "framework"], part.Names()));
        Assert.Equal(2, document.GetProperty("frameworks").GetArrayLength());
        Assert.All(document.GetProperty("frameworks").EnumerateArray(), framework =>
        {
            Assert.Equal(["slug", "score", "rank", "probabilityBest", "coverage", "mustHaves", "expectedRegret"], framework.Names());
            Assert.All(framework.GetProperty("mustHaves").EnumerateArray(), must =>
            {
                Assert.Equal(["need", "state"], must.Names());
                Assert.True(must.GetProperty("state").GetString() is "pass" or "fail" or "unknown");
            });
        });
        Assert.All(document.GetProperty("ledger").EnumerateArray(), AssertLedgerRow);
        Assert.All(document.GetProperty("flips").EnumerateArray(), flip =>
        {
            Assert.Equal(["question", "change", "kind", "query", "framework", "lead"], flip.Names());
            Assert.True(flip.GetProperty("kind").GetString() is "answer" or "importance" or "must-have");
        });
        AssertSensitivity(document);
        Assert.All(document.GetProperty("partFlips").EnumerateArray(), flip =>
            Assert.Equal(["part", "question", "change", "kind", "query", "framework", "lead", "endsSplit"], flip.Names()));
        Assert.All(document.GetProperty("waysOut").EnumerateArray(), way =>
        {
            Assert.Equal(["framework", "relax", "shortfall", "score", "query", "leader"], way.Names());
            Assert.All(way.GetProperty("relax").EnumerateArray(), need => Assert.Equal(["need", "rating", "standardError", "shortfall"], need.Names()));
        });
        if (document.GetProperty("withoutMustHaves") is { ValueKind: not JsonValueKind.Null } without)
        {
            Assert.Equal(["needs", "query", "decide", "outcome"], without.Names());
        }
    }

    [Fact]
    public async Task A_must_have_that_decides_is_a_flip_of_its_own_kind()
    {
        using var response = await site.Browser.AskAsync("scope=tiny&must=admin.built-in");
        var document = await response.JsonAsync();
        var flips = document.GetProperty("flips").EnumerateArray().Where(flip => flip.GetProperty("kind").GetString() == "must-have").ToList();

        var dropped = flips[0];
        Assert.Equal(
            ("must", "admin.built-in", "scope=tiny", "flask"),
            (dropped.GetProperty("question").GetString(), dropped.GetProperty("change").GetString(), dropped.GetProperty("query").GetString(), dropped.GetProperty("framework").GetString()));
        Assert.True(dropped.GetProperty("lead").GetDecimal() > 0);
        Assert.True(document.GetProperty("withoutMustHaves").GetProperty("decide").GetBoolean());
        Assert.Equal("flask", document.GetProperty("withoutMustHaves").GetProperty("outcome").GetProperty("framework").GetString());
        foreach (var flip in flips)
        {
            using var after = await site.Browser.AskAsync(flip.GetProperty("query").GetString()!);
            Assert.Equal(flip.GetProperty("framework").GetString(), (await after.JsonAsync()).GetProperty("frameworks")[0].GetProperty("slug").GetString());
        }
    }

    [Fact]
    public async Task A_part_flip_asked_for_comes_true_in_the_part_alone_or_in_the_whole_where_it_alone_is_left()
    {
        const string query = "parts=pages&parts=service&scope=large&staff-editing=daily";
        using var response = await site.Browser.AskAsync(query);
        var flips = (await response.JsonAsync()).GetProperty("partFlips").EnumerateArray().ToList();

        Assert.NotEmpty(flips);
        foreach (var flip in flips)
        {
            var pairs = flip.GetProperty("query").GetString()!.Split('&').Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1]));
            var answers = site.Advisor.Questionnaire.Read(pairs).Answers;
            var part = answers.To("parts")!.Options.Single(option => option.Id == flip.GetProperty("part").GetString());
            var asked = answers.To("parts")!.Options.Count > 1 ? answers.ForPart(part) : answers;
            Assert.Equal(flip.GetProperty("framework").GetString(), site.Advisor.Rank(asked)[0].Framework.Slug);
            using var after = await site.Browser.AskAsync(answers.ToQuery());
            Assert.False(flip.GetProperty("endsSplit").GetBoolean() && (await after.JsonAsync()).GetProperty("outcome").GetProperty("kind").GetString() == "both");
        }
    }

    [Fact]
    public async Task Every_way_out_asked_for_lets_its_framework_in_with_the_score_it_has()
    {
        var answers = SampleAnswers.First(site.Advisor, one => one.Outcome.Kind == OutcomeKind.NoneQualifies);
        using var response = await site.Browser.AskAsync(answers.ToQuery());
        var document = await response.JsonAsync();
        var ways = document.GetProperty("waysOut").EnumerateArray().ToList();

        Assert.Equal(site.Advisor.Catalogue.Frameworks.Count, ways.Count);
        Assert.Equal(document.GetProperty("outcome").GetProperty("framework").GetString(), ways[0].GetProperty("framework").GetString());
        Assert.Equal(ways.Order(Comparer<JsonElement>.Create(Nearer)), ways);
        foreach (var way in ways)
        {
            using var after = await site.Browser.AskAsync(way.GetProperty("query").GetString()!);
            var then = await after.JsonAsync();
            var own = then.GetProperty("frameworks").EnumerateArray().Single(one => one.GetProperty("slug").GetString() == way.GetProperty("framework").GetString());
            Assert.DoesNotContain("fail", own.GetProperty("mustHaves").EnumerateArray().Select(check => check.GetProperty("state").GetString()));
            Assert.Equal(way.GetProperty("score").GetDecimal(), own.GetProperty("score").GetDecimal());
            Assert.Equal(way.GetProperty("leader").GetString(), then.GetProperty("frameworks")[0].GetProperty("slug").GetString());
        }

        static int Nearer(JsonElement one, JsonElement other) =>
            (one.GetProperty("relax").GetArrayLength(), Math.Round(one.GetProperty("shortfall").GetDouble(), 5))
                .CompareTo((other.GetProperty("relax").GetArrayLength(), Math.Round(other.GetProperty("shortfall").GetDouble(), 5)));
    }

    [Fact]
    public async Task Values_are_what_the_model_says()
    {
        var pairs = Rich.Split('&').Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1]));
        var expected = site.Advisor.Recommend(site.Advisor.Questionnaire.Read(pairs).Answers);
        using var response = await site.Browser.AskAsync(Rich);
        var document = await response.JsonAsync();

        Assert.Equal(expected.KnowledgeVersion, document.GetProperty("knowledgeVersion").GetInt32());
        Assert.Equal(expected.Outcome.KindWord, document.GetProperty("outcome").GetProperty("kind").GetString());
        Assert.Equal(expected.Outcome.Framework?.Slug, document.GetProperty("outcome").GetProperty("framework").GetString());
        Assert.Equal(expected.Outcome.Label, document.GetProperty("outcome").GetProperty("label").GetString());
        Assert.Equal(expected.Standings.Select(standing => standing.Score), document.GetProperty("frameworks").EnumerateArray().Select(framework => (decimal?)framework.GetProperty("score").GetDecimal()));
        var row = expected.Ledger.Rows[0];
        var written = document.GetProperty("ledger")[0];
        Assert.Equal((row.Need.Id, row.Weight), (written.GetProperty("need").GetString(), written.GetProperty("weight").GetDouble()));
        Assert.All(row.Cells, cell =>
        {
            var rating = written.GetProperty("ratings").GetProperty(cell.Framework.Slug);
            Assert.Equal((cell.RatingUsed, cell.Rating.StandardError), (rating.GetProperty("value").GetDecimal(), rating.GetProperty("standardError").GetDouble()));
            Assert.Equal(cell.Rating.Counted.Select(claim => claim.Id), rating.GetProperty("claims").Texts());
            Assert.Equal(cell.Points, written.GetProperty("points").GetProperty(cell.Framework.Slug).GetDecimal());
        });
        Assert.Equal(expected.Flips.Select(flip => flip.Answers.ToQuery()).Concat(expected.MustHaveFlips.Select(flip => flip.Answers.ToQuery())), document.GetProperty("flips").EnumerateArray().Select(flip => flip.GetProperty("query").GetString()));
        Assert.Contains(document.GetProperty("ledger").EnumerateArray().SelectMany(need => need.GetProperty("because").EnumerateArray()), because =>
            because.GetProperty("option").GetString() == "not-sure");
        Assert.Contains(document.GetProperty("ledger").EnumerateArray().SelectMany(need => need.GetProperty("because").EnumerateArray()), because =>
            because.GetProperty("importance").GetString() == "critical");
    }

    [Fact]
    public async Task A_flip_asked_for_comes_true()
    {
        using var response = await site.Browser.AskAsync("scope=large");
        var flips = (await response.JsonAsync()).GetProperty("flips");

        Assert.NotEqual(0, flips.GetArrayLength());
        foreach (var flip in flips.EnumerateArray())
        {
            using var after = await site.Browser.AskAsync(flip.GetProperty("query").GetString()!);
            Assert.Equal(flip.GetProperty("framework").GetString(), (await after.JsonAsync()).GetProperty("frameworks")[0].GetProperty("slug").GetString());
        }
    }

    [Fact]
    public async Task Points_add_up_to_scores_and_weights_to_one_whatever_is_answered()
    {
        var generated = new Generated(site.Advisor, seed: 7);
        for (var round = 0; round < 200; round++)
        {
            var query = string.Join('&', generated.Answers().Select(pair => $"{pair.Key}={pair.Value}"));
            using var response = await site.Browser.AskAsync(query);
            var document = await response.JsonAsync();
            var ledger = document.GetProperty("ledger").EnumerateArray().ToList();
            foreach (var framework in document.GetProperty("frameworks").EnumerateArray().Where(_ => ledger.Count > 0))
            {
                var sum = ledger.Sum(row => row.GetProperty("points").GetProperty(framework.GetProperty("slug").GetString()!).GetDecimal());
                Assert.Equal((query, framework.GetProperty("score").GetDecimal()), (query, sum));
            }

            Assert.Equal(ledger.Count == 0 ? 0 : 1, ledger.Sum(row => row.GetProperty("weight").GetDouble()), 9);
        }
    }

    private static void AssertSensitivity(JsonElement document)
    {
        Assert.All(document.GetProperty("weightFlips").EnumerateArray(), flip =>
        {
            Assert.Equal(["need", "share", "below", "above"], flip.Names());
            Assert.All(new[] { flip.GetProperty("below"), flip.GetProperty("above") }.Where(end => end.ValueKind != JsonValueKind.Null), end =>
                Assert.Equal(["share", "framework", "query"], end.Names()));
        });
        Assert.All(document.GetProperty("ratingFlips").EnumerateArray(), flip =>
        {
            Assert.Equal(["need", "fall", "rise"], flip.Names());
            Assert.All(new[] { flip.GetProperty("fall"), flip.GetProperty("rise") }, move =>
                Assert.Equal(["rating", "to", "standardErrors", "possible", "framework"], move.Names()));
        });
        if (document.GetProperty("worthChecking") is { ValueKind: not JsonValueKind.Null } worth)
        {
            Assert.Equal(["framework", "need", "share", "claim", "influence", "ifWrong"], worth.Names());
            Assert.All(worth.GetProperty("ifWrong").EnumerateArray(), supposed => Assert.Equal(["supposed", "rating", "framework", "changesLeader"], supposed.Names()));
        }
    }

    private static void AssertLedgerRow(JsonElement row)
    {
        Assert.Equal(["need", "weight", "because", "ratings", "points"], row.Names());
        Assert.InRange(row.GetProperty("weight").GetDouble(), double.Epsilon, 1);
        Assert.NotEqual(0, row.GetProperty("because").GetArrayLength());
        Assert.All(row.GetProperty("because").EnumerateArray(), because => Assert.Equal(["question", "option", "importance", "points"], because.Names()));
        Assert.Equal(row.GetProperty("ratings").Names(), row.GetProperty("points").Names());
        Assert.All(row.GetProperty("ratings").EnumerateObject(), rating => Assert.Equal(["value", "standardError", "claims"], rating.Value.Names()));
    }
}
