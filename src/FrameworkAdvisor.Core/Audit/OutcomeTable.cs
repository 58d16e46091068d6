using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Numerics;

namespace FrameworkAdvisor.Core.Audit;

/// <summary>What kinds of outcome the generated answers lead to: the whole model, not only who comes first.</summary>
/// <param name="Sets">How many sets of answers were generated.</param>
/// <param name="Outcomes">One per kind, in the order of <see cref="OutcomeKind"/>.</param>
public sealed record OutcomeTable(int Sets, IReadOnlyList<OutcomeCount> Outcomes)
{
    internal static OutcomeTable Of(Advisor advisor, GeneratedAnswers generated)
    {
        var kinds = Enum.GetValues<OutcomeKind>();
        var counts = new int[kinds.Length];
        var examples = new int[]?[kinds.Length];
        foreach (var chosen in generated.Chosen)
        {
            var kind = (int)advisor.Recommend(generated.ToAnswers(advisor.Questionnaire, chosen)).Outcome.Kind;
            counts[kind]++;
            if (examples[kind] is not { } known || GeneratedAnswers.LengthOf(chosen) < GeneratedAnswers.LengthOf(known))
            {
                examples[kind] = chosen;
            }
        }

        var printed = LargestRemainder.Percent(counts, generated.Chosen.Count, [.. Enumerable.Range(0, counts.Length)]);
        return new(
            generated.Chosen.Count,
            [.. kinds.Select((kind, at) => new OutcomeCount(
                kind, counts[at], printed[at], examples[at] is { } chosen ? generated.ToAnswers(advisor.Questionnaire, chosen) : null))]);
    }
}

/// <summary>How often one kind of outcome comes.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Sets">In how many of the generated sets.</param>
/// <param name="PrintedShare">That in percent to one decimal; all of them add up to 100.0.</param>
/// <param name="Example">The shortest of those sets; null when there is none.</param>
public sealed record OutcomeCount(OutcomeKind Kind, int Sets, decimal PrintedShare, Answers? Example);
