using FrameworkAdvisor.Core.Audit;
using FrameworkAdvisor.Core.Evidence;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>
/// One knowledge version, made ready to give advice: a pure function from answers to a recommendation. Immutable and
/// safe to share between threads.
/// </summary>
public sealed class Advisor
{
    private const int WholeInPercent = 100;
    private const int RankedFromPercent = (int)(ModelConstants.RankedFromCoverage * WholeInPercent);

    private readonly Dictionary<string, int> frameworks;
    private readonly Dictionary<string, int> needs;
    private readonly long[] ratingUnits;
    private readonly bool[] covered;
    private readonly IndexedEffect[][][] effects;
    private readonly Lazy<IReadOnlyList<CentralWeights>> centralWeights;
    private readonly Lazy<Advisor> countingDisputed;
    private readonly Lazy<ModelAudit> audit;
    private volatile Advisor? aged;

    /// <summary>Derives all ratings of a knowledge version.</summary>
    /// <param name="version">The knowledge; the ids within it are unique and what it refers to is in it.</param>
    /// <exception cref="ArgumentException">
    /// An id is not unique, or a question has more than <see cref="ModelConstants.MostOptions"/> options.
    /// </exception>
    /// <exception cref="KeyNotFoundException">A claim or an effect refers to what is not in the catalogue.</exception>
    public Advisor(KnowledgeVersion version)
    {
        Version = version;
        Questionnaire = new Questionnaire(Catalogue);
        Needs = [.. Catalogue.Needs];
        needs = Needs.Select((need, at) => (need.Id, at)).ToDictionary(StringComparer.Ordinal);
        NeedsById = [.. Enumerable.Range(0, Needs.Count).OrderBy(need => Needs[need].Id, StringComparer.Ordinal)];
        frameworks = Catalogue.Frameworks.Select((framework, at) => (framework.Slug, at)).ToDictionary(StringComparer.Ordinal);
        Ratings = new RatingTable(version);
        ratingUnits = new long[frameworks.Count * Needs.Count];
        covered = new bool[ratingUnits.Length];
        for (var cell = 0; cell < ratingUnits.Length; cell++)
        {
            var rating = Ratings[cell / Needs.Count, cell % Needs.Count];
            ratingUnits[cell] = UnitsOf(rating);
            covered[cell] = rating.IsCovered;
        }

        effects = [.. Catalogue.Questions.Select(question => question.Options.Select(IndexedEffectsOf).ToArray())];
        DisputedClaims = [.. Catalogue.Claims.Where(claim => claim.Status == ClaimStatus.Disputed)];
        centralWeights = new(() => Advice.CentralWeights.Of(this));
        countingDisputed = new(() => new Advisor(version with { Catalogue = WithDisputedCounted(Catalogue) }));
        audit = new(() => ModelAudit.Of(this));
    }

    /// <summary>The knowledge the advice rests on.</summary>
    public KnowledgeVersion Version { get; }

    /// <summary>Everything known.</summary>
    public Catalogue Catalogue => Version.Catalogue;

    /// <summary>The questions, and how answers are read.</summary>
    public Questionnaire Questionnaire { get; }

    /// <summary>All needs in the order of the criteria.</summary>
    public IReadOnlyList<Need> Needs { get; }

    /// <summary>All ratings.</summary>
    public RatingTable Ratings { get; }

    /// <summary>What each framework is right for, answers aside; one per framework.</summary>
    public IReadOnlyList<CentralWeights> CentralWeights => centralWeights.Value;

    /// <summary>The claims that are kept and shown, and do not count.</summary>
    public IReadOnlyList<Claim> DisputedClaims { get; }

    /// <summary>The advisor there would be if every disputed claim counted: shows whether a result depends on them.</summary>
    public Advisor CountingDisputed => countingDisputed.Value;

    /// <summary>A rating as it enters every sum: 0 to 10, rounded to six decimals.</summary>
    /// <exception cref="KeyNotFoundException">No such framework or need.</exception>
    public decimal RatingUsed(string framework, string need) => Ledger.InPoints(RatingUnits(frameworks[framework], needs[need]));

    /// <summary>Whether this knowledge is fair and alive; worked out when first asked for.</summary>
    public ModelAudit Audit => audit.Value;

    /// <summary>Sections 2 and 3 of the model: weights and scores, without robustness and outcome.</summary>
    public Ledger Weigh(Answers answers)
    {
        var scale = 1L;
        foreach (var answer in answers.Given)
        {
            scale = answer.IsNotSure ? LeastCommonMultiple(scale, answer.Question.Options.Count) : scale;
        }

        var contributions = new List<Ledger.Contribution>(64);
        foreach (var answer in answers.Given)
        {
            var factor = checked((long)answers.ImportanceOf(answer.Question.Id) * scale);
            if (factor > 0)
            {
                AddContributions(answer, factor, contributions);
            }
        }

        return new Ledger(this, answers, [.. contributions], scale);
    }

