using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Numerics;

namespace FrameworkAdvisor.Core.Audit;

/// <summary>How often each framework comes first over generated answers.</summary>
/// <param name="Sets">How many sets of answers were generated.</param>
/// <param name="Frameworks">One per framework, in the order of the catalogue.</param>
/// <param name="Undecided">In how many sets no framework comes first alone.</param>
/// <param name="PrintedUndecided">That in percent to one decimal; all printed shares add up to 100.0.</param>
public sealed record WinTable(int Sets, IReadOnlyList<FrameworkWins> Frameworks, int Undecided, decimal PrintedUndecided)
{
    internal static WinTable Of(Advisor advisor, GeneratedAnswers generated, OptionSums sums)
    {
        var frameworks = advisor.Catalogue.Frameworks;
        var wins = new int[frameworks.Count + 1];
        var examples = new (int Length, long Units, int[]? Chosen)[frameworks.Count];
        foreach (var chosen in generated.Chosen)
        {
            var (leader, units) = sums.LeaderOf(sums.Of(chosen));
            wins[leader == OptionSums.Nobody ? ^1 : leader]++;
            var length = GeneratedAnswers.LengthOf(chosen);
            if (leader != OptionSums.Nobody
                && (examples[leader].Chosen is null || (length, -units).CompareTo((examples[leader].Length, -examples[leader].Units)) < 0))
            {
                examples[leader] = (length, units, chosen);
            }
        }

        int[] order = [.. Enumerable.Range(0, frameworks.Count).OrderBy(at => frameworks[at].Slug, StringComparer.Ordinal), frameworks.Count];
        var printed = LargestRemainder.Percent(wins, generated.Chosen.Count, order);
        return new(
            generated.Chosen.Count,
            [.. frameworks.Select((framework, at) => new FrameworkWins(
                framework,
                wins[at],
                printed[at],
                examples[at].Chosen is { } chosen ? generated.ToAnswers(advisor.Questionnaire, chosen) : null))],
            wins[^1],
            printed[^1]);
    }

    internal IEnumerable<AuditFinding> Findings()
    {
        foreach (var one in Frameworks)
        {
            var slug = one.Framework.Slug;
            if (one.Wins == 0)
            {
                yield return AuditFinding.Error(AuditCheck.Wins, slug, FormattableString.Invariant(
                    $"The framework {slug} comes first for none of {Sets} generated sets of answers: give it evidence on what it is good at, add an option that asks for that, or take it out."));
            }
            else if (one.Wins * Frameworks.Count < AuditLimits.RareWinShare * Sets)
            {
                yield return AuditFinding.Warning(AuditCheck.Wins, slug, FormattableString.Invariant(
                    $"The framework {slug} comes first for only {one.PrintedShare:0.0} % of {Sets} generated sets of answers: see whether what it is good at is asked for often enough."));
            }
        }
    }
}

/// <summary>How often one framework comes first.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Wins">In how many of the generated sets it comes first alone.</param>
/// <param name="PrintedShare">That in percent to one decimal.</param>
/// <param name="Example">The shortest of those sets, of equally short ones the clearest; null when there is none.</param>
public sealed record FrameworkWins(Framework Framework, int Wins, decimal PrintedShare, Answers? Example);
