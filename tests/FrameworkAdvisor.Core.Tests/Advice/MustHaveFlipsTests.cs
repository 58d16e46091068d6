using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class MustHaveFlipsTests
{
    [Fact]
    public void Those_to_drop_are_found_by_dropping_every_set_of_must_haves_and_weighing_anew()
    {
        int dropped = 0, together = 0;
        Law.HoldsFor(Cases.Any, 3000, one =>
        {
            var now = one.Advisor.Rank(one.Answers)[0];
            var found = one.Recommendation.MustHaveFlips.Where(flip => !flip.IsAdded).Select(Line).Order(StringComparer.Ordinal).ToList();
            var expected = now.IsRanked ? Smallest(one, now).Order(StringComparer.Ordinal).ToList() : [];
            Assert.Equal(expected, found);
            dropped += found.Count;
            together += one.Recommendation.MustHaveFlips.Count(flip => flip.Needs.Count > 1);
        });
        Assert.InRange(dropped, 100, int.MaxValue);
        Assert.InRange(together, 10, int.MaxValue);
    }

    [Fact]
    public void Those_to_add_are_found_by_adding_every_need_and_weighing_anew()
    {
        var added = 0;
        Law.HoldsFor(Cases.Any, 300, one =>
        {
            var now = one.Advisor.Rank(one.Answers)[0];
            var expected = one.Advisor.Needs.Where(need => now.IsRanked && !one.Answers.MustHaves.Contains(need.Id))
                .Select(need => (need, answers: one.Answers.WithMustHaves([.. one.Answers.MustHaves, need.Id])))
                .Select(pair => (pair.need, pair.answers, then: one.Advisor.Rank(pair.answers)[0]))
                .Where(pair => pair.then.IsRanked && pair.then.Framework != now.Framework)
                .Select(pair => Line(new MustHaveFlip([pair.need], true, pair.answers, pair.then.Framework, 0)))
                .ToList();
            Assert.Equal(expected, one.Recommendation.MustHaveFlips.Where(flip => flip.IsAdded).Select(Line));
            added += expected.Count;
        });
        Assert.InRange(added, 200, int.MaxValue);
    }

    [Fact]
    public void By_hand()
    {
        // Flask 90, Django 40, Bottle 70; the must-have keeps Flask out, and a.z would keep Bottle out as well.
        var advisor = new CatalogueBuilder().Frameworks("flask", "django", "bottle")
            .Rated("a.x", 0.5, 9, 4, 7).Rated("a.y", 0.5, 1, 9, 9).Rated("a.z", 0.5, 9, 9, 1)
            .Question("q", "a: a.x 5").Advisor();
        var recommendation = advisor.Recommend("q=a&must=a.y");
        Assert.Equal("bottle", recommendation.Leader!.Framework.Slug);
        Assert.Equal(
            [("a.y", false, "flask", 20m, "q=a"), ("a.z", true, "django", 0m, "q=a&must=a.y&must=a.z")],
            recommendation.MustHaveFlips.Select(flip => (flip.Needs.Single().Id, flip.IsAdded, flip.Leader.Slug, flip.Lead, flip.Answers.ToQuery())));
        Assert.Empty(advisor.Recommend("q=a&must=a.x&must=a.y&must=a.z").MustHaveFlips);
    }

    [Fact]
    public void What_would_be_advised_without_the_must_haves_that_exclude_somebody_is_the_recommendation_without_them()
    {
        int decide = 0, idle = 0;
        Law.HoldsFor(Cases.Any, 600, one =>
        {
            var recommendation = one.Recommendation;
            if (recommendation.WithoutMustHaves is not { } lifted)
            {
                Assert.True(recommendation.Outcome.Kind is not (OutcomeKind.One or OutcomeKind.Both) || recommendation.Standings.All(standing => !standing.IsExcluded));
                return;
            }

            var then = one.Advisor.Recommend(one.Answers.WithMustHaves(one.Answers.MustHaves.Except(lifted.Needs.Select(need => need.Id))));
            Assert.Equal(Fingerprint.Of(then), Fingerprint.Of(lifted.Then));
            Assert.All(then.Standings, standing => Assert.False(standing.IsExcluded));
            _ = lifted.Decide ? decide++ : idle++;
            Assert.Equal(Advised(recommendation.Outcome) != Advised(then.Outcome), lifted.Decide);

            // Whoever leads instead is told by a flip, unless two tie.
            Assert.True(then.Leader!.Framework == recommendation.Leader!.Framework
                || then.Leader.Score == recommendation.Leader.Score
                || recommendation.MustHaveFlips.Any(flip => !flip.IsAdded && flip.Leader == then.Leader.Framework));
        });
        Assert.InRange(decide, 20, int.MaxValue);
        Assert.InRange(idle, 20, int.MaxValue);
    }

    [Fact]
    public void A_split_that_stays_does_not_rest_on_must_haves_whoever_leads_over_all()
    {
        // Bottle would lead the whole if it had a.must; each part has its own leader all the same.
        var recommendation = new CatalogueBuilder().Frameworks("flask", "django", "bottle")
            .Rated("a.small", 0.1, 9, 1, 7).Rated("a.large", 0.1, 1, 9, 7).Rated("a.must", 0.1, 9, 9, 1)
            .Several(Questionnaire.Parts, "service: a.small 8", "back-office: a.large 7").Advisor()
            .Recommend("parts=service&parts=back-office&must=a.must");

        var lifted = recommendation.WithoutMustHaves!;
        Assert.Equal((OutcomeKind.Both, OutcomeKind.Both), (recommendation.Outcome.Kind, lifted.Then.Outcome.Kind));
        Assert.Equal(("flask", "bottle"), (recommendation.Outcome.Framework?.Slug, lifted.Then.Outcome.Framework?.Slug));
        Assert.False(lifted.Decide);
    }

    // What a reader is told to take: who leads over all is no part of it where the parts are split.
    private static string Advised(Outcome outcome) => outcome.Kind == OutcomeKind.Both
        ? string.Join(' ', outcome.Split.Select(part => $"{part.Part.Id} {(part.IsSettled || outcome.Framework is not null ? part.Framework.Slug : "")}"))
        : $"{outcome.Kind} {outcome.Framework?.Slug}";

    // Of all sets of must-haves those that let another lead, without those that hold a smaller one with the same leader.
    private static IEnumerable<string> Smallest(Case one, Standing now)
    {
        var must = one.Answers.MustHaves;
        var sets = Enumerable.Range(1, (1 << must.Count) - 1)
            .Select(bits => must.Where((_, at) => (bits >> at & 1) == 1).ToList())
            .Select(needs => (needs, answers: one.Answers.WithMustHaves(must.Except(needs))))
            .Select(pair => (pair.needs, pair.answers, then: one.Advisor.Rank(pair.answers)))
            .Where(pair => pair.then[0].IsRanked && pair.then.Of(now.Framework.Slug).Rank != 1)
            .ToList();
        return sets
            .Where(set => !sets.Any(other => other.needs.Count < set.needs.Count
                && other.needs.All(set.needs.Contains) && other.then[0].Framework == set.then[0].Framework))
            .Select(set => Line(new MustHaveFlip(
                [.. set.needs.Select(id => one.Advisor.Needs.First(need => need.Id == id))],
                false,
                set.answers,
                set.then[0].Framework,
                set.then[0].Score!.Value - now.Score!.Value)));
    }

    private static string Line(MustHaveFlip flip) => FormattableString.Invariant(
        $"{string.Join(' ', flip.Needs.Select(need => need.Id))} {flip.IsAdded} {flip.Leader.Slug} {flip.Lead} {flip.Answers}");
}
