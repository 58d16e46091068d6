using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Audit;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Audit;

public class AuditFiguresTests
{
    private static readonly Advisor advisor = AuditCatalogues.Sound().Advisor();
    private static readonly ModelAudit audit = advisor.Audit;

    [Fact]
    public void Wins_and_shares_add_up_and_each_example_is_won()
    {
        Assert.Equal(AuditLimits.AnswerSets, audit.Wins.Frameworks.Sum(one => one.Wins) + audit.Wins.Undecided);
        Assert.Equal(100.0m, audit.Wins.Frameworks.Sum(one => one.PrintedShare) + audit.Wins.PrintedUndecided);
        Assert.All(audit.Wins.Frameworks, one => Assert.Equal(one.Framework, LeaderOf(one.Example!)));
        Assert.All(audit.Wins.Frameworks, one => Assert.Single(one.Example!.Given));
    }

    [Fact]
    public void Wins_are_those_of_the_ranking()
    {
        var generated = GeneratedAnswers.For(advisor.Catalogue.Questions);
        var leaders = generated.Chosen.Select(chosen => LeaderOf(generated.ToAnswers(advisor.Questionnaire, chosen))?.Slug ?? "").CountBy(slug => slug).ToDictionary();
        Assert.Equal(audit.Wins.Undecided, leaders.GetValueOrDefault(""));
        Assert.All(audit.Wins.Frameworks, one => Assert.Equal(leaders[one.Framework.Slug], one.Wins));
    }

    [Fact]
    public void Changes_are_counted_as_the_ranking_has_them_and_each_example_shows_one()
    {
        var generated = GeneratedAnswers.For(advisor.Catalogue.Questions);
        foreach (var reach in audit.Questions)
        {
            var without = generated.Chosen.Select(chosen => generated.ToAnswers(advisor.Questionnaire, chosen).Without(reach.Question.Id)).ToList();
            foreach (var option in reach.Options)
            {
                Assert.Equal(without.Count(answers => Differ(LeaderOf(answers), LeaderWith(answers, reach, option.Option))), option.Changes);
                Assert.Equal(
                    without.Count(answers => reach.Options.Any(other => Differ(LeaderWith(answers, reach, other.Option), LeaderWith(answers, reach, option.Option)))),
                    option.Replacements);
                var example = option.Example!;
                Assert.Equal((example.Leader, example.OtherLeader), (LeaderOf(example.With), LeaderOf(example.Otherwise)));
                Assert.NotEqual(example.Leader, example.OtherLeader);
                Assert.Contains(option.Option, example.With.To(reach.Question.Id)!.Options);
                Assert.Equal(example.With.Without(reach.Question.Id).ToQuery(), example.Otherwise.Without(reach.Question.Id).ToQuery());
            }
        }
    }

    [Fact]
    public void A_position_is_told_with_who_leads_there_and_by_how_much()
    {
        var first = audit.Positions.Positions[0];
        Assert.Equal(["first", "second", "third"], audit.Positions.Positions.Select(position => position.Name));
        Assert.Equal("question-0=first&question-1=first&question-2=first&question-3=first", first.Answers.ToQuery());
        var standings = advisor.Rank(first.Answers);
        Assert.Equal((standings[0].Framework, standings[0].PrintedScore - standings[1].PrintedScore), (first.Leader, first.PrintedLead));
        Assert.Equal(audit.Positions.Chance[0].Mean, -audit.Positions.Chance[1].Mean);
    }

    [Fact]
    public void Questions_of_different_length_have_a_last_position_too()
    {
        var positions = AuditCatalogues.Sound("x: a.one 1; y: b.two 3").Advisor().Audit.Positions.Positions;
        Assert.Equal(["first", "second", "last"], positions.Select(position => position.Name));
        Assert.Equal("question-0=third&question-1=third&question-2=third&question-3=third&question-4=y", positions[2].Answers.ToQuery());
    }

    [Fact]
    public void Claims_are_counted_by_framework_and_article_and_weighed_by_trust()
    {
        var balance = new CatalogueBuilder().Frameworks("flask", "django").Need("a.one")
            .Article("trusted", 0.8).Article("doubted", 0.2)
            .Claim("trusted", "flask", "a.one", 2).Claim("doubted", "flask", "a.one", -2).Claim("doubted", "flask", "a.one", 0)
            .Claim("doubted", "flask", "a.one", -1, status: ClaimStatus.Disputed).Claim("doubted", "flask", "a.one", -1, status: ClaimStatus.Pending)
            .Advisor().Audit.Claims;
        var flask = balance.Frameworks[0];
        Assert.Equal((1, 1, 1, 1), (flask.For, flask.Neutral, flask.Against, flask.Disputed));
        Assert.Equal(0, flask.MeanStance);
        Assert.Equal(1.0, flask.TrustedStance!.Value, 12);
        Assert.Equal((0, null, null), (balance.Frameworks[1].For, balance.Frameworks[1].MeanStance, balance.Frameworks[1].TrustedStance));
        Assert.Equal((1, 0, 2.0), (balance.Articles[0].Frameworks[0].For, balance.Articles[0].Frameworks[0].Against, balance.Articles[0].Frameworks[0].MeanStance));
    }

    [Fact]
    public void Listing_everything_the_other_way_round_changes_no_count()
    {
        var catalogue = advisor.Catalogue;
        var turned = (catalogue with
        {
            Frameworks = [.. catalogue.Frameworks.Reverse()],
            Criteria = [.. catalogue.Criteria.Reverse()],
            Articles = [.. catalogue.Articles.Reverse()],
            Claims = [.. catalogue.Claims.Reverse()],
            Questions = [.. catalogue.Questions.Reverse().Select(question => question with { Options = [.. question.Options.Reverse()] })],
        }).Advisor().Audit;
        Assert.Equal(Counts(audit), Counts(turned));
    }

    private static IEnumerable<string> Counts(ModelAudit audit) =>
    [
        .. audit.Wins.Frameworks.Select(one => $"{one.Framework.Slug} {one.Wins} {one.PrintedShare}").Order(StringComparer.Ordinal),
        .. audit.Questions.SelectMany(question => question.Options.Select(option =>
            $"{question.Question.Id}={option.Option.Id} {question.Changes} {option.Changes} {option.Replacements}")).Order(StringComparer.Ordinal),
        .. audit.Positions.Chance.Select(one => $"{one.Framework.Slug} {one.Mean:R} {one.StandardDeviation:R}").Order(StringComparer.Ordinal),
    ];

    private static bool Differ(Framework? one, Framework? other) => one is not null && other is not null && one != other;

    private static Framework? LeaderWith(Answers answers, QuestionReach reach, Option option) => LeaderOf(answers.With(new Answer(reach.Question, [option])));

    private static Framework? LeaderOf(Answers answers)
    {
        var first = advisor.Rank(answers).Where(standing => standing.Rank == 1).ToList();
        return first.Count == 1 ? first[0].Framework : null;
    }
}
