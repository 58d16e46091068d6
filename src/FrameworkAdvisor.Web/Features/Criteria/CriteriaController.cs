using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Criteria;

[Route("criteria")]
public sealed class CriteriaController(Advisor advisor) : Controller
{
    [HttpGet("")]
    public ViewResult Index() => View(CriteriaPage.Of(advisor));

    [HttpGet("{slug}")]
    public IActionResult Show(string slug) =>
        advisor.Catalogue.Criteria.FirstOrDefault(criterion => criterion.Slug == slug) is { } criterion
            ? View(CriterionPage.Of(advisor, criterion))
            : this.Unknown("criterion", slug, advisor.Catalogue.Criteria.Select(known => known.Slug));
}
