using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Tests.Decisions;

/// <summary>What is written out once per knowledge is never shown for another.</summary>
public sealed class PinnedEvidenceTests : IAsyncDisposable
{
    private readonly AdvisorSite site = new();

    [Fact]
    public async Task Todays_result_and_a_former_one_each_show_the_claims_of_their_own_knowledge()
    {
        var links = await site.SaveAsync();
        var former = await site.TextAsync(links.Result);
        await site.PublishAsync(catalogue => catalogue with
        {
            Claims = [.. catalogue.Claims.Select(claim => claim.Need == "admin.built-in" ? claim with { Text = $"Since then: {claim.Text}" } : claim)],
        });

        var today = await site.TextAsync($"/advice/result?{DecisionBrowser.Query}");

        Assert.Contains("Since then: ", today, StringComparison.Ordinal);
        Assert.Equal(former, await site.TextAsync(links.Result));
        Assert.Equal(today, await site.TextAsync($"/advice/result?{DecisionBrowser.Query}"));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
