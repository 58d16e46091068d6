using FrameworkAdvisor.Core.Numerics;
using FrameworkAdvisor.Core.Tests.TestCatalogues;
using FsCheck;
using FsCheck.Fluent;

namespace FrameworkAdvisor.Core.Tests.Numerics;

public class SimulationTests
{
    private static readonly float[] ones = [.. Enumerable.Repeat(1f, ModelConstants.Variations)];

    private static readonly Gen<Simulation.Input> generatedInputs =
        from options in Gen.Choose(1, 5)
        from needs in Gen.Choose(1, 20)
        from columns in Gen.Choose(1, 16)
        from isSwitched in Gen.ArrayOf(Gen.Choose(0, 3), columns)
        from entries in Gen.CollectToArray(Enumerable.Range(0, columns), column =>
            Gen.Zip(Gen.Choose(0, needs - 1), Gen.Choose(0, 10), (need, points) => new Simulation.Entry(column, need, points / 37f)).ArrayOf(3))
        from ratings in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 10).Select(rating => (float)rating), needs), options)
        from variances in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 4).Select(variance => variance / 3f), needs), options)
        select new Simulation.Input(
            [.. isSwitched.Select((dice, column) => Column("question-" + column, dice))],
            [.. entries.SelectMany(own => own)],
            needs,
            ratings,
            variances,
            [.. Cases.FrameworkPool.Take(options).Select(Variations.Normals)]);

    [Fact]
    public void The_same_as_a_plain_loop_over_the_variations() =>
        Law.HoldsFor(generatedInputs, 40, input =>
        {
            var expected = PlainSimulation.Run(input);
            var actual = Simulation.Run(input);

            // Wins are counts of comparisons: equal to the bit only if every drawn value is.
            Assert.Equal(expected.Wins, actual.Wins);

            // Shares of ties (thirds) and regrets are sums of doubles, added up in another order here.
            AssertClose(expected.RankAcceptability.Cast<double>(), actual.RankAcceptability.Cast<double>());
            AssertClose(expected.Regret, actual.Regret);
        });

    [Fact]
    public void Control_a_value_moved_by_one_bit_in_a_thousand_variations_is_seen()
    {
        var input = TwoOptions(5, 5);
        var moved = input with { Ratings = [[5], [MathF.BitIncrement(5)]] };
        Assert.NotEqual(PlainSimulation.Run(input).Wins, Simulation.Run(moved).Wins);
    }

    [Fact]
    public void Every_rank_is_given_once_and_every_option_has_one_rank() =>
        Law.HoldsFor(generatedInputs, 40, input =>
        {
            var ranks = Simulation.Run(input).RankAcceptability;
            for (var a = 0; a < input.Ratings.Length; a++)
            {
                Assert.Equal(1, Enumerable.Range(0, input.Ratings.Length).Sum(rank => ranks[a, rank]), 1e-9);
                Assert.Equal(1, Enumerable.Range(0, input.Ratings.Length).Sum(option => ranks[option, a]), 1e-9);
            }
        });

    [Fact]
    public void Tiles_cover_all_variations_in_whole_vectors_of_any_width()
    {
        Assert.Equal(0, ModelConstants.Variations % Simulation.Tile);
        Assert.Equal(0, Simulation.Tile % 16);
    }

    [Fact]
    public void Two_that_always_tie_share_everything()
    {
        var output = Simulation.Run(TwoOptions(7, 7));
        Assert.Equal(new[,] { { 0.5, 0.5 }, { 0.5, 0.5 } }, output.RankAcceptability);
        Assert.Equal(new[,] { { 0.5, 0.5 }, { 0.5, 0.5 } }, output.Wins);
        Assert.Equal([0.0, 0.0], output.Regret);
    }

    [Fact]
    public void Without_any_error_the_better_always_wins_and_the_regret_is_the_difference()
    {
        var output = Simulation.Run(TwoOptions(7, 4));
        Assert.Equal(new[,] { { 1.0, 0 }, { 0, 1 } }, output.RankAcceptability);
        Assert.Equal(new[,] { { 0.5, 1 }, { 0, 0.5 } }, output.Wins);
        Assert.Equal([0.0, 3.0], output.Regret);
    }

    [Fact]
    public void A_column_counts_only_where_its_switch_is_in_range()
    {
        var draw = Variations.Uniforms("scope");
        var output = Simulation.Run(new(
            [new(ones, draw, 0, 0.25f), new(ones, draw, 0.25f)],
            [new(0, 0, 1), new(1, 1, 1)],
            2,
            [[9, 1], [1, 9]],
            [[0, 0], [0, 0]],
            [ones, ones]));
        Assert.Equal(draw.Count(x => x < 0.25f) / (double)ModelConstants.Variations, output.Wins[0, 1]);
    }

    [Fact]
    public void A_switch_at_a_bound_belongs_to_the_range_above_it()
    {
        float[] atTheBound = [.. Enumerable.Repeat(0.25f, ModelConstants.Variations)];
        var output = Simulation.Run(new(
            [new(ones, atTheBound, 0, 0.25f), new(ones, atTheBound, 0.25f)],
            [new(0, 0, 1), new(1, 1, 2)],
            2,
            [[9, 4], [1, 9]],
            [[0, 0], [0, 0]],
            [ones, ones]));
        Assert.Equal([5.0, 0], output.Regret);
    }

    [Fact]
    public void Where_nothing_weighs_all_tie()
    {
        var output = Simulation.Run(new(
            [new(ones, Variations.Uniforms("scope"), 0, 0.5f)], [new(0, 0, 1)], 1, [[9], [1]], [[4], [4]], [ones, ones]));
        var on = Variations.Uniforms("scope").Count(x => x < 0.5f) / (double)ModelConstants.Variations;
        Assert.Equal(on + ((1 - on) / 2), output.Wins[0, 1], 1e-12);
    }

    private static Simulation.Input TwoOptions(float first, float second) =>
        new([new(ones)], [new(0, 0, 1)], 1, [[first], [second]], [[0], [0]], [Variations.Normals("flask"), Variations.Normals("django")]);

    private static Simulation.Column Column(string name, int dice) => dice == 0
        ? new(Variations.Gammas(name), Variations.Uniforms(name), 0.25f, 0.75f)
        : new(Variations.Gammas(name));

    private static void AssertClose(IEnumerable<double> expected, IEnumerable<double> actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
}
