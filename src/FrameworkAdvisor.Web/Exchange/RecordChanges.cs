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
        if (recommendation.Outcome is not { Kind: OutcomeKind.One or OutcomeKind.Both, Framework: not null })
        {
            page.Block("No option is named for the whole, so there is none to overturn; answering differently can settle it."
                + (recommendation.Outcome.Separating is { } question ? $" What would separate the options most: {MarkdownText.Line(question.Text)}" : ""));
        }

        if (recommendation is { Leader: not null, Outcome.Kind: OutcomeKind.One or OutcomeKind.Both or OutcomeKind.TooClose or OutcomeKind.Either })
        {
            changes.AddAnswers();
            changes.AddMustHaves();
            if (recommendation.RunnerUp is not null)
            {
                changes.AddWeights();
                changes.AddRatings();
            }
        }

        changes.AddParts();
        changes.AddWaysOut();
        changes.AddWorthChecking();
    }

    // Who is a hair ahead is no winner, so a change overturns nothing: it tells who would be ahead instead.
    private string Ahead => recommendation.Outcome.Framework is null ? "ahead of the one that now is, by a hair" : "ahead";

    private void AddAnswers()
    {
        var flips = recommendation.Flips;
        if (flips.Count == 0)
        {
            page.Block("No single other answer, and no single other importance, puts another option ahead.");
            return;
        }

        page.Block(FormattableString.Invariant(
            $"{flips.Count} single {(flips.Count == 1 ? "change puts" : "changes put")} another option {Ahead}{(flips.Count > MostFlips ? "; the nearest are" : "")}:"));
        page.List(flips.Take(MostFlips).Select(flip => MarkdownText.Line(
            $"If {RecommendationText.Condition(recommendation.Answers, flip)}, {RecommendationText.WouldLead(recommendation.Outcome, flip.Leader)}")));
    }

    private void AddMustHaves()
    {
        if (recommendation.WithoutMustHaves is { } lifted)
        {
            page.Block(MarkdownText.Line(WhatDecides.Sentence(lifted)));
        }

        var flips = recommendation.MustHaveFlips;
        if (flips.Count > 0)
        {
            page.Block($"Must-haves that put another option ahead{(flips.Count > MostFlips ? "; the first are" : "")}:");
            page.List(flips.Take(MostFlips).Select(flip => MarkdownText.Line(WhatDecides.Sentence(recommendation.Outcome, flip))));
        }
    }

    private void AddParts()
    {
        if (recommendation.Outcome.Split.Count == 0)
        {
            return;
        }

        page.Block("Part by part, who leads it by its own answers; a part whose leader is no longer clear enough can end the split as well:");
        page.List(recommendation.Outcome.Split.SelectMany(part =>
        {
            var flips = recommendation.PartFlips.Where(flip => flip.Part == part.Part).ToList();
            var name = RecommendationText.NameOf(part.Part);
            return flips.Count == 0
                ? [MarkdownText.Line($"For {name}: {WhatDecides.Nothing(recommendation.Outcome, part)}")]
                : flips.Take(MostOfAChange).Select(flip => MarkdownText.Line(
                    $"For {name}: if {RecommendationText.Condition(recommendation.Answers, flip.Flip)}, {WhatDecides.Consequence(flip)}"));
        }));
    }

    private void AddWaysOut()
    {
        if (recommendation.Outcome.WaysOut.Count > 0)
        {
            page.Block("What it would take to let each option in, the least first:");
            page.List(recommendation.Outcome.WaysOut.Select(way => MarkdownText.Line($"{way.Standing.Framework.Name}: {WhatDecides.Sentence(way)}")));
        }
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
            ChangeText.Sentence(recommendation.Outcome, pair.Flip, pair.End)
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
        page.List(likeliest.Select(pair => MarkdownText.Line($"{ChangeText.Subject(pair.Need, pair.Move)} {ChangeText.Condition(recommendation.Outcome, pair.Move)}")));
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
        var ifWrong = MarkdownText.Line(WhatDecides.IfWrong(recommendation, found));
        page.Block(found.Claim is not { } claim
            ? $"{said} {ifWrong}"
            : $"{said} “{MarkdownText.Line(claim.Text)}” "
                + $"({RecordEvidence.Source(advisor.Catalogue.FindArticle(claim.Article)!, claim)}). {ifWrong}");
    }
}
