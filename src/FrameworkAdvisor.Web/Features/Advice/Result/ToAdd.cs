using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>What it takes to have everything the reader asked for: built in, an extension, or own work.</summary>
/// <param name="Heading">Names the framework where one is advised for everything.</param>
/// <param name="Advised">What is advised; one framework per kind of part for <c>both</c>; empty where no winner is named.</param>
/// <param name="Others">The rest, folded.</param>
/// <param name="Qualities">What was asked for and cannot be added.</param>
public sealed record ToAdd(
    string Heading, IReadOnlyList<ToAddList> Advised, IReadOnlyList<ToAddList> Others, IReadOnlyList<Need> Qualities)
{
    private const string You = "you asked for";

    /// <summary>Null when nothing that can be added was asked for, or the knowledge tells nothing of it.</summary>
    public static ToAdd? Of(Catalogue catalogue, Recommendation recommendation)
    {
        var rows = AskedFor(catalogue, recommendation);
        if (rows.Count == 0)
        {
            return null;
        }

        var qualities = recommendation.Ledger.Rows.Select(row => row.Need).Where(need => !catalogue.CanBeAdded(need.Id)).ToList();
        return recommendation.Outcome switch
        {
            { Kind: OutcomeKind.Both } outcome => new(
                "What you would have to add",
                PartsOf(catalogue, outcome, rows),
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
    private static List<Asked> AskedFor(Catalogue catalogue, Recommendation recommendation)
    {
        var weighed = recommendation.Ledger.Rows.Select(row => new Asked(row.Need, row)).ToList();
        var demanded = catalogue.Needs.Where(need =>
            recommendation.Answers.MustHaves.Contains(need.Id) && !weighed.Exists(asked => asked.Need == need));
        return [.. demanded.Select(need => new Asked(need, null)).Concat(weighed).Where(asked => catalogue.CanBeAdded(asked.Need.Id))];
    }

    // Each framework with what its parts alone ask for; a part that nothing settles has none.
    private static List<ToAddList> PartsOf(Catalogue catalogue, Outcome outcome, List<Asked> rows) =>
    [
        .. outcome.Split
            .Where(part => part.IsSettled || outcome.Framework is not null)
            .GroupBy(part => part.Framework.Slug, StringComparer.Ordinal)
            .Select(parts =>
            {
                var framework = parts.First().Framework;
                var asker = parts.Count() == 1 ? "this part asks for" : "these parts ask for";
                var asked = parts.SelectMany(part => part.Ledger.Rows).Select(row => row.Need.Id).ToHashSet(StringComparer.Ordinal);
                return ToAddList.Of(
                    catalogue,
                    framework,
                    $"{framework.Name}, for {Words.List(parts.Select(part => RecommendationText.NameOf(part.Part)))}",
                    asker,
                    [.. rows.Where(row => asked.Contains(row.Need.Id))]);
            })
            .Where(list => list.Lines.Count > 0),
    ];
}

/// <param name="Framework">The framework.</param>
/// <param name="Title">Above the list; empty where the heading of the section says it.</param>
/// <param name="Asker">"you asked for", or which parts do.</param>
/// <param name="Lines">One per need that can be added, heaviest first.</param>
public sealed record ToAddList(Framework Framework, string Title, string Asker, IReadOnlyList<ToAddLine> Lines)
{
    /// <summary>"Of the 9 things you asked for, 6 are built in, 2 need an extension and 1 is your own work."</summary>
    public string Summary
    {
        get
        {
            var kinds = Lines.GroupBy(line => line.Provided.Provision?.Kind).OrderBy(kind => kind.Key is null).ThenBy(kind => kind.Key).ToList();
            return (Lines.Count, kinds) switch
            {
                (1, [var only]) => $"The one thing {Asker} {Predicate(only.Key, 1)}.",
                (_, [var only]) => $"All {NumberText.Count(Lines.Count, "thing")} {Asker} {Predicate(only.Key, Lines.Count)}.",
                _ => $"Of the {NumberText.Count(Lines.Count, "thing")} {Asker}, "
                    + $"{Words.List(kinds.Select(kind => $"{NumberText.Whole(kind.Count())} {Predicate(kind.Key, kind.Count())}"))}.",
            };
        }
    }

    public static ToAddList Of(Catalogue catalogue, Framework framework, string title, string asker, IReadOnlyList<Asked> rows) => new(
        framework, title, asker, [.. rows.Select(asked => new ToAddLine(asked, ProvidedLine.Of(catalogue, framework, asked.Need)))]);

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
