using System.Globalization;
using FrameworkAdvisor.Core;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>
/// A recommendation as a record for a project's repository, in the headings of MADR 4.0 (Markdown architectural decision
/// records), from which it can be read back. The same inputs give the same bytes.
/// </summary>
internal sealed class DecisionRecord
{
    private const int MostInOneLine = 3;

    private readonly MarkdownPage page = new();
    private readonly Recommendation recommendation;
    private readonly Advisor advisor;
    private readonly RecordDetails details;

    private DecisionRecord(Recommendation recommendation, Advisor advisor, RecordDetails details)
    {
        this.recommendation = recommendation;
        this.advisor = advisor;
        this.details = details;
    }

    private Outcome Outcome => recommendation.Outcome;

    /// <param name="recommendation">What the model says.</param>
    /// <param name="advisor">The knowledge it was asked of.</param>
    /// <param name="details">What people typed.</param>
    public static string Write(Recommendation recommendation, Advisor advisor, RecordDetails details)
    {
        var record = new DecisionRecord(recommendation, advisor, details);
        record.AddHead();
        record.AddContext();
        record.AddDrivers();
        record.AddOptions();
        record.AddOutcome();
        RecordEvidence.AddTo(record.page, recommendation, advisor);
        RecordBackground.AddTo(record.page, recommendation, advisor, details);
        return record.page.ToString();
    }

    /// <summary>Finds a record in a text, whatever has become of what is around it.</summary>
    public static RecordReading Read(string text) => RecordBlock.Read(text);

    // An empty value is to be filled in: the advisor does not know who decides, nor when.
    private void AddHead()
    {
        page.Line("---");
        page.Line($"status: {(details.DecidedOn is null ? "proposed" : "accepted")}");
        page.Line($"date: {details.DecidedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}".TrimEnd());
        page.Line($"decision-makers: {(string.IsNullOrWhiteSpace(details.Deciders) ? "" : MarkdownText.Quoted(details.Deciders))}".TrimEnd());
        page.Block("---");
        page.Heading(1, MarkdownText.Line(string.IsNullOrWhiteSpace(details.Title) ? Title : details.Title));
    }

    private string Title => Outcome.Kind switch
    {
        OutcomeKind.One => $"Use {Outcome.Framework!.Name} as the web framework",
        OutcomeKind.Both => $"Use two web frameworks: {RecommendationText.Split(Outcome)}",
        _ => $"Choose a web framework: {Outcome.Label}",
    };

    private void AddContext()
    {
        page.Heading(2, "Context and Problem Statement");
        page.Block("Which web framework should this project be built with?");
        foreach (var paragraph in MarkdownText.Paragraphs(details.Notes ?? ""))
        {
            page.Block(paragraph);
        }

        var given = recommendation.Answers.Given;
        page.Block(string.Create(
            CultureInfo.InvariantCulture,
            $"{given.Count} of {advisor.Questionnaire.Questions.Count} questions about the project were answered{(given.Count == 0 ? "." : ":")}"));
        if (given.Count > 0)
        {
            page.Table(["Question", "Answer", "Importance"], given.Select(answer => (string[])
            [
                MarkdownText.Line(answer.Question.Text),
                MarkdownText.Line(RecommendationText.Chosen(answer)),
                RecommendationText.For(recommendation.Answers.ImportanceOf(answer.Question.Id)),
            ]));
        }
    }

    private void AddDrivers()
    {
        page.Heading(2, "Decision Drivers");
        page.List(recommendation.Ledger.Rows
            .Select(row => MarkdownText.Line(
                $"{row.Need.Name}: {RecommendationText.OneDecimal(row.PrintedShare)} % of the weight, from {string.Join("; ", row.Because.Select(RecommendationText.For))}"))
            .DefaultIfEmpty("None: no answer gives weight to any need"));
        if (recommendation.Answers.MustHaves.Count > 0)
        {
            page.Heading(3, "Must-haves");
            page.List(recommendation.Standings[0].MustHaves.Select((check, at) =>
                $"{MarkdownText.Line(check.Need.Name)}: {string.Join("; ", InOrderShown.Select(standing => StateOf(standing, standing.MustHaves[at])))}"));
        }
    }

