using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>Which single answers decide: exact, since a score is a sum over questions.</summary>
internal sealed class QuestionFlips
{
    private static readonly Importance[] allImportances = Enum.GetValues<Importance>();

    private readonly Ledger ledger;
    private readonly int leader;
    private readonly int[] candidates;
    private readonly long[] whole;
    private readonly long[] others;
    private readonly long[] changed;
    private readonly List<QuestionFlip> flips = [];

    private QuestionFlips(Ledger ledger, IReadOnlyList<Standing> standings)
    {
        this.ledger = ledger;
        leader = ledger.Advisor.PositionOf(standings[0].Framework.Slug);
        candidates = Standing.CandidatesOf(standings, ledger.Advisor);
        whole = new long[WeightedSums.LengthFor(ledger.Advisor)];
        others = new long[whole.Length];
        changed = new long[whole.Length];
        SumsIn(whole).Add(ledger);
    }

    /// <summary>Every single change after which another framework leads, the nearest (smallest lead) first.</summary>
    internal static IReadOnlyList<QuestionFlip> Of(Ledger ledger, IReadOnlyList<Standing> standings)
    {
        if (!standings[0].IsRanked)
        {
            return [];
        }

        var search = new QuestionFlips(ledger, standings);
        for (var question = 0; question < ledger.Advisor.Questionnaire.Questions.Count; question++)
        {
            search.Try(question);
        }

        return [.. search.flips.OrderBy(flip => flip.Lead)];
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
            var difference = 0L;
            foreach (var effect in advisor.Effects.Of(question, option))
            {
                difference = checked(difference + (effect.Points * (advisor.RatingUnits(a, effect.Need) - advisor.RatingUnits(b, effect.Need))));
            }

            (lowest, highest) = (Math.Min(lowest, difference), Math.Max(highest, difference));
        }

        return highest - lowest;
    }

    private void Try(int position)
    {
        var question = ledger.Advisor.Questionnaire.Questions[position];
        var given = ledger.Answers.To(question.Id);
        var importance = ledger.Answers.ImportanceOf(question.Id);
        whole.CopyTo(others, 0);
        if (given is not null)
        {
            SumsIn(others).AddAnswer(position, given, -FactorOf(importance));
        }

        TryOptions(position, question, given?.Chosen ?? 0, FactorOf(importance));
        foreach (var other in given is null ? [] : allImportances)
        {
            others.CopyTo(changed, 0);
            SumsIn(changed).AddAnswer(position, given!, FactorOf(other));
            if (other != importance && NewLeader() is var first and not WeightedSums.Nobody)
            {
                Add(question, ledger.Answers.With(question.Id, other), Questionnaire.WordFor(other), true, first);
            }
        }
    }

    private void TryOptions(int position, Question question, int chosen, long factor)
    {
        for (var option = 0; option < question.Options.Count; option++)
        {
            // Of several, one more or one less, as long as any is left.
            var options = question.Several ? chosen ^ (1 << option) : 1 << option;
            if (options == 0 || options == chosen)
            {
                continue;
            }

            others.CopyTo(changed, 0);
            SumsIn(changed).AddOptions(position, options, factor);
            if (NewLeader() is var first and not WeightedSums.Nobody)
            {
                var answer = new Answer(question, [.. question.Options.Where((_, at) => (options >> at & 1) == 1)]);
                Add(question, ledger.Answers.With(answer), question.Options[option].Id, false, first);
            }
        }
    }

    /// <summary>Who leads after the change; nobody where the leader still does, if only beside another one.</summary>
    private int NewLeader()
    {
        var sums = SumsIn(changed);
        var first = sums.FirstOf(candidates);
        return first == WeightedSums.Nobody || first == leader || sums.IsLevel(first, leader) ? WeightedSums.Nobody : first;
    }

    private void Add(Question question, Answers answers, string change, bool isImportance, int first)
    {
        var sums = SumsIn(changed);
        var lead = sums.IsRanked(leader)
            ? (decimal)(sums.ValueOf(first) - sums.ValueOf(leader)) * Ledger.ScorePerRating / sums.Weight / ModelConstants.UnitsPerPoint
            : 0;
        flips.Add(new(question, answers, change, isImportance, ledger.Advisor.Catalogue.Frameworks[first], lead));
    }

    private long FactorOf(Importance importance) => checked((long)importance * ledger.Scale);

    private WeightedSums SumsIn(long[] sums) => new(ledger.Advisor, sums);
}
