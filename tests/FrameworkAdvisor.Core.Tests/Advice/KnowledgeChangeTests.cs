using FrameworkAdvisor.Core.Advice;
using static FrameworkAdvisor.Core.Tests.Advice.ChangedKnowledge;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class KnowledgeChangeTests
{
    [Fact]
    public void The_same_knowledge_under_another_number_changes_nothing()
    {
        var change = Between(Former, Former, "scope=large&must=admin.built-in");

        Assert.True(change.IsNothing);
        Assert.False(change.IsOutcomeChanged || change.IsLeaderChanged);
        Assert.Equal([0m, 0m], change.Scores.Select(score => score.Change));
    }

    [Fact]
    public void A_changed_effect_moves_the_weights_and_no_rating()
    {
        var change = Between(Former, Plant("effect"), "scope=large");

        Assert.Empty(change.Ratings);
        Assert.All(change.Scores, score => Assert.Equal((0m, 0m), (score.Ageing, score.Evidence)));
        Assert.Contains(change.Scores, score => score.Weights != 0);
    }

    [Fact]
    public void With_everything_changed_at_once_the_parts_still_add_up_exactly()
    {
        var catalogue = Former;
        foreach (var planted in (string[])["dispute", "trust", "editor", "effect", "half-life"])
        {
            catalogue = Plant(planted, catalogue);
        }

        foreach (var query in (string[])["scope=large", "scope=not-sure&parts=pages", "scope=tiny&parts=pages&parts=api&importance.parts=critical"])
        {
            AssertAddsUp(KnowledgeChange.Between(Version(1, Former), Version(2, catalogue, 29), Read(Version(1, Former), query)));
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
            var one = Between(Former, Plant(first), query);
            var both = Between(Former, Plant(second, Plant(first)), query);
            Assert.All(Former.Frameworks, framework =>
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
        var change = Between(Former, WithClaim("two-00000003", claim => claim with { Need = "size.large" }), "scope=large");

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
            var catalogue = causes.Where((_, at) => (mask >> at & 1) == 1).Aggregate(Former, (into, planted) => Plant(planted, into));
            var query = queries[mask % queries.Length];
            AssertAddsUp(KnowledgeChange.Between(Version(1, Former), Version(2, catalogue, mask % 40), Read(Version(1, Former), query)));
            AssertAddsUp(KnowledgeChange.Between(Version(1, catalogue), Version(2, Former, mask % 40), Read(Version(1, catalogue), query)));
        }
    }

    [Fact]
    public void Without_answers_there_is_nothing_to_compare()
    {
        var change = Between(Former, Plant("trust"), "");

        Assert.Empty(change.Scores);
        Assert.True(change.IsNothing);
    }
}
