using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Audit;

/// <summary>In how many generated sets of answers a question decides who leads.</summary>
/// <param name="Question">The question.</param>
/// <param name="Sets">How many sets were looked at, each without its own answer to the question.</param>
/// <param name="Changes">In how many of them two answers, leaving it out included, lead to two different leaders.</param>
/// <param name="Options">One per option, in the order shown.</param>
public sealed record QuestionReach(Question Question, int Sets, int Changes, IReadOnlyList<OptionReach> Options)
{
    /// <summary>The share of sets with a change, in percent to one decimal.</summary>
    public decimal PrintedShare => Printed(Changes, Sets);

    internal static IReadOnlyList<QuestionReach> AllOf(Advisor advisor, GeneratedAnswers generated, OptionSums sums) =>
        [.. advisor.Catalogue.Questions.Select((_, question) => new ReachCount(advisor, generated, sums, question).Count())];

    internal static decimal Printed(int count, int sets) =>
        sets == 0 ? 0 : Math.Round(100m * count / sets, 1, MidpointRounding.AwayFromZero);

    internal IEnumerable<AuditFinding> Findings()
    {
        if (Changes == 0)
        {
            yield return AuditFinding.Error(AuditCheck.Questions, Question.Id, FormattableString.Invariant(
                $"The question {Question.Id} changes the leader in none of {Sets} generated sets of answers, whatever is answered: give its options effects on needs in which the frameworks differ, or drop it."));
            yield break;
        }

        foreach (var reach in Options.Where(reach => reach.Option.Effects.Count > 0 && reach.Changes == 0))
        {
            var id = $"{Question.Id}={reach.Option.Id}";
            yield return reach.Replacements == 0
                ? AuditFinding.Error(AuditCheck.Options, id, FormattableString.Invariant(
                    $"The option {id} has effects and changes the leader in none of {Sets} generated sets of answers, neither against leaving the question out nor against its other options: let it weigh needs in which the frameworks differ, or merge it with another option."))
                : AuditFinding.Warning(AuditCheck.Options, id, FormattableString.Invariant(
                    $"The option {id} has effects, and yet in {Sets} generated sets of answers choosing it never leads elsewhere than leaving the question out: see whether its effects weigh enough."));
        }

        foreach (var reach in Options.Where(reach => reach.Option.Effects.Count == 0 && reach.Replacements == 0))
        {
            var id = $"{Question.Id}={reach.Option.Id}";
            yield return AuditFinding.Error(AuditCheck.Options, id, FormattableString.Invariant(
                $"The option {id} has no effects and leads elsewhere than another option of its question in none of {Sets} generated sets of answers: drop it."));
        }
    }
}

/// <summary>In how many generated sets of answers choosing an option decides who leads.</summary>
/// <param name="Option">The option.</param>
/// <param name="Changes">In how many sets choosing it leads elsewhere than leaving the question out.</param>
/// <param name="Replacements">
/// In how many sets choosing it leads elsewhere than choosing some other option. This is how an option without effects
/// counts: as the answer of those to whom the others do not apply.
/// </param>
/// <param name="Example">The shortest case found; null when there is none.</param>
public sealed record OptionReach(Option Option, int Changes, int Replacements, LeaderChange? Example);

/// <summary>Two sets of answers that differ in one question, and lead to two frameworks.</summary>
/// <param name="With">The answers with the option.</param>
/// <param name="Leader">Who leads then.</param>
/// <param name="Instead">The option chosen in its place, or null when the question is left out.</param>
/// <param name="Otherwise">The answers then.</param>
/// <param name="OtherLeader">Who leads then.</param>
public sealed record LeaderChange(Answers With, Framework Leader, Option? Instead, Answers Otherwise, Framework OtherLeader);
