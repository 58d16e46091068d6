using FrameworkAdvisor.Core;
using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>What would change a decision: answers, what needs count for, what the evidence says; and what to check next.</summary>
internal sealed class RecordChanges(MarkdownPage page, Recommendation recommendation, Advisor advisor)
{
    private const int MostFlips = 10;
    private const int MostOfAChange = 3;

    public static void AddTo(MarkdownPage page, Recommendation recommendation, Advisor advisor)
    {
        var changes = new RecordChanges(page, recommendation, advisor);
        page.Heading(3, "What Would Change It");
        if (recommendation.Outcome is { Kind: OutcomeKind.One or OutcomeKind.Both, Framework: not null })
        {
            changes.AddAnswers();
            if (recommendation.RunnerUp is not null)
            {
                changes.AddWeights();
                changes.AddRatings();
            }
        }
        else
        {
            // Who is a hair ahead is not named elsewhere, so what would put whom ahead is not told here.
            page.Block("No option is named for the whole, so there is none to overturn; answering differently can settle it."
                + (recommendation.Outcome.Separating is { } question ? $" What would separate the options most: {MarkdownText.Line(question.Text)}" : ""));
        }

        changes.AddWorthChecking();
    }

    private void AddAnswers()
    {
        var flips = recommendation.Flips;
        if (flips.Count == 0)
        {
            page.Block("No single other answer, and no single other importance, puts another option ahead.");
            return;
        }

        page.Block(FormattableString.Invariant(
            $"{flips.Count} single {(flips.Count == 1 ? "change puts" : "changes put")} another option ahead{(flips.Count > MostFlips ? "; the nearest are" : "")}:"));
        page.List(flips.Take(MostFlips).Select(flip => MarkdownText.Line(
            $"If {RecommendationText.Condition(recommendation.Answers, flip)}, {flip.Leader.Name} would lead")));
    }

    private void AddWeights()
    {
        var nearest = ChangeText.Nearest(recommendation.WeightFlips).Take(MostOfAChange).ToList();
        if (nearest.Count == 0)
        {
            page.Block("No single need, however much or little it counted, would put another option ahead.");
            return;
        }

        page.Block("What a need counts for, one at a time, the others keeping their proportions; the nearest:");
        page.List(nearest.Select(pair => MarkdownText.Line(
            ChangeText.Sentence(pair.Flip, pair.End)
            + (pair.End.Step is { } step ? $" {ChangeText.Step(recommendation.Answers, step)}." : ""))));
    }

    private void AddRatings()
    {
        var likeliest = ChangeText.Likeliest(recommendation.RatingFlips).Take(MostOfAChange).ToList();
        if (likeliest.Count == 0)
        {
            page.Block(FormattableString.Invariant(
                $"No single rating, from 0 to {ModelConstants.HighestRating}, would put another option ahead."));
            return;
        }

        page.Block("What the evidence says, one rating at a time; the fewer standard errors, the likelier it is to be that far off:");
        page.List(likeliest.Select(pair => MarkdownText.Line($"{ChangeText.Subject(pair.Need, pair.Move)} {ChangeText.Condition(pair.Move)}")));
    }

    private void AddWorthChecking()
    {
        if (recommendation.WorthChecking is not { } found)
        {
            return;
        }

        var rating = RecommendationText.WithError(found.Rating.Value, found.Rating.StandardError);
        var said = MarkdownText.Line(
            $"Worth checking next: the rating of {found.Framework.Name} on {found.Need.Name}, {rating}: "
            + $"{ChangeText.PartOfUncertainty(advisor.Catalogue, recommendation, found)} {ChangeText.Note(found)}");
        page.Block(found.Claim is not { } claim
            ? said
            : $"{said} “{MarkdownText.Line(claim.Text)}” "
                + $"({RecordEvidence.Source(advisor.Catalogue.Articles.First(article => article.Slug == claim.Article), claim)})");
    }
}
