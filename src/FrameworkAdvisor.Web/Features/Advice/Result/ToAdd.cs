using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>What it takes to have everything the reader asked for: built in, an extension, or own work.</summary>
/// <param name="Heading">Names the framework where one is advised for everything.</param>
/// <param name="Advised">What is advised; one list a part for <c>both</c>; empty where no winner is named.</param>
/// <param name="Others">The rest, folded.</param>
/// <param name="Qualities">What was asked for and cannot be added.</param>
public sealed record ToAdd(
    string Heading, IReadOnlyList<ToAddList> Advised, IReadOnlyList<ToAddList> Others, IReadOnlyList<Need> Qualities)
{
    private const string You = "you asked for";

    /// <summary>Null when nothing that can be added was asked for, or the knowledge tells nothing of it.</summary>
    public static ToAdd? Of(Catalogue catalogue, Recommendation recommendation)
    {
        var rows = AskedFor(catalogue, recommendation.Ledger);
        if (rows.Count == 0)
        {
            return null;
        }

        var qualities = recommendation.Ledger.Rows.Select(row => row.Need).Where(need => !catalogue.CanBeAdded(need.Id)).ToList();
        return recommendation.Outcome switch
        {
            { Kind: OutcomeKind.Both } outcome => new(
                "What you would have to add",
                PartsOf(catalogue, outcome),
                ListsOf(catalogue.Frameworks, framework => $"If {framework.Name} must do it all"),
                qualities),
            { Kind: OutcomeKind.One, Framework: { } advised } => new(
                $"What you would have to add with {advised.Name}",
                [ToAddList.Of(catalogue, advised, "", You, rows)],
                ListsOf(
                    recommendation.Standings.Select(standing => standing.Framework).Where(framework => framework != advised),
                    framework => $"The same for {framework.Name}"),
                qualities),
            _ => new("What you would have to add", [], ListsOf(catalogue.Frameworks, framework => $"With {framework.Name}"), qualities),
        };

        List<ToAddList> ListsOf(IEnumerable<Framework> frameworks, Func<Framework, string> title) =>
            [.. frameworks.Select(framework => ToAddList.Of(catalogue, framework, title(framework), You, rows))];
    }

    // Must-haves first that no answer weighs: they are asked for all the same.
    private static List<Asked> AskedFor(Catalogue catalogue, Ledger ledger)
    {
        var weighed = ledger.Rows.Select(row => new Asked(row.Need, row)).ToList();
        var demanded = catalogue.Needs.Where(need =>
            ledger.Answers.MustHaves.Contains(need.Id) && !weighed.Exists(asked => asked.Need == need));
        return [.. demanded.Select(need => new Asked(need, null)).Concat(weighed).Where(asked => catalogue.CanBeAdded(asked.Need.Id))];
    }

    // Each part with what it alone asks for, in its own shares; a part that nothing settles is told of all the same.
    private static List<ToAddList> PartsOf(Catalogue catalogue, Outcome outcome) =>
    [
        .. outcome.Split.Select(part =>
        {
            var name = RecommendationText.NameOf(part.Part);
            return part.IsSettled || outcome.Framework is not null
                ? ToAddList.Of(
                    catalogue, part.Framework, $"{part.Framework.Name}, for {name}", "this part asks for", AskedFor(catalogue, part.Ledger)) with
                {
                    Part = part.Part,
                }
                : new(null, Words.Capitalised(name), "", []) { Part = part.Part };
        }),
    ];
}

/// <param name="Framework">The framework; null for a part for which none is named.</param>
/// <param name="Title">Above the list; empty where the heading of the section says it.</param>
/// <param name="Asker">"you asked for", or which parts do.</param>
/// <param name="Lines">One per need that can be added, heaviest first.</param>
public sealed record ToAddList(Framework? Framework, string Title, string Asker, IReadOnlyList<ToAddLine> Lines)
{
    /// <summary>The part whose shares are given; null for the whole project.</summary>
    public Option? Part { get; init; }

    /// <summary>What a share is a share of.</summary>
    public string Whole => Part is null ? "the weight" : "this part’s weight";

    /// <summary>"Of the 9 things you asked for, 6 are built in, 2 need an extension and 1 is your own work."</summary>
    public string Summary { get; } = SummaryOf(Framework, Asker, Lines);

    public static ToAddList Of(Catalogue catalogue, Framework framework, string title, string asker, IReadOnlyList<Asked> rows) => new(
        framework, title, asker, [.. rows.Select(asked => new ToAddLine(asked, ProvidedLine.Of(catalogue, framework, asked.Need)))]);

    private static string SummaryOf(Framework? framework, string asker, IReadOnlyList<ToAddLine> lines)
    {
        var kinds = lines.GroupBy(line => line.Provided.Provision?.Kind).OrderBy(kind => kind.Key is null).ThenBy(kind => kind.Key).ToList();
        return (lines.Count, kinds) switch
        {
            (0, _) when framework is null => "No framework is named for this part, so nothing can be said of what it lacks.",
            (0, _) => "Nothing to add: none of what this part asks for is a thing that could be added.",
            (1, [{ Key: ProvisionKind.BuiltIn }]) => $"Nothing to add: the one thing {asker} is built in.",
            (_, [{ Key: ProvisionKind.BuiltIn }]) => $"Nothing to add: all {NumberText.Count(lines.Count, "thing")} {asker} are built in.",
            (1, [var only]) => $"The one thing {asker} {Predicate(only.Key, 1)}.",
            (_, [var only]) => $"All {NumberText.Count(lines.Count, "thing")} {asker} {Predicate(only.Key, lines.Count)}.",
            _ => $"Of the {NumberText.Count(lines.Count, "thing")} {asker}, "
                + $"{Words.List(kinds.Select(kind => $"{NumberText.Whole(kind.Count())} {Predicate(kind.Key, kind.Count())}"))}.",
        };
    }

    private static string Predicate(ProvisionKind? kind, int count) => (kind, count) switch
    {
        (ProvisionKind.BuiltIn, 1) => "is built in",
        (ProvisionKind.BuiltIn, _) => "are built in",
        (ProvisionKind.Extension, 1) => "needs an extension",
        (ProvisionKind.Extension, _) => "need an extension",
        (ProvisionKind.OwnWork, 1) => "is your own work",
        (ProvisionKind.OwnWork, _) => "are your own work",
        (_, 1) => "has nothing noted",
        _ => "have nothing noted",
    };
}

/// <param name="Asked">The need.</param>
/// <param name="Provided">What it takes to have it.</param>
public sealed record ToAddLine(Asked Asked, ProvidedLine Provided);

/// <param name="Need">What the reader asked for.</param>
/// <param name="Row">As it stands in the ledger; null for a must-have that no answer weighs.</param>
public sealed record Asked(Need Need, LedgerRow? Row);
