using System.Text.Json;

namespace FrameworkAdvisor.Core.Tests.ReferenceCases;

/// <summary>One file of this folder.</summary>
internal sealed class ReferenceCase
{
    private readonly JsonElement root;

    public ReferenceCase(string name)
    {
        using var stream = typeof(ReferenceCase).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException("no such reference case", nameof(name));
        root = JsonDocument.Parse(stream).RootElement;
    }

    public JsonElement Expected => root.GetProperty("expected");

    public double[][] Matrix => Rows(root.GetProperty("matrix"));

    public double[][] Deviations => Rows(root.GetProperty("matrix_sd"));

    public double[] Weights => Numbers(root.GetProperty("weights"));

    public int[] Alpha => [.. Numbers(root.GetProperty("weights").GetProperty("alpha")).Select(alpha => (int)alpha)];

    public string[] Alternatives => [.. root.GetProperty("alternatives").EnumerateArray().Select(name => name.GetString()!)];

    public JsonElement this[string property] => root.GetProperty(property);

    public static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    public static double[][] Rows(JsonElement array) => [.. array.EnumerateArray().Select(Numbers)];
}
