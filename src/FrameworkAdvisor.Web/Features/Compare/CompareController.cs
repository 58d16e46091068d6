using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Compare;

[ReadsQuery]
public sealed class CompareController(Advisor advisor) : Controller
{
    [HttpGet("/compare")]
    public IActionResult Index()
    {
        var form = CompareForm.Read(advisor.Catalogue, Request.Query);
        return form.Errors.Count == 0 ? View(ComparePage.Of(advisor, form)) : this.Misread(form.Errors);
    }
}
