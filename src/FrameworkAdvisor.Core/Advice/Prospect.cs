using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>The project as a whole, or one part looked at alone, with what open questions can still add to it.</summary>
internal sealed class Prospect
{
    private readonly int leader;

    private Prospect(Ledger ledger, IReadOnlyList<Standing> standings, Option? part, int leader, IReadOnlyList<Question> open)
    {
        Ledger = ledger;
        Part = part;
        this.leader = leader;
        Open = open;
        Candidates = Standing.CandidatesOf(standings, ledger.Advisor);
    }

    /// <summary>What the answers given make of it.</summary>
    public Ledger Ledger { get; }

    /// <summary>The part, or null for the whole.</summary>
    public Option? Part { get; }

    /// <summary>The open questions that can add to it.</summary>
    public IReadOnlyList<Question> Open { get; }

    /// <summary>Positions of the frameworks that no must-have excludes, by slug.</summary>
    public int[] Candidates { get; }

    /// <summary>
    /// The whole first, then each part that is asked for or, while <c>parts</c> is open, can be; null when no framework
    /// leads now.
    /// </summary>
    public static List<Prospect>? All(Advisor advisor, Answers answers, IReadOnlyList<Question> open)
    {
        var ledger = advisor.Weigh(answers);
        var standings = Standing.Of(ledger);
        if (!standings[0].IsRanked)
        {
            return null;
        }

        var leader = advisor.PositionOf(standings[0].Framework.Slug);
        var all = new List<Prospect> { new(ledger, standings, null, leader, open) };
        foreach (var part in PartsOf(advisor, answers))
        {
            all.Add(ForPart(advisor, answers, open, part, leader));
        }

        return all;
    }

    /// <summary>
    /// Whether no completion changes who comes first. What an answer adds to the difference of two frameworks does not
    /// depend on the other answers, so the worst sum is the sum of the worst; "not sure", a mean over the options, and an
    /// open question lie between the best and the worst.
    /// </summary>
    public bool IsSettled()
    {
        var advisor = Ledger.Advisor;
        return Candidates.Contains(leader)
            && Least(need => advisor.CoverageMargin(leader, need)) >= 0
            && Candidates.All(rival => rival == leader || StaysBehind(rival) || StaysUnranked(rival));
    }

    private static IReadOnlyList<Option> PartsOf(Advisor advisor, Answers answers)
    {
        var parts = answers.To(Questionnaire.Parts) is { } given
            ? given.Options
            : advisor.Questionnaire.Find(Questionnaire.Parts) is { Several: true } question ? question.Options : [];
        return parts.Count >= 2 ? parts : [];
    }

    private static Prospect ForPart(Advisor advisor, Answers answers, IReadOnlyList<Question> open, Option part, int overall)
    {
        var given = answers.To(Questionnaire.Parts);
        var alone = given is null
            ? answers.With(new Answer(advisor.Questionnaire.Find(Questionnaire.Parts)!, [part])).ForPart(part)
            : answers.ForPart(part);
        var ledger = advisor.Weigh(alone);
        var concerned = open
            .Where(question => question.Id != Questionnaire.Parts && question.IsAbout(part))
            .ToList();

        // A part of which nothing is known goes with the whole; so does, while it is not asked for, any other.
        var standings = Standing.Of(ledger);
        var first = standings[0];
        return new(ledger, standings, part, given is not null && first.IsRanked ? advisor.PositionOf(first.Framework.Slug) : overall, concerned);
    }

    // Of equal scores the first by slug comes first. Another must stay behind by a printed unit: scores are rounded to it.
    private bool StaysBehind(int rival)
    {
        var advisor = Ledger.Advisor;
        var comesAfter = Array.IndexOf(Candidates, rival) > Array.IndexOf(Candidates, leader);
        return Least(need =>
        {
            var difference = advisor.RatingUnits(leader, need) - advisor.RatingUnits(rival, need);
            return comesAfter ? difference : (Ledger.ScorePerRating * difference) - 1;
        }) >= 0;
    }

    private bool StaysUnranked(int rival) => Least(need => -Ledger.Advisor.CoverageMargin(rival, need)) > 0;

    /// <summary>The least that Σ weight × worth can become.</summary>
    private long Least(Func<int, long> worth)
    {
        long sum = 0;
        for (var need = 0; need < Ledger.Weights.Length; need++)
        {
            sum = Ledger.Weights[need] == 0 ? sum : checked(sum + (Ledger.Weights[need] * worth(need)));
        }

        foreach (var question in Open)
        {
            sum = checked(sum + ((long)Ledger.Answers.ImportanceOf(question.Id) * Ledger.Scale * LeastOf(question, worth)));
        }

        return sum;
    }

    private long LeastOf(Question question, Func<int, long> worth)
    {
        var position = Ledger.Advisor.Questionnaire.PositionOf(question.Id);
        long least = 0;
        for (var option = 0; option < question.Options.Count; option++)
        {
            long own = 0;
            foreach (var effect in Ledger.Advisor.Effects.Of(position, option))
            {
                own = checked(own + (effect.Points * worth(effect.Need)));
            }

            least = question.Several ? least + Math.Min(0, own) : Math.Min(least, own);
        }

        return least;
    }
}
