using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>What every option of the questionnaire adds, by positions: to each need, and in sum to each framework.</summary>
internal sealed class EffectTable
{
    private readonly Questionnaire questionnaire;
    private readonly IndexedEffect[][][] effects;
    private readonly long[][][] sums;

    /// <summary>Makes the table; ratings and positions of the advisor are there already.</summary>
    public EffectTable(Advisor advisor)
    {
        questionnaire = advisor.Questionnaire;
        effects = [.. questionnaire.Questions.Select(question => question.Options.Select(option => IndexedEffectsOf(advisor, option)).ToArray())];
        sums = [.. effects.Select(options => options.Select(own => SumsOf(advisor, own)).ToArray())];
    }

    private EffectTable(EffectTable whole, Advisor advisor, int need)
    {
        (questionnaire, effects) = (whole.questionnaire, whole.effects);
        sums = [.. effects.Zip(whole.sums, (options, former) => options.Zip(former, (own, sum) => Array.Exists(own, effect => effect.Need == need) ? SumsOf(advisor, own) : sum).ToArray())];
    }

    /// <summary>The same for an advisor that rates otherwise on one need.</summary>
    public EffectTable With(Advisor advisor, int need) => new(this, advisor, need);

    /// <summary>The effects of an option.</summary>
    public ReadOnlySpan<IndexedEffect> Of(int question, int option) => effects[question][option];

    /// <summary>What an option adds to <see cref="WeightedSums"/>, its question being of normal importance.</summary>
    public ReadOnlySpan<long> SumsOf(int question, int option) => sums[question][option];

    /// <summary>What each answer adds to each need, in the order of the questionnaire.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="scale">A multiple of the number of options of every question answered with "not sure".</param>
    public Ledger.Contribution[] ContributionsOf(Answers answers, long scale)
    {
        var contributions = new List<Ledger.Contribution>(64);
        foreach (var answer in answers.Given)
        {
            var factor = checked((long)answers.ImportanceOf(answer.Question.Id) * scale);
            if (factor > 0)
            {
                Add(answer, factor, contributions);
            }
        }

        return [.. contributions];
    }

    private void Add(Answer answer, long factor, List<Ledger.Contribution> contributions)
    {
        var question = questionnaire.PositionOf(answer.Question.Id);
        if (answer.IsNotSure)
        {
            AddMean(question, factor / answer.Question.Options.Count, contributions);
            return;
        }

        foreach (var option in answer.Options)
        {
            var position = answer.Question.PositionOf(option);
            foreach (var effect in effects[question][position])
            {
                contributions.Add(new(question, position, effect.Need, checked(factor * effect.Points)));
            }
        }
    }

    // The mean over the options, one contribution a need: the scale is a multiple of their number, so nothing is left over.
    private void AddMean(int question, long share, List<Ledger.Contribution> contributions)
    {
        var first = contributions.Count;
        foreach (var option in effects[question])
        {
            foreach (var effect in option)
            {
                var at = contributions.FindIndex(first, own => own.Need == effect.Need);
                var points = checked(share * effect.Points);
                if (at < 0)
                {
                    contributions.Add(new(question, -1, effect.Need, points));
                }
                else
                {
                    contributions[at] = contributions[at] with { Points = checked(contributions[at].Points + points) };
                }
            }
        }
    }

    private static IndexedEffect[] IndexedEffectsOf(Advisor advisor, Option option) =>
        [.. option.Effects.Select(effect => new IndexedEffect(advisor.PositionOfNeed(effect.Need), effect.Points))];

    private static long[] SumsOf(Advisor advisor, IndexedEffect[] effects)
    {
        var own = new long[WeightedSums.LengthFor(advisor)];
        foreach (var effect in effects)
        {
            new WeightedSums(advisor, own).AddWeight(effect.Need, effect.Points);
        }

        return own;
    }

    /// <summary>An effect with the position of its need.</summary>
    internal readonly record struct IndexedEffect(int Need, int Points);
}
