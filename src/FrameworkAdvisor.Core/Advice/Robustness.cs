using FrameworkAdvisor.Core.Numerics;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>How often each framework comes first, and by how much, when answers and evidence vary within reason.</summary>
public sealed class Robustness
{
    private readonly Dictionary<string, int> rows;
    private readonly Simulation.Output output;

    private Robustness(IReadOnlyList<string> frameworks, Simulation.Output output)
    {
        rows = frameworks.Select((slug, row) => (slug, row)).ToDictionary(StringComparer.Ordinal);
        this.output = output;
    }

    /// <summary>Share of variations in which the framework has a rank, 0 to 1; ties share.</summary>
    /// <param name="framework">Slug of a ranked framework.</param>
    /// <param name="rank">1 = best; 0 is returned for ranks below 1 and beyond the number of ranked frameworks.</param>
    /// <exception cref="KeyNotFoundException">The framework is not ranked.</exception>
    public double RankAcceptability(string framework, int rank)
    {
        var row = rows[framework];
        return rank >= 1 && rank <= rows.Count ? output.RankAcceptability[row, rank - 1] : 0;
    }

    /// <summary>Share of variations in which the framework comes first, 0 to 1; 1 when it alone is ranked.</summary>
    /// <param name="framework">Slug of a ranked framework.</param>
    /// <exception cref="KeyNotFoundException">The framework is not ranked.</exception>
    public double ProbabilityBest(string framework) => RankAcceptability(framework, 1);

    /// <summary>Share of variations in which the framework beats a rival, 0 to 1; a tie counts half.</summary>
    /// <param name="framework">Slug of a ranked framework.</param>
    /// <param name="rival">Slug of a ranked framework; ½ is returned for the framework itself.</param>
    /// <exception cref="KeyNotFoundException">One of the two is not ranked.</exception>
    public double ProbabilityBeats(string framework, string rival) => output.Wins[rows[framework], rows[rival]];

    /// <summary>
    /// What choosing the framework costs on average against the best of each variation, in rating points; not negative,
    /// 0 when it is best in all of them.
    /// </summary>
    /// <param name="framework">Slug of a ranked framework.</param>
    /// <exception cref="KeyNotFoundException">The framework is not ranked.</exception>
    public double ExpectedRegret(string framework) => output.Regret[rows[framework]];

    /// <summary>Varies the answers behind a ledger and the ratings of the frameworks to be ranked.</summary>
    internal static Robustness Of(Ledger ledger, IReadOnlyList<string> ranked)
    {
        var advisor = ledger.Advisor;
        var columns = new List<Simulation.Column>();
        var entries = new List<Simulation.Entry>(ledger.Contributions.Length);
        var weighed = advisor.NeedsById.Where(need => ledger.Weights[need] > 0).ToArray();
        foreach (var answer in ledger.Answers.Given.OrderBy(answer => answer.Question.Id, StringComparer.Ordinal))
        {
            if (ledger.Answers.ImportanceOf(answer.Question.Id) != Importance.NotRelevant)
            {
                AddColumns(ledger, answer, weighed, columns, entries);
            }
        }

        float[][] Table(Func<int, int, double> cell) =>
            [.. ranked.Select(slug => weighed.Select(need => (float)cell(advisor.PositionOf(slug), need)).ToArray())];

        return new(ranked, Simulation.Run(new(
            [.. columns],
            [.. entries],
            weighed.Length,
            Table((framework, need) => (double)advisor.RatingUnits(framework, need) / ModelConstants.UnitsPerPoint),
            Table((framework, need) => advisor.Ratings[framework, need].StandardError * advisor.Ratings[framework, need].StandardError),
            [.. ranked.Select(Variations.Normals)])));
    }

    // An answer is one column; "not sure" is one column per option, of which each variation switches one on.
    private static void AddColumns(
        Ledger ledger, Answer answer, int[] weighed, List<Simulation.Column> columns, List<Simulation.Entry> entries)
    {
        var advisor = ledger.Advisor;
        var id = answer.Question.Id;
        var question = advisor.Questionnaire.PositionOf(id);
        if (!answer.IsNotSure)
        {
            columns.Add(new(Variations.Gammas(id)));
            var contributions = ledger.ContributionsOf(question);
            for (var at = 0; at < contributions.Length; at++)
            {
                var need = contributions[at].Need;
                if (!IsOneOn(need, contributions[..at]))
                {
                    entries.Add(new(columns.Count - 1, Array.IndexOf(weighed, need), (float)((double)PointsOn(need, contributions) / ledger.TotalWeight)));
                }
            }

            return;
        }

        var factor = checked((long)ledger.Answers.ImportanceOf(id) * ledger.Scale);
        var options = answer.Question.Options;
        foreach (var (at, option) in Enumerable.Range(0, options.Count).OrderBy(option => options[option].Id, StringComparer.Ordinal).Index())
        {
            columns.Add(new(Variations.Gammas(id), Variations.Uniforms(id), (float)at / options.Count, (float)(at + 1) / options.Count));
            foreach (var effect in advisor.Effects.Of(question, option))
            {
                entries.Add(new(columns.Count - 1, Array.IndexOf(weighed, effect.Need), (float)((double)checked(factor * effect.Points) / ledger.TotalWeight)));
            }
        }
    }

    private static bool IsOneOn(int need, ReadOnlySpan<Ledger.Contribution> contributions)
    {
        foreach (var one in contributions)
        {
            if (one.Need == need)
            {
                return true;
            }
        }

        return false;
    }

    private static long PointsOn(int need, ReadOnlySpan<Ledger.Contribution> contributions)
    {
        long points = 0;
        foreach (var one in contributions)
        {
            points = checked(points + (one.Need == need ? one.Points : 0));
        }

        return points;
    }
}
