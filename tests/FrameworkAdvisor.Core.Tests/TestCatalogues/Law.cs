using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace FrameworkAdvisor.Core.Tests.TestCatalogues;

/// <summary>Laws over generated inputs, the same ones in every run.</summary>
internal static class Law
{
    private const ulong Seed = 20250615;
    private const ulong Increment = 0x9E3779B97F4A7C15;

    public static void HoldsFor<T>(Arbitrary<T> inputs, int tests, Action<T> law)
    {
        var replay = new Replay(new Rnd(Seed, Increment), FSharpOption<int>.None);
        Check.One(
            Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(tests).WithReplay(FSharpOption<Replay>.Some(replay)),
            Prop.ForAll(inputs, law));
    }

    public static void HoldsFor<T>(Gen<T> inputs, int tests, Action<T> law) => HoldsFor(Arb.From(inputs), tests, law);
}
