using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Numerics;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>
/// Which shares decide. With a need's share at t, V = t·r + (1 − t)·R, where R is the weighted mean of the other ratings:
/// a straight line for each framework, and coverage another. Who leads can change only where two lines cross, at
/// t* = (R_b − R_a)/((R_b − R_a) + (r_a − r_b)), or where one gets or loses enough evidence to be ranked; those places are
/// exact fractions.
/// </summary>
internal sealed class WeightFlips
{
    private readonly Ledger ledger;
    private readonly List<(QuestionFlip Flip, Lazy<Ledger> After)> importanceFlips;
    private readonly List<(Framework Framework, int Position)> candidates;
    private readonly Line[] values;
    private readonly Line[] coverages;
    private readonly int leader;

    private WeightFlips(Ledger ledger, IReadOnlyList<Standing> standings, IReadOnlyList<QuestionFlip> flips)
    {
        this.ledger = ledger;
        importanceFlips = [.. flips.Where(flip => flip.IsImportance)
            .Select(flip => (flip, new Lazy<Ledger>(() => ledger.Advisor.Weigh(flip.Answers))))];

        // By slug, as standings list ties.
        candidates = [.. standings.Where(standing => !standing.IsExcluded).Select(standing => standing.Framework)
            .OrderBy(framework => framework.Slug, StringComparer.Ordinal)
            .Select(framework => (framework, ledger.Advisor.PositionOf(framework.Slug)))];
        leader = candidates.FindIndex(candidate => candidate.Framework.Slug == standings[0].Framework.Slug);
        values = new Line[candidates.Count];
        coverages = new Line[candidates.Count];
    }

    /// <summary>
    /// One per need, in the order of the criteria; empty when no framework is ranked. A need that bears all the weight is
    /// left out: there are no others whose proportions could be kept.
    /// </summary>
    public static IReadOnlyList<WeightFlip> Of(Ledger ledger, IReadOnlyList<Standing> standings, IReadOnlyList<QuestionFlip> flips)
    {
        if (!standings[0].IsRanked)
        {
            return [];
        }

        var search = new WeightFlips(ledger, standings, flips);
        var shares = ledger.PrintedShares();
        return [.. Enumerable.Range(0, ledger.Weights.Length)
            .Where(need => ledger.Weights[need] < ledger.TotalWeight)
            .Select(need => search.FlipOf(need, shares[need] / 10m))];
    }

    private WeightFlip FlipOf(int need, decimal printedShare)
    {
        Draw(need);
        return new(
            ledger.Advisor.Needs[need],
            (double)ledger.Weights[need] / ledger.TotalWeight,
            printedShare,
            EndOf(need, isAbove: false),
            EndOf(need, isAbove: true));
    }

    // Both lines times the weight of the other needs, so that they stay whole.
    private void Draw(int need)
    {
        var own = ledger.Weights[need];
        var others = ledger.TotalWeight - own;
        for (var candidate = 0; candidate < candidates.Count; candidate++)
        {
            var framework = candidates[candidate].Position;
            long sum = 0, margin = 0;
            for (var other = 0; other < ledger.Weights.Length; other++)
            {
                var weight = other == need ? 0 : ledger.Weights[other];
                sum = checked(sum + (weight * ledger.Advisor.RatingUnits(framework, other)));
                margin = checked(margin + (weight * ledger.Advisor.CoverageMargin(framework, other)));
            }

            values[candidate] = new(sum, checked(others * ledger.Advisor.RatingUnits(framework, need)));
            coverages[candidate] = new(margin, checked(others * ledger.Advisor.CoverageMargin(framework, need)));
        }
    }

    private WeightEnd? EndOf(int need, bool isAbove)
    {
        var present = new Fraction(ledger.Weights[need], ledger.TotalWeight);
        foreach (var place in Places(present, isAbove))
        {
            var first = FirstPast(place, isAbove);
            if (first >= 0 && first != leader)
            {
                return End(need, place, isAbove, candidates[first].Framework, place.CompareTo(present) == 0);
            }
        }

        return null;
    }

    /// <summary>Where who leads may change, the nearest to the present share first; the present share too.</summary>
    private List<Fraction> Places(Fraction present, bool isAbove)
    {
        var places = new List<Fraction>();
        if (present.Numerator > 0 || isAbove)
        {
            places.Add(present);
            for (var candidate = 0; candidate < values.Length; candidate++)
            {
                AddZero(values[candidate] - values[leader]);
                AddZero(coverages[candidate]);
            }
        }

        places.Sort((one, other) => isAbove ? one.CompareTo(other) : other.CompareTo(one));
        return places;

        void AddZero(Line line)
        {
            if (line.Zero() is { } place && (isAbove ? place.CompareTo(present) > 0 : place.CompareTo(present) < 0))
            {
                places.Add(place);
            }
        }
    }

    /// <summary>Who leads just past a place; the present leader where it is level with the best, −1 where none is ranked.</summary>
    private int FirstPast(Fraction place, bool isAbove)
    {
        var best = coverages[leader].At(place, isAbove).CompareTo(default) >= 0 ? leader : -1;
        for (var candidate = 0; candidate < values.Length; candidate++)
        {
            if (candidate != leader
                && coverages[candidate].At(place, isAbove).CompareTo(default) >= 0
                && (best < 0 || values[candidate].At(place, isAbove).CompareTo(values[best].At(place, isAbove)) > 0))
            {
                best = candidate;
            }
        }

        return best;
    }

    private WeightEnd End(int need, Fraction place, bool isAbove, Framework next, bool isTied)
    {
        var share = place.ToDouble();
        return new(share, isAbove, place.Thousandths(up: isAbove) / 10m, next, isTied, importanceFlips.Find(step =>
            step.Flip.Leader.Slug == next.Slug && IsBehind(step.Flip.Question, need) && IsPast(step.After.Value, need, place, isAbove)).Flip);
    }

    private bool IsBehind(Question question, int need)
    {
        var position = ledger.Advisor.Questionnaire.PositionOf(question.Id);
        foreach (var contribution in ledger.Contributions)
        {
            if (contribution.Question == position && contribution.Need == need)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPast(Ledger after, int need, Fraction place, bool isAbove)
    {
        var side = new Fraction(after.Weights[need], after.TotalWeight).CompareTo(place);
        return isAbove ? side > 0 : side < 0;
    }

    /// <summary>A straight line over shares: its value at share 0 and at share 1.</summary>
    private readonly record struct Line(long AtZero, long AtOne)
    {
        private Int128 Slope => (Int128)AtOne - AtZero;

        public static Line operator -(Line one, Line other) =>
            new(checked(one.AtZero - other.AtZero), checked(one.AtOne - other.AtOne));

        /// <summary>Where it crosses 0 between the two; null when it does not.</summary>
        public Fraction? Zero() => Math.Sign(AtZero) * Math.Sign(AtOne) < 0 ? new Fraction(-(Int128)AtZero, Slope) : null;

        /// <summary>Its value at a place, and, of two that meet there, which is higher just past it.</summary>
        public (Int128 Value, Int128 Beyond) At(Fraction place, bool isAbove) => (
            checked((place.Numerator * AtOne) + ((place.Denominator - place.Numerator) * AtZero)),
            isAbove ? Slope : -Slope);
    }
}
