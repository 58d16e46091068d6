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
        var random = new SplitMix64(ModelConstants.VariationSeed ^ Fnv1a(name));
        var column = new float[ModelConstants.Variations];
        for (var row = 0; row < column.Length; row++)
        {
            column[row] = (float)draw(ref random);
        }

        return column;
    }

    private static ulong Fnv1a(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return hash;
    }

    /// <summary>Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators": fixed for ever, unlike System.Random.</summary>
    private struct SplitMix64(ulong state)
    {
        /// <summary>Strictly between 0 and 1.</summary>
        public double NextUniform()
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            z ^= z >> 31;
            return ((z >> 12) + 0.5) * (1.0 / (1UL << 52));
        }
    }
}
