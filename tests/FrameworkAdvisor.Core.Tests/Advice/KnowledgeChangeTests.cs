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

    [Fact]
    public void Without_answers_there_is_nothing_to_compare()
    {
        var change = Between(Former, Plant("trust"), "");

        Assert.Empty(change.Scores);
        Assert.True(change.IsNothing);
    }
}
