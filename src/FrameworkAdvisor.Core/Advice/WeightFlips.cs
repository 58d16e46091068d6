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
    private readonly List<QuestionFlip> importanceFlips;
    private readonly int[] candidates;
    private readonly long[] sums;
    private readonly Line[] values;
    private readonly Line[] coverages;
    private readonly List<Fraction> places = [];
    private readonly int leader;

    private WeightFlips(Ledger ledger, IReadOnlyList<Standing> standings, IReadOnlyList<QuestionFlip> flips)
    {
        this.ledger = ledger;
        importanceFlips = [.. flips.Where(flip => flip.IsImportance)];
        candidates = Standing.CandidatesOf(standings, ledger.Advisor);
        leader = Array.IndexOf(candidates, ledger.Advisor.PositionOf(standings[0].Framework.Slug));
        sums = new long[WeightedSums.LengthFor(ledger.Advisor)];
        new WeightedSums(ledger.Advisor, sums).Add(ledger);
        values = new Line[candidates.Length];
        coverages = new Line[candidates.Length];
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
        var all = new WeightedSums(ledger.Advisor, sums);
        for (var candidate = 0; candidate < candidates.Length; candidate++)
        {
            var framework = candidates[candidate];
            values[candidate] = LineOf(all.ValueOf(framework), ledger.Advisor.RatingUnits(framework, need));
            coverages[candidate] = LineOf(all.MarginOf(framework), ledger.Advisor.CoverageMargin(framework, need));
        }

        Line LineOf(long sum, long unit) => new(checked(sum - (own * unit)), checked(others * unit));
    }

    private WeightEnd? EndOf(int need, bool isAbove)
    {
        var present = new Fraction(ledger.Weights[need], ledger.TotalWeight);
        if (LeadsUpTo(present, isAbove))
        {
            return null;
        }

        FindPlaces(present, isAbove);
        while (TakeNearest(isAbove) is { } place)
        {
            var first = FirstPast(place, isAbove);
            if (first >= 0 && first != leader)
            {
                return End(need, place, isAbove, ledger.Advisor.Catalogue.Frameworks[candidates[first]], place.CompareTo(present) == 0);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the leader is ranked, and nobody is above it, at both ends of all that lies on one side of the present share:
    /// lines that do so at both ends do so between them.
    /// </summary>
    private bool LeadsUpTo(Fraction present, bool isAbove)
    {
        if (coverages[leader].At(present, isAbove).Value < 0 || coverages[leader].AtEnd(isAbove) < 0)
        {
            return false;
        }

        foreach (var value in values)
        {
            if (values[leader].AtEnd(isAbove) < value.AtEnd(isAbove) || (values[leader] - value).At(present, isAbove).Value < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The place nearest to the present share of those left, which is left no more; null when none is.</summary>
    private Fraction? TakeNearest(bool isAbove)
    {
        if (places.Count == 0)
        {
            return null;
        }

        // Mostly the first few decide, so that sorting them all would be the dear part.
        var nearest = 0;
        for (var at = 1; at < places.Count; at++)
        {
            var order = places[at].CompareTo(places[nearest]);
            nearest = (isAbove ? order < 0 : order > 0) ? at : nearest;
        }

        var place = places[nearest];
        places[nearest] = places[^1];
        places.RemoveAt(places.Count - 1);
        return place;
    }

    /// <summary>Where who leads may change, and the present share.</summary>
    private void FindPlaces(Fraction present, bool isAbove)
    {
        places.Clear();
        if (present.Numerator > 0 || isAbove)
        {
            places.Add(present);
            for (var candidate = 0; candidate < values.Length; candidate++)
            {
                AddZero(values[candidate] - values[leader]);
                AddZero(coverages[candidate]);
            }
        }

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
        var best = IsEnough(coverages[leader], place, isAbove) ? leader : -1;
        for (var candidate = 0; candidate < values.Length; candidate++)
        {
            if (candidate != leader
                && IsEnough(coverages[candidate], place, isAbove)
                && (best < 0 || values[candidate].At(place, isAbove).CompareTo(values[best].At(place, isAbove)) > 0))
            {
                best = candidate;
            }
        }

        return best;
    }

    // Where evidence is enough at both ends of the scale, it is everywhere between.
    private static bool IsEnough(Line coverage, Fraction place, bool isAbove) =>
        coverage is { AtZero: >= 0, AtOne: >= 0 } || coverage.At(place, isAbove).CompareTo(default) >= 0;

    private WeightEnd End(int need, Fraction place, bool isAbove, Framework next, bool isTied)
    {
        var share = place.ToDouble();
        return new(share, isAbove, place.Thousandths(up: isAbove) / 10m, next, isTied, importanceFlips.Find(
            flip => flip.Leader.Slug == next.Slug && TakesPast(flip, need, place, isAbove)));
    }

    // What a question adds to the weights grows in proportion to its importance.
    private bool TakesPast(QuestionFlip flip, int need, Fraction place, bool isAbove)
    {
        var (before, after) = (ledger.Answers.ImportanceOf(flip.Question.Id), flip.Answers.ImportanceOf(flip.Question.Id));
        var (own, total) = (ledger.Weights[need], ledger.TotalWeight);
        var isBehind = false;
        foreach (var contribution in ledger.ContributionsOf(ledger.Advisor.Questionnaire.PositionOf(flip.Question.Id)))
        {
            var change = checked(contribution.Points / (int)before * (after - before));
            total = checked(total + change);
            own = contribution.Need == need ? checked(own + change) : own;
            isBehind |= contribution.Need == need;
        }

        var side = isBehind ? new Fraction(own, total).CompareTo(place) : 0;
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

        /// <summary>Its value at share 1 or at share 0.</summary>
        public long AtEnd(bool isAbove) => isAbove ? AtOne : AtZero;

        /// <summary>Its value at a place, and, of two that meet there, which is higher just past it.</summary>
        public (Int128 Value, Int128 Beyond) At(Fraction place, bool isAbove) => (
            checked((place.Numerator * AtOne) + ((place.Denominator - place.Numerator) * AtZero)),
            isAbove ? Slope : -Slope);
    }
}
