using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Review;
using FrameworkAdvisor.Web.Data.Publishing;
using FrameworkAdvisor.Web.Features.Admin.Items;
using FrameworkAdvisor.Web.Features.Admin.Publishing;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Admin.Freshness;

/// <summary>Which claims to look at again first, and what results rest on the old ones.</summary>
/// <param name="Fresh">What was worked out of the draft; null when it gives no advice.</param>
/// <param name="Trouble">Why it gives none.</param>
/// <param name="ShowsAll">Whether claims that are not stale are listed too.</param>
/// <param name="Page">From 1.</param>
/// <param name="Lines">The claims of that page.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Changed">The scenarios that end otherwise without stale claims.</param>
/// <param name="Moved">Those that only have other scores.</param>
public sealed record FreshnessPage(
    Core.Review.Freshness? Fresh,
    string? Trouble,
    bool ShowsAll,
    int Page,
    IReadOnlyList<FreshnessLine> Lines,
    int Pages,
    IReadOnlyList<ScenarioLine> Changed,
    IReadOnlyList<ScenarioLine> Moved)
{
    public const string All = "all";
    public const string Stale = "stale";
    private const int PerPage = 50;

    /// <summary>Whether who looks may say that a claim still holds.</summary>
    public bool CanEdit { get; init; }

    /// <summary>What a form just did; null when nobody came from one.</summary>
    public DoneNote? Done { get; init; }

    /// <summary>Why a form did nothing; null when none failed.</summary>
    public string? Notice { get; init; }

    public string Show => ShowsAll ? All : Stale;

    /// <summary>The place of the page's first claim in the queue, from 1.</summary>
    public int First => ((Page - 1) * PerPage) + 1;

    public string AddressOf(int page) => AddressOf(Show, page);

    public static string AddressOf(string show, int page) => FormattableString.Invariant($"/admin/freshness?show={show}&page={page}");

    /// <summary>How many pages there are.</summary>
    public static int PagesOf(DraftState draft, bool showsAll) =>
        draft.Advisor is null ? 1 : Math.Max(1, ((showsAll ? draft.Freshness.LookedAt : draft.Freshness.LookedAtStale) + PerPage - 1) / PerPage);

    /// <param name="draft">The draft.</param>
    /// <param name="showsAll">Whether claims that are not stale are listed too.</param>
    /// <param name="page">One of those there are.</param>
    /// <param name="versions">Of claims, by id.</param>
    public static FreshnessPage Of(DraftState draft, bool showsAll, int page, IReadOnlyDictionary<string, long> versions)
    {
        if (draft.Advisor is null)
        {
            return new(null, draft.Trouble, showsAll, 1, [], 1, [], []);
        }

        var fresh = draft.Freshness;
        var moved = fresh.WithoutStale.Where(one => one.Scores.Any(score => score.Before != score.After)).ToList();
        return new(
            fresh,
            null,
            showsAll,
            page,
            [
                .. (showsAll ? fresh.Claims : fresh.Stale).Skip((page - 1) * PerPage).Take(PerPage)
                    .Select(claim => FreshnessLine.Of(claim, draft.Catalogue, fresh.Scenarios, versions.GetValueOrDefault(claim.Claim.Id))),
            ],
            PagesOf(draft, showsAll),
            [.. fresh.WithoutStale.Where(one => one.IsOutcomeChanged).Select(ScenarioLine.Of)],
            [.. moved.Where(one => !one.IsOutcomeChanged).Select(ScenarioLine.Of)]);
    }
}

/// <param name="Id">The scenario's.</param>
/// <param name="Title">The case in a few words.</param>
/// <param name="Now">Its outcome.</param>
/// <param name="Without">Its outcome without stale claims.</param>
/// <param name="Scores">For each framework its score, with and without.</param>
public sealed record ScenarioLine(string Id, string Title, string Now, string Without, IReadOnlyList<string> Scores)
{
    public static ScenarioLine Of(ScenarioWithoutStale one) => new(
        one.Scenario.Id,
        one.Scenario.Title,
        OutcomeText.Of(one.Now),
        OutcomeText.Of(one.Without),
        [.. one.Scores.Select(ImpactRow.TextOf).Where(text => text.Length > 0)]);
}

/// <param name="Claim">The claim with its age and influence.</param>
/// <param name="Sentence">"This 2019 claim decides 6 of 48 scenarios."</param>
/// <param name="Framework">Its framework's name.</param>
/// <param name="Need">Its need's name.</param>
/// <param name="Article">Its article.</param>
/// <param name="Version">Of the claim, as it is shown.</param>
public sealed record FreshnessLine(ClaimInfluence Claim, string Sentence, string Framework, string Need, Article Article, long Version)
{
    /// <summary>The rating it is part of, as printed.</summary>
    public string Rating { get; } = NumberText.OneDecimal(Claim.Rating);

    /// <summary>That rating without it, as printed.</summary>
    public string RatingWithout { get; } = NumberText.OneDecimal(Claim.RatingWithout);

    public static FreshnessLine Of(ClaimInfluence claim, Catalogue catalogue, int scenarios, long version) => new(
        claim,
        $"This {(claim.Date is { } date ? FormattableString.Invariant($"{date.Year}") : "undated")} claim {WhatItDoes(claim, scenarios)}.",
        catalogue.FindFramework(claim.Claim.Framework)!.Name,
        catalogue.FindNeed(claim.Claim.Need)!.Name,
        catalogue.FindArticle(claim.Claim.Article)!,
        version);

    private static string WhatItDoes(ClaimInfluence claim, int scenarios) =>
        claim.Outcomes.Count > 0 ? $"decides {NumberText.Whole(claim.Outcomes.Count)} of {NumberText.Count(scenarios, "scenario")}"
        : claim.Leaders.Count > 0 ? $"decides who is ahead in {NumberText.Whole(claim.Leaders.Count)} of {NumberText.Count(scenarios, "scenario")}"
        : claim.Together.Count > 0 ? $"and {NumberText.Count(claim.Companions, "other claim")} of its article on the same together decide {NumberText.Whole(claim.Together.Count)} of {NumberText.Count(scenarios, "scenario")}"
        : claim.LargestMove > 0 ? $"decides no scenario; it moves a score by up to {NumberText.OneDecimal(claim.LargestMove)} points"
        : "moves no score of any scenario";
}
