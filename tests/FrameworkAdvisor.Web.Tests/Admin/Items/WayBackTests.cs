using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Features.Admin.Items;

namespace FrameworkAdvisor.Web.Tests.Admin.Items;

public class WayBackTests
{
    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin?x=1")]
    [InlineData("/admin/claims?framework=flask&q=a%20b&page=2")]
    [InlineData("/admin/options/item/scope~large")]
    public void Pages_of_the_admin_area_can_be_gone_back_to(string address) => Assert.True(WayBack.IsGood(address));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("admin")]
    [InlineData("/administrator")]
    [InlineData("/adminx?")]
    [InlineData("//evil.example/admin/")]
    [InlineData("/admin//evil.example")]
    [InlineData("/\\evil.example/admin")]
    [InlineData("/admin/\\evil.example")]
    [InlineData("/admin/..//evil.example")]
    [InlineData("/admin/%2e%2e//evil.example")]
    [InlineData("/admin/%2f/evil.example")]
    [InlineData("https://evil.example/admin/")]
    [InlineData("https:/admin/")]
    [InlineData(" /admin/")]
    [InlineData("\t/admin/")]
    [InlineData("/admin/\n/evil.example")]
    [InlineData("/admin/#x")]
    [InlineData("/admin/ü")]
    [InlineData("javascript:alert(1)//admin/")]
    public void Nothing_else_can(string address) => Assert.False(WayBack.IsGood(address));

    [Fact]
    public void What_was_done_is_told_on_lists_and_items_once_and_elsewhere_not_at_all()
    {
        Field[] taken = [ItemKinds.Framework.Find("name")!, ItemKinds.Framework.Find("site")!];

        Assert.Equal("/admin/claims?q=a%20b&done=2&taken=name,site", WayBack.With("/admin/claims?q=a%20b&done=1&taken=x", "2", taken));
        Assert.Equal("/admin/options/item/scope~large?done=2", WayBack.With("/admin/options/item/scope~large", "2", []));
        Assert.Equal("/admin/freshness?year=2019", WayBack.With("/admin/freshness?year=2019", "2", taken));
        Assert.Equal("/admin/claims/item/x/history", WayBack.With("/admin/claims/item/x/history", "2", taken));
    }
}
