using System.ComponentModel;
using System.Net.Mime;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Api;

/// <summary>What is published, as it is.</summary>
[Route("api/v1")]
[Tags("Knowledge")]
public sealed class KnowledgeController(Advisor advisor) : Controller
{
    [HttpGet("questionnaire", Name = "getQuestionnaire")]
    [EndpointSummary("The questions, and what each answer does.")]
    [ProducesResponseType<QuestionnaireDocument>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)]
    public IActionResult Questionnaire() => new DocumentResult(() => ExchangeJson.Write(QuestionnaireDocument.Of(advisor)));

    [HttpGet("frameworks", Name = "listFrameworks")]
    [EndpointSummary("Every framework, with its ratings and what it is right for.")]
    [ProducesResponseType<IEnumerable<FrameworkDocument>>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)]
    public IActionResult Frameworks() => new DocumentResult(() => ExchangeJson.Write(FrameworkDocument.AllOf(advisor)));

    [HttpGet("frameworks/{slug}", Name = "getFramework")]
    [EndpointSummary("One framework.")]
    [ProducesResponseType<FrameworkDocument>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)]
    public IActionResult Framework([Description("The slug of a framework.")] string slug) =>
        FrameworkDocument.AllOf(advisor).FirstOrDefault(framework => framework.Slug == slug) is { } found
            ? new DocumentResult(() => ExchangeJson.Write(found))
            : this.Unknown("framework", slug, advisor.Catalogue.Frameworks.Select(known => known.Slug));

    [HttpGet("criteria", Name = "listCriteria")]
    [EndpointSummary("Every criterion, with its needs and what ratings on them mean.")]
    [ProducesResponseType<IEnumerable<CriterionDocument>>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)]
    public IActionResult Criteria() => new DocumentResult(() => ExchangeJson.Write(advisor.Catalogue.Criteria.Select(CriterionDocument.Of)));

    [HttpGet("criteria/{slug}", Name = "getCriterion")]
    [EndpointSummary("One criterion.")]
    [ProducesResponseType<CriterionDocument>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)]
    public IActionResult Criterion([Description("The slug of a criterion.")] string slug) =>
        advisor.Catalogue.Criteria.FirstOrDefault(criterion => criterion.Slug == slug) is { } found
            ? new DocumentResult(() => ExchangeJson.Write(CriterionDocument.Of(found)))
            : this.Unknown("criterion", slug, advisor.Catalogue.Criteria.Select(known => known.Slug));

    [HttpGet("articles", Name = "listArticles")]
    [EndpointSummary("Every source, with how far it is trusted and why.")]
    [ProducesResponseType<IEnumerable<ArticleDocument>>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)]
    public IActionResult Articles() => new DocumentResult(() => ExchangeJson.Write(ArticleDocument.AllOf(advisor.Catalogue)));

    [HttpGet("articles/{slug}", Name = "getArticle")]
    [EndpointSummary("One source.")]
    [ProducesResponseType<ArticleDocument>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)]
    public IActionResult Article([Description("The slug of an article.")] string slug) =>
        ArticleDocument.AllOf(advisor.Catalogue).FirstOrDefault(article => article.Slug == slug) is { } found
            ? new DocumentResult(() => ExchangeJson.Write(found))
            : this.Unknown("article", slug, advisor.Catalogue.Articles.Select(known => known.Slug));
}
