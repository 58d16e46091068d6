using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace FrameworkAdvisor.Web.Hosting.Metrics;

/// <summary>The numbers of one instrument, one for each combination of its tags.</summary>
internal sealed class Reading
{
    /// <summary>Further combinations are counted together.</summary>
    public const int MostSeries = 200;

    private const int LongestValue = 100;
    private const string Others = "{other=\"true\"}";

    private static readonly double[] bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly ConcurrentDictionary<string, Series> series = new(StringComparer.Ordinal);
    private readonly string name;
    private readonly string description;
    private readonly string type;
    private readonly bool isAbsolute;

    public Reading(Instrument instrument)
    {
        var kind = instrument.GetType().Name;
        isAbsolute = instrument.IsObservable;
        type = kind.StartsWith("Histogram", StringComparison.Ordinal) ? "histogram"
            : kind.StartsWith("Counter", StringComparison.Ordinal) || kind.StartsWith("ObservableCounter", StringComparison.Ordinal) ? "counter"
            : "gauge";
        name = NameOf(instrument.Name) + (instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" }) + (type == "counter" ? "_total" : "");
        description = (instrument.Description ?? "").ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal);
    }

    public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = LabelsOf(tags);
        if (!series.TryGetValue(labels, out var one))
        {
            // A few more at once do no harm.
            one = series.GetOrAdd(series.Count < MostSeries ? labels : Others, _ => new Series());
        }

        lock (one)
        {
            one.Value = isAbsolute ? value : one.Value + value;
            one.Count++;
            if (type == "histogram")
            {
                one.Buckets ??= new long[bounds.Length];
                for (var at = 0; at < bounds.Length; at++)
                {
                    one.Buckets[at] += value <= bounds[at] ? 1 : 0;
                }
            }
        }
    }

    public void Write(TextWriter text)
    {
        if (series.IsEmpty)
        {
            return;
        }

        text.WriteLine($"# HELP {name} {description}");
        text.WriteLine($"# TYPE {name} {type}");
        foreach (var (labels, one) in series.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            lock (one)
            {
                Write(text, labels, one);
            }
        }
    }

    private void Write(TextWriter text, string labels, Series one)
    {
        if (one.Buckets is null)
        {
            text.WriteLine($"{name}{labels} {Text(one.Value)}");
            return;
        }

        foreach (var (bound, count) in bounds.Select(Text).Append("+Inf").Zip(one.Buckets.Append(one.Count)))
        {
            text.WriteLine($"{name}_bucket{(labels.Length == 0 ? "{" : labels[..^1] + ",")}le=\"{bound}\"}} {Text(count)}");
        }

        text.WriteLine($"{name}_sum{labels} {Text(one.Value)}");
        text.WriteLine($"{name}_count{labels} {Text(one.Count)}");
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
        {
            return "";
        }

        var labels = new StringBuilder("{");
        foreach (var (key, value) in tags)
        {
            labels.Append(labels.Length == 1 ? "" : ",").Append(NameOf(key)).Append("=\"");
            var told = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            foreach (var character in told.Length <= LongestValue ? told : told[..LongestValue])
            {
                _ = character switch
                {
                    '\\' => labels.Append(@"\\"),
                    '"' => labels.Append("\\\""),
                    < ' ' => labels.Append(' '),
                    _ => labels.Append(character),
                };
            }

            labels.Append('"');
        }

        return labels.Append('}').ToString();
    }

    private static string NameOf(string name) => string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '_'));

    private sealed class Series
    {
        public double Value;
        public long Count;
        public long[]? Buckets;
    }
}
