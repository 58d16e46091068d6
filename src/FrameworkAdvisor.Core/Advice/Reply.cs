using System.Runtime.InteropServices;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>One way to answer one question, "not sure" and leaving it open included.</summary>
/// <param name="Sums">What it adds to the <see cref="WeightedSums"/> of each prospect, one after the other.</param>
/// <param name="Parts">For <c>parts</c>, a bit for each option chosen; otherwise 0.</param>
internal sealed record Reply(long[] Sums, int Parts)
{
    /// <summary>How many there are at least where no two options have the same effects.</summary>
    public static double FewestOf(Answers answers, Question question) =>
        answers.ImportanceOf(question.Id) == Importance.NotRelevant && question.Id != Questionnaire.Parts ? 1
        : question.Several ? 1 << question.Options.Count
        : question.Options.Count;

    /// <summary>All ways to answer a question; of those that add the same, one.</summary>
    /// <param name="question">The question.</param>
    /// <param name="advisor">The knowledge.</param>
    /// <param name="answers">The answers given, for the importance.</param>
    /// <param name="prospects">What it may add to.</param>
    /// <param name="scale">What one effect point of normal importance weighs; a multiple of the number of options.</param>
    public static List<Reply> To(Question question, Advisor advisor, Answers answers, IReadOnlyList<Prospect> prospects, long scale)
    {
        var position = advisor.Questionnaire.PositionOf(question.Id);
        var factor = (long)answers.ImportanceOf(question.Id) * scale;
        var isParts = question.Id == Questionnaire.Parts;
        var every = (1 << question.Options.Count) - 1;
        var stride = WeightedSums.LengthFor(advisor);
        bool[] isOpen = [.. prospects.Select(prospect => prospect.Open.Contains(question))];
        var replies = new List<Reply> { Choosing(0, 0, 0) };
        for (var chosen = 1; chosen <= every; chosen = question.Several ? chosen + 1 : chosen << 1)
        {
            replies.Add(Choosing(chosen, factor, isParts ? chosen : 0));
        }

        if (question.Options.Count > 0)
        {
            replies.Add(Choosing(every, factor / question.Options.Count, 0));
        }

        return isParts ? replies : [.. replies.DistinctBy(reply => reply.Sums, SameSums.Comparer)];

        Reply Choosing(int chosen, long weight, int parts)
        {
            var sums = new long[stride * prospects.Count];
            for (var at = 0; at < prospects.Count; at++)
            {
                new WeightedSums(advisor, sums.AsSpan(at * stride, stride)).AddOptions(position, isOpen[at] ? chosen : 0, weight);
            }

            return new(sums, parts);
        }
    }

    private sealed class SameSums : IEqualityComparer<long[]>
    {
        public static readonly SameSums Comparer = new();

        public bool Equals(long[]? one, long[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(long[] sums)
        {
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes<long>(sums));
            return hash.ToHashCode();
        }
    }
}
