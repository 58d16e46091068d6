using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>
/// What the questions still open can do to the result. The result is here who comes first, over the whole and, where
/// <c>parts</c> asks for several workloads, in each of them; how sure that is may change with every answer, and with it
/// whether a winner is named at all. Importances and must-haves are taken as they are.
/// </summary>
/// <param name="Open">The questions not answered, in the order of the questionnaire.</param>
/// <param name="Decisive">
/// Those of them that can still change who comes first, for some answers to the others; empty when it is settled.
/// </param>
public sealed record EarlyFinish(IReadOnlyList<Question> Open, IReadOnlyList<Question> Decisive)
{
    /// <summary>The most ways to answer the open questions that are tried one by one; beyond, only the quick proof is.</summary>
    public const int MostCompletions = 50_000;

    /// <summary>Whether it is proved that no answer to the open questions changes who comes first.</summary>
    public bool IsSettled => Decisive.Count == 0;

    /// <summary>
    /// What is proved of the open questions; null when all are answered, when the answers name no framework yet, when the
    /// parts have different ones first, or when nothing is proved of any of them.
    /// </summary>
    public static EarlyFinish? Of(Advisor advisor, Answers answers) =>
        Proved(advisor, answers) is { } proved && proved.Decisive.Count < proved.Open.Count && IsOfOnePiece(advisor, answers) && NamesOne(advisor.Recommend(answers).Outcome)
            ? proved
            : null;

    /// <summary>The proof itself, whatever the outcome; null when there is none.</summary>
    internal static EarlyFinish? Proved(Advisor advisor, Answers answers)
    {
        var open = advisor.Questionnaire.Questions.Where(question => answers.To(question.Id) is null).ToList();
        if (open.Count == 0 || Prospect.All(advisor, answers, open) is not { } prospects)
        {
            return null;
        }

        if (prospects.All(prospect => prospect.IsSettled()))
        {
            return new(open, []);
        }

        return Completions.Decisive(advisor, answers, open, prospects) is { } decisive ? new(open, decisive) : null;
    }

    // Where a part has a first of its own, whether it gets it also depends on how clear that is, which every answer moves.
    private static bool IsOfOnePiece(Advisor advisor, Answers answers) =>
        answers.To(Questionnaire.Parts) is not { Options.Count: >= 2 } parts
        || parts.Options.Select(part => advisor.Rank(answers.ForPart(part))[0]).Where(first => first.IsRanked)
            .Append(advisor.Rank(answers)[0]).Select(first => first.Framework.Slug).Distinct(StringComparer.Ordinal).Count() == 1;

    private static bool NamesOne(Outcome outcome) =>
        outcome is { Kind: OutcomeKind.One or OutcomeKind.Both, Framework: not null };
}
