using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Decisions;

/// <summary>The form that saves a result.</summary>
/// <param name="Form">What is typed so far.</param>
/// <param name="Verdict">What is saved, in a sentence.</param>
/// <param name="Recommendation">The result itself.</param>
/// <param name="Operation">The number of this form, so that it saves once.</param>
/// <param name="Notice">Why the page is shown again, other than for a field; or null.</param>
/// <param name="SavedAddress">Where the decision is that the same form saved before; or null.</param>
public sealed record NewPage(
    DecisionForm Form, Verdict Verdict, Recommendation Recommendation, string Operation, string? Notice, string? SavedAddress)
{
    public string ResultHref => $"/advice/result?{Recommendation.Answers.ToQuery()}";
}

/// <summary>The two links, right after saving.</summary>
/// <param name="Title">The decision's.</param>
/// <param name="Link">Whole, to be passed on.</param>
/// <param name="SecretLink">Whole, to be kept.</param>
public sealed record SavedPage(string Title, string Link, string SecretLink);

/// <summary>A saved decision.</summary>
/// <param name="Pinned">The decision and its result.</param>
/// <param name="Verdict">The result in a sentence.</param>
/// <param name="Change">What changed since; null while no newer knowledge is published.</param>
/// <param name="VerdictNow">What today's knowledge says; null likewise.</param>
/// <param name="Version">Today's knowledge.</param>
/// <param name="Address">Of this page.</param>
/// <param name="IsDue">Whether the day has come to look at it again.</param>
public sealed record DecisionPage(
    PinnedResult Pinned, Verdict Verdict, KnowledgeChange? Change, Verdict? VerdictNow, KnowledgeVersion Version, string Address, bool IsDue)
{
    /// <summary>How many causes are shown before the smaller ones are folded.</summary>
    public const int MostCauses = 12;

    /// <summary>So many lines, and so many characters, of what people wrote are set as written on paper; more runs on, and smaller.</summary>
    private const int MostLinesOnPaper = 24;
    private const int MostCharactersOnPaper = 4500;

    public Decision Decision => Pinned.Decision;

    /// <summary>Whether what people wrote is too long to be set as written on the two sheets of a printed decision.</summary>
    public bool RunsOnOnPaper
    {
        get
        {
            var written = string.Concat(Decision.Notes, Decision.Triggers);
            return written.Count(character => character == '\n') > MostLinesOnPaper
                || written.Sum(character => IsWide(character) ? 2 : 1) > MostCharactersOnPaper;
        }
    }

    public string ResultHref => $"{Address}/result";

    /// <summary>What moved a score, what moved it furthest first.</summary>
    public IReadOnlyList<DifferenceLine> Causes => [.. LinesOf(difference => difference.Effects.Count > 0)];

    /// <summary>What differs and moved no score.</summary>
    public IReadOnlyList<DifferenceLine> OtherDifferences => [.. LinesOf(difference => difference.Effects.Count == 0)];

    /// <summary>The ratings of which the move shows in what is printed.</summary>
    public IEnumerable<RatingDifference> RatingMoves => Change?.Ratings
        .Where(move => move.Points != 0) ?? [];

    /// <summary>How many ratings read otherwise and moved no printed score all the same.</summary>
    public int SmallerRatingMoves => Change?.Ratings
        .Count(move => move.Points == 0 && NumberText.OneDecimal(move.Then) != NumberText.OneDecimal(move.Now)) ?? 0;

    public KnowledgeVersion PinnedVersion => Pinned.Advisor.Version;

    /// <summary>The same answers on today's knowledge, as far as it knows them.</summary>
    public string TodayHref => $"/advice/result?{Change?.Now.Answers.ToQuery()}";

    public static DecisionPage Of(PinnedResult pinned, Advisor today, string address, DateOnly date)
    {
        var change = today.Version.Number == pinned.Advisor.Version.Number
            ? null
            : KnowledgeChange.Between(pinned.Advisor, today, pinned.Recommendation.Answers);
        return new(
            pinned,
            Verdict.Of(pinned.Recommendation),
            change,
            change is null ? null : Verdict.Of(change.Now),
            today.Version,
            address,
            pinned.Decision.RevisitOn <= date);
    }

    // Chinese, Japanese and Korean characters take twice the room of others.
    private static bool IsWide(char character) => character >= '\u2E80';

    private IEnumerable<DifferenceLine> LinesOf(Func<KnowledgeDifference, bool> which) =>
        (Change?.Differences ?? []).Where(which).Select(difference => DifferenceLine.Of(difference, Version));
}

