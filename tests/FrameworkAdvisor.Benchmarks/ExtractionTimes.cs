using System.Diagnostics;
using System.Globalization;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Content.Extraction;

namespace FrameworkAdvisor.Benchmarks;

/// <summary>Milliseconds to suggest claims: from 100 KB of our own digests, and from 50 KB of text made to be slow.</summary>
internal static class ExtractionTimes
{
    private const int Rounds = 15;

    private static readonly string[] hostile =
    [
        "Flask and Django while it is not easy to learn and has no admin panel ", "not ", "Django ", "easy ... to, learn; ",
        "# Flask\n", "- Django has no admin\n", "| Flask | Django |\n|---|---|\n| no | yes |\n", "> ", "[", "*a_", "<!--", "a. ",
    ];

    public static void Print()
    {
        var result = ContentFolder.Load(RepositoryContent.Folder);
        var suggester = new Suggester(result.Catalogue!.Frameworks, result.Lexicon!);
        var digests = string.Concat(Directory.EnumerateFiles(Path.Combine(RepositoryContent.Folder, "articles"), "*.md")
            .Order(StringComparer.Ordinal).Select(File.ReadAllText));
        Console.WriteLine($"Suggesting claims, median of {Rounds} rounds:");
        Print("100 KB of the digests", digests[..Math.Min(digests.Length, 100 * 1024)], suggester);
        foreach (var piece in hostile)
        {
            Print($"50 KB of {Quoted(piece)}", string.Concat(Enumerable.Repeat(piece, 50 * 1024 / piece.Length)), suggester);
        }
    }

    private static void Print(string what, string text, Suggester suggester)
    {
        var times = new List<double>();
        for (var round = 0; round < 2 * Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            suggester.Suggest(text);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        // The first half warms up.
        var median = times.Skip(Rounds).Order().ElementAt(Rounds / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-90} {median,8:0.0} ms"));
    }

    private static string Quoted(string piece) => "\u201c" + piece.Replace("\n", "\u21b5", StringComparison.Ordinal) + "\u201d";
}
