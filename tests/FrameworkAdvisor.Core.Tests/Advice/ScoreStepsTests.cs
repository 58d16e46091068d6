using FrameworkAdvisor.Core.Advice;
using static FrameworkAdvisor.Core.Tests.Advice.ChangedKnowledge;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class ScoreStepsTests
{
    [Fact]
    public void The_former_ratings_are_derived_once_for_a_day()
    {
        var (then, now) = (Version(1, Former), Version(2, Former, 36));
        var answers = Read(then, "scope=large");
        ScoreSteps Steps(Advisor other) => new(then.Weigh(answers), other.Weigh(answers), []);

        Assert.Same(then, Steps(Version(3, Former)).Aged);
        Assert.Same(Steps(now).Aged, Steps(now).Aged);
        Assert.Equal(now.Version.PublishedOn, Steps(now).Aged.Version.PublishedOn);
        Assert.Equal(then.Version.PublishedOn.AddMonths(5), Steps(Version(4, Former, 5)).Aged.Version.PublishedOn);
    }
}
