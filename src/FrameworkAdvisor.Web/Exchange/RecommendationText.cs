using System.Globalization;
using FrameworkAdvisor.Core;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>The sentences that what leaves the site shares: terminal, record and table.</summary>
internal static class RecommendationText
{
    public const string EitherWillDo = "Either will do: the difference is too small to matter.";

    public static string Verdict(Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.One => $"{outcome.Framework!.Name}: {outcome.Label}.",
        OutcomeKind.Both => $"Both: {Split(outcome)}.",
        OutcomeKind.Either => EitherWillDo,
        OutcomeKind.TooClose => outcome.Separating is { } question
            ? $"Too close to call. What would separate them most: {question.Text}"
            : "Too close to call.",
        OutcomeKind.NoneQualifies => $"None has all must-haves. {outcome.Framework!.Name} comes nearest: relax {Quoted(outcome.ToRelax)}.",
        OutcomeKind.NotEnoughEvidence => "Not enough evidence on what matters here.",
        _ => "Nothing was answered that gives any need weight.",
    };

    /// <summary>"Django for the main web application, Flask for small focused services".</summary>
    public static string Split(Outcome outcome) => string.Join(", ", outcome.Split.Select(part =>
        part.IsSettled || outcome.Framework is not null ? $"{part.Framework.Name} for {NameOf(part.Part)}" : $"no clear leader for {NameOf(part.Part)}"));

