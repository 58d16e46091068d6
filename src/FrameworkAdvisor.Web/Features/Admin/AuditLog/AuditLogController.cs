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

/// <summary>Who did what. What concerns accounts is for administrators alone: it tells when and from where people sign in.</summary>
[Route("admin/audit-log")]
[ReadsQuery]
public sealed class AuditLogController(AdvisorDbContext database) : AdminController
{
    private const int PageSize = 50;
    private const int PartSize = 20;

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
            [.. entries.Take(PageSize).Select(AuditLine.Of)],
            query,
            entries.Count > PageSize ? entries[PageSize - 1].Sequence : null,
            await Visible().Select(entry => entry.Kind).Distinct().OrderBy(kind => kind).ToListAsync(HttpContext.RequestAborted),
            await Visible().Select(entry => entry.Action).Distinct().OrderBy(action => action).ToListAsync(HttpContext.RequestAborted)));
    }

    /// <summary>The same for a spreadsheet, whole.</summary>
    [HttpGet("~/admin/audit-log.csv")]
    public async Task<IActionResult> Csv()
    {
        var (query, errors) = AuditLogQuery.Of(Request.Query);
        if (errors.Count > 0)
        {
            return HttpContext.Refuse(errors);
        }

        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=audit-log.csv";
        var text = new StringBuilder("\uFEFFSequence,At,Who,Action,Kind,Item,Operation,Before,After,Note\r\n");

        // In small parts, for an entry may hold whole articles: a slow reader holds no lock, and a long log no memory.
        List<AuditEntry> part;
        do
        {
            part = await ReadAsync(query, PartSize);
            part.ForEach(entry => Append(text, entry));
            await Response.WriteAsync(text.ToString(), HttpContext.RequestAborted);
            text.Clear();
            query = query with { Before = part.LastOrDefault()?.Sequence };
        }
        while (part.Count == PartSize);
        return new EmptyResult();
    }

    private static void Append(StringBuilder text, AuditEntry entry)
    {
        text.Append(CultureInfo.InvariantCulture, $"{entry.Sequence},{entry.At.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
        foreach (var cell in (string?[])[entry.Actor, entry.Action, entry.Kind, entry.Item, entry.Operation, entry.Before, entry.After, entry.Note])
        {
            text.Append(',').Append(LedgerCsv.Text(cell ?? ""));
        }

        text.Append("\r\n");
    }

    private IQueryable<AuditEntry> Visible()
    {
        var all = database.AuditEntries.AsNoTracking();
        return SignedIn.Role >= Role.Administrator ? all : all.Where(entry => entry.Kind != SignIns.Kind);
    }

    private Task<List<AuditEntry>> ReadAsync(AuditLogQuery query, int most)
    {
        var entries = Visible();
        entries = query.Who is { } who ? entries.Where(entry => entry.Actor == who) : entries;
        entries = query.Kind is { } kind ? entries.Where(entry => entry.Kind == kind) : entries;
        entries = query.Item is { } item ? entries.Where(entry => entry.Item == item) : entries;
        entries = query.Action is { } action ? entries.Where(entry => entry.Action == action) : entries;
        entries = query.Since is { } since ? entries.Where(entry => entry.At >= since) : entries;
        entries = query.Until is { } until ? entries.Where(entry => entry.At < until) : entries;
        entries = query.Before is { } before ? entries.Where(entry => entry.Sequence < before) : entries;
        return entries.OrderByDescending(entry => entry.Sequence).Take(most).ToListAsync(HttpContext.RequestAborted);
    }
}
