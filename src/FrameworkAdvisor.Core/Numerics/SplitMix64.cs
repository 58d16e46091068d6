namespace FrameworkAdvisor.Core.Numerics;

/// <summary>Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators": fixed for ever, unlike System.Random.</summary>
internal struct SplitMix64
{
    private ulong state;

    private SplitMix64(ulong state) => this.state = state;

    /// <summary>The sequence of a name: it depends on the seed and the name alone.</summary>
    public static SplitMix64 For(ulong seed, string name) => new(seed ^ Fnv1a(name));

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

    private static ulong Fnv1a(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return hash;
    }
}
