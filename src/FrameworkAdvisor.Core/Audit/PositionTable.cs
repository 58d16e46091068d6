using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Audit;

/// <summary>Whom it favours to choose the option at the same position everywhere.</summary>
/// <param name="Drawn">What the generated answers favour, whose positions are drawn: the tilt that has no position.</param>
/// <param name="Positions">The first, the second and so on as far as every question goes, then the last.</param>
public sealed record PositionTable(MeanLead? Drawn, IReadOnlyList<PositionLead> Positions)
{
    internal static PositionTable Of(Advisor advisor, GeneratedAnswers generated, OptionSums sums)
    {
        var counts = advisor.Catalogue.Questions.Select(question => question.Options.Count).Where(count => count > 0).ToList();
        if (counts.Count == 0 || advisor.Catalogue.Frameworks.Count < 2)
        {
            return new(null, []);
        }

        IEnumerable<int> positions = [.. Enumerable.Range(1, counts.Min()), .. counts.Max() > counts.Min() ? [PositionLead.Last] : Array.Empty<int>()];
        return new(
            MeanLead.Of(advisor, generated.Chosen, sums),
            [.. positions.Select(position => LeadAt(advisor, generated, sums, position))]);
    }

    internal IEnumerable<AuditFinding> Findings() => Positions
        .Where(position => position.Mean is { } mean && mean.Points > AuditLimits.LargestPositionLead)
        .Select(position => AuditFinding.Error(AuditCheck.Positions, position.Name, FormattableString.Invariant(
            $"Choosing the {position.Name} option everywhere favours {position.Mean!.Framework.Slug} by {position.Mean.PrintedPoints:0.0} score points on average; {AuditLimits.LargestPositionLead} are the most: change the order of options where the order has no meaning of its own, or see whether some effects weigh too much.")));

    private static PositionLead LeadAt(Advisor advisor, GeneratedAnswers generated, OptionSums sums, int position)
    {
        int[] everywhere = [.. advisor.Catalogue.Questions.Select(question => Bit(question, position))];
        var answers = generated.ToAnswers(advisor.Questionnaire, everywhere);
        var ranked = advisor.Rank(answers).Where(standing => standing.IsRanked).ToList();
        var leads = ranked.Count(standing => standing.Rank == 1) == 1;
        int[][] chosen = [.. generated.Chosen.Select(set => everywhere.Select((bit, question) => set[question] == 0 ? 0 : bit).ToArray())];
        return new(
            position,
            answers,
            leads ? ranked[0].Framework : null,
            leads && ranked.Count > 1 ? ranked[0].PrintedScore!.Value - ranked[1].PrintedScore!.Value : 0,
            MeanLead.Of(advisor, chosen, sums));
    }

    private static int Bit(Question question, int position) => question.Options.Count == 0 ? 0
        : 1 << (position == PositionLead.Last ? question.Options.Count : position) - 1;
}

/// <summary>What choosing the option at one position everywhere leads to.</summary>
/// <param name="Position">1 = first; <see cref="Last"/> for the last.</param>
/// <param name="Answers">All questions answered so.</param>
/// <param name="Leader">Who leads then, or null when nobody leads alone.</param>
/// <param name="PrintedLead">By how many printed score points it leads; 0 when nobody else is ranked.</param>
/// <param name="Mean">Over the questions that the generated sets answer; null when nothing weighs anything.</param>
public sealed record PositionLead(int Position, Answers Answers, Framework? Leader, decimal PrintedLead, MeanLead? Mean)
{
    /// <summary>The position of the last option, wherever that is.</summary>
    public const int Last = 0;

    private static readonly string[] names = ["last", "first", "second", "third", "fourth", "fifth", "sixth"];

    /// <summary>"first", "second", …, "last".</summary>
    public string Name => Position < names.Length ? names[Position] : FormattableString.Invariant($"{Position}th");
}

/// <summary>The framework that scores most above the mean of the others, on average over many sets of answers.</summary>
/// <param name="Framework">The framework; of equal ones the first by slug.</param>
/// <param name="Points">By how much, in score points of 100; 0 when all are equal.</param>
public sealed record MeanLead(Framework Framework, decimal Points)
{
    /// <summary>The points to one decimal.</summary>
    public decimal PrintedPoints => Math.Round(Points, 1, MidpointRounding.AwayFromZero);

    internal static MeanLead? Of(Advisor advisor, IEnumerable<int[]> sets, OptionSums sums)
    {
        var frameworks = advisor.Catalogue.Frameworks;
        var scores = new long[frameworks.Count];
        var weighed = 0;
        foreach (var chosen in sets)
        {
            var totals = sums.Of(chosen);
            weighed += totals[0] > 0 ? 1 : 0;
            for (var framework = 0; framework < scores.Length && totals[0] > 0; framework++)
            {
                scores[framework] += OptionSums.ScoreOf(totals, framework);
            }
        }

        if (weighed == 0)
        {
            return null;
        }

        var best = frameworks.Index().OrderByDescending(one => scores[one.Index]).ThenBy(one => one.Item.Slug, StringComparer.Ordinal).First();
        var others = (scores.Sum() - scores[best.Index]) / (decimal)(scores.Length - 1);
        return new(best.Item, (scores[best.Index] - others) / weighed / ModelConstants.UnitsPerPoint);
    }
}
