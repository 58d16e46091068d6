using System.Net;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Disputes;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Tests.Admin;
using FrameworkAdvisor.Web.Tests.Advice;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Disputes;

public sealed class DisputeTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private const string Answers = "scope=large&staff-editing=daily";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private Claim Claim => site.Advisor.Catalogue.Claims.First(claim => claim is { Status: ClaimStatus.Accepted, Framework: "django", Need: "admin.built-in" });

    [Fact]
    public async Task From_a_result_to_the_claims_behind_it_to_the_form_which_says_what_the_result_would_be_without_it()
    {
        var result = await site.PageAsync($"/advice/result?{Answers}");
        var behind = await site.PageAsync(result.QuerySelector("a[href^='/claims?']")!.GetAttribute("href")!);
        var form = await site.PageAsync(behind.QuerySelector($"a[href^='/claims/{Claim.Id}/dispute']")!.GetAttribute("href")!);

        var without = new Core.Advice.Advisor(site.Advisor.Version with
        {
            Catalogue = site.Advisor.Catalogue with { Claims = [.. site.Advisor.Catalogue.Claims.Where(claim => claim.Id != Claim.Id)] },
        }).Recommend(AnswersQuery.ReadQuery(site.Advisor.Questionnaire, Answers).Answers);
        var depends = form.QuerySelector("[data-depends]")!;
        Assert.Equal("no", depends.GetAttribute("data-depends"));
        Assert.Contains(FormattableString.Invariant($"without it {without.Standings[0].PrintedScore:0.0}"), depends.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_way_from_a_result_to_a_dispute_keeps_its_answers_and_leads_back()
    {
        var result = await site.PageAsync($"/advice/result?{Answers}");
        Assert.All(result.QuerySelectorAll("a[href*='/dispute']"), link => Assert.EndsWith($"/dispute?{Answers}", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.NotEmpty(result.QuerySelectorAll("[data-check-next] a[href*='/dispute']"));
        var address = $"/claims/{Claim.Id}/dispute";
        var form = await site.PageAsync($"{address}?{Answers}");
        Assert.Equal($"/advice/result?{Answers}", form.QuerySelector("a.back-link")!.GetAttribute("href"));

        using var sent = await site.Browser.SendAsync(form.FormTo(address), new Dictionary<string, string> { ["dispute-reason"] = "Because.", ["reference"] = "There." });

        var thanks = await site.PageAsync(sent.Headers.Location!.OriginalString);
        Assert.NotNull(thanks.QuerySelector($"main a[href='/advice/result?{Answers}']"));
        await site.PageAsync("/claims/dispute-sent?surprise=1", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_split_result_does_not_depend_on_any_claim_that_leaves_it_as_it_is()
    {
        var answers = SampleAnswers.First(site.Advisor, one => one.Outcome.Kind == Core.Advice.OutcomeKind.Both).ToQuery();
        var light = site.Advisor.Catalogue.Claims.First(claim => claim.Status == ClaimStatus.Accepted
            && Core.Review.Impact.SameOutcome(
                site.Advisor.Recommend(AnswersQuery.ReadQuery(site.Advisor.Questionnaire, answers).Answers).Outcome,
                site.Advisor.WithoutClaims(one => one.Id == claim.Id).Recommend(AnswersQuery.ReadQuery(site.Advisor.Questionnaire, answers).Answers).Outcome));

        var form = await site.PageAsync($"/claims/{light.Id}/dispute?{answers}");

        Assert.Equal("no", form.QuerySelector("[data-depends]")!.GetAttribute("data-depends"));
    }

    [Fact]
    public async Task A_dispute_reaches_the_editors_once_and_upholding_it_disputes_the_claim_in_the_draft_alone()
    {
        var editor = await site.SignedInAsync(Role.Editor);
        var form = (await site.PageAsync($"/claims/{Claim.Id}/dispute")).FormTo($"/claims/{Claim.Id}/dispute");
        var typed = new Dictionary<string, string> { ["dispute-reason"] = "It is <b>outdated</b>.", ["reference"] = "https://example.org/notes" };
        for (var time = 0; time < 2; time++)
        {
            using var sent = await site.Browser.SendAsync(form, typed);
            Assert.Equal((HttpStatusCode.SeeOther, "/claims/dispute-sent"), (sent.StatusCode, sent.Headers.Location!.OriginalString));
        }

        var queue = await editor.PageAsync("/admin/disputes");
        var row = Assert.Single(queue.QuerySelectorAll("[data-dispute]"), one => one.QuerySelector("textarea")!.TextContent == typed["dispute-reason"]);
        Assert.Contains(Claim.Text, row.TextContent, StringComparison.Ordinal);
        var id = row.GetAttribute("data-dispute")!;

        using var upheld = await editor.SendAsync(queue.FormTo($"/admin/disputes/{id}/uphold"), new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.SeeOther, upheld.StatusCode);
        await using var scope = site.Services.CreateAsyncScope();
        var draft = (await scope.ServiceProvider.GetRequiredService<DraftEditing>().ReadAsync(Cancelled)).Claims.Single(claim => claim.Id == Claim.Id);
        Assert.Equal((ClaimStatus.Disputed, "It is <b>outdated</b>.", "https://example.org/notes"), (draft.Status, draft.DisputeReason, draft.Reference));
        var entry = Assert.Single(await scope.ServiceProvider.GetRequiredService<AdvisorDbContext>().AuditEntries.AsNoTracking()
            .Where(one => one.Item == Claim.Id).ToListAsync(Cancelled));
        Assert.Equal((AuditAction.Change, $"upholds dispute {id}"), (entry.Action, entry.Note));
        Assert.Equal(ClaimStatus.Accepted, site.Advisor.Catalogue.Claims.Single(claim => claim.Id == Claim.Id).Status);

        using var again = await editor.SendAsync(queue.FormTo($"/admin/disputes/{id}/decline"), new Dictionary<string, string> { ["why"] = "No." });
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task What_is_left_empty_is_named_at_its_field_and_what_was_typed_stays()
    {
        var address = $"/claims/{Claim.Id}/dispute";
        var form = (await site.PageAsync(address)).FormTo(address);

        using var answer = await site.Browser.SendAsync(form, new Dictionary<string, string> { ["dispute-reason"] = "Because." });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await AdvisorSite.ReadAsync(answer);
        Assert.Equal("#reference", page.QuerySelector("[data-errors] a")!.GetAttribute("href"));
        Assert.Equal("Because.", page.QuerySelector("#dispute-reason")!.TextContent);
    }

    [Theory]
    [InlineData("/claims/none/dispute", HttpStatusCode.NotFound)]
    [InlineData("/claims?scope=huge", HttpStatusCode.BadRequest)]
    [InlineData("/claims?surprise=1", HttpStatusCode.BadRequest)]
    public async Task What_is_not_there_is_named(string address, HttpStatusCode status) => await site.PageAsync(address, status);

    [Fact]
    public async Task A_full_queue_takes_no_more_and_says_so()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AdvisorDbContext>();
        var waiting = await database.ClaimDisputes.CountAsync(dispute => dispute.State == DisputeState.Waiting, Cancelled);
        database.AddRange(Enumerable.Range(0, ReaderDisputes.MostWaiting - waiting).Select(number => new ClaimDispute
        {
            ClaimId = "x",
            Passage = "x",
            KnowledgeVersion = 1,
            Reason = "x",
            Reference = "x",
            At = AdvisorSite.Now,
            OperationHash = $"{number}",
            State = DisputeState.Waiting,
        }));
        await database.SaveChangesAsync(Cancelled);
        var address = $"/claims/{Claim.Id}/dispute";
        var form = (await site.PageAsync(address)).FormTo(address);

        using var answer = await site.Browser.SendAsync(form, new Dictionary<string, string> { ["dispute-reason"] = "Because.", ["reference"] = "There." });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("Because.", (await AdvisorSite.ReadAsync(answer)).QuerySelector("#dispute-reason")!.TextContent);
        await database.ClaimDisputes.Where(dispute => dispute.ClaimId == "x").ExecuteDeleteAsync(Cancelled);
    }
}
