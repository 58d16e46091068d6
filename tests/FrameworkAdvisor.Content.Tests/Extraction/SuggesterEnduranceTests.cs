using System.Diagnostics;
using FrameworkAdvisor.Content.Extraction;

namespace FrameworkAdvisor.Content.Tests.Extraction;

/// <summary>Text of any kind: no error, no long time, the same suggestions each time. Alone, since time is measured.</summary>
[CollectionDefinition(nameof(SuggesterEnduranceTests), DisableParallelization = true)]
[Collection(nameof(SuggesterEnduranceTests))]
public sealed class SuggesterEnduranceTests
{
    // Ten times what it takes here, so that a busy machine does not fail it; what grows with the square takes minutes.
    private static readonly TimeSpan limit = TimeSpan.FromSeconds(3);

    private static readonly Suggester suggester = RealLexicon.Suggester;

    [Theory]
    [InlineData("Flask and Django while it is not easy to learn and has no admin panel ")]
    [InlineData("use use use ")]
    [InlineData("not ")]
    [InlineData("but, ")]
    [InlineData("Django ")]
    [InlineData("easy ... to, learn; ")]
    [InlineData("# Flask\n")]
    [InlineData("- Django has no admin\n")]
    [InlineData("| Flask | Django |\n|---|---|\n| no | yes |\n")]
    [InlineData("a large application app large ")]
    [InlineData("–+-")]
    public void Fifty_kilobytes_of_one_thing_take_no_long_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 50 * 1024 / piece.Length));
        var watch = Stopwatch.StartNew();

        var suggestions = suggester.Suggest(text);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, limit);
        Assert.All(suggestions, suggestion => Assert.InRange(suggestion.Confidence, 0, 1));
    }

    [Fact]
    public void Mutated_articles_never_fail_and_give_the_same_each_time()
    {
        const string Pieces = "Flask Django's FastAPI it both the latter neither, not no without easy to learn admin panel – | # - * \n\n . ? ! … ‑ 'a' \u0000 \ud83d ✓ ++ -- while, but than Unlike if";
        var pieces = Pieces.Split(' ');
        var random = new Random(20);
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)]));

            var once = suggester.Suggest(text);

            Assert.Equal(once.Select(Told), suggester.Suggest(text).Select(Told));
        }
    }

    private static string Told(Suggestion suggestion) => $"{suggestion} {string.Join("|", suggestion.Cues)}";
}
