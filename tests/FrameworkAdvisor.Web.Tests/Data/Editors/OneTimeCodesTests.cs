using FrameworkAdvisor.Web.Data.Editors;

namespace FrameworkAdvisor.Web.Tests.Data.Editors;

public sealed class OneTimeCodesTests
{
    // "12345678901234567890" in base 32; the codes are the last six digits of those in RFC 6238, appendix B.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Assert.Equal(code, OneTimeCodes.CodeOf(Key, now));
        Assert.Equal(seconds / 30, OneTimeCodes.StepOf(Key, code, now));
        Assert.Equal(seconds / 30, OneTimeCodes.StepOf(Key, $" {code[..3]} {code[3..]} ", now.AddSeconds(30)));
        Assert.Null(OneTimeCodes.StepOf(Key, code, now.AddSeconds(90)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870822")]
    [InlineData("２８７０８２")]
    [InlineData("abcdef")]
    public void Other_texts_are_no_codes(string code) => Assert.Null(OneTimeCodes.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(59)));

    [Fact]
    public void Recovery_codes_are_long_and_each_another()
    {
        var codes = OneTimeCodes.NewRecoveryCodes();

        Assert.Equal(10, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Equal(19, code.Length));
        Assert.Equal(OneTimeCodes.DigestOf(codes[0]), OneTimeCodes.DigestOf(codes[0].Replace("-", " ", StringComparison.Ordinal).ToUpperInvariant()));
    }
}
