using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Audit;

/// <summary>
/// Whom it favours to choose the option at the same position everywhere. Options stand in an order of their own, from
/// little to much, so a position is never without meaning; but it must not lead further away than chance orders of the
/// same options do.
/// </summary>
/// <param name="Chance">What chance orders give, one per framework in the order of the catalogue; empty without any.</param>
/// <param name="Positions">The first, the second and so on as far as every question goes, then the last.</param>
public sealed record PositionTable(IReadOnlyList<ChanceLead> Chance, IReadOnlyList<PositionLead> Positions)
{
    internal static PositionTable Of(Advisor advisor, GeneratedAnswers generated, OptionSums sums)
    {
        var counts = advisor.Catalogue.Questions.Select(question => question.Options.Count).Where(count => count > 0).ToList();
        if (counts.Count == 0 || advisor.Catalogue.Frameworks.Count < 2)
        {
            return new([], []);
        }

        var chance = ChanceLead.AllOf(advisor, generated, sums);
        int[] positions = [.. Enumerable.Range(1, counts.Min()), .. counts.Max() > counts.Min() ? [PositionLead.Last] : Array.Empty<int>()];
        return new(chance, [.. positions.Select(position => LeadAt(advisor, generated, sums, position, chance))]);
    }

    internal IEnumerable<AuditFinding> Findings()
    {
        foreach (var position in Positions.Where(position => position.Deviation > AuditLimits.NamedPositionDeviation))
        {
            var isError = position.Deviation > AuditLimits.LargestPositionDeviation;
            var limit = isError ? AuditLimits.LargestPositionDeviation : AuditLimits.NamedPositionDeviation;
            yield return new(AuditCheck.Positions, isError, position.Name, FormattableString.Invariant(
                $"Choosing the {position.Name} option everywhere favours {position.Favoured!.Slug} by {position.PrintedDeviation:0.0} standard deviations of what chance orders of the options give; the limit is {limit:0.0}: change the order of options where it has no meaning of its own, or see whether some effects weigh too much."));
        }
    }

    private static PositionLead LeadAt(
        Advisor advisor, GeneratedAnswers generated, OptionSums sums, int position, IReadOnlyList<ChanceLead> chance)
    {
        int[] everywhere = [.. advisor.Catalogue.Questions.Select(question => question.Options.Count == 0 ? 0
            : 1 << ((position == PositionLead.Last ? question.Options.Count : position) - 1))];
        var answers = generated.ToAnswers(advisor.Questionnaire, everywhere);
        var ranked = advisor.Rank(answers).Where(standing => standing.IsRanked).ToList();
        var leads = ranked.Count(standing => standing.Rank == 1) == 1;
        var totals = sums.Of(everywhere);
        var (favoured, deviation) = chance
            .Select((one, at) => (one.Framework, totals[0] > 0 ? one.DeviationOf(sums.PointsAboveOthers(totals, at)) : 0))
            .OrderByDescending(one => one.Item2).ThenBy(one => one.Framework.Slug, StringComparer.Ordinal).First();
        return new(
            position,
            answers,
            leads ? ranked[0].Framework : null,
            leads && ranked.Count > 1 ? ranked[0].PrintedScore!.Value - ranked[1].PrintedScore!.Value : 0,
            deviation > 0 ? favoured : null,
            deviation);
    }
}

/// <summary>What choosing the option at one position everywhere leads to.</summary>
/// <param name="Position">1 = first; <see cref="Last"/> for the last.</param>
/// <param name="Answers">All questions answered so.</param>
/// <param name="Leader">Who leads then, or null when nobody leads alone.</param>
/// <param name="PrintedLead">By how many printed score points it leads; 0 when nobody else is ranked.</param>
/// <param name="Favoured">Whom the position favours most against chance; null when nobody.</param>
/// <param name="Deviation">By how many standard deviations of <see cref="ChanceLead"/>; not negative.</param>
public sealed record PositionLead(
    int Position, Answers Answers, Framework? Leader, decimal PrintedLead, Framework? Favoured, double Deviation)
{
    /// <summary>The position of the last option, wherever that is.</summary>
    public const int Last = 0;

    private static readonly string[] names = ["last", "first", "second", "third", "fourth", "fifth", "sixth"];

    /// <summary>"first", "second", …, "last".</summary>
    public string Name => Position < names.Length ? names[Position] : FormattableString.Invariant($"{Position}th");

    /// <summary>The deviation to one decimal.</summary>
    public decimal PrintedDeviation => Math.Round((decimal)Deviation, 1, MidpointRounding.AwayFromZero);
}

/// <summary>
/// How far a framework scores above the mean of the others when every question is answered by a drawn option: what a
/// position would lead to if the options stood in chance orders.
/// </summary>
/// <param name="Framework">The framework.</param>
/// <param name="Mean">Score points of 100; below 0 when the others score higher.</param>
/// <param name="StandardDeviation">Score points of 100.</param>
public sealed record ChanceLead(Framework Framework, double Mean, double StandardDeviation)
{
    internal static IReadOnlyList<ChanceLead> AllOf(Advisor advisor, GeneratedAnswers generated, OptionSums sums)
    {
        var weighed = generated.Complete.Select(sums.Of).Where(totals => totals[0] > 0).ToList();
        return [.. advisor.Catalogue.Frameworks.Select((framework, at) => Of(framework, weighed.ConvertAll(totals => sums.PointsAboveOthers(totals, at))))];
    }

    internal double DeviationOf(double points) => StandardDeviation > 0 ? (points - Mean) / StandardDeviation : 0;

    private static ChanceLead Of(Framework framework, List<double> points)
    {
        var mean = points.Count == 0 ? 0 : points.Average();
        return new(framework, mean, points.Count == 0 ? 0 : Math.Sqrt(points.Average(one => (one - mean) * (one - mean))));
    }
}
