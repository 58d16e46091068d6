using FrameworkAdvisor.Content.Articles;

namespace FrameworkAdvisor.Content.Tests.Articles;

public sealed class LinkAddressTests
{
    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("HTTP://example.org/a:b?c=d:e#f:g")]
    [InlineData("mailto:someone@example.org")]
    [InlineData("/method")]
    [InlineData("page.html#part")]
    [InlineData("#part")]
    [InlineData("?scope=large&parts=pages")]
    [InlineData("a/b:c")]
    [InlineData("/")]
    public void Web_mail_and_relative_addresses_are_allowed(string address) => Assert.True(LinkAddress.IsAllowed(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("javascript:alert(1)")]
    [InlineData(" \u0001javascript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("java\u200Bscript:alert(1)")]
    [InlineData("\n/\t/evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("h\u00ADttps:evil.example")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\evil.example")]
    [InlineData("javascript&colon;alert(1)")]
    [InlineData("&amp;#106;avascript&amp;#58;alert(1)")]
    [InlineData("&sol;/evil.example")]
    [InlineData("&Tab;//evil.example")]
    [InlineData("&amp;amp;amp;amp;amp;amp;amp;amp;lt;")]
    public void Everything_else_is_refused_however_it_is_written(string? address) => Assert.False(LinkAddress.IsAllowed(address));
}
