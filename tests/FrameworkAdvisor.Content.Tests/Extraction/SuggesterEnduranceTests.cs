using FrameworkAdvisor.Content.Extraction;

namespace FrameworkAdvisor.Content.Tests.Extraction;

/// <summary>Text of any kind: no error, memory in proportion to its length, the same suggestions each time.</summary>
public sealed class SuggesterEnduranceTests
{
    private const int Kilobytes = 50;

    // What grows with the square takes four times as much for twice the text.
    private const double MostForTwice = 2.6;

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
    public void Twice_as_much_of_one_thing_takes_about_twice_the_memory(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Kilobytes * 1024 / piece.Length));
        var half = Allocated(text[..(text.Length / 2)], out _);

        var whole = Allocated(text, out var suggestions);

        Assert.True(whole <= half * MostForTwice, $"{half} bytes for half of it, {whole} for all");
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

    [Fact]
    public void Ten_thousand_mutated_articles_never_fail()
    {
        foreach (var text in MutatedArticles.Of(10_000, seed: 7, longest: 1200))
        {
            var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r').Length;

            foreach (var suggestion in suggester.Suggest(text))
            {
                Assert.InRange(suggestion.Line, 1, lines);
                Assert.InRange(suggestion.Stance, -2, 2);
                Assert.InRange(suggestion.Confidence, 0, 1);
            }
        }
    }

    private static long Allocated(string text, out IReadOnlyList<Suggestion> suggestions)
    {
        // What is made once is not counted.
        _ = suggester.Suggest(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        suggestions = suggester.Suggest(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Told(Suggestion suggestion) => $"{suggestion} {string.Join("|", suggestion.Cues)}";
}
