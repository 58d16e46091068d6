using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>The rules that turn standings and robustness into an outcome, tried in order.</summary>
public static class OutcomeRules
{
    /// <summary>The rules in words, in the order they are tried; the method page prints them.</summary>
    public static IReadOnlyList<(OutcomeKind Kind, string Rule)> InWords { get; } =
    [
        (OutcomeKind.NoAnswers, "No answer gives any need weight."),
        (OutcomeKind.NoneQualifies, "Every framework fails a must-have."),
        (OutcomeKind.NotEnoughEvidence, FormattableString.Invariant(
            $"No framework has evidence for at least {ModelConstants.RankedFromCoverage:P0} of what the answers weigh.")),
        (OutcomeKind.Both, FormattableString.Invariant(
            $"Two or more parts were named and, each looked at alone, at least two have different leaders, each better in at least {ModelConstants.LikelyBetterFrom:P0} of the variations. ")
            + "Looked at alone, a part leaves out the questions that concern other parts only; every must-have holds for every part. "
            + "A part that does not settle it goes with the leader of the whole project or, when the whole names none by the rules below, with its own leader."),
        (OutcomeKind.Either, FormattableString.Invariant(
            $"The runner-up, like the leader, falls short of the best of each variation by less than {ModelConstants.NegligibleRegret} of {ModelConstants.HighestRating} rating points on average: choosing either costs less than that.")),
        (OutcomeKind.TooClose, FormattableString.Invariant(
            $"The leader beats the runner-up in fewer than {ModelConstants.SlightEdgeFrom:P0} of the variations.")),
        (OutcomeKind.One, "None of the above."),
    ];

    internal static Outcome Decide(Ledger ledger, IReadOnlyList<Standing> standings, Robustness? robustness)
    {
        if (ledger.IsEmpty)
        {
            return Named(OutcomeKind.NoAnswers);
        }

        if (standings.All(standing => standing.IsExcluded))
        {
            return Named(OutcomeKind.NoneQualifies) with
            {
                Framework = standings[0].Framework,
                ToRelax = [.. standings[0].Failed.Select(check => check.Need)],
                WaysOut = WayOut.Of(ledger, standings),
            };
        }

        if (robustness is null)
        {
            return Named(OutcomeKind.NotEnoughEvidence);
        }

        var whole = DecideWhole(ledger, standings, robustness);
        var split = SplitByPart(ledger, whole.Framework, standings[0].Framework);
        return split.Count == 0
            ? whole
            : whole with { Kind = OutcomeKind.Both, Whole = whole.Kind, Split = split, Separating = null };
    }

    /// <summary>The rules from <c>either</c> on: the project as one, whatever its parts.</summary>
    private static Outcome DecideWhole(Ledger ledger, IReadOnlyList<Standing> standings, Robustness robustness)
    {
        var leader = standings[0].Framework;
        if (standings.Skip(1).FirstOrDefault(standing => standing.IsRanked)?.Framework is not { } runnerUp)
        {
            return Named(OutcomeKind.One) with
            {
                Framework = leader,
                Probability = 1,
                IsOnlyOneThatQualifies = standings.Skip(1).All(standing => standing.IsExcluded),
            };
        }

        // The leader's own regret is small wherever the leader is clear. That the choice does not matter is told by the
        // runner-up's; the leader leads by score and not by regret, so its own is looked at too.
        var probability = robustness.ProbabilityBeats(leader.Slug, runnerUp.Slug);
        if (Math.Max(robustness.ExpectedRegret(leader.Slug), robustness.ExpectedRegret(runnerUp.Slug)) < ModelConstants.NegligibleRegret)
        {
            return Named(OutcomeKind.Either) with { Probability = probability };
        }

        return probability >= ModelConstants.SlightEdgeFrom
            ? Named(OutcomeKind.One) with { Framework = leader, RunnerUp = runnerUp, Probability = probability }
            : Named(OutcomeKind.TooClose) with
            {
                Probability = probability,
                Separating = QuestionFlips.MostSeparating(ledger, leader.Slug, runnerUp.Slug),
            };
    }

    private static Outcome Named(OutcomeKind kind) => new(kind, null, null, null, [], [], null);

    /// <summary>Which framework for which part; empty unless at least two parts clearly have different leaders.</summary>
    /// <param name="ledger">The project as a whole.</param>
    /// <param name="overall">The framework advised for the whole, or null where that is not settled.</param>
    /// <param name="leader">The first of the whole, settled or not: for a part for which none is ranked.</param>
    private static List<PartAdvice> SplitByPart(Ledger ledger, Framework? overall, Framework leader)
    {
        if (ledger.Answers.To(Questionnaire.Parts) is not { Options.Count: >= 2 } parts)
        {
            return [];
        }

        var alone = parts.Options.Select(part => (part, ledger: ledger.Advisor.Weigh(ledger.Answers.ForPart(part)))).ToList();
        var leaders = alone.ConvertAll(one => (one.part, one.ledger, standings: Standing.Of(one.ledger)));

        // Robustness is the dear part: looked at only where the plain scores already differ.
        if (leaders.Where(one => one.standings[0].IsRanked)
            .Select(one => one.standings[0].Framework.Slug).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            return [];
        }

        var advice = leaders.ConvertAll(one => AdviceFor(one.part, one.ledger, one.standings, overall, leader));
        return advice.Where(part => part.IsSettled)
            .Select(part => part.Framework.Slug).Distinct(StringComparer.Ordinal).Count() < 2
            ? []
            : advice;
    }

    private static PartAdvice AdviceFor(
        Option part, Ledger ledger, IReadOnlyList<Standing> standings, Framework? overall, Framework leader)
    {
        var ranked = standings.Where(standing => standing.IsRanked).Select(standing => standing.Framework).ToList();
        var probability = ranked.Count switch
        {
            0 => 0,
            1 => 1,
            _ => Robustness.Of(ledger, [.. ranked.Select(framework => framework.Slug)])
                .ProbabilityBeats(ranked[0].Slug, ranked[1].Slug),
        };
        var settled = probability >= ModelConstants.LikelyBetterFrom;
        return new(part, settled ? ranked[0] : overall ?? ranked.FirstOrDefault(leader), probability, settled)
        {
            Ledger = ledger,
            Standings = standings,
        };
    }
}
