namespace FrameworkAdvisor.Core.Advice;

/// <summary>The sums of a ledger after one change or another. Each asks for the space of the one before it.</summary>
/// <param name="ledger">As it is.</param>
internal sealed class ChangedSums(Ledger ledger)
{
    private readonly long[] whole = SumsOf(ledger);
    private readonly long[] others = new long[WeightedSums.LengthFor(ledger.Advisor)];
    private readonly long[] changed = new long[WeightedSums.LengthFor(ledger.Advisor)];
    private int without = -1;

    /// <summary>The sums after a change; valid until the next one is asked for.</summary>
    /// <param name="change">Of an answer that the ledger weighs, or to a question that it does not.</param>
    public WeightedSums After(SingleChange change)
    {
        TakeAway(change.Position);
        others.CopyTo(changed, 0);
        var sums = new WeightedSums(ledger.Advisor, changed);
        change.AddTo(sums, ledger.Scale);
        return sums;
    }

    private static long[] SumsOf(Ledger ledger)
    {
        var sums = new long[WeightedSums.LengthFor(ledger.Advisor)];
        new WeightedSums(ledger.Advisor, sums).Add(ledger);
        return sums;
    }

    // Changes come question by question: what all others weigh is worked out once for each.
    private void TakeAway(int position)
    {
        if (position == without)
        {
            return;
        }

        without = position;
        whole.CopyTo(others, 0);
        var question = ledger.Advisor.Questionnaire.Questions[position];
        if (ledger.Answers.To(question.Id) is { } given)
        {
            new WeightedSums(ledger.Advisor, others)
                .AddAnswer(position, given, -checked((long)ledger.Answers.ImportanceOf(question.Id) * ledger.Scale));
        }
    }
}