/// <summary>One difference between two knowledge versions.</summary>
/// <param name="Difference">What differs.</param>
/// <param name="Effects">What it did to the scores: "Flask −0.4, Django +0.1"; null when it moved none that is printed.</param>
/// <param name="Href">Where a claim stands in today's articles; null when it is shown there no more.</param>
public sealed record DifferenceLine(KnowledgeDifference Difference, string? Effects, string? Href)
{
    public static DifferenceLine Of(KnowledgeDifference difference, KnowledgeVersion today) => new(
        difference,
        difference.Effects.Count == 0
            ? null
            : string.Join(", ", difference.Effects.Select(effect => $"{effect.Framework.Name} {NumberText.WithSign(effect.Points)}")),
        today.Catalogue.FindClaim(difference.Claim?.Id ?? "") is { Status: ClaimStatus.Accepted or ClaimStatus.Disputed } shown
            ? $"/articles/{shown.Article}#{shown.Anchor}"
            : null);
}

/// <summary>The form that changes a decision.</summary>
/// <param name="Form">What is typed so far.</param>
/// <param name="Was">What was stored when the form was made.</param>
/// <param name="Revision">Of what was stored then.</param>
/// <param name="Address">Of the decision.</param>
/// <param name="Secret">The second part of the secret link.</param>
/// <param name="Notice">Why the page is shown again, other than for a field; or null.</param>
/// <param name="Conflicts">What somebody else changed meanwhile.</param>
public sealed record EditPage(
    DecisionForm Form, DecisionForm Was, int Revision, string Address, string Secret, string? Notice, IReadOnlyList<ConflictRow> Conflicts)
{
    public string EditAddress => $"{Address}/edit/{Secret}";

    public string DeleteAddress => $"{Address}/delete/{Secret}";
}

/// <summary>A field that was changed by somebody else, or by both.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Was">Before either change.</param>
/// <param name="Theirs">As it is stored now.</param>
/// <param name="Yours">As it was typed.</param>
/// <param name="IsOpen">Whether both changed it, each in another way.</param>
public sealed record ConflictRow(string Field, string Was, string Theirs, string Yours, bool IsOpen)
{
    /// <summary>Compares three states of a form; fields that only one side changed are no conflict.</summary>
    public static IReadOnlyList<ConflictRow> Of(DecisionForm was, DecisionForm theirs, DecisionForm yours) =>
    [
        .. DecisionForm.Fields
            .Select(field => (field, was: was.Normal(field), theirs: theirs.Normal(field), yours: yours.Normal(field)))
            .Where(one => one.theirs != one.was && one.theirs != one.yours)
            .Select(one => new ConflictRow(one.field, one.was, one.theirs, one.yours, one.yours != one.was)),
    ];
}

/// <summary>What was typed for a decision that is no longer there.</summary>
public sealed record GonePage(DecisionForm Form);

/// <summary>One field of a form.</summary>
/// <param name="Name">Its name and id.</param>
/// <param name="Value">As typed.</param>
/// <param name="Error">What is wrong with it, or null.</param>
public sealed record FieldRow(string Name, string Value, string? Error)
{
    public string Label => DecisionForm.LabelOf(Name);

    public bool IsDate => Name is DecisionForm.DecidedOn or DecisionForm.RevisitOn;

    public bool HasLines => Name is DecisionForm.Notes or DecisionForm.Triggers;

    public string? Hint => Name switch
    {
        DecisionForm.Deciders => "Names, or a team. May stay empty.",
        DecisionForm.Notes => "Why you decided so, what else you weighed, who does not agree. May stay empty.",
        DecisionForm.RevisitOn => "A date, or empty. From that day on the page asks to look at it again.",
        DecisionForm.Triggers => "What should bring it up earlier, such as “more than 40 tables” or “staff edit daily”. May stay empty.",
        _ => null,
    };

    public string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (not null, null) => $"{Name}-hint",
        (null, not null) => $"{Name}-error",
        _ => $"{Name}-hint {Name}-error",
    };

    public static IEnumerable<FieldRow> AllOf(DecisionForm form) =>
        DecisionForm.Fields.Select(field => new FieldRow(field, form[field], form.Errors.GetValueOrDefault(field)));
}
