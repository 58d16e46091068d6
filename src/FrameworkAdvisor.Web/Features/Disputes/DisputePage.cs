using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Review;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Disputes;

/// <summary>The form against one claim.</summary>
/// <param name="Claim">What is disputed.</param>
/// <param name="Depends">What the reader's result would be without it; null when the reader came without a result.</param>
/// <param name="AnswersQuery">The answers of that result.</param>
/// <param name="Form">As typed.</param>
/// <param name="Notice">Why nothing was sent, when that is nobody's slip.</param>
public sealed record DisputePage(ClaimItem Claim, Dependence? Depends, string AnswersQuery, DisputeForm Form, string? Notice)
{
    public static DisputePage Of(Advisor advisor, Claim claim, Answers answers, DisputeForm form, string? notice) => new(
        ClaimItem.Of(advisor.Catalogue, claim),
        answers.ToQuery().Length == 0 ? null : Dependence.Of(advisor, claim, answers),
        answers.ToQuery(),
        form,
        notice);

    /// <summary>The answers as the end of an address; empty without any.</summary>
    public static string Query(Answers answers) => answers.ToQuery() is { Length: > 0 } query ? $"?{query}" : "";
}

/// <summary>What a result is with a claim and without it.</summary>
/// <param name="Now">The verdict as it is.</param>
/// <param name="Without">The verdict if the claim did not count.</param>
/// <param name="Changes">Whether the outcome is another, or names another framework.</param>
/// <param name="Scores">For each framework, the printed score as it is and without the claim.</param>
public sealed record Dependence(Verdict Now, Verdict Without, bool Changes, IReadOnlyList<(string Framework, string Now, string Without)> Scores)
{
    public static Dependence Of(Advisor advisor, Claim claim, Answers answers)
    {
        var without = advisor.WithoutClaimsOn(claim.Framework, claim.Need, one => one.Id == claim.Id);
        var (now, then) = (advisor.Recommend(answers), without.Recommend(answers));
        return new(
            Verdict.Of(now),
            Verdict.Of(then),
            !Impact.SameOutcome(now.Outcome, then.Outcome),
            [.. now.Standings.Where(standing => standing.PrintedScore is not null).Select(standing => (
                standing.Framework.Name,
                Score(standing),
                Score(then.Standings.First(other => other.Framework.Slug == standing.Framework.Slug))))]);
    }

    private static string Score(Standing standing) => standing.PrintedScore is { } score ? NumberText.OneDecimal(score) : "none";
}

/// <summary>The accepted claims on what a result weighs.</summary>
/// <param name="Groups">By need, the heaviest first, and framework.</param>
/// <param name="AnswersQuery">The answers of the result.</param>
public sealed record ClaimsBehindPage(IReadOnlyList<ClaimsBehind> Groups, string AnswersQuery)
{
    private const int MostGroups = 100;

    /// <summary>Whether lighter needs are left out, since there is too much.</summary>
    public bool IsPart { get; private init; }

    public static ClaimsBehindPage Of(Advisor advisor, Answers answers)
    {
        var (catalogue, recommendation) = (advisor.Catalogue, advisor.Recommend(answers));
        var claims = catalogue.Claims.Where(claim => claim.Status == ClaimStatus.Accepted).ToLookup(claim => (claim.Need, claim.Framework));
        var cells = recommendation.Ledger.Rows
            .SelectMany(row => catalogue.Frameworks, (row, framework) => (row.Need, Framework: framework))
            .Where(cell => claims.Contains((cell.Need.Id, cell.Framework.Slug)))
            .Take(MostGroups + 1)
            .ToList();
        return new(
            [
                .. cells.Take(MostGroups)
                    .Select(cell => new ClaimsBehind(cell.Need, cell.Framework, [.. claims[(cell.Need.Id, cell.Framework.Slug)].Select(claim => ClaimItem.Of(catalogue, claim))])),
            ],
            answers.ToQuery())
        {
            IsPart = cells.Count > MostGroups,
        };
    }
}

/// <summary>The claims on one need of one framework.</summary>
public sealed record ClaimsBehind(Need Need, Framework Framework, IReadOnlyList<ClaimItem> Claims);
