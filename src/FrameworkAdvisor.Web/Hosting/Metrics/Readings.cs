using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace FrameworkAdvisor.Web.Hosting.Metrics;

/// <summary>
/// Collects what this site and its host count, as plain text in the format of Prometheus. How many numbers there can be is
/// bounded, whatever readers send.
/// </summary>
internal sealed class Readings : IDisposable
{
    private static readonly string[] meters = [SiteMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, Reading> all = new(StringComparer.Ordinal);

    /// <param name="scope">Of the host whose numbers are meant: there may be others in this process.</param>
    public Readings(IMeterFactory scope)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (meters.Contains(instrument.Meter.Name) && (instrument.Meter.Scope is null || ReferenceEquals(instrument.Meter.Scope, scope)))
            {
                listening.EnableMeasurementEvents(instrument, all.GetOrAdd(instrument.Name, _ => new Reading(instrument)));
            }
        };
        listener.SetMeasurementEventCallback<byte>((_, value, tags, reading) => Take(value, tags, reading));
        listener.SetMeasurementEventCallback<short>((_, value, tags, reading) => Take(value, tags, reading));
        listener.SetMeasurementEventCallback<int>((_, value, tags, reading) => Take(value, tags, reading));
        listener.SetMeasurementEventCallback<long>((_, value, tags, reading) => Take(value, tags, reading));
        listener.SetMeasurementEventCallback<float>((_, value, tags, reading) => Take(value, tags, reading));
        listener.SetMeasurementEventCallback<double>((_, value, tags, reading) => Take(value, tags, reading));
        listener.SetMeasurementEventCallback<decimal>((_, value, tags, reading) => Take((double)value, tags, reading));
        listener.Start();
    }

    public string Write()
    {
        listener.RecordObservableInstruments();
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        foreach (var (_, reading) in all.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            reading.Write(text);
        }

        return text.ToString();
    }

    public void Dispose() => listener.Dispose();

    private static void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? reading) => ((Reading)reading!).Take(value, tags);
}