    private IEnumerable<Standing> InOrderShown =>
        advisor.Catalogue.Frameworks.Select(framework => recommendation.Standings.First(standing => standing.Framework.Slug == framework.Slug));

    private static string StateOf(Standing standing, MustHaveCheck check) =>
        $"{MarkdownText.Line(standing.Framework.Name)} {check.State switch { MustHaveState.Pass => "has it", MustHaveState.Fail => "lacks it", _ => "is to be checked" }} "
        + $"({RecommendationText.WithError(check.Rating.Value, check.Rating.StandardError)} of {ModelConstants.HighestRating})";

    private void AddOptions()
    {
        page.Heading(2, "Considered Options");
        page.List(InOrderShown.Select(standing => MarkdownText.Line(
            $"{standing.Framework.Name}: {(standing.PrintedScore is null ? "no score" : $"score {RecommendationText.Score(standing)} of 100")}, {RecommendationText.Place(standing)}")));
    }

    private void AddOutcome()
    {
        page.Heading(2, "Decision Outcome");
        page.Block(MarkdownText.Line($"{Chosen} {HowSure}".TrimEnd()));
        page.Block($"In one line: {MarkdownText.Line(InOneLine)}");
        page.Heading(3, "Consequences");
        page.List(RecordConsequences.Of(recommendation).Select(MarkdownText.Line));
        page.Heading(3, "Confirmation");
        page.Block(
            "`recommend --answers` with the name of this file weighs the same answers on the same knowledge again. It gives this "
            + "result, or it says what differs and ends with exit code 1; with `--current` it takes today's knowledge instead.");
    }

    /// <summary>For lists of decisions: facing what, for what, accepting what.</summary>
    private string InOneLine
    {
        get
        {
            var facing = $"facing {Needs(recommendation.Ledger.Rows.Take(MostInOneLine).Select(row => row.Need), "no answers that weigh")}";
            var chosen = Outcome.Kind switch
            {
                OutcomeKind.One => $"we decided for {Outcome.Framework!.Name}",
                OutcomeKind.Both => $"we decided for {RecommendationText.Split(Outcome)}",
                OutcomeKind.NoneQualifies => $"we chose no framework yet, because none has all must-haves; {Lowered(RecordConsequences.LeastToGiveUp(Outcome))}",
                _ => $"we chose no framework yet: {Outcome.Label}",
            };
            return $"{facing}, {chosen}{RecordConsequences.Accepting(recommendation)}.";
        }
    }

    private static string Lowered(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static string Needs(IEnumerable<Need> needs, string otherwise) =>
        string.Join(", ", needs.Select(need => $"“{need.Name}”")) is { Length: > 0 } named ? named : otherwise;

    private string Chosen => Outcome.Kind switch
    {
        OutcomeKind.One => $"Chosen option: \"{Outcome.Framework!.Name}\", because it is {Outcome.Label}.",
        OutcomeKind.Both => $"Chosen option: \"{RecommendationText.Split(Outcome)}\", because the parts of the project want different things.",
        OutcomeKind.NoneQualifies => $"No option qualifies: {string.Join("; ", InOrderShown.Select(RecordConsequences.Lacks))}. {RecordConsequences.LeastToGiveUp(Outcome)}.",
        _ => $"No option is chosen by the numbers. {RecommendationText.Verdict(Outcome)}",
    };

    private string? HowSure => Outcome.Kind == OutcomeKind.Both
        ? $"{string.Join(' ', Outcome.Split.Select(part => RecommendationText.HowSure(Outcome, part)))} {RecommendationText.OfWhole(recommendation)}"
        : RecommendationText.HowSure(recommendation);
}
