using FrameworkAdvisor.Content.Extraction;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Tests.Extraction;

/// <summary>Whatever the text: no exception, no line that is not there, and memory in proportion to its length.</summary>
public sealed class ReaderEnduranceTests
{
    private const int Mutations = 2000;
    private const int Hostile = 50_000;

    // What grows with the square takes four times as much for twice the text.
    private const double MostForTwice = 2.6;

    private static readonly FactFinder facts = new([new Framework("flask", "Flask", [], "", "https://a.example")], [new Measure("github-stars", "Stars", "community"), new Measure("used-by", "Used by", "community")], RealLexicon.Lexicon);

    public static TheoryData<string> Repeated =>
    [
        "word ", "a", "[", "|", "| a ", "|a|b|\n", "> ", "<a", "<nav ", "<!--", "*a_", "a. ", ".", "Ab\n", "Ab\n\n", "a b.\n# x\n", "```\n~~~\n", "Django\nFlask\n", "Contents\n", "Related\n\n", "1. Ab\n\n", "![a](", "[a](b ",
        "\n", "&amp", "- a\n", "Feature\n\n", "Feature\n", "- item:\n  ", "1 stars ", "e.g. ", "A. ", "\t", "\r", "&", "{#", "=={", "🔥", "\ud800", "Flask with Flask and 5 stars ", "╔\n", "<h1>a\n", "https://a.b/",
    ];

    [Fact]
    public void Mutated_articles_are_read_without_an_exception()
    {
        foreach (var text in MutatedArticles.Of(Mutations, 20260101))
        {
            var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r').Length;

            Assert.All(ArticleReader.Read(text), passage =>
            {
                Assert.InRange(passage.Line, 1, lines);
                Assert.NotEqual("", passage.Text);
            });
            _ = facts.Find(text);
        }
    }

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Twice_as_much_hostile_text_takes_about_twice_the_memory(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Hostile / piece.Length));
        var half = Allocated(text[..(text.Length / 2)]);

        var whole = Allocated(text);

        Assert.True(whole <= (half * MostForTwice) + 4096, $"{half} bytes for half of it, {whole} for all");
    }

    private static long Allocated(string text)
    {
        // What is made once is not counted.
        ReadAll(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadAll(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void ReadAll(string text)
    {
        _ = ArticleReader.Read(text);
        _ = facts.Find(text);
    }
}
