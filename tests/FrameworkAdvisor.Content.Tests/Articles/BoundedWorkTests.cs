using FrameworkAdvisor.Content.Articles;

namespace FrameworkAdvisor.Content.Tests.Articles;

public sealed class BoundedWorkTests
{
    [Fact]
    public void Work_that_ends_gives_its_result()
    {
        Assert.Equal("done", BoundedWork.Run(() => "done", out var failure));
        Assert.Null(failure);
    }

    [Fact]
    public void Work_that_does_not_end_is_given_up_with_a_reason()
    {
        using var never = new ManualResetEventSlim();

        var result = BoundedWork.Run(() => never.Wait(TimeSpan.FromMinutes(1)).ToString(), out var failure);
        never.Set();

        Assert.Null(result);
        Assert.Contains("longer than 2 seconds", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Work_that_throws_is_a_reason_and_no_exception()
    {
        Assert.Null(BoundedWork.Run<string>(() => throw new InvalidOperationException("secret"), out var failure));
        Assert.DoesNotContain("secret", failure, StringComparison.Ordinal);
    }
}
