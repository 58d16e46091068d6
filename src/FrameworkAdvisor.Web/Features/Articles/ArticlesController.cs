using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Articles;

[Route("articles")]
public sealed class ArticlesController(Advisor advisor) : Controller
{
    [HttpGet("")]
    public ViewResult Index() =>
        View(advisor.Catalogue.Articles.Select(article => ArticlePage.Of(advisor.Catalogue, article)).ToList());

    [HttpGet("{slug}")]
    public IActionResult Show(string slug) =>
        advisor.Catalogue.Articles.FirstOrDefault(article => article.Slug == slug) is { } article
            ? View(ArticlePage.Of(advisor.Catalogue, article))
            : this.Unknown("article", slug, advisor.Catalogue.Articles.Select(known => known.Slug));
}
