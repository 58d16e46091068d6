using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Core.Tests.Advice;

public sealed class EchoTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(60, 60)]
    [InlineData(61, 60)]
    [InlineData(100_000, 60)]
    public void What_is_too_long_is_cut_and_marked(int length, int kept) =>
        Assert.Equal(new string('a', kept) + (length > kept ? "…" : ""), Echo.Of(new string('a', length)));

    [Fact]
    public void Half_a_character_is_never_left_at_the_cut()
    {
        Assert.Equal(new string('a', 59) + "…", Echo.Of(new string('a', 59) + "🔋" + "b"));
        Assert.Equal(new string('a', 58) + "🔋…", Echo.Of(new string('a', 58) + "🔋" + "b"));
        Assert.Equal(new string('a', 58) + "🔋", Echo.Of(new string('a', 58) + "🔋"));
    }
}
