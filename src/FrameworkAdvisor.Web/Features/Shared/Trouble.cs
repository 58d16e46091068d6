using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>Answers to addresses that ask in vain; the error page says what they name.</summary>
public static class Trouble
{
    /// <summary>404: the address names something that is not there.</summary>
    public static StatusCodeResult Unknown(this ControllerBase controller, string what, string slug, IEnumerable<string> known) =>
        Fail(controller, StatusCodes.Status404NotFound, new Dictionary<string, string[]>
        {
            [what] = [$"There is no {what} \"{Echo.Of(slug)}\". Known: {string.Join(", ", known)}."],
        });

    /// <summary>400: the query of the address means nothing.</summary>
    public static StatusCodeResult Misread(this ControllerBase controller, IEnumerable<AnswerError> errors) =>
        controller.HttpContext.Refuse(errors.Select(error => new FieldError(error.Key, error.Message)));

    /// <summary>404: no decision has this link. The same for every link, so that nobody learns which ones there are.</summary>
    public static StatusCodeResult NoDecision(this ControllerBase controller) =>
        Fail(controller, StatusCodes.Status404NotFound, new Dictionary<string, string[]>
        {
            ["decision"] = ["There is no decision at this address. The link may be incomplete, or the decision was deleted."],
        });

    /// <summary>404: whoever runs the site takes no disputes.</summary>
    public static StatusCodeResult NoDisputes(this ControllerBase controller) =>
        Fail(controller, StatusCodes.Status404NotFound, new Dictionary<string, string[]>
        {
            ["disputes"] = ["This site takes no disputes from readers."],
        });

    /// <summary>303: what a form sent is done, and its outcome is there.</summary>
    public static StatusCodeResult SeeOther(this ControllerBase controller, string address)
    {
        controller.Response.Headers.Location = address;
        return new StatusCodeResult(StatusCodes.Status303SeeOther);
    }

    /// <summary>404: what a form is about is not there any more.</summary>
    public static StatusCodeResult Gone(this ControllerBase controller, string what) =>
        Fail(controller, StatusCodes.Status404NotFound, new Dictionary<string, string[]>
        {
            [what] = [$"There is no such {what}, or it was deleted meanwhile."],
        });

    /// <summary>Why a form is shown again although nothing is wrong with it.</summary>
    /// <param name="what">What has not happened: "nothing was saved yet".</param>
    public static string Busy(string what) => $"Somebody else is saving at this moment, so {what}. Send it again in a few seconds.";

    /// <summary>Says with a 503 that it is worth trying again.</summary>
    public static void RetrySoon(this ControllerBase controller) => controller.Response.Headers.RetryAfter = "5";

    private static StatusCodeResult Fail(ControllerBase controller, int status, IReadOnlyDictionary<string, string[]> messages)
    {
        controller.HttpContext.Features.Set(new Failure(status, messages));
        return new StatusCodeResult(status);
    }
}
