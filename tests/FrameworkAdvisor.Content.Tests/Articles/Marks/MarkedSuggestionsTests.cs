using System.Reflection;
using FrameworkAdvisor.Content.Articles;
using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Content.Articles.Uploads;
using FrameworkAdvisor.Content.Tests.Extraction;

namespace FrameworkAdvisor.Content.Tests.Articles.Marks;

/// <summary>What is suggested for an uploaded text can be marked in it.</summary>
public sealed class MarkedSuggestionsTests
{
    private static readonly string gold = typeof(MarkedSuggestionsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "GoldFolder").Value!;

    [Fact]
    public void Nearly_every_suggestion_finds_its_passage_and_the_rest_have_reasons()
    {
        var (marked, reasons) = (0, new List<string>());
        foreach (var file in Directory.EnumerateFiles(gold).Where(file => Path.GetExtension(file) is ".md" or ".txt").Order(StringComparer.Ordinal))
        {
            var clean = UploadedText.Clean(File.ReadAllBytes(file), Path.GetExtension(file) == ".md" ? TextForm.Markdown : TextForm.Plain);
            Assert.Empty(clean.Errors);
            var text = clean.Markdown!;
            foreach (var suggestion in RealLexicon.Suggester.Suggest(clean.Markdown!))
            {
                // Marks keep every line where it was only as long as no passage joins two.
                var result = MarkedText.Mark(
                    "a", text, new Quote(suggestion.Quote, Line: suggestion.Line), new ClaimStatement(suggestion.Framework, suggestion.Need, suggestion.Stance));
                text = result.Markdown ?? text;
                marked += result.Markdown is null ? 0 : 1;
                reasons.AddRange(result.Errors.Select(error => $"{Path.GetFileName(file)}:{suggestion.Line}: {suggestion.Quote}: {error}"));
            }
        }

        Assert.True(reasons.Count <= (marked + reasons.Count) / 20, $"{marked} marked\n{string.Join('\n', reasons)}");
    }
}
