using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class PartFlipsTests
{
    [Fact]
    public void The_flips_of_a_part_are_those_found_by_trying_every_single_change_and_weighing_the_part_anew()
    {
        int flips = 0, bound = 0;
        Law.HoldsFor(Cases.Any, 700, one =>
        {
            foreach (var part in PartsOf(one))
            {
                var alone = one.Advisor.Weigh(one.Answers.ForPart(part));
                var found = PartFlips.Of(one.Advisor.Weigh(one.Answers), part, alone, Standing.Of(alone));
                flips += found.Count;
                bound += one.Answers.MustHaves.Count > 0 ? found.Count : 0;
                Assert.Equal(BruteForce(one, part).Order(StringComparer.Ordinal), found.Select(QuestionFlipsTests.Line).Order(StringComparer.Ordinal));
                Assert.Equal(found.Select(flip => flip.Lead).Order(), found.Select(flip => flip.Lead));
            }
        });
        Assert.InRange(flips, 1000, int.MaxValue);
        Assert.InRange(bound, 100, int.MaxValue);
    }

    [Fact]
    public void Only_a_part_that_settles_it_has_flips_and_a_split_is_over_just_when_one_leads_every_part()
    {
        int told = 0, ends = 0, alone = 0;
        Law.HoldsFor(Cases.Any, 6000, one =>
        {
            var recommendation = one.Recommendation;
            foreach (var flip in recommendation.PartFlips)
            {
                told++;
                ends += flip.EndsSplit ? 1 : 0;
                Assert.True(recommendation.Outcome.Split.Single(part => part.Part.Id == flip.Part.Id).IsSettled);
                var then = one.Advisor.Recommend(flip.Flip.Answers);
                var isAlone = flip.Flip.Answers.To(Questionnaire.Parts)!.Options.Count < 2;
                alone += isAlone ? 1 : 0;
                Assert.Equal(flip.Flip.Leader, (isAlone ? then.Standings : one.Advisor.Rank(flip.Flip.Answers.ForPart(flip.Part)))[0].Framework);
                var leaders = (flip.Flip.Answers.To(Questionnaire.Parts)?.Options ?? [])
                    .Select(part => one.Advisor.Rank(flip.Flip.Answers.ForPart(part))[0])
                    .Where(first => first.IsRanked).Select(first => first.Framework).Distinct().Count();
                Assert.Equal(leaders < 2, flip.EndsSplit);
                Assert.False(flip.EndsSplit && then.Outcome.Kind == OutcomeKind.Both);
            }
        });
        Assert.InRange(told, 100, int.MaxValue);
        Assert.InRange(ends, 20, told - 20);
        Assert.InRange(alone, 5, int.MaxValue);
    }

    [Fact]
    public void By_hand()
    {
        // The service is Flask's by 8 × 5; "lean" asks it for what Django is good at. The back office is Django's whatever "lean" is.
        var advisor = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.small", 0.5, 9, 4).Rated("a.large", 0.5, 2, 9)
            .Several(Questionnaire.Parts, "service: a.small 8", "back-office: a.large 8")
            .Concerning("service", "lean", "no: a.small 1", "yes: a.large 9").Advisor();
        var recommendation = advisor.Recommend("parts=service&parts=back-office&lean=no");
        Assert.Equal(OutcomeKind.Both, recommendation.Outcome.Kind);
        var flip = Assert.Single(recommendation.PartFlips);
        Assert.Equal(("service", "lean", "yes", "django", true), (flip.Part.Id, flip.Flip.Question.Id, flip.Flip.Change, flip.Flip.Leader.Slug, flip.EndsSplit));
        Assert.Equal("parts=service&parts=back-office&lean=yes", flip.Flip.Answers.ToQuery());
        Assert.Equal(10m * ((9 * 7) - (8 * 5)) / 17, flip.Flip.Lead);
        Assert.Empty(advisor.Recommend("parts=service&lean=no").PartFlips);
    }

    [Fact]
    public void Where_one_part_is_left_the_flip_says_what_the_result_behind_it_says()
    {
        // Alone the service is Flask's. Without the back office the whole still counts what was answered about it: Django's.
        var advisor = new CatalogueBuilder().Frameworks("flask", "django").Rated("a.small", 0.5, 9, 4).Rated("a.large", 0.5, 2, 9)
            .Several(Questionnaire.Parts, "service: a.small 8", "back-office: a.large 8")
            .Concerning("back-office", "staff", "daily: a.large 9").Advisor();

        var recommendation = advisor.Recommend("parts=service&parts=back-office&staff=daily");

        Assert.Equal([("service", "flask"), ("back-office", "django")], recommendation.Outcome.Split.Select(part => (part.Part.Id, part.Framework.Slug)));
        var flip = Assert.Single(recommendation.PartFlips);
        var then = advisor.Recommend(flip.Flip.Answers);
        Assert.Equal(("service", "parts=service&staff=daily", "django", true), (flip.Part.Id, flip.Flip.Answers.ToQuery(), flip.Flip.Leader.Slug, flip.EndsSplit));
        Assert.Equal((OutcomeKind.One, "django"), (then.Outcome.Kind, then.Outcome.Framework?.Slug));
        Assert.Equal(10m * ((9 * 7) - (8 * 5)) / 17, flip.Flip.Lead, 6);
    }

    private static IReadOnlyList<Option> PartsOf(Case one) => one.Answers.To(Questionnaire.Parts) is { Options.Count: >= 2 } parts ? parts.Options : [];

    private static IEnumerable<string> BruteForce(Case one, Option part)
    {
        var now = one.Advisor.Rank(one.Answers.ForPart(part))[0];
        foreach (var (question, change, isImportance, answers) in now.IsRanked ? QuestionFlipsTests.SingleChanges(one.Catalogue, one.Answers) : [])
        {
            if (answers.To(Questionnaire.Parts)!.Options.All(option => option.Id != part.Id))
            {
                continue;
            }

            // With one part left there is nothing to split: what is then advised is what the project as a whole says.
            var ledger = one.Advisor.Weigh(answers.To(Questionnaire.Parts)!.Options.Count < 2 ? answers : answers.ForPart(part));
            var then = Standing.Of(ledger);
            if (then[0].IsRanked && then.Of(now.Framework.Slug).Rank != 1)
            {
                var lead = then.Of(now.Framework.Slug).IsRanked ? QuestionFlipsTests.ExactLead(ledger, then[0].Framework, now.Framework) : 0;
                yield return QuestionFlipsTests.Line(new QuestionFlip(question, answers, change, isImportance, then[0].Framework, lead));
            }
        }
    }
}
