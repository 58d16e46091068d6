using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Evidence;

public class RatingTableTests
{
    [Fact]
    public void Without_evidence_a_rating_is_neutral_unsure_and_not_covered()
    {
        var rating = RatingOf(Catalogue());
        Assert.Equal((5, 0, 0), (rating.Value, rating.EvidenceMass, rating.Disagreement));
        Assert.Equal(2.06, rating.StandardError, 0.005);
        Assert.Equal(Agreement.TooFewSources, rating.Agreement);
        Assert.False(rating.IsCovered);
        Assert.False(rating.IsSetByEditor);
        Assert.Empty(rating.Voices);
    }

    [Fact]
    public void One_article_is_one_voice_however_often_it_says_so()
    {
        var once = RatingOf(Catalogue().Article("a", 1, "2025-06").Claim("a", "flask", "size.small", 2));
        var often = RatingOf(Catalogue().Article("a", 1, "2025-06")
            .Claim("a", "flask", "size.small", 2).Claim("a", "flask", "size.small", 2).Claim("a", "flask", "size.small", 2));
        Assert.Equal((once.Value, once.StandardError, once.EvidenceMass), (often.Value, often.StandardError, often.EvidenceMass));
        Assert.Equal([3], often.Voices.Select(voice => voice.Claims));
        Assert.Equal(3, often.For);
    }

    [Fact]
    public void A_voice_is_the_mean_of_what_its_article_claims()
    {
        var rating = RatingOf(Catalogue().Article("a", 1, "2025-06")
            .Claim("a", "flask", "size.small", 2).Claim("a", "flask", "size.small", -1));
        Assert.Equal(6, Assert.Single(rating.Voices).Value);
        Assert.Equal(5.5, rating.Value);
        Assert.Equal((1, 1), (rating.For, rating.Against));
    }

    [Fact]
    public void Articles_of_equal_trust_and_age_count_the_same()
    {
        var rating = RatingOf(Catalogue().Voices("flask", "size.small", 2, 1, 1, 0));
        Assert.Equal((5 + 9 + 7 + 7 + 5) / 5.0, rating.Value, 1e-12);
        Assert.Equal(4, rating.EvidenceMass);
    }

    [Theory]
    [InlineData(ClaimStatus.Pending)]
    [InlineData(ClaimStatus.Disputed)]
    [InlineData(ClaimStatus.Rejected)]
    public void Only_accepted_claims_count(ClaimStatus status)
    {
        var rating = RatingOf(Catalogue().Article("a", 1, "2025-06").Claim("a", "flask", "size.small", 2, null, status));
        Assert.Equal((5, 0, 0, 0), (rating.Value, rating.EvidenceMass, rating.For, rating.Against));
        Assert.Empty(rating.Voices);
        Assert.Empty(rating.Counted);
    }

    [Fact]
    public void Disputed_claims_stay_visible_and_pending_and_rejected_ones_do_not()
    {
        var rating = RatingOf(Catalogue().Article("a", 1, "2025-06")
            .Claim("a", "flask", "size.small", 2)
            .Claim("a", "flask", "size.small", -2, null, ClaimStatus.Disputed)
            .Claim("a", "flask", "size.small", -1, null, ClaimStatus.Pending)
            .Claim("a", "flask", "size.small", 0, null, ClaimStatus.Rejected));
        Assert.Equal([2, -2], rating.Claims.Select(claim => claim.Stance));
        Assert.Equal((1, 0, 1), (rating.For, rating.Against, rating.Disputed));
    }

    [Theory]
    [InlineData("2024-06", "2020", 12)]
    [InlineData(null, "2023-06", 24)]
    [InlineData(null, null, ModelConstants.UndatedAgeMonths)]
    public void Age_counts_from_the_claims_date_else_from_the_articles_else_two_years(string? asOf, string? published, int months)
    {
        var rating = RatingOf(Catalogue().Article("a", 1, published).Claim("a", "flask", "size.small", 2, asOf));
        Assert.Equal(months, Assert.Single(rating.Voices).AgeMonths);
    }

