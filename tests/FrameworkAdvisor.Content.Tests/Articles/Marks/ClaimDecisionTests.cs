using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Tests.Articles.Marks;

/// <summary>How a mark says what was decided about each of its claims.</summary>
public sealed class ClaimDecisionTests : IDisposable
{
    private const string Claims = "claim=\"django admin.built-in +2; flask admin.built-in -1; flask learning.easy-start +1\"";

    private readonly SampleContent content = new();

    public void Dispose() => content.Dispose();

    [Theory]
    [InlineData("", "Accepted Accepted Accepted")]
    [InlineData("status=rejected", "Rejected Rejected Rejected")]
    [InlineData("status=pending", "Pending Pending Pending")]
    [InlineData("status=accepted", "Accepted Accepted Accepted")]
    [InlineData("status-2=rejected", "Accepted Rejected Accepted")]
    [InlineData("status=pending status-1=accepted status-3=rejected", "Accepted Pending Rejected")]
    [InlineData("disputed-2=\"why\" reference-2=\"where\"", "Accepted Disputed(why, where) Accepted")]
    [InlineData("disputed=\"all\" reference=\"there\" disputed-2=\"why\" reference-2=\"where\" status-3=pending", "Disputed(all, there) Disputed(why, where) Pending")]
    [InlineData("as-of=2019 as-of-2=2020-02", "Accepted/2019 Accepted/2020-02 Accepted/2019")]
    [InlineData("as-of-3=2020 status-3=pending", "Accepted Accepted Pending/2020")]
    [InlineData("disputed=\"a &quot;b&quot; &#124; c\" reference=\"&amp;quot; & &lt; &#x41;\"", "Disputed(a \"b\" | c, &quot; & &lt; &#x41;) Disputed(a \"b\" | c, &quot; & &lt; &#x41;) Disputed(a \"b\" | c, &quot; & &lt; &#x41;)")]
    public void Each_claim_of_a_mark_has_a_decision_of_its_own(string attributes, string decisions)
    {
        content.WriteArticleBody($"==Words=={{{Claims} {attributes}}}\n");

        Assert.Equal(decisions, string.Join(' ', content.Load().Claims.Select(Decision)));
    }

    [Theory]
    [InlineData("status=disputed", "`status` is `disputed`; it must be one of `accepted`, `pending`, `rejected`")]
    [InlineData("status=maybe", "`status` is `maybe`")]
    [InlineData("status-2=Rejected", "`status-2` is `Rejected`")]
    [InlineData("status=rejected disputed=\"why\" reference=\"where\"", "`status` is `rejected`")]
    [InlineData("disputed-2=\"why\"", "`disputed-2` (why it is false or outdated) and `reference-2`")]
    [InlineData("disputed-2=\"why\" reference=\"where\"", "go together; give both")]
    [InlineData("as-of-2=soon", "`as-of-2` is `soon`; write a date")]
    [InlineData("status-4=rejected", "`status-4` speaks of a claim that is not there; this mark has 3")]
    [InlineData("status-0=rejected", "`status-0` is not an attribute of a mark")]
    [InlineData("status-01=rejected", "`status-01` is not an attribute of a mark")]
    [InlineData("claim-2=\"django admin.built-in +1\"", "`claim-2` is not an attribute of a mark")]
    public void What_cannot_be_meant_is_an_error_with_its_line(string attributes, string reason)
    {
        content.WriteArticleBody($"\nA line.\n\n==Words=={{{Claims} {attributes}}}\n");

        var errors = ContentFolder.Load(content.Folder).Errors;

        Assert.Contains(errors, error => error.File == SampleContent.Article && error.Line == 17 && error.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Readers_are_shown_neither_what_was_rejected_nor_what_nobody_has_reviewed()
    {
        content.WriteArticleBody($"==Some=={{{Claims} status-1=rejected status-2=pending}} and ==none=={{claim=\"flask admin.built-in +1\" status=rejected}}.\n");

        var catalogue = content.Load();
        var html = catalogue.Articles[0].Html;

        Assert.Equal(4, catalogue.Claims.Count);
        Assert.Contains($"data-claims=\"{catalogue.Claims[2].Id}\" data-stance=\"for\"", html, StringComparison.Ordinal);
        Assert.EndsWith("</a> and none.</p>\n", html, StringComparison.Ordinal);
    }

    private static string Decision(Claim claim) =>
        claim.Status + (claim.DisputeReason is null ? "" : $"({claim.DisputeReason}, {claim.Reference})") + (claim.AsOf is null ? "" : $"/{claim.AsOf}");
}
