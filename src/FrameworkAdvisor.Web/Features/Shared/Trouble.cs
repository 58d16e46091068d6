using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>Answers to addresses that ask in vain; the error page says what they name.</summary>
public static class Trouble
{
    private const int LongestShown = 60;

    /// <summary>404: the address names something that is not there.</summary>
    public static StatusCodeResult Unknown(this ControllerBase controller, string what, string slug, IEnumerable<string> known) =>
        Fail(controller, StatusCodes.Status404NotFound, new Dictionary<string, string[]>
        {
            [what] = [$"There is no {what} \"{Shown(slug)}\". Known: {string.Join(", ", known)}."],
        });

    /// <summary>400: the query of the address means nothing.</summary>
    public static StatusCodeResult Misread(this ControllerBase controller, IEnumerable<AnswerError> errors) =>
        Fail(controller, StatusCodes.Status400BadRequest, errors
            .GroupBy(error => error.Key, error => error.Message, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal));

    /// <summary>What a stranger sends, cut to a length that cannot flood a page.</summary>
    public static string Shown(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "\u2026";

    private static StatusCodeResult Fail(ControllerBase controller, int status, IReadOnlyDictionary<string, string[]> messages)
    {
        controller.HttpContext.Features.Set(new Failure(status, messages));
        return new StatusCodeResult(status);
    }
}
