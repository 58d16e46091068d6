using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Content.Extraction;
using FrameworkAdvisor.Web.Data.Editing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Suggestions;

/// <summary>
/// Reads an article's text for claims and figures and keeps what it finds beside the draft. What editors decided stays
/// decided: a suggestion is known by its sentence, framework and need, wherever that sentence stands.
/// </summary>
public sealed class SuggestionFinder(AdvisorDbContext database, ContentLexicon words)
{
    /// <summary>More than an editor reviews; a text of 100 KB has some hundreds.</summary>
    public const int Most = 2000;

    /// <summary>Brings the suggestions of an article in line with its text; saved with the work.</summary>
    /// <returns>False when there is no lexicon, so that nothing was looked for.</returns>
    public async Task<bool> RefreshAsync(DraftWork work, string article, CancellationToken cancellationToken)
    {
        if (words.Find() is not { } lexicon || work.Find(new("article", article)) is not { } item)
        {
            return false;
        }

        var (markdown, catalogue) = (item["markdown"], work.Catalogue);
        var suggester = new Suggester(catalogue.Frameworks, lexicon);
        var needs = catalogue.Needs.Select(need => need.Id).ToHashSet(StringComparer.Ordinal);
        var found = suggester.Suggest(markdown).Where(one => needs.Contains(one.Need)).DistinctBy(KeyOf, StringComparer.Ordinal).Take(Most).ToList();
        await KeepAsync(work, article, markdown, found, cancellationToken);
        await KeepFiguresAsync(work, article, new FactFinder(catalogue.Frameworks, catalogue.Measures, lexicon).Find(markdown), cancellationToken);
        return true;
    }

    private async Task KeepAsync(DraftWork work, string article, string markdown, List<Suggestion> found, CancellationToken cancellationToken)
    {
        var quotes = QuotePlaces.WithContext(markdown, [.. found.Select(one => new Quote(one.Quote, Line: one.Line))]);
        var rows = await database.ArticleSuggestions.AsTracking().Where(row => row.ArticleSlug == article).OrderBy(row => row.Position).ToListAsync(cancellationToken);
        var left = rows.ToDictionary(KeyOf, StringComparer.Ordinal);
        var claims = work.Items.Where(item => item.Kind.Name == "claim" && item["article"] == article)
            .ToLookup(item => (item["framework"], item["need"]), item => Letters(item["text"]));
        var position = 0;
        foreach (var (one, quote) in found.Zip(quotes))
        {
            var row = left.Remove(KeyOf(one), out var former) ? former : null;
            var isClaimed = claims[(one.Framework, one.Need)].Any(text => Overlap(text, Letters(one.Quote)));
            if (row is null && isClaimed)
            {
                continue;
            }

            if (row is { IsOpen: true } && isClaimed)
            {
                database.Remove(row);
                continue;
            }

            row ??= Add(article, one);
            (row.Position, row.Line, row.Before, row.After) = (position++, one.Line, quote.Before, quote.After);
            if (row.IsOpen)
            {
                (row.Quote, row.Stance, row.Confidence, row.Cues) = (one.Quote, one.Stance, one.Confidence, string.Join('\n', one.Cues));
            }
        }

        foreach (var gone in left.Values)
        {
            gone.Position = position++;
            database.Entry(gone).State = gone.IsOpen ? EntityState.Deleted : database.Entry(gone).State;
        }
    }

    private ArticleSuggestion Add(string article, Suggestion one)
    {
        var row = new ArticleSuggestion
        {
            ArticleSlug = article,
            Quote = one.Quote,
            Before = "",
            After = "",
            Framework = one.Framework,
            Need = one.Need,
            Cues = "",
        };
        database.Add(row);
        return row;
    }

    private async Task KeepFiguresAsync(
        DraftWork work, string article, IReadOnlyList<Content.Extraction.Facts.FoundFact> found, CancellationToken cancellationToken)
    {
        var rows = await database.ArticleFigures.AsTracking().Where(row => row.ArticleSlug == article).OrderBy(row => row.Position).ToListAsync(cancellationToken);
        var left = rows.ToDictionary(row => (row.Framework, row.Measure, row.Value));
        var facts = work.Items.Where(item => item.Kind.Name == "fact" && item["article"] == article)
            .Select(item => (item["framework"], item["measure"], item["value"])).ToHashSet();
        var position = 0;
        foreach (var one in found.Take(Most))
        {
            var key = (one.Framework, one.Measure, one.Value);
            var row = left.Remove(key, out var former) ? former : null;
            if (row is null && !facts.Contains(key))
            {
                row = new() { ArticleSlug = article, Quote = one.Quote, Framework = one.Framework, Measure = one.Measure, Value = one.Value, AsOf = one.AsOf ?? "" };
                database.Add(row);
            }

            if (row is not null)
            {
                (row.Position, row.Line, row.Quote, row.AsOf) = (position++, one.Line, one.Quote, one.AsOf ?? "");
            }
        }

        database.RemoveRange(left.Values.Where(row => row.State == SuggestionState.Waiting));
    }

    /// <summary>The same words, however they are marked up, spaced and capitalised.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static bool Overlap(string one, string other) =>
        one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);

    private static string KeyOf(Suggestion one) => $"{one.Framework}\n{one.Need}\n{Letters(one.Quote)}";

    private static string KeyOf(ArticleSuggestion row) => $"{row.Framework}\n{row.Need}\n{Letters(row.Quote)}";
}
