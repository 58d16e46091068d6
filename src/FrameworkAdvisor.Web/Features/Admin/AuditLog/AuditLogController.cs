using System.Globalization;
using System.Text;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Features.Admin.AuditLog;

/// <summary>A page of the log, newest first.</summary>
/// <param name="Entries">Those of this page.</param>
/// <param name="Query">What was asked for.</param>
/// <param name="Older">The number to go on from; null on the last page.</param>
/// <param name="Kinds">All there are.</param>
/// <param name="Actions">All there are.</param>
public sealed record AuditLogPage(
    IReadOnlyList<AuditEntry> Entries, AuditLogQuery Query, long? Older, IReadOnlyList<string> Kinds, IReadOnlyList<string> Actions);

/// <summary>Who did what. What concerns accounts is for administrators alone: it tells when and from where people sign in.</summary>
[Route("admin/audit-log")]
[ReadsQuery]
public sealed class AuditLogController(AdvisorDbContext database) : AdminController
{
    private const int PageSize = 50;
    private const int MostRows = 20_000;

    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var (query, errors) = AuditLogQuery.Of(Request.Query);
        if (errors.Count > 0)
        {
            return HttpContext.Refuse(errors);
        }

        var entries = await ReadAsync(query, PageSize + 1);
        return View(new AuditLogPage(
            [.. entries.Take(PageSize)],
            query,
            entries.Count > PageSize ? entries[PageSize - 1].Sequence : null,
            await Visible().Select(entry => entry.Kind).Distinct().OrderBy(kind => kind).ToListAsync(HttpContext.RequestAborted),
            await Visible().Select(entry => entry.Action).Distinct().OrderBy(action => action).ToListAsync(HttpContext.RequestAborted)));
    }

    /// <summary>The same for a spreadsheet.</summary>
    [HttpGet("~/admin/audit-log.csv")]
    public async Task<IActionResult> Csv()
    {
        var (query, errors) = AuditLogQuery.Of(Request.Query);
        if (errors.Count > 0)
        {
            return HttpContext.Refuse(errors);
        }

        var text = new StringBuilder("Sequence,At,Who,Action,Kind,Item,Operation,Before,After,Note\r\n");
        foreach (var entry in await ReadAsync(query, MostRows))
        {
            text.Append(CultureInfo.InvariantCulture, $"{entry.Sequence},{entry.At.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
            foreach (var cell in (string?[])[entry.Actor, entry.Action, entry.Kind, entry.Item, entry.Operation, entry.Before, entry.After, entry.Note])
            {
                text.Append(',').Append(LedgerCsv.Text(cell ?? ""));
            }

            text.Append("\r\n");
        }

        return File((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", "audit-log.csv");
    }

    private IQueryable<AuditEntry> Visible()
    {
        var all = database.AuditEntries.AsNoTracking();
        return SignedIn.Role >= Role.Administrator ? all : all.Where(entry => entry.Kind != SignIns.Kind);
    }

    private async Task<List<AuditEntry>> ReadAsync(AuditLogQuery query, int most)
    {
        var entries = Visible();
        entries = query.Who is { } who ? entries.Where(entry => entry.Actor == who) : entries;
        entries = query.Kind is { } kind ? entries.Where(entry => entry.Kind == kind) : entries;
        entries = query.Item is { } item ? entries.Where(entry => entry.Item == item) : entries;
        entries = query.Action is { } action ? entries.Where(entry => entry.Action == action) : entries;
        entries = query.Before is { } before ? entries.Where(entry => entry.Sequence < before) : entries;
        entries = entries.OrderByDescending(entry => entry.Sequence);
        if (query.From is null && query.To is null)
        {
            return await entries.Take(most).ToListAsync(HttpContext.RequestAborted);
        }

        // The database cannot compare moments; and the order is that of writing, whatever the clock said then.
        var moments = await entries.Select(entry => new { entry.Sequence, entry.At }).ToListAsync(HttpContext.RequestAborted);
        var wanted = moments
            .Where(one => DateOnly.FromDateTime(one.At.UtcDateTime) is var day && (query.From is null || day >= query.From) && (query.To is null || day <= query.To))
            .Take(most).Select(one => one.Sequence).ToList();
        var found = new List<AuditEntry>();
        foreach (var some in wanted.Chunk(500))
        {
            found.AddRange(await Visible().Where(entry => some.Contains(entry.Sequence)).OrderByDescending(entry => entry.Sequence).ToListAsync(HttpContext.RequestAborted));
        }

        return found;
    }
}
