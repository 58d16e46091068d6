using System.Collections.Concurrent;

namespace FrameworkAdvisor.Core.Numerics;

/// <summary>
/// The one fixed table of random variations: a column of <see cref="ModelConstants.Variations"/> numbers for each
/// name. A column depends on its name alone, so adding, removing or reordering questions or frameworks leaves every
/// other column, and with it every other number, as it was.
/// </summary>
internal static class Variations
{
    private static readonly ConcurrentDictionary<(string Name, int Shape), float[]> gammas = new();
    private static readonly ConcurrentDictionary<string, float[]> normals = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, float[]> uniforms = new(StringComparer.Ordinal);

    /// <summary>Gamma variables of a whole shape, divided by the shape: mean 1.</summary>
    public static float[] Gammas(string name, int shape = ModelConstants.AnswerVariationShape) =>
        gammas.GetOrAdd((name, shape), static key => Column($"gamma{key.Shape}:{key.Name}", (ref SplitMix64 random) =>
        {
            // A sum of exponentials is −ln of a product of uniforms: one logarithm for all of them.
            var product = 1.0;
            for (var k = 0; k < key.Shape; k++)
            {
                product *= random.NextUniform();
            }

            return -PortableMath.Log(product) / key.Shape;
        }));

    /// <summary>Standard normal variables.</summary>
    public static float[] Normals(string name) =>
        normals.GetOrAdd(name, static key => Column($"normal:{key}", (ref SplitMix64 random) => PortableMath.NormalQuantile(random.NextUniform())));

    /// <summary>Uniform variables in [0, 1).</summary>
    public static float[] Uniforms(string name) =>
        uniforms.GetOrAdd(name, static key => Column($"uniform:{key}", (ref SplitMix64 random) => random.NextUniform() * (1 - 1e-7)));

    private delegate double Draw(ref SplitMix64 random);

    private static float[] Column(string name, Draw draw)
    {
        var random = SplitMix64.For(ModelConstants.VariationSeed, name);
        var column = new float[ModelConstants.Variations];
        for (var row = 0; row < column.Length; row++)
        {
            column[row] = (float)draw(ref random);
        }

        return column;
    }
}
