using FrameworkAdvisor.Core.Audit;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Audit;

/// <summary>Each flaw is planted into a catalogue that passes without it.</summary>
public class ModelAuditTests
{
    [Fact]
    public void A_sound_catalogue_has_no_findings() => Assert.Empty(AuditCatalogues.Sound().Advisor().Audit.Findings);

    [Fact]
    public void A_framework_that_cannot_win_is_an_error() => Finds(
        AuditCheck.Wins, true, "pyramid", AuditCatalogues.Sound().Frameworks("pyramid").Voices("pyramid", "a.one", -2, -2).Voices("pyramid", "b.two", 1));

    [Fact]
    public void A_framework_that_hardly_ever_wins_is_a_warning() => Finds(
        AuditCheck.Wins, false, "pyramid", AuditCatalogues.Sound("x: a.one 4, b.two 1; y: b.two 4; rare: c.three 4; z: a.one 3").Frameworks("pyramid").Need("c.three")
            .Voices("pyramid", "a.one", -1).Voices("pyramid", "b.two", -1)
            .Voices("pyramid", "c.three", 2).Voices("flask", "c.three", -2).Voices("django", "c.three", -2));

    [Fact]
    public void A_question_that_changes_nothing_is_an_error_and_its_options_are_not_named_as_well() => Finds(
        AuditCheck.Questions, true, "question-4", AuditCatalogues.Sound("x; y; z"));

    [Fact]
    public void A_question_about_what_all_are_equally_good_at_is_an_error() => Finds(
        AuditCheck.Questions, true, "question-4", Same(AuditCatalogues.Sound("x: c.same 3; y: c.same 1; z: c.same 2")));

    [Fact]
    public void A_dead_option_of_a_living_question_is_a_warning() => Finds(
        AuditCheck.Options, false, "question-4=y", Same(AuditCatalogues.Sound("x: a.one 4; y: c.same 1; z: b.two 4")));

    [Fact]
    public void An_option_after_which_nobody_can_be_ranked_is_an_error()
    {
        // One voice of little trust is evidence that is not enough: weighed by most of the answers, it leaves nobody ranked.
        var audit = AuditCatalogues.With("x: a.one 1; y: c.thin 10; z: b.two 1").Need("c.three").Need("c.thin").Article("thin", 0.1, "2025-06")
            .Claim("thin", "flask", "c.thin", 1).Claim("thin", "django", "c.thin", 1).Advisor().Audit;
        Assert.Contains(audit.Errors, finding => finding is { Check: AuditCheck.Options, Subject: "question-0=y" });
    }

    [Fact]
    public void An_option_without_effects_counts_as_the_alternative_to_the_others()
    {
        var reach = AuditCatalogues.Sound().Advisor().Audit.Questions[0].Options[2];
        Assert.Empty(reach.Option.Effects);
        Assert.Equal(0, reach.Changes);
        Assert.True(reach.Replacements > 0);
        Assert.NotNull(reach.Example?.Instead);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(6, true)]
    public void The_first_option_pointing_one_way_everywhere_is_found(int questions, bool isError) => Finds(
        AuditCheck.Positions, isError, "first",
        AuditCatalogues.With([.. Enumerable.Repeat("first: a.one 4; second: b.two 4; third: b.two 4", questions)]));

    [Fact]
    public void The_same_options_in_turning_order_are_not() => Assert.Empty(AuditCatalogues.With(
        "x: a.one 4; y: b.two 4; z: b.two 4", "x: b.two 4; y: a.one 4; z: b.two 4", "x: b.two 4; y: b.two 4; z: a.one 4",
        "x: a.one 4; y: b.two 4; z: b.two 4", "x: b.two 4; y: a.one 4; z: b.two 4", "x: b.two 4; y: b.two 4; z: a.one 4").Advisor().Audit.Findings);

