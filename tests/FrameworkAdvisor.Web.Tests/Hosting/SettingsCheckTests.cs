using FrameworkAdvisor.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace FrameworkAdvisor.Web.Tests.Hosting;

public class SettingsCheckTests
{
    [Theory]
    [InlineData("*")]
    [InlineData("advisor.example.org; *")]
    [InlineData("0.0.0.0")]
    [InlineData("[::]")]
    [InlineData(";")]
    [InlineData("")]
    [InlineData(null)]
    public void A_site_that_goes_by_any_name_does_not_start(string? names) =>
        Assert.Contains("AllowedHosts", Assert.Throws<BadSettingException>(() => SettingsCheck.Run(Settings(names))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("localhost;127.0.0.1;[::1]")]
    [InlineData("*.example.org")]
    public void Names_of_its_own_are_taken(string names) => SettingsCheck.Run(Settings(names));

    private static IConfiguration Settings(string? names)
    {
        var builder = new ConfigurationBuilder();
        builder.AddInMemoryCollection([KeyValuePair.Create("AllowedHosts", names)]);
        return builder.Build();
    }
}
