using System.Buffers;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Numerics;

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

    // How many of the sums are those of one prospect.
    private readonly int stride;

    private Completions(Advisor advisor, Answers answers, IReadOnlyList<Prospect> prospects, IReadOnlyList<Reply>[] replies, long scale)
    {
        this.advisor = advisor;
        this.prospects = prospects;
        this.replies = replies;
        partsGiven = answers.To(Questionnaire.Parts) is not null;
        stride = WeightedSums.LengthFor(advisor);
        sums = [.. Enumerable.Range(0, replies.Length + 1).Select(_ => new long[stride * prospects.Count])];
        foreach (var (at, prospect) in prospects.Index())
        {
            SumsOf(sums[0], at).Add(prospect.Ledger, scale / prospect.Ledger.Scale);
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
            .Where(one => one > 0).Aggregate(1L, CommonMultiple.Least);
        var replies = open.Select(question => Reply.To(question, advisor, answers, prospects, scale)).ToArray();
        var count = replies.Aggregate(1.0, (product, own) => product * own.Count);
        var codes = prospects.Aggregate(1.0, (product, _) => product * (advisor.Catalogue.Frameworks.Count + 1));
        return count > EarlyFinish.MostCompletions || codes > long.MaxValue
            ? null
            : new Completions(advisor, answers, prospects, replies, scale).Decisive(open, (int)count);
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

    private int FirstOf(long[] own, int prospect) => SumsOf(own, prospect).FirstOf(prospects[prospect].Candidates);

    private WeightedSums SumsOf(long[] own, int prospect) => new(advisor, own.AsSpan(prospect * stride, stride));
}