    /// <summary>What a part is called within a sentence: its label up to the colon.</summary>
    public static string NameOf(Option part)
    {
        var name = part.Label.Split(':')[0];
        return name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>How sure it is in words, or null where no two are ranked; names nobody where the outcome does not.</summary>
    public static string? HowSure(Recommendation recommendation) => recommendation.Outcome switch
    {
        { Framework: { } framework, RunnerUp: { } next, Probability: { } probability } => FormattableString.Invariant(
            $"Of 100 reasonable variations, {framework.Name} beats {next.Name} in about {Outcome.OfHundred(probability)}."),
        { Kind: OutcomeKind.Either } or { Whole: OutcomeKind.Either } => OfWhole(recommendation, OfEither(recommendation)),
        { Kind: OutcomeKind.TooClose or OutcomeKind.Both, Framework: null, Probability: { } probability } =>
            OfWhole(recommendation, FormattableString.Invariant(
                $"Of 100 reasonable variations, the one that is ahead stays ahead in only about {Outcome.OfHundred(probability)}.")),
        _ => null,
    };

    /// <summary>As much as the rule for <c>either</c> proves; names nobody.</summary>
    public static string OfEither(Recommendation recommendation)
    {
        double[] regrets = [.. new[] { recommendation.Leader!, recommendation.RunnerUp! }
            .Select(standing => recommendation.Robustness!.ExpectedRegret(standing.Framework.Slug)).Order()];
        return FormattableString.Invariant(
            $"Choosing either costs less than {ModelConstants.NegligibleRegret} of {ModelConstants.HighestRating} points on average: over {ModelConstants.Variations:#,0} reasonable variations of the answers and of the evidence, the two fall short of the best by {regrets[0]:0.000} and {regrets[1]:0.000}.");
    }

    /// <summary>How sure it is of one part: "For small services, Flask comes first in about 85 of 100 reasonable variations."</summary>
    public static string HowSure(Outcome outcome, PartAdvice part) => part switch
    {
        { IsSettled: true, Rival: null } => $"For {NameOf(part.Part)}, {part.Framework.Name} is the only one that can be ranked.",
        { IsSettled: true } when part.Standings.Count(standing => standing.IsRanked) == 1 =>
            $"For {NameOf(part.Part)}, {part.Framework.Name} is the only one left.",
        { IsSettled: true } => FormattableString.Invariant(
            $"For {NameOf(part.Part)}, {part.Framework.Name} comes first in about {Outcome.OfHundred(part.Probability)} of 100 reasonable variations."),
        _ when outcome.Framework is not null => $"For {NameOf(part.Part)} alone nothing is settled; it goes with {part.Framework.Name} as the project as a whole does.",
        _ => $"For {NameOf(part.Part)} alone nothing is settled.",
    };

    /// <summary>For <c>both</c>, what would be advised if the parts could not have a framework each.</summary>
    public static string OfWhole(Recommendation recommendation) => recommendation.Outcome switch
    {
        { Framework: { } only, RunnerUp: null } => $"If one framework must do it all, it is {only.Name}.",
        { Framework: { } whole, RunnerUp: { } next, Probability: { } probability } => FormattableString.Invariant(
            $"If one framework must do it all, it is {whole.Name}, which beats {next.Name} in about {Outcome.OfHundred(probability)} of 100."),
        _ => HowSure(recommendation) ?? "",
    };

    /// <summary>What a change does: "Flask would lead", or "Flask would be ahead" where who is a hair ahead is no winner.</summary>
    public static string WouldLead(Outcome outcome, Framework framework) => $"{framework.Name} would {(outcome.Framework is null ? "be ahead" : "lead")}";

    /// <summary>A need and by how many points it speaks for or against.</summary>
    public static string InBrief(Reason reason) => FormattableString.Invariant(
        $"{reason.Row.Need.Name}: {reason.Difference:+0.0;\u22120.0;0.0} points{(reason.IsClear ? "" : ", no clear difference")}");

    public static string Score(Standing standing) => standing.PrintedScore is { } score ? OneDecimal(score) : "–";

    public static string Place(Standing standing) =>
        standing.Rank is { } rank ? FormattableString.Invariant($"rank {rank}")
        : standing.IsExcluded ? $"excluded: lacks {string.Join(", ", standing.Failed.Select(check => $"“{check.Need.Name}”"))}"
        : standing.Score is null ? "not ranked"
        : "not enough evidence";

    /// <summary>"Staff editing: daily, critical (×4): +24".</summary>
    public static string For(Because because) =>
        $"{because.Question.Label}: {because.Option?.Label ?? "not sure, so the mean of its answers"}"
        + (because.Importance == Importance.Normal ? "" : FormattableString.Invariant($", {For(because.Importance)} (×{(int)because.Importance})"))
        + ": +" + because.Points.ToString("0.##", CultureInfo.InvariantCulture);

    public static string For(Importance importance) => Questionnaire.WordFor(importance).Replace('-', ' ');

    /// <summary>What was chosen, by the labels of the options.</summary>
    public static string Chosen(Answer answer) => answer.IsNotSure ? "not sure" : string.Join("; ", answer.Options.Select(option => option.Label));

    /// <summary>What would be different: goes on where a sentence begins with "if".</summary>
    public static string Condition(Answers answers, QuestionFlip flip)
    {
        var question = flip.Question;
        if (flip.IsImportance)
        {
            return $"“{question.Label}” were {For(flip.Answers.ImportanceOf(question.Id))} instead of {For(answers.ImportanceOf(question.Id))}";
        }

        var option = question.Options.First(one => one.Id == flip.Change);
        return answers.To(question.Id) switch
        {
            null => $"you answered “{option.Label}” to “{question.Label}”",
            { IsNotSure: false } given when question.Several =>
                $"you {(given.Options.Contains(option) ? "dropped" : "added")} “{option.Label}” under “{question.Label}”",
            var given => $"“{question.Label}” were “{option.Label}” instead of “{(given.IsNotSure ? "not sure" : given.Options[0].Label)}”",
        };
    }

    /// <summary>The same for must-haves: "“Admin in the box” were no must-have".</summary>
    public static string Condition(MustHaveFlip flip) =>
        $"{Quoted(flip.Needs)} were {(flip.IsAdded ? "a must-have" : flip.Needs.Count == 1 ? "no must-have" : "no must-haves")}";

    /// <summary>"“Admin in the box” and “Speed”".</summary>
    public static string Quoted(IEnumerable<Need> needs) => string.Join(" and ", needs.Select(need => $"“{need.Name}”"));

    /// <summary>A rating with its standard error: "8.1 ± 0.7".</summary>
    public static string WithError(double value, double standardError) =>
        $"{OneDecimal(value)} ± {OneDecimal(standardError)}";

    public static string OneDecimal(double value) => Tenths.Of(value);

    public static string OneDecimal(decimal value) => Tenths.Of(value);

    /// <summary>A share of 0 to 1 in whole percent.</summary>
    public static string Percent(double share) => FormattableString.Invariant($"{share * 100:0} %");

    private static string OfWhole(Recommendation recommendation, string sentence) => recommendation.Outcome.Whole switch
    {
        OutcomeKind.Either => $"As a whole either will do. {sentence}",
        OutcomeKind.TooClose => $"As a whole it is too close to call. {sentence}",
        _ => sentence,
    };
}
