using System.Diagnostics.Metrics;
using FrameworkAdvisor.Web.Data;
using Microsoft.AspNetCore.OutputCaching;

namespace FrameworkAdvisor.Web.Hosting.Metrics;

/// <summary>
/// What the site counts itself, beside what the host counts of requests and connections. To be read by dotnet-counters, or
/// at the <see cref="MetricsEndpoint"/>.
/// </summary>
public sealed class SiteMeter
{
    public const string Name = "FrameworkAdvisor";

    private readonly Counter<long> recommendations;
    private readonly Counter<long> pages;
    private readonly Counter<long> publications;
    private readonly Counter<long> refusedWrites;
    private readonly Histogram<double> waits;

    public SiteMeter(IMeterFactory meters, WriteGate gate, PublishedKnowledge knowledge, IOutputCacheStore store)
    {
        var meter = meters.Create(Name);
        recommendations = meter.CreateCounter<long>("advisor.recommendations", "{recommendation}", "Results computed for a page, a file, the API or a decision.");
        pages = meter.CreateCounter<long>("advisor.pages", "{page}", "Public pages and documents answered, from the cache or rendered afresh.");
        publications = meter.CreateCounter<long>("advisor.publications", "{version}", "Knowledge versions published by this process.");
        refusedWrites = meter.CreateCounter<long>("advisor.writes.refused", "{write}", "Writes not taken: the database was busy, or somebody wrote too often.");
        waits = meter.CreateHistogram<double>("advisor.writes.wait", "s", "How long writers waited for their turn.");
        meter.CreateObservableUpDownCounter("advisor.writes.waiting", () => gate.Waiting, "{writer}", "Writers waiting for their turn.");
        meter.CreateObservableGauge("advisor.knowledge.version", () => knowledge.Current?.Number ?? 0, "{version}", "The number of the published knowledge; 0 before there is any.");
        meter.CreateObservableGauge("advisor.cache.size", () => (store as PageStore)?.Bytes ?? 0, "By", "Memory that kept pages take.");
        gate.Waited = wait => waits.Record(wait.TotalSeconds);
        gate.Refused = () => RefusedWrite("busy");
    }

    /// <param name="use">What it was made for: one of a few words.</param>
    internal void Recommended(string use) => recommendations.Add(1, new KeyValuePair<string, object?>("use", use));

    internal void Answered(bool fromCache) => pages.Add(1, new KeyValuePair<string, object?>("source", fromCache ? "cache" : "fresh"));

    internal void Published() => publications.Add(1);

    /// <param name="reason">One of a few words.</param>
    internal void RefusedWrite(string reason) => refusedWrites.Add(1, new KeyValuePair<string, object?>("reason", reason));
}
