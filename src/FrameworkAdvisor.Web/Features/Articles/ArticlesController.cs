using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Articles;

[Route("articles")]
public sealed class ArticlesController(Advisor advisor) : Controller
{
    private const int PerPage = 25;

    [HttpGet("")]
    [ReadsQuery]
    public IActionResult Index()
    {
        var articles = advisor.Catalogue.Articles;
        var paging = Paging.Read(Request.Query, articles.Count, PerPage, "/articles");
        List<AnswerError> errors =
        [
            .. paging.Errors,
            .. Request.Query.Keys.Where(key => key != Paging.Key).Select(key => new AnswerError(Echo.Of(key), "", $"\"{Echo.Of(key)}\" means nothing here. Known: {Paging.Key}.")),
        ];
        return errors.Count > 0
            ? this.Misread(errors)
            : View(new ArticleListPage([.. paging.Of(articles, PerPage).Select(article => ArticlePage.Of(advisor.Catalogue, article))], paging));
    }

    [HttpGet("{slug}")]
    public IActionResult Show(string slug) =>
        advisor.Catalogue.FindArticle(slug) is { } article
            ? View(ArticlePage.Of(advisor.Catalogue, article))
            : this.Unknown("article", slug, advisor.Catalogue.Articles.Select(known => known.Slug));
}
