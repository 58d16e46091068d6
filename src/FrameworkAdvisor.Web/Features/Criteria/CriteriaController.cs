using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Criteria;

[Route("criteria")]
public sealed class CriteriaController(Advisor advisor) : Controller
{
    [HttpGet("")]
    [ReadsQuery]
    public IActionResult Index()
    {
        var choice = FrameworkChoice.Read(advisor.Catalogue, Request.Query, fewest: 1);
        List<AnswerError> errors = [.. choice.Errors, .. Unknown(FrameworkChoice.Key)];
        return errors.Count > 0 ? this.Misread(errors) : View(CriteriaPage.Of(advisor, choice));
    }

    [HttpGet("{slug}")]
    [ReadsQuery]
    public IActionResult Show(string slug)
    {
        if (advisor.Catalogue.Criteria.FirstOrDefault(criterion => criterion.Slug == slug) is not { } criterion)
        {
            return this.Unknown("criterion", slug, advisor.Catalogue.Criteria.Select(known => known.Slug));
        }

        var choice = FrameworkChoice.Read(advisor.Catalogue, Request.Query, fewest: 1);
        var asked = Request.Query[RatingAddress.NeedKey];
        var need = criterion.Needs.FirstOrDefault(need => asked is [var only] && only == need.Id);
        List<AnswerError> errors = [.. choice.Errors, .. Unknown(FrameworkChoice.Key, RatingAddress.NeedKey)];
        if (asked.Count > 0 && need is null)
        {
            errors.Add(new(RatingAddress.NeedKey, "", $"\"{RatingAddress.NeedKey}\" names one need of {criterion.Slug}, once. Known: {string.Join(", ", criterion.Needs.Select(known => known.Id))}."));
        }

        return errors.Count > 0 ? this.Misread(errors) : View(CriterionPage.Of(advisor, criterion, need, choice));
    }

    private IEnumerable<AnswerError> Unknown(params string[] known) => Request.Query.Keys.Where(key => !known.Contains(key))
        .Select(key => new AnswerError(Echo.Of(key), "", $"\"{Echo.Of(key)}\" means nothing here. Known: {string.Join(", ", known)}."));
}