    [Fact]
    public void A_voice_is_as_fresh_as_the_freshest_claim_of_its_article()
    {
        var voice = Assert.Single(RatingOf(Catalogue(24).Article("a", 0.8, "2025-06")
            .Claim("a", "flask", "size.small", 2).Claim("a", "flask", "size.small", 2, "2023-06")).Voices);
        Assert.Equal(0.8, voice.Weight, 1e-12);
        Assert.Equal(0, voice.AgeMonths);
    }

    [Fact]
    public void Age_counts_to_the_day_of_publication_and_not_to_any_other_day()
    {
        var catalogue = Catalogue(24).Article("a", 1, "2025-06").Claim("a", "flask", "size.small", 2).Build();
        double MassOn(int year) => catalogue.Advisor(new DateOnly(year, 6, 30)).Ratings["flask", "size.small"].EvidenceMass;
        Assert.Equal(1, MassOn(2025), 1e-12);
        Assert.Equal(0.5, MassOn(2027), 1e-12);
        Assert.Equal(0.25, MassOn(2029), 1e-12);
    }

    [Theory]
    [InlineData(24, 0.5)]
    [InlineData(60, 0.75785828325519911)]
    public void Each_need_has_its_own_half_life(int halfLife, double weight)
    {
        var rating = RatingOf(Catalogue(halfLife).Article("a", 1, "2023-06").Claim("a", "flask", "size.small", 2));
        Assert.Equal(weight, rating.EvidenceMass, 1e-12);
    }

    [Fact]
    public void Trust_is_what_a_fresh_article_weighs() =>
        Assert.Equal(0.3, RatingOf(Catalogue().Article("a", 0.3, "2025-06").Claim("a", "flask", "size.small", 2)).EvidenceMass, 1e-12);

    [Fact]
    public void A_rating_set_by_an_editor_replaces_the_formula_and_is_marked()
    {
        var rating = RatingOf(Catalogue().Voices("flask", "size.small", 2, 2).Rate("flask", "size.small", 3.5, 0.8));
        Assert.Equal((3.5, 0.8, "set for a test"), (rating.Value, rating.StandardError, rating.EditorReason));
        Assert.True(rating.IsSetByEditor);
        Assert.Equal(2, rating.Voices.Count);
    }

    [Fact]
    public void A_rating_set_by_an_editor_is_covered_without_any_claim() =>
        Assert.True(RatingOf(Catalogue().Rate("flask", "size.small", 3.5)).IsCovered);

    [Theory]
    [InlineData(0.49, false)]
    [InlineData(0.5, true)]
    public void A_need_is_covered_from_half_a_source_on(double trust, bool covered) =>
        Assert.Equal(covered, RatingOf(Catalogue().Article("a", trust, "2025-06").Claim("a", "flask", "size.small", 1)).IsCovered);

    [Fact]
    public void A_claim_on_one_framework_and_need_says_nothing_about_another()
    {
        var advisor = Catalogue().Voices("flask", "size.small", 2).Advisor();
        Assert.Equal(5, advisor.Ratings["django", "size.small"].Value);
        Assert.Equal(5, advisor.Ratings["flask", "size.large"].Value);
    }

    [Fact]
    public void Claims_are_listed_in_the_order_of_the_articles_and_then_of_their_ids()
    {
        var rating = RatingOf(Catalogue().Article("b", 1, "2025-06").Article("a", 1, "2025-06")
            .Claim("a", "flask", "size.small", 2).Claim("b", "flask", "size.small", 1).Claim("a", "flask", "size.small", 0));
        Assert.Equal(["b-00000001", "a-00000000", "a-00000002"], rating.Claims.Select(claim => claim.Id));
        Assert.Equal(["b", "a"], rating.Voices.Select(voice => voice.Article));
    }

    [Fact]
    public void A_framework_or_need_that_is_not_there_is_an_error()
    {
        var ratings = Catalogue().Advisor().Ratings;
        Assert.Throws<KeyNotFoundException>(() => ratings["rails", "size.small"]);
        Assert.Throws<KeyNotFoundException>(() => ratings["flask", "size.medium"]);
    }

    private static CatalogueBuilder Catalogue(int halfLifeMonths = 60) =>
        new CatalogueBuilder().Frameworks("flask", "django").Need("size.small", halfLifeMonths).Need("size.large");

    private static Rating RatingOf(CatalogueBuilder builder) => builder.Advisor().Ratings["flask", "size.small"];
}
