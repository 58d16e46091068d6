using System.Diagnostics.Metrics;
using FrameworkAdvisor.Web.Hosting.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Hosting.Metrics;

public sealed class ReadingsTests : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly Readings readings;
    private readonly Meter meter;

    public ReadingsTests()
    {
        var factory = services.GetRequiredService<IMeterFactory>();
        readings = new Readings(factory);
        meter = factory.Create(SiteMeter.Name);
    }

    [Fact]
    public void Counters_gauges_and_histograms_are_written_as_prometheus_reads_them()
    {
        var counter = meter.CreateCounter<long>("advisor.things", "{thing}", "Things\nseen.");
        counter.Add(2, new KeyValuePair<string, object?>("a.kind", "o\"n\\e\n"));
        counter.Add(3, new KeyValuePair<string, object?>("a.kind", "o\"n\\e\n"));
        var level = meter.CreateUpDownCounter<int>("advisor.level");
        level.Add(5);
        level.Add(-2);
        meter.CreateObservableGauge("advisor.size", () => 7.5, "By");
        meter.CreateObservableCounter("advisor.seen", () => 11);
        var wait = meter.CreateHistogram<double>("advisor.wait", "s");
        wait.Record(0.002);
        wait.Record(3);

        var lines = readings.Write().Split('\n').Where(line => line.Contains("advisor", StringComparison.Ordinal)).ToList();

        Assert.Contains("# HELP advisor_things_total Things seen.", lines);
        Assert.Contains("# TYPE advisor_things_total counter", lines);
        Assert.Contains("advisor_things_total{a_kind=\"o\\\"n\\\\e \"} 5", lines);
        Assert.Contains("# TYPE advisor_level gauge", lines);
        Assert.Contains("advisor_level 3", lines);
        Assert.Contains("advisor_size_bytes 7.5", lines);
        Assert.Contains("advisor_seen_total 11", lines);
        Assert.Contains("# TYPE advisor_wait_seconds histogram", lines);
        Assert.Contains("advisor_wait_seconds_bucket{le=\"0.001\"} 0", lines);
        Assert.Contains("advisor_wait_seconds_bucket{le=\"0.0025\"} 1", lines);
        Assert.Contains("advisor_wait_seconds_bucket{le=\"5\"} 2", lines);
        Assert.Contains("advisor_wait_seconds_bucket{le=\"+Inf\"} 2", lines);
        Assert.Contains("advisor_wait_seconds_sum 3.002", lines);
        Assert.Contains("advisor_wait_seconds_count 2", lines);
    }

    [Fact]
    public void Whatever_readers_make_up_there_are_only_so_many_numbers()
    {
        var counter = meter.CreateCounter<long>("advisor.things");
        for (var count = 0; count < 100_000; count++)
        {
            counter.Add(1, new KeyValuePair<string, object?>("made.up", new string('a', 1000 + (count % 7)) + count));
            counter.Add(1, new KeyValuePair<string, object?>("made.up", count));
        }

        var lines = readings.Write().Split('\n').Where(line => line.StartsWith("advisor_things_total", StringComparison.Ordinal)).ToList();

        Assert.InRange(lines.Count, 2, Reading.MostSeries + 1);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 200));
        Assert.Equal(200_000, lines.Sum(line => long.Parse(line.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void What_another_host_in_the_process_counts_is_left_out()
    {
        using var other = new ServiceCollection().AddMetrics().BuildServiceProvider();
        other.GetRequiredService<IMeterFactory>().Create(SiteMeter.Name).CreateCounter<long>("advisor.theirs").Add(1);

        Assert.DoesNotContain("advisor_theirs", readings.Write(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        readings.Dispose();
        services.Dispose();
    }
}