    /// <summary>Sections 2 to 4 of the model: where each framework stands, best first, without robustness and outcome.</summary>
    public IReadOnlyList<Standing> Rank(Answers answers) => Standing.Of(Weigh(answers));

    /// <summary>The whole model: ledger, must-haves, robustness and outcome.</summary>
    public Recommendation Recommend(Answers answers) => Recommendation.For(this, answers);

    /// <summary>
    /// The positions of the needs by id. What depends on an order (sums of floats, equal remainders) goes by this one, so
    /// that the order in which a catalogue lists things changes no number.
    /// </summary>
    internal int[] NeedsById { get; }

    /// <summary>The position of a framework in the catalogue.</summary>
    internal int PositionOf(string framework) => frameworks[framework];

    /// <summary>
    /// The same knowledge on another day. The day asked for last is remembered: what changed since is always asked up to
    /// the day of the newest version.
    /// </summary>
    internal Advisor On(DateOnly day)
    {
        if (day == Version.PublishedOn)
        {
            return this;
        }

        // Two threads may both derive it: they derive the same.
        var known = aged;
        if (known?.Version.PublishedOn != day)
        {
            aged = known = new Advisor(Version with { PublishedOn = day });
        }

        return known;
    }

    /// <summary>The position of a need among all needs.</summary>
    internal int PositionOfNeed(string need) => needs[need];

    /// <summary>Whether there is a need with this id.</summary>
    internal bool Knows(string need) => needs.ContainsKey(need);

    /// <summary>A rating in millionths, as it enters every sum.</summary>
    internal static long UnitsOf(Rating rating) =>
        (long)Math.Round(rating.Value * ModelConstants.UnitsPerPoint, MidpointRounding.AwayFromZero);

    /// <summary>A rating in millionths, 0 to 10,000,000.</summary>
    internal long RatingUnits(int framework, int need) => ratingUnits[(framework * Needs.Count) + need];

    /// <summary>Whether there is evidence on a need for a framework.</summary>
    internal bool IsCovered(int framework, int need) => covered[(framework * Needs.Count) + need];

    /// <summary>
    /// What a unit of weight on a need adds to the evidence on a framework beyond what a ranking asks for, in hundredths.
    /// Summed up over all weight it is at least 0 just where the coverage is enough.
    /// </summary>
    internal int CoverageMargin(int framework, int need) => (IsCovered(framework, need) ? WholeInPercent : 0) - RankedFromPercent;

    /// <summary>The effects of an option, with the positions of their needs.</summary>
    internal ReadOnlySpan<IndexedEffect> EffectsOf(int question, int option) => effects[question][option];

    private void AddContributions(Answer answer, long factor, List<Ledger.Contribution> contributions)
    {
        var question = Questionnaire.PositionOf(answer.Question.Id);
        if (answer.IsNotSure)
        {
            // The mean over the options: the scale is a multiple of their number, so the division leaves no rest.
            var share = factor / answer.Question.Options.Count;
            var summed = effects[question].SelectMany(option => option).GroupBy(effect => effect.Need);
            contributions.AddRange(summed.Select(group =>
                new Ledger.Contribution(question, -1, group.Key, checked(share * group.Sum(effect => (long)effect.Points)))));
            return;
        }

        foreach (var option in answer.Options)
        {
            var position = IndexOf(answer.Question.Options, option);
            foreach (var effect in effects[question][position])
            {
                contributions.Add(new(question, position, effect.Need, checked(factor * effect.Points)));
            }
        }
    }

    private static Catalogue WithDisputedCounted(Catalogue catalogue) => catalogue with
    {
        Claims = [.. catalogue.Claims.Select(claim =>
            claim.Status == ClaimStatus.Disputed ? claim with { Status = ClaimStatus.Accepted } : claim)],
    };

    private static int IndexOf(IReadOnlyList<Option> options, Option option)
    {
        var position = 0;
        while (options[position].Id != option.Id)
        {
            position++;
        }

        return position;
    }

    private IndexedEffect[] IndexedEffectsOf(Option option) =>
        [.. option.Effects.Select(effect => new IndexedEffect(needs[effect.Need], effect.Points))];

    internal static long LeastCommonMultiple(long a, long b)
    {
        long x = a, y = b;
        while (y != 0)
        {
            (x, y) = (y, x % y);
        }

        return checked(a / x * b);
    }

    /// <summary>An effect with the position of its need.</summary>
    internal readonly record struct IndexedEffect(int Need, int Points);
}
