namespace FrameworkAdvisor.Core;

/// <summary>Every constant of the decision model. The method page prints them from here.</summary>
public static class ModelConstants
{
    /// <summary>A rating without evidence, and the middle of the scale 0 to 10.</summary>
    public const double NeutralRating = 5;

    /// <summary>The best rating.</summary>
    public const double HighestRating = 10;

    /// <summary>κ: how many full-trust, fresh sources the neutral start counts as.</summary>
    public const double NeutralSources = 1;

    /// <summary>Rating points per step of stance: −2 → 1, −1 → 3, 0 → 5, +1 → 7, +2 → 9.</summary>
    public const double RatingPointsPerStance = 2;

    /// <summary>s₀: the spread between sources expected before any is read, in rating points.</summary>
    public const double ExpectedSpread = 2;

    /// <summary>ν₀: how many sources' worth of certainty that expectation has.</summary>
    public const double ExpectedSpreadSources = 3;

    /// <summary>τ₀: the error that no number of sources removes, because sources copy one another.</summary>
    public const double SharedError = 0.5;

    /// <summary>The age that an undated claim of an undated article counts with, in months.</summary>
    public const int UndatedAgeMonths = 24;

    /// <summary>Disagreement below this reads "agree".</summary>
    public const double AgreeBelow = 0.2;

    /// <summary>Disagreement above this reads "contradictory"; between the two, "mixed".</summary>
    public const double ContradictoryAbove = 0.4;

    /// <summary>Disagreement is shown from this many effective sources (Ω²/Σω²) on.</summary>
    public const double DisagreementFromSources = 2;

    /// <summary>A need is covered for a framework from this evidence mass (Ω) on.</summary>
    public const double CoveredFromEvidence = 0.5;

    /// <summary>A framework is ranked from this coverage on, in percent.</summary>
    public const int RankedFromPercent = 50;

    /// <summary>The same as a share.</summary>
    public const double RankedFromCoverage = RankedFromPercent / 100.0;

    /// <summary>θ: the rating that a must-have asks for.</summary>
    public const double MustHaveThreshold = 6;

    /// <summary>A must-have is met from this probability on that the rating reaches the threshold.</summary>
    public const double MustHaveMetFrom = 0.8;

    /// <summary>A must-have is failed up to this probability; between the two it is unknown.</summary>
    public const double MustHaveFailedUpTo = 0.2;

    /// <summary>N: the number of variations of answers and evidence that robustness looks at.</summary>
    public const int Variations = 10_000;

    /// <summary>Each answer's weight varies as Gamma of this shape, divided by it: mean 1, standard deviation ½.</summary>
    public const int AnswerVariationShape = 4;

    /// <summary>The seed of the table of variations. Changing it changes every probability.</summary>
    public const ulong VariationSeed = 0x0F1A_5C0D_3A11_0001;

    /// <summary>From this probability of beating the runner-up on: "slight edge"; below: "too close to call".</summary>
    public const double SlightEdgeFrom = 0.60;

    /// <summary>From here on: "likely better". Also what each part's leader needs for a split to be advised.</summary>
    public const double LikelyBetterFrom = 0.75;

    /// <summary>From here on: "clearly better".</summary>
    public const double ClearlyBetterFrom = 0.90;

    /// <summary>Either will do when the expected regret of each of the first two is less (rating points of 10).</summary>
    public const double NegligibleRegret = 0.10;

    /// <summary>The most questions a questionnaire may have.</summary>
    public const int MostQuestions = 16;

    /// <summary>The most criteria.</summary>
    public const int MostCriteria = 15;

    /// <summary>The most options of one question; keeps the whole-number arithmetic of weights in range.</summary>
    public const int MostOptions = 12;

    /// <summary>Ratings, points and scores are whole multiples of one part in this many.</summary>
    public const long UnitsPerPoint = 1_000_000;
}
