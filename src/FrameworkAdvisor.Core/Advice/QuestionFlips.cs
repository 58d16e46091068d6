using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>Which single answers decide: exact, since a score is a sum over questions.</summary>
internal static class QuestionFlips
{
    /// <summary>Every single change after which another framework leads, the nearest (smallest lead) first.</summary>
    internal static IReadOnlyList<QuestionFlip> Of(Ledger ledger, IReadOnlyList<Standing> standings)
    {
        if (!standings[0].IsRanked)
        {
            return [];
        }

        var leader = ledger.Advisor.PositionOf(standings[0].Framework.Slug);
        var candidates = Standing.CandidatesOf(standings, ledger.Advisor);
        var sums = new ChangedSums(ledger);
        var flips = new List<QuestionFlip>();
        foreach (var change in SingleChange.AllOf(ledger.Advisor, ledger.Answers))
        {
            if (sums.After(change).LeaderInsteadOf(leader, candidates) is { } after)
            {
                flips.Add(change.Flip(ledger.Answers, after));
            }
        }

        return [.. flips.OrderBy(flip => flip.Lead)];
    }

    /// <summary>The question whose possible answers move the difference of two frameworks most, unanswered ones first; null if none does.</summary>
    internal static Question? MostSeparating(Ledger ledger, string framework, string rival)
    {
        var advisor = ledger.Advisor;
        var (a, b) = (advisor.PositionOf(framework), advisor.PositionOf(rival));
        return advisor.Questionnaire.Questions
            .Where(question => ledger.Answers.ImportanceOf(question.Id) != Importance.NotRelevant)
            .Select(question => (question, reach: Reach(advisor, advisor.Questionnaire.PositionOf(question.Id), a, b)))
            .Where(one => one.reach > 0)
            .OrderBy(one => ledger.Answers.To(one.question.Id) is { IsNotSure: false })
            .ThenByDescending(one => one.reach)
            .Select(one => one.question)
            .FirstOrDefault();
    }

    private static long Reach(Advisor advisor, int question, int a, int b)
    {
        long lowest = 0, highest = 0;
        for (var option = 0; option < advisor.Questionnaire.Questions[question].Options.Count; option++)
        {
            var sums = advisor.Effects.SumsOf(question, option);
            var difference = WeightedSums.ValueIn(sums, a) - WeightedSums.ValueIn(sums, b);
            (lowest, highest) = (Math.Min(lowest, difference), Math.Max(highest, difference));
        }

        return highest - lowest;
    }
}
