using System.Buffers;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>
/// Every way to answer the questions still open, tried one by one: the exact set of those that can change who comes first.
/// </summary>
internal sealed class Completions
{
    private readonly Advisor advisor;
    private readonly IReadOnlyList<Prospect> prospects;
    private readonly IReadOnlyList<Reply>[] replies;
    private readonly long[][] sums;
    private readonly bool partsGiven;

    // Of each prospect: the weight, then of each framework what it gets and how far its evidence is beyond enough.
    private readonly int stride;

    private Completions(Advisor advisor, Answers answers, IReadOnlyList<Prospect> prospects, IReadOnlyList<Reply>[] replies, long scale)
    {
        this.advisor = advisor;
        this.prospects = prospects;
        this.replies = replies;
        partsGiven = answers.To(Questionnaire.Parts) is not null;
        stride = StrideOf(advisor);
        sums = [.. Enumerable.Range(0, replies.Length + 1).Select(_ => new long[stride * prospects.Count])];
        foreach (var (at, prospect) in prospects.Index())
        {
            for (var need = 0; need < advisor.Needs.Count; need++)
            {
                AddWeight(advisor, sums[0].AsSpan(at * stride, stride), need, checked(prospect.Ledger.Weights[need] * (scale / prospect.Ledger.Scale)));
            }
        }
    }

    /// <summary>
    /// The open questions whose answer, for some answers to the others, changes who comes first; null when there are too
    /// many completions to try.
    /// </summary>
    public static IReadOnlyList<Question>? Decisive(
        Advisor advisor, Answers answers, IReadOnlyList<Question> open, IReadOnlyList<Prospect> prospects)
    {
        // A cheap look first: while much is open, building the replies would cost more than the whole proof before.
        if (open.Aggregate(1.0, (product, question) => product * Math.Max(1, Reply.FewestOf(answers, question))) > EarlyFinish.MostCompletions)
        {
            return null;
        }

        var scale = open.Select(question => (long)question.Options.Count).Concat(prospects.Select(prospect => prospect.Ledger.Scale))
            .Where(one => one > 0).Aggregate(1L, Advisor.LeastCommonMultiple);
        var replies = open.Select(question => Reply.To(question, advisor, answers, prospects, scale)).ToArray();
        var count = replies.Aggregate(1.0, (product, own) => product * own.Count);
        var codes = prospects.Aggregate(1.0, (product, _) => product * (advisor.Catalogue.Frameworks.Count + 1));
        return count > EarlyFinish.MostCompletions || codes > long.MaxValue
            ? null
            : new Completions(advisor, answers, prospects, replies, scale).Decisive(open, (int)count);
    }

    internal static int StrideOf(Advisor advisor) => 1 + (2 * advisor.Catalogue.Frameworks.Count);

    /// <summary>Adds a weight on a need to the sums of one prospect.</summary>
    internal static void AddWeight(Advisor advisor, Span<long> own, int need, long weight)
    {
        if (weight == 0)
        {
            return;
        }

        own[0] = checked(own[0] + weight);
        for (var framework = 0; framework < advisor.Catalogue.Frameworks.Count; framework++)
        {
            own[1 + (2 * framework)] = checked(own[1 + (2 * framework)] + (weight * advisor.RatingUnits(framework, need)));
            own[2 + (2 * framework)] = checked(own[2 + (2 * framework)] + (weight * advisor.CoverageMargin(framework, need)));
        }
    }

    private List<Question> Decisive(IReadOnlyList<Question> open, int count)
    {
        var results = ArrayPool<long>.Shared.Rent(count);
        try
        {
            var filled = 0;
            Fill(0, partsGiven ? ~0 : 0, results, ref filled);
            var decisive = new List<Question>();
            var step = count;
            foreach (var (at, question) in open.Index())
            {
                step /= replies[at].Count;
                if (Matters(results.AsSpan(0, count), step, replies[at].Count))
                {
                    decisive.Add(question);
                }
            }

            return decisive;
        }
        finally
        {
            ArrayPool<long>.Shared.Return(results);
        }
    }

