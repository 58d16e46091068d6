using FrameworkAdvisor.Content.Extraction;
using FrameworkAdvisor.Content.Extraction.Gold;

namespace FrameworkAdvisor.Content.Tests.Extraction.Gold;

/// <summary>
/// How good the suggestions are on the invented texts: those that the lexicon was tuned on from the start, and three
/// harder ones, a decision record, a newsletter and a story, that were looked at late.
/// </summary>
public sealed class SuggestionQualityTests
{
    private static readonly string[] harder = ["why-django.txt", "adr-0007.md", "newsletter-plain.txt"];

    [Fact]
    public void On_the_texts_it_was_tuned_on_it_stays_as_good_as_it_was()
    {
        var evaluation = EvaluationOf(article => !harder.Contains(article.File));

        Assert.InRange(evaluation.Claims.F1!.Value, 0.74, 1);
        Assert.InRange(evaluation.Cells.FoundShare!.Value, 0.84, 1);
        Assert.InRange(evaluation.Cells.RightShare!.Value, 0.86, 1);
    }

    [Fact]
    public void On_the_harder_texts_it_stays_as_good_as_it_was() =>
        Assert.InRange(EvaluationOf(article => harder.Contains(article.File)).Claims.F1!.Value, 0.36, 1);

    private static Evaluation EvaluationOf(Func<GoldArticle, bool> chosen) => Evaluation.Of(
    [
        .. OwnGoldTests.Read("invented.json").Articles.Where(chosen)
            .Select(article => (article, RealLexicon.Suggester.Suggest(File.ReadAllText(Path.Combine(OwnGoldTests.Folder, article.File))))),
    ]);
}
