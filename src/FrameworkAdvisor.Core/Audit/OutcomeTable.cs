using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Numerics;

namespace FrameworkAdvisor.Core.Audit;

/// <summary>What kinds of outcome the generated answers lead to: the whole model, not only who comes first.</summary>
/// <param name="Sets">How many of the generated sets of answers were looked at.</param>
/// <param name="Outcomes">One per kind, in the order of <see cref="OutcomeKind"/>.</param>
public sealed record OutcomeTable(int Sets, IReadOnlyList<OutcomeCount> Outcomes)
{
    // What one recommendation takes whatever its size, and a framework on a need adds to it: some seconds at most.
    private const int WorkOfOne = 1_000;
    private const long MostWork = 8_000_000;

    /// <summary>Each of the generated sets is looked at, or where there are very many frameworks and needs each second, third, …</summary>
    public int Step { get; private init; }

    internal static OutcomeTable Of(Advisor advisor, GeneratedAnswers generated)
    {
        var kinds = Enum.GetValues<OutcomeKind>();
        var counts = new int[kinds.Length];
        var examples = new int[]?[kinds.Length];
        var step = StepFor(advisor, generated);
        int[][] sets = [.. generated.Chosen.Where((_, at) => at % step == 0)];
        foreach (var chosen in sets)
        {
            var kind = (int)advisor.Recommend(generated.ToAnswers(advisor.Questionnaire, chosen)).Outcome.Kind;
            counts[kind]++;
            if (examples[kind] is not { } known || GeneratedAnswers.LengthOf(chosen) < GeneratedAnswers.LengthOf(known))
            {
                examples[kind] = chosen;
            }
        }

        var printed = LargestRemainder.Percent(counts, sets.Length, [.. Enumerable.Range(0, counts.Length)]);
        return new(
            sets.Length,
            [.. kinds.Select((kind, at) => new OutcomeCount(
                kind, counts[at], printed[at], examples[at] is { } chosen ? generated.ToAnswers(advisor.Questionnaire, chosen) : null))])
        {
            Step = step,
        };
    }

    private static int StepFor(Advisor advisor, GeneratedAnswers generated) =>
        1 + (int)((generated.Chosen.Count * (WorkOfOne + ((long)advisor.Needs.Count * advisor.Catalogue.Frameworks.Count))) / MostWork);
}

/// <summary>How often one kind of outcome comes.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Sets">In how many of the generated sets.</param>
/// <param name="PrintedShare">That in percent to one decimal; all of them add up to 100.0.</param>
/// <param name="Example">The shortest of those sets; null when there is none.</param>
public sealed record OutcomeCount(OutcomeKind Kind, int Sets, decimal PrintedShare, Answers? Example);
