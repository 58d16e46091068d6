using FrameworkAdvisor.Core.Advice;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>
/// The top of a result (verdict, stability, scores, must-haves, reasons) for a page of another feature, which asks for it
/// by name: the same views on the same page model.
/// </summary>
public sealed class ResultSummaryViewComponent : ViewComponent
{
    /// <param name="advisor">The knowledge it rests on.</param>
    /// <param name="recommendation">What the model says.</param>
    public IViewComponentResult Invoke(Advisor advisor, Recommendation recommendation) =>
        View("/Features/Advice/Result/_Summary.cshtml", ResultPage.Of(advisor, recommendation));
}
