using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>The rating, and the claim in it, that it pays most to look at once more.</summary>
/// <param name="Rated">"Django on Security".</param>
/// <param name="Evidence">The rating with what it rests on.</param>
/// <param name="Share">Its part of the uncertainty of the difference.</param>
/// <param name="Between">"Django and Flask".</param>
/// <param name="Claim">The claim that moves the rating most, or null.</param>
/// <param name="Note">What the claim does to the rating, or why there is none.</param>
public sealed record CheckNext(string Rated, Evidence Evidence, string Share, string Between, ClaimItem? Claim, string Note)
{
    public static CheckNext? Of(Catalogue catalogue, Recommendation recommendation) =>
        recommendation.WorthChecking is { } found
            ? new(
                $"{found.Framework.Name} on {found.Need.Name}",
                Evidence.Of(catalogue, found.Rating),
                NumberText.Share(found.Share),
                BothOf(catalogue, recommendation),
                found.Claim is { } claim ? ClaimItem.Of(catalogue, claim) : null,
                NoteOn(found))
            : null;

    // In the order of the catalogue: where no winner is named, none is named here either.
    private static string BothOf(Catalogue catalogue, Recommendation recommendation) => Words.List(catalogue.Frameworks
        .Where(framework => framework == recommendation.Leader!.Framework || framework == recommendation.RunnerUp!.Framework)
        .Select(framework => framework.Name));

    private static string NoteOn(WorthChecking found) => found switch
    {
        { Rating.IsSetByEditor: true } => $"An editor set it: {found.Rating.EditorReason}",
        { Claim: null } => "No claim on it counts: a source that says something of it would help most.",
        _ => $"The claim that moves it most; without it the rating would be {NumberText.OneDecimal(found.ValueWithout)} instead of {NumberText.OneDecimal(found.Rating.Value)}:",
    };
}
