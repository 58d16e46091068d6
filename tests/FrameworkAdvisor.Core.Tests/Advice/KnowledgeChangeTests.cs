using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class KnowledgeChangeTests
{
    private static readonly Catalogue former = new CatalogueBuilder()
        .Frameworks("flask", "django")
        .Need("size.large")
        .Need("admin.built-in")
        .Need("orm.built-in")
        .Question("scope", "tiny: orm.built-in 1", "large: size.large 3, admin.built-in 1")
        .Several("parts", "pages: admin.built-in 2", "api: orm.built-in 2")
        .Article("one", 1, "2025-01")
        .Article("two", 0.8, "2024-06")
        .Claim("one", "django", "size.large", 2)
        .Claim("two", "django", "size.large", 1)
        .Claim("one", "flask", "size.large", -1)
        .Claim("two", "flask", "admin.built-in", -2)
        .Claim("one", "django", "admin.built-in", 2)
        .Claim("one", "django", "orm.built-in", 2)
        .Claim("two", "flask", "orm.built-in", -2)
        .Build();

    [Fact]
    public void The_same_knowledge_under_another_number_changes_nothing()
    {
        var change = Between(former, former, "scope=large&must=admin.built-in");

        Assert.True(change.IsNothing);
        Assert.False(change.IsOutcomeChanged || change.IsLeaderChanged);
        Assert.Equal([0m, 0m], change.Scores.Select(score => score.Change));
    }

    [Fact]
    public void A_flipped_stance_is_named_with_the_rating_and_the_points_it_moved()
    {
        var change = Between(former, WithClaim("one-00000000", claim => claim with { Stance = -2 }), "scope=large");

        var only = Assert.Single(change.Differences);
        Assert.Equal((DifferenceKind.Claim, "one-00000000", "django", "size.large"), (only.Kind, only.Id, only.Framework, only.Need));
        Assert.Equal("The claim of one on django and “size.large”, “one-00000000”, changed from +2 to \u22122", only.Sentence);
        var move = Assert.Single(change.Ratings);
        Assert.Equal(("django", "size.large"), (move.Framework.Slug, move.Need.Id));
        Assert.Equal([only], move.Because);
        Assert.True(move.Now < move.Then);
        Assert.Equal((0m, change.Scores[1].Evidence), (move.Ageing, move.Evidence));
        Assert.Equal((change.Scores[1].Change, 0m), (move.Points, change.Scores[1].Weights));
        Assert.True(move.Points < -5);
        Assert.Equal(new ScoreEffect(former.Frameworks[1], move.Points), Assert.Single(only.Effects));
    }

    [Theory]
    [InlineData("dispute", "The claim of two on flask and “admin.built-in”, “two-00000003”, is now disputed and no longer counts (“no longer so”)")]
    [InlineData("date", "The claim of two on flask and “admin.built-in”, “two-00000003”, is dated 2019 instead of undated")]
    [InlineData("text", "The claim of two on flask and “admin.built-in”, “another”, reads otherwise; it was “two-00000003”")]
    [InlineData("remove", "The claim of two on flask and “admin.built-in”, “two-00000003”, no longer counts; it counted \u22122")]
    [InlineData("reject", "The claim of two on flask and “admin.built-in”, “two-00000003”, no longer counts; it counted \u22122")]
    [InlineData("trust", "The article “two” (two) is trusted 0.5 instead of 0.8")]
    [InlineData("updated", "The article “two” (two) is dated February 2025 instead of June 2024")]
    [InlineData("editor", "An editor set the rating of flask and “admin.built-in” to 4.0 ± 0.5 (“tried it”)")]
    [InlineData("effect", "The answer “large” to “scope” gives “size.large” a weight of 4 instead of 3")]
    [InlineData("no-effect", "The answer “large” to “scope” gives “size.large” a weight of 0 instead of 3")]
    [InlineData("half-life", "The months after which a claim on “size.large” counts half are 24 instead of 60")]
    [InlineData("framework", "Third can now be recommended too")]
    [InlineData("question", "The question “Extra?” is new and not answered here")]
    [InlineData("label", "The answer “large” to “scope” now reads “more than 50 tables”")]
    public void Each_cause_is_named_alone(string planted, string sentence)
    {
        var change = Between(former, Plant(planted), "scope=large");

        Assert.Equal(sentence, Assert.Single(change.Differences).Sentence);
        AssertAddsUp(change);
    }

    [Fact]
    public void What_does_not_weigh_in_is_not_told()
    {
        var change = Between(former, WithClaim("one-00000005", claim => claim with { Stance = -2 }), "scope=large");

        Assert.True(change.IsNothing);
    }

    [Fact]
    public void A_changed_effect_moves_the_weights_and_no_rating()
    {
        var change = Between(former, Plant("effect"), "scope=large");

        Assert.Empty(change.Ratings);
        Assert.All(change.Scores, score => Assert.Equal((0m, 0m), (score.Ageing, score.Evidence)));
        Assert.Contains(change.Scores, score => score.Weights != 0);
    }

    [Fact]
    public void A_question_that_is_about_other_parts_is_a_cause()
    {
        var about = former with { Questions = [former.Questions[0] with { Concerns = ["api"] }, former.Questions[1]] };

        var change = Between(former, about, "scope=large&parts=pages&parts=api");

        var only = Assert.Single(change.Differences);
        Assert.Equal((DifferenceKind.Concerns, "scope", "The question “scope” is about “api” instead of all parts"), (only.Kind, only.Id, only.Sentence));
        Assert.Equal("The question “scope” is about all parts instead of “api”", Assert.Single(Between(about, former, "scope=large&parts=pages&parts=api").Differences).Sentence);
        Assert.True(Between(former, about, "scope=large&parts=api").IsNothing);
        Assert.True(Between(former, about, "scope=large&parts=pages&parts=api&importance.scope=not-relevant").IsNothing);
    }

    [Fact]
    public void An_option_without_effects_that_comes_or_goes_is_a_cause_for_who_is_not_sure()
    {
        var question = former.Questions[0];
        var more = former with
        {
            Questions = [question with { Options = [.. question.Options, new("none", "none", [])] }, former.Questions[1]],
        };
        const string query = "scope=not-sure&parts=pages";

        var (added, removed) = (Between(former, more, query), Between(more, former, query));

        Assert.Contains(added.Differences, one => one.Sentence == "“Not sure” about “scope” is the mean of 3 answers instead of 2 answers");
        Assert.Equal("“Not sure” about “scope” is the mean of 2 answers instead of 3 answers", Assert.Single(removed.Differences).Sentence);
        Assert.Contains(removed.Scores, score => score.Weights != 0);
        AssertAddsUp(removed);
    }

    [Fact]
    public void The_former_ratings_are_derived_once_for_a_day()
    {
        var (then, now) = (Version(1, former), Version(2, former, 36));
        var answers = Read(then, "scope=large");
        ScoreSteps Steps(Advisor other) => new(then.Weigh(answers), other.Weigh(answers), []);

        Assert.Same(then, Steps(Version(3, former)).Aged);
        Assert.Same(Steps(now).Aged, Steps(now).Aged);
        Assert.Equal(now.Version.PublishedOn, Steps(now).Aged.Version.PublishedOn);
        Assert.Equal(then.Version.PublishedOn.AddMonths(5), Steps(Version(4, former, 5)).Aged.Version.PublishedOn);
    }

    [Fact]
    public void Time_alone_is_a_cause_of_its_own()
    {
        var change = KnowledgeChange.Between(
            Version(1, former), Version(2, former, 36), Read(Version(1, former), "scope=large"));

        Assert.Equal("From 15 June 2025 to 15 June 2028 older evidence has come to count less", Assert.Single(change.Differences).Sentence);
        Assert.All(change.Scores, score => Assert.Equal((0m, 0m), (score.Evidence, score.Weights)));
        Assert.Contains(change.Scores, score => score.Ageing != 0);
        Assert.NotEmpty(change.Ratings);
        Assert.All(change.Ratings, move => Assert.Equal(change.Differences, move.Because));
        AssertAddsUp(change);
    }

    [Fact]
    public void Answers_that_are_no_longer_known_are_named_and_the_others_stay()
    {
        var without = former with
        {
            Questions =
            [
                former.Questions[0] with { Options = [former.Questions[0].Options[1]] },
                former.Questions[1] with { Options = [former.Questions[1].Options[1]] },
            ],
        };

        var change = Between(former, without, "scope=tiny&parts=pages&parts=api&importance.parts=critical");

        Assert.Equal(["tiny", "pages"], change.Gone.Select(error => error.Value));
        Assert.Equal("parts=api&importance.parts=critical", change.Now.Answers.ToQuery());
        Assert.Contains(change.Differences, difference => difference.Sentence == "The answer “pages” to “parts” is no longer known and counts for nothing");
        AssertAddsUp(change);
    }

    [Fact]
    public void A_need_a_must_have_and_a_framework_may_go()
    {
        var without = former with
        {
            Criteria = [.. former.Criteria.Where(criterion => criterion.Slug != "admin")],
            Frameworks = [former.Frameworks[1]],
            Claims = [.. former.Claims.Where(claim => claim.Need != "admin.built-in" && claim.Framework == "django")],
            Questions =
            [
                former.Questions[0] with { Options = [former.Questions[0].Options[0], former.Questions[0].Options[1] with { Effects = [new("size.large", 3, [])] }] },
            ],
        };

        var change = Between(former, without, "scope=large&must=admin.built-in");

        Assert.Equal(
            [
                "The answer “large” to “scope” gives “admin.built-in” a weight of 0 instead of 1",
                "The must-have “admin.built-in” is no longer known and counts for nothing",
                "flask can no longer be recommended",
                "The need “admin.built-in” is gone",
            ],
            change.Differences.Select(difference => difference.Sentence).Where(sentence => !sentence.StartsWith("The claim", StringComparison.Ordinal)));
        Assert.Equal("django", Assert.Single(change.Scores).Framework.Slug);
        AssertAddsUp(change);
    }

    [Fact]
    public void A_must_have_that_is_met_otherwise_is_named_and_may_change_the_outcome()
    {
        var catalogue = former with { EditorRatings = [new("flask", "admin.built-in", 9, 0.5, "ships one now")] };

        var change = Between(former, catalogue, "scope=large&must=admin.built-in");

        Assert.Contains(change.Differences, difference => difference.Sentence == "The must-have “admin.built-in”: flask has it now; before, it lacked it");
    }

    [Fact]
    public void With_everything_changed_at_once_the_parts_still_add_up_exactly()
    {
        var catalogue = former;
        foreach (var planted in (string[])["dispute", "trust", "editor", "effect", "half-life"])
        {
            catalogue = Plant(planted, catalogue);
        }

        foreach (var query in (string[])["scope=large", "scope=not-sure&parts=pages", "scope=tiny&parts=pages&parts=api&importance.parts=critical"])
        {
            AssertAddsUp(KnowledgeChange.Between(Version(1, former), Version(2, catalogue, 29), Read(Version(1, former), query)));
        }
    }

    // On needs of their own causes do not meet; on one need or among weights each comes on top of those before it.
    [Theory]
    [InlineData("trust", "dispute")]
    [InlineData("dispute", "editor")]
    [InlineData("date", "remove-other")]
    [InlineData("half-life", "dispute")]
    [InlineData("effect", "small-effect")]
    [InlineData("trust", "effect")]
    public void A_cause_did_what_its_step_would_have_done_alone_after_those_before_it(string first, string second)
    {
        foreach (var query in (string[])["scope=large&parts=pages", "scope=not-sure&parts=api&importance.scope=critical"])
        {
            var one = Between(former, Plant(first), query);
            var both = Between(former, Plant(second, Plant(first)), query);
            Assert.All(former.Frameworks, framework =>
            {
                var alone = one.Scores.Single(score => score.Framework == framework).Change;
                var told = both.Differences.Where(difference => one.Differences.Any(other => other.Sentence == difference.Sentence))
                    .SelectMany(difference => difference.Effects).Where(effect => effect.Framework == framework).Sum(effect => effect.Points);
                Assert.InRange(told - alone, -0.1m, 0.1m);
            });
            AssertAddsUp(both);
        }
    }

    [Fact]
    public void A_claim_that_moves_to_another_need_moves_both_ratings()
    {
        var change = Between(former, WithClaim("two-00000003", claim => claim with { Need = "size.large" }), "scope=large");

        Assert.StartsWith("The claim of two on flask and “size.large”, “two-00000003”, is about flask and “size.large” instead of", Assert.Single(change.Differences).Sentence, StringComparison.Ordinal);
        Assert.Equal(2, change.Ratings.Count);
        AssertAddsUp(change);
    }

    [Fact]
    public void Any_changes_together_add_up_to_what_is_printed()
    {
        string[] causes = ["dispute", "date", "remove-other", "trust", "updated", "editor", "effect", "small-effect", "half-life", "framework", "question", "label"];
        string[] queries = ["scope=large", "scope=not-sure&parts=pages", "scope=tiny&parts=pages&parts=api&importance.parts=critical", "scope=not-sure&parts=not-sure&importance.scope=important"];
        for (var mask = 1; mask < 1 << causes.Length; mask += 7)
        {
            var catalogue = causes.Where((_, at) => (mask >> at & 1) == 1).Aggregate(former, (into, planted) => Plant(planted, into));
            var query = queries[mask % queries.Length];
            AssertAddsUp(KnowledgeChange.Between(Version(1, former), Version(2, catalogue, mask % 40), Read(Version(1, former), query)));
            AssertAddsUp(KnowledgeChange.Between(Version(1, catalogue), Version(2, former, mask % 40), Read(Version(1, catalogue), query)));
        }
    }

    [Fact]
    public void Without_answers_there_is_nothing_to_compare()
    {
        var change = Between(former, Plant("trust"), "");

        Assert.Empty(change.Scores);
        Assert.True(change.IsNothing);
    }

    // Both ends are what the ledgers say; the parts lie between, in all and need by need.
    private static void AssertAddsUp(KnowledgeChange change)
    {
        Assert.NotEmpty(change.Scores);
        foreach (var score in change.Scores)
        {
            var slug = score.Framework.Slug;
            Assert.Equal(change.Then.Ledger.PrintedScore(slug), score.Then);
            Assert.Equal(change.Now.Ledger.PrintedScore(slug), score.Now);
            Assert.Equal(score.Now, score.Then + score.Ageing + score.Evidence + score.Weights);
            var moves = change.Ratings.Where(move => move.Framework.Slug == slug).ToList();
            Assert.Equal((score.Ageing, score.Evidence), (moves.Sum(move => move.Ageing), moves.Sum(move => move.Evidence)));
            Assert.Equal(score.Change, EffectsOn(change, slug, _ => true));
            Assert.Equal(score.Weights, EffectsOn(change, slug, kind => kind is DifferenceKind.AnswerGone or DifferenceKind.Effect));
            Assert.Equal(score.Ageing, EffectsOn(change, slug, kind => kind is DifferenceKind.Ageing));
        }

        var sizes = change.Differences.Select(one => one.Effects.Select(effect => Math.Abs(effect.Points)).DefaultIfEmpty().Max());
        Assert.Equal(sizes.OrderDescending(), sizes);
        Assert.DoesNotContain(change.Differences.SelectMany(one => one.Effects), effect => effect.Points == 0);
    }

    private static decimal EffectsOn(KnowledgeChange change, string framework, Func<DifferenceKind, bool> which) => change.Differences
        .Where(one => which(one.Kind)).SelectMany(one => one.Effects).Where(effect => effect.Framework.Slug == framework).Sum(effect => effect.Points);

    private static Catalogue Plant(string what, Catalogue? into = null)
    {
        var catalogue = into ?? former;
        Catalogue Claim(Func<Claim, Claim> change) => WithClaim("two-00000003", change, catalogue);
        Catalogue Large(Func<Option, Option> change) => catalogue with
        {
            Questions =
            [
                catalogue.Questions[0] with { Options = [catalogue.Questions[0].Options[0], change(catalogue.Questions[0].Options[1])] },
                .. catalogue.Questions.Skip(1),
            ],
        };
        return what switch
        {
            "dispute" => Claim(claim => claim with { Status = ClaimStatus.Disputed, DisputeReason = "no longer so", Reference = "x" }),
            "date" => Claim(claim => claim with { AsOf = PartialDate.Parse("2019") }),
            "text" => Claim(claim => claim with { Text = "another" }),
            "reject" => Claim(claim => claim with { Status = ClaimStatus.Rejected }),
            "remove" => catalogue with { Claims = [.. catalogue.Claims.Where(claim => claim.Id != "two-00000003")] },
            "remove-other" => catalogue with { Claims = [.. catalogue.Claims.Where(claim => claim.Id != "one-00000004")] },
            "small-effect" => Large(option => option with { Effects = [option.Effects[0], option.Effects[1] with { Points = 3 }] }),
            "trust" => catalogue with { Articles = [catalogue.Articles[0], catalogue.Articles[1] with { Trust = 0.5 }] },
            "updated" => catalogue with { Articles = [catalogue.Articles[0], catalogue.Articles[1] with { Updated = PartialDate.Parse("2025-02") }] },
            "editor" => catalogue with { EditorRatings = [new("flask", "admin.built-in", 4, 0.5, "tried it")] },
            "effect" => Large(option => option with { Effects = [option.Effects[0] with { Points = 4 }, option.Effects[1]] }),
            "no-effect" => Large(option => option with { Effects = [option.Effects[1]] }),
            "label" => Large(option => option with { Label = "more than 50 tables" }),
            "half-life" => catalogue with
            {
                Criteria = [catalogue.Criteria[0] with { Needs = [catalogue.Criteria[0].Needs[0] with { HalfLifeMonths = 24 }] }, .. catalogue.Criteria.Skip(1)],
            },
            "framework" => catalogue with { Frameworks = [.. catalogue.Frameworks, new("third", "Third", [], "", "")] },
            "question" => catalogue with { Questions = [.. catalogue.Questions, new("extra", "Extra?", "", "", false, [], [])] },
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
    }

    private static Catalogue WithClaim(string id, Func<Claim, Claim> change, Catalogue? into = null) => (into ?? former) with
    {
        Claims = [.. (into ?? former).Claims.Select(claim => claim.Id == id ? change(claim) : claim)],
    };

    private static Advisor Version(int number, Catalogue catalogue, int monthsLater = 0) =>
        new(new KnowledgeVersion(number, CatalogueBuilder.PublicationDay.AddMonths(monthsLater), "", catalogue));

    private static Answers Read(Advisor advisor, string query)
    {
        var reading = advisor.Questionnaire.Read(query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1])));
        Assert.Empty(reading.Errors);
        return reading.Answers;
    }

    private static KnowledgeChange Between(Catalogue then, Catalogue now, string query)
    {
        var former = Version(1, then);
        return KnowledgeChange.Between(former, Version(2, now), Read(former, query));
    }
}