    private static bool Matters(ReadOnlySpan<long> results, int step, int replies)
    {
        for (var block = 0; block < results.Length; block += step * replies)
        {
            var first = results.Slice(block, step);
            for (var reply = 1; reply < replies; reply++)
            {
                if (!first.SequenceEqual(results.Slice(block + (reply * step), step)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Fill(int question, int parts, long[] results, ref int filled)
    {
        if (question == replies.Length)
        {
            results[filled++] = ResultOf(sums[question], parts);
            return;
        }

        var (before, after) = (sums[question], sums[question + 1]);
        foreach (var reply in replies[question])
        {
            for (var at = 0; at < before.Length; at++)
            {
                after[at] = before[at] + reply.Sums[at];
            }

            Fill(question + 1, parts | reply.Parts, results, ref filled);
        }
    }

    // Who comes first over the whole, and in each part asked for that has another one first.
    private long ResultOf(long[] own, int parts)
    {
        var first = FirstOf(own, 0);
        long result = first + 1;
        var asked = prospects.Count > 1 && (parts & (parts - 1)) != 0;
        for (var at = 1; at < prospects.Count; at++)
        {
            var ownFirst = asked && (parts & (1 << (at - 1))) != 0 ? FirstOf(own, at) : -1;
            result = (result * (advisor.Catalogue.Frameworks.Count + 1)) + (ownFirst == first ? 0 : ownFirst + 1);
        }

        return result;
    }

    private int FirstOf(long[] own, int prospect)
    {
        var sums = own.AsSpan(prospect * stride, stride);
        var first = -1;
        foreach (var framework in sums[0] == 0 ? [] : prospects[prospect].Candidates)
        {
            if (sums[2 + (2 * framework)] >= 0 && (first < 0 || IsAbove(sums[1 + (2 * framework)], sums[1 + (2 * first)], sums[0])))
            {
                first = framework;
            }
        }

        return first;
    }

    // By the scores as the ledger rounds them; only what is nearly equal has to be worked out.
    private static bool IsAbove(long one, long other, long weight)
    {
        var difference = checked(Ledger.ScorePerRating * (one - other));
        return difference >= weight || (difference > 0 && Score(one) > Score(other));

        long Score(long sum) => checked((Ledger.ScorePerRating * sum) + (weight / 2)) / weight;
    }

    /// <summary>One way to answer one question, "not sure" and leaving it open included.</summary>
    /// <param name="Sums">What it adds to the sums of each prospect.</param>
    /// <param name="Parts">For <c>parts</c>, a bit for each option chosen; otherwise 0.</param>
    private sealed record Reply(long[] Sums, int Parts)
    {
        /// <summary>How many there are at least where no two options have the same effects.</summary>
        public static double FewestOf(Answers answers, Question question) =>
            answers.ImportanceOf(question.Id) == Importance.NotRelevant && question.Id != Questionnaire.Parts ? 1
            : question.Several ? 1 << question.Options.Count
            : question.Options.Count;

        public static List<Reply> To(
            Question question, Advisor advisor, Answers answers, IReadOnlyList<Prospect> prospects, long scale)
        {
            var stride = StrideOf(advisor);
            var position = advisor.Questionnaire.PositionOf(question.Id);
            var factor = (long)answers.ImportanceOf(question.Id) * scale;
            var isParts = question.Id == Questionnaire.Parts;
            var every = (1 << question.Options.Count) - 1;
            var open = new Reply(new long[stride * prospects.Count], 0);
            var replies = new List<Reply> { open };
            foreach (var chosen in question.Several ? Enumerable.Range(1, every) : Enumerable.Range(0, question.Options.Count).Select(option => 1 << option))
            {
                replies.Add(Choosing(chosen, factor, isParts ? chosen : 0));
            }

            if (question.Options.Count > 0)
            {
                replies.Add(Choosing(every, factor / question.Options.Count, 0));
            }

            return isParts ? replies : [.. replies.DistinctBy(reply => string.Join(' ', reply.Sums))];

            Reply Choosing(int chosen, long weight, int parts)
            {
                var sums = new long[stride * prospects.Count];
                for (var option = 0; option < question.Options.Count; option++)
                {
                    foreach (var effect in (chosen & (1 << option)) != 0 ? advisor.EffectsOf(position, option) : [])
                    {
                        foreach (var (at, _) in prospects.Index().Where(one => one.Item.Open.Contains(question)))
                        {
                            AddWeight(advisor, sums.AsSpan(at * stride, stride), effect.Need, checked(weight * effect.Points));
                        }
                    }
                }

                return new(sums, parts);
            }
        }
    }
}
