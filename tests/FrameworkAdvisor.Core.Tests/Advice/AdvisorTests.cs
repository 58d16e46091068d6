using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

/// <summary>Sections 2 and 3 of the model by hand: weights and scores.</summary>
public class AdvisorTests
{
    private static readonly Advisor advisor = new CatalogueBuilder()
        .Frameworks("flask", "django")
        .Rated("size.small", 0.5, 9, 4)
        .Rated("size.large", 0.5, 3, 8)
        .Rated("admin.built-in", 0.5, 2, 9.5)
        .Question("scope", "small: size.small 6", "large: size.large 4, admin.built-in 2", "other")
        .Several("parts", "pages: size.small 1, size.large 1", "back-office: admin.built-in 5", "api: size.small 3")
        .Question("team", "solo: size.small 2", "many: size.large 7")
        .Advisor();

    [Fact]
    public void Effects_of_the_chosen_options_add_up_to_weights()
    {
        var ledger = advisor.Weigh("scope=large&parts=pages&parts=back-office&team=many");
        Assert.Equal([("size.large", 12m), ("admin.built-in", 7m), ("size.small", 1m)], WeightsOf(ledger));
        Assert.Equal([0.6, 0.35, 0.05], ledger.Rows.Select(row => row.Weight));
        Assert.Equal([60.0m, 35.0m, 5.0m], ledger.Rows.Select(row => row.PrintedShare));
    }

    [Fact]
    public void A_score_is_ten_times_the_weighted_mean_of_the_ratings()
    {
        var ledger = advisor.Weigh("scope=large&team=many");
        Assert.Equal(((11 * 3) + (2 * 2)) * 10 / 13m, ledger.Score("flask"), 6);
        Assert.Equal(((11 * 8) + (2 * 9.5m)) * 10 / 13m, ledger.Score("django"), 6);
        Assert.Equal((28.5m, 82.3m), (ledger.PrintedScore("flask"), ledger.PrintedScore("django")));
    }

    [Theory]
    [InlineData("not-relevant", 0)]
    [InlineData("normal", 1)]
    [InlineData("important", 2)]
    [InlineData("critical", 4)]
    public void An_importance_multiplies_the_points_of_its_question_alone(string importance, int factor)
    {
        var ledger = advisor.Weigh($"scope=small&team=many&importance.scope={importance}");
        Assert.Equal(factor * 6m, WeightOf(ledger, "size.small"));
        Assert.Equal(7m, WeightOf(ledger, "size.large"));
    }

    [Fact]
    public void Unanswered_questions_contribute_nothing() =>
        Assert.Equal([("size.small", 2m)], WeightsOf(advisor.Weigh("team=solo")));

    [Fact]
    public void Not_sure_contributes_the_mean_over_the_options_exactly()
    {
        var ledger = advisor.Weigh("scope=not-sure");
        Assert.Equal([("size.small", 6 / 3m), ("size.large", 4 / 3m), ("admin.built-in", 2 / 3m)], WeightsOf(ledger));
        Assert.Equal([0.5, 4 / 12.0, 2 / 12.0], ledger.Rows.Select(row => row.Weight));

        // 2 : 4/3 : 2/3 is 3 : 2 : 1 without any rounding.
        Assert.Equal(((3 * 9) + (2 * 3) + (1 * 2)) * 10 / 6m, ledger.Score("flask"), 6);
    }

    [Fact]
    public void Not_sure_to_questions_with_different_numbers_of_options_stays_exact()
    {
        var ledger = advisor.Weigh("scope=not-sure&team=not-sure&importance.team=critical");
        Assert.Equal(2 + (4 * 2 / 2m), WeightOf(ledger, "size.small"));
        Assert.Equal((4 / 3m) + (4 * 7 / 2m), WeightOf(ledger, "size.large"), 20);
        Assert.Equal(6, ledger.Scale);
        Assert.Equal([36L, 92L, 4L], ledger.Weights.ToArray());
    }

    [Fact]
    public void Not_sure_to_a_question_that_takes_several_is_the_mean_of_one_option_each() =>
        Assert.Equal(4 / 3m, WeightOf(advisor.Weigh("parts=not-sure"), "size.small"));

    [Theory]
    [InlineData("")]
    [InlineData("scope=other")]
    [InlineData("scope=small&importance.scope=not-relevant")]
    [InlineData("must=size.small")]
    public void Answers_that_weigh_nothing_leave_an_empty_ledger(string query)
    {
        var ledger = advisor.Weigh(query);
        Assert.True(ledger.IsEmpty);
        Assert.Empty(ledger.Rows);
        Assert.Equal(0, ledger.Score("flask"));
        Assert.All(Standing.Of(ledger), standing => Assert.Equal((null, null, null), (standing.Score, standing.PrintedScore, standing.Rank)));
    }

    [Fact]
    public void A_row_says_which_answers_give_it_weight()
    {
        var row = advisor.Weigh("scope=small&parts=pages&parts=api&team=not-sure&importance.scope=important").Rows[0];
        Assert.Equal("size.small", row.Need.Id);
        Assert.Equal(
            [
                ("scope", "small", Importance.Important, 12m), ("parts", "pages", Importance.Normal, 1m),
                ("parts", "api", Importance.Normal, 3m), ("team", null, Importance.Normal, 1m),
            ],
            row.Because.Select(because => (because.Question.Id, because.Option?.Id, because.Importance, because.Points)));
    }

    [Fact]
    public void Equal_weights_stand_in_the_order_of_the_criteria() =>
        Assert.Equal(
            ["size.small", "admin.built-in"],
            new CatalogueBuilder().Frameworks("flask").Rated("size.small", 1, 5).Rated("admin.built-in", 1, 5)
                .Question("q", "a: admin.built-in 3, size.small 3")
                .Advisor().Weigh("q=a").Rows.Select(row => row.Need.Id));

    [Fact]
    public void A_rating_enters_the_sum_rounded_to_six_decimals()
    {
        var ledger = new CatalogueBuilder().Frameworks("flask").Rated("a.b", 1, 20 / 3.0).Question("q", "a: a.b 1").Advisor().Weigh("q=a");
        Assert.Equal(6.666667m, ledger.Rows[0]["flask"].RatingUsed);
        Assert.Equal(66.66667m, ledger.Score("flask"));
    }

    [Fact]
    public void Disputed_claims_count_only_in_the_advisor_that_asks_what_if()
    {
        var disputing = new CatalogueBuilder().Frameworks("flask").Need("a.b").Article("old", 1, "2025-06")
            .Claim("old", "flask", "a.b", -2, null, ClaimStatus.Disputed)
            .Claim("old", "flask", "a.b", 2, null, ClaimStatus.Rejected).Advisor();
        Assert.Equal([-2], disputing.DisputedClaims.Select(claim => claim.Stance));
        Assert.Equal((5, 3), (disputing.Ratings["flask", "a.b"].Value, disputing.CountingDisputed.Ratings["flask", "a.b"].Value));
        Assert.Equal((0, 1), (disputing.Ratings["flask", "a.b"].Against, disputing.CountingDisputed.Ratings["flask", "a.b"].Against));
        Assert.Empty(disputing.CountingDisputed.DisputedClaims);
    }

    private static IEnumerable<(string, decimal)> WeightsOf(Ledger ledger) =>
        ledger.Rows.Select(row => (row.Need.Id, row.Because.Sum(because => because.Points)));

    private static decimal WeightOf(Ledger ledger, string need) =>
        WeightsOf(ledger).Where(pair => pair.Item1 == need).Select(pair => pair.Item2).DefaultIfEmpty().Single();
}
