namespace FrameworkAdvisor.Web.Tests.Decisions;

public sealed class MovedRatingsTests : IAsyncDisposable
{
    private readonly AdvisorSite site = new();

    [Fact]
    public async Task A_rating_that_moved_no_printed_score_has_no_row_and_one_that_reads_as_before_says_so()
    {
        var links = await site.SaveAsync();
        await site.PublishAsync(catalogue => catalogue with
        {
            Articles = [.. catalogue.Articles.Select(article => article with { Trust = article.Trust * 0.85 })],
        });

        var since = (await site.PageAsync(links.Page)).QuerySelector("[data-since]")!;
        var rows = since.QuerySelectorAll("[data-ratings] tbody tr")
            .Select(row => (Note: row.QuerySelector("th .column-note"), Cells: row.QuerySelectorAll("td").Select(cell => cell.Words()).ToList())).ToList();

        Assert.NotEmpty(rows);
        Assert.DoesNotContain(rows, row => row.Cells[2] == "0.0");
        Assert.All(rows, row => Assert.Equal(row.Cells[0] == row.Cells[1], row.Note is not null));
        Assert.Matches(@"\A[0-9]+ more ratings? moved without moving a printed score\.\z", since.QuerySelector("[data-smaller-moves]")!.Words().Replace('\u00a0', ' '));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
