using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>The rating, and the claim in it, that it pays most to look at once more.</summary>
/// <param name="Rated">"Django on Security".</param>
/// <param name="Evidence">The rating with what it rests on.</param>
/// <param name="Part">"it makes up 18 % of the uncertainty in the difference between Django and Flask, more than any other."</param>
/// <param name="Claim">The claim that moves the rating most, or null.</param>
/// <param name="Note">What the claim does to the rating, or why there is none.</param>
/// <param name="IfWrong">Whether looking it up can change who comes first.</param>
public sealed record CheckNext(string Rated, Evidence Evidence, string Part, ClaimItem? Claim, string Note, string IfWrong)
{
    public static CheckNext? Of(Catalogue catalogue, Recommendation recommendation) =>
        recommendation.WorthChecking is { } found
            ? new(
                $"{found.Framework.Name} on {found.Need.Name}",
                Evidence.Of(catalogue, found.Rating),
                NumberText.Unbroken(ChangeText.PartOfUncertainty(catalogue, recommendation, found)),
                found.Claim is { } claim ? ClaimItem.Of(catalogue, claim) : null,
                ChangeText.Note(found),
                WhatDecides.IfWrong(recommendation, found))
            : null;
}
