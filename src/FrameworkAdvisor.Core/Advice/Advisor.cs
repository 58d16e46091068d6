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

    private readonly Dictionary<string, int> frameworks;
    private readonly Dictionary<string, int> needs;
    private readonly long[] ratingUnits;
    private readonly bool[] covered;
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
            ratingUnits[cell] = Ledger.InUnits(rating.Value);
            covered[cell] = rating.IsCovered;
        }

        Effects = new EffectTable(this);
        DisputedClaims = [.. Catalogue.Claims.Where(claim => claim.Status == ClaimStatus.Disputed)];
        centralWeights = new(() => Advice.CentralWeights.Of(this));
        countingDisputed = new(() => new Advisor(version with { Catalogue = WithDisputedCounted(Catalogue) }));
        audit = new(() => ModelAudit.Of(this));
    }

    // Shares what does not depend on ratings; what does is made anew as far as the one rating reaches.
    private Advisor(Advisor whole, Rating rating)
    {
        (Version, Questionnaire, Needs, NeedsById, DisputedClaims) = (whole.Version, whole.Questionnaire, whole.Needs, whole.NeedsById, whole.DisputedClaims);
        (frameworks, needs) = (whole.frameworks, whole.needs);
        Ratings = whole.Ratings.With(rating);
        var need = needs[rating.Need];
        var cell = (frameworks[rating.Framework] * Needs.Count) + need;
        ratingUnits = [.. whole.ratingUnits];
        covered = [.. whole.covered];
        ratingUnits[cell] = Ledger.InUnits(rating.Value);
        covered[cell] = rating.IsCovered;
        Effects = whole.Effects.With(this, need);
        centralWeights = new(() => Advice.CentralWeights.Of(this));
        countingDisputed = whole.countingDisputed;
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
    public Ledger Weigh(Answers answers) => new(this, answers);

    /// <summary>
    /// The score of each framework (by slug) to one decimal, 0 to 100: those of the ledger, without the rows behind them.
    /// 0 when the answers give no weight.
    /// </summary>
    public IReadOnlyDictionary<string, decimal> PrintedScores(Answers answers)
    {
        var sums = new WeightedSums(this, new long[WeightedSums.LengthFor(this)]);
        var scale = Ledger.ScaleFor(answers);
        foreach (var answer in answers.Given)
        {
            sums.AddAnswer(
                Questionnaire.PositionOf(answer.Question.Id), answer, checked((long)answers.ImportanceOf(answer.Question.Id) * scale));
        }

        var scores = new Dictionary<string, decimal>(frameworks.Count, StringComparer.Ordinal);
        foreach (var (slug, position) in frameworks)
        {
            scores.Add(slug, sums.Weight == 0 ? 0 : Ledger.PrintedTenths(sums.ScoreOf(position)) / 10m);
        }

        return scores;
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

    /// <summary>What every option adds.</summary>
    internal EffectTable Effects { get; }

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

    /// <summary>The same knowledge without some claims.</summary>
    /// <param name="isLeftOut">Which.</param>
    public Advisor WithoutClaims(Func<Claim, bool> isLeftOut) =>
        new(Version with { Catalogue = Catalogue with { Claims = [.. Catalogue.Claims.Where(claim => !isLeftOut(claim))] } });

    /// <summary>
    /// The advice there would be without some claims on one rating, at a small part of what <see cref="WithoutClaims"/>
    /// takes. Its catalogue is still the whole one, and so is what counts disputed claims.
    /// </summary>
    /// <param name="framework">Slug.</param>
    /// <param name="need">Id of the need.</param>
    /// <param name="isLeftOut">Which of its claims.</param>
    public Advisor WithoutClaimsOn(string framework, string need, Func<Claim, bool> isLeftOut) =>
        new(this, Ratings.Without(framework, need, isLeftOut));

    /// <summary>The position of a need among all needs.</summary>
    internal int PositionOfNeed(string need) => needs[need];

    /// <summary>Whether there is a need with this id.</summary>
    internal bool Knows(string need) => needs.ContainsKey(need);

    /// <summary>A rating in millionths, 0 to 10,000,000.</summary>
    internal long RatingUnits(int framework, int need) => ratingUnits[(framework * Needs.Count) + need];

    /// <summary>Whether there is evidence on a need for a framework.</summary>
    internal bool IsCovered(int framework, int need) => covered[(framework * Needs.Count) + need];

    /// <summary>
    /// What a unit of weight on a need adds to the evidence on a framework beyond what a ranking asks for, in hundredths.
    /// Summed up over all weight it is at least 0 just where the coverage is enough.
    /// </summary>
    internal int CoverageMargin(int framework, int need) => CoverageMargin(IsCovered(framework, need));

    /// <summary>The same for a need that is covered or not.</summary>
    internal static int CoverageMargin(bool isCovered) => (isCovered ? WholeInPercent : 0) - ModelConstants.RankedFromPercent;

    private static Catalogue WithDisputedCounted(Catalogue catalogue) => catalogue with
    {
        Claims = [.. catalogue.Claims.Select(claim =>
            claim.Status == ClaimStatus.Disputed ? claim with { Status = ClaimStatus.Accepted } : claim)],
    };
}