    [Fact]
    public void A_need_that_no_option_weighs_is_an_error_that_tells_how_many_claims_it_wastes()
    {
        var finding = Finds(AuditCheck.Needs, true, "c.three", AuditCatalogues.Sound().Need("c.three").Voices("flask", "c.three", 1, 2).Voices("django", "c.three", 1, 1));
        Assert.Contains("4 claims never count", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_need_that_no_claim_rates_is_an_error() => Finds(
        AuditCheck.Needs, true, "c.three", AuditCatalogues.Sound("x: c.three 1, a.one 4; y: b.two 4; z: a.one 3").Need("c.three"));

    [Fact]
    public void A_rating_without_a_claim_that_counts_is_a_warning_that_names_its_need()
    {
        var finding = Finds(AuditCheck.Ratings, false, "django", AuditCatalogues.Sound("x: c.three 1, a.one 4; y: b.two 4; z: a.one 3").Need("c.three")
            .Voices("flask", "c.three", 2, 2).Claim("article-000", "django", "c.three", 2, status: ClaimStatus.Disputed));
        Assert.Contains("no claim counts on c.three:", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rating_that_an_editor_set_is_listed_and_without_a_reason_an_error()
    {
        var catalogue = AuditCatalogues.Sound().Rate("django", "a.one", 4).Build();
        Assert.Empty(catalogue.Advisor().Audit.Findings);
        Assert.Equal("set for a test", Assert.Single(catalogue.Advisor().Audit.EditorRatings).Reason);
        Finds(AuditCheck.Ratings, true, "django a.one", catalogue with { EditorRatings = [catalogue.EditorRatings[0] with { Reason = " " }] });
    }

    [Theory]
    [InlineData("article-000", true)]
    [InlineData("silent", false)]
    public void An_effect_rests_on_an_article_that_speaks_of_its_need(string article, bool isSound)
    {
        var catalogue = AuditCatalogues.Sound().Article("silent").Build();
        var question = catalogue.Questions[0];
        var option = question.Options[0];
        var rested = catalogue with
        {
            Questions = [question with { Options = [option with { Effects = [new("a.one", 4, [article])] }, .. question.Options.Skip(1)] }, .. catalogue.Questions.Skip(1)],
        };
        if (isSound)
        {
            Assert.Empty(rested.Advisor().Audit.Findings);
        }
        else
        {
            Finds(AuditCheck.Effects, false, "question-0=first", rested);
        }
    }

    [Theory]
    [InlineData("flask", null, true)]
    [InlineData("django", null, false)]
    [InlineData("django", "the article is old", true)]
    public void A_scenario_that_comes_out_otherwise_is_an_error_unless_explained(string expected, string? difference, bool isSound)
    {
        var catalogue = AuditCatalogues.Sound().Build().Expecting("question-0=first&question-3=third", expected, difference);
        if (isSound)
        {
            Assert.Empty(catalogue.Advisor().Audit.Findings);
        }
        else
        {
            Finds(AuditCheck.Scenarios, true, "case", catalogue);
        }
    }

    [Theory]
    [InlineData(ModelConstants.MostQuestions, true)]
    [InlineData(ModelConstants.MostQuestions + 1, false)]
    public void There_are_at_most_so_many_questions(int questions, bool isSound)
    {
        var audit = AuditCatalogues.With([.. Enumerable.Range(0, questions).Select(at => AuditCatalogues.SoundQuestions[at % 4])]).Advisor().Audit;
        Assert.Equal(isSound ? [] : [$"question-{questions - 1}"], audit.Errors.Where(finding => finding.Check == AuditCheck.Size).Select(finding => finding.Subject));
    }

    [Fact]
    public void There_are_at_most_so_many_criteria()
    {
        var builder = AuditCatalogues.Sound();
        for (var at = 0; at < ModelConstants.MostCriteria - 1; at++)
        {
            builder.Need($"criterion-{at}.need");
        }

        Assert.Contains(builder.Advisor().Audit.Errors, finding => finding is { Check: AuditCheck.Size, Subject: "criterion-13" });
    }

    [Fact]
    public void Nothing_to_choose_between_is_an_error_and_no_more()
    {
        var none = new CatalogueBuilder().Advisor().Audit;
        var one = new CatalogueBuilder().Frameworks("flask").Need("a.one").Voices("flask", "a.one", 2).Question("q", "x: a.one 1").Advisor().Audit;
        Assert.Equal((AuditCheck.Wins, "none"), (Assert.Single(none.Findings).Check, none.Findings[0].Subject));
        Assert.Equal((AuditCheck.Wins, "flask"), (Assert.Single(one.Findings).Check, one.Findings[0].Subject));
    }

    private static CatalogueBuilder Same(CatalogueBuilder builder) =>
        builder.Need("c.same").Voices("flask", "c.same", 1, 1).Voices("django", "c.same", 1, 1);

    private static AuditFinding Finds(AuditCheck check, bool isError, string subject, CatalogueBuilder builder) =>
        Finds(check, isError, subject, builder.Build());

    private static AuditFinding Finds(AuditCheck check, bool isError, string subject, Catalogue catalogue)
    {
        var finding = Assert.Single(catalogue.Advisor().Audit.Findings);
        Assert.Equal((check, isError, subject), (finding.Check, finding.IsError, finding.Subject));
        Assert.Contains(subject.Split(' ')[0], finding.Message, StringComparison.Ordinal);
        return finding;
    }
}
