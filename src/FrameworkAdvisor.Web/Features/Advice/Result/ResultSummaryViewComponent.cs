using FrameworkAdvisor.Core.Advice;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>
/// The top of a result (verdict, stability, scores, must-haves, reasons) for a page of another feature, which asks for it
/// by name: the same views on the same page model.
/// </summary>
public sealed class ResultSummaryViewComponent : ViewComponent
{
    /// <summary>The key of the address of the whole result; nothing on the result's own page.</summary>
    public const string WholeResult = "WholeResult";

    /// <param name="advisor">The knowledge it rests on.</param>
    /// <param name="recommendation">What the model says.</param>
    /// <param name="whole">The address of the whole result.</param>
    public IViewComponentResult Invoke(Advisor advisor, Recommendation recommendation, string whole)
    {
        ViewData[WholeResult] = whole;
        return View("/Features/Advice/Result/_Summary.cshtml", ResultPage.Of(advisor, recommendation));
    }
}
