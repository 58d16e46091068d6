using FrameworkAdvisor.Web.Exchange;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Hosting;

internal static class Refusal
{
    /// <summary>400, with the messages by the field they are about.</summary>
    public static StatusCodeResult Refuse(this HttpContext context, IEnumerable<FieldError> errors)
    {
        var messages = errors
            .GroupBy(error => error.Field, error => error.Message, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        context.Features.Set(new Failure(StatusCodes.Status400BadRequest, messages));
        return new StatusCodeResult(StatusCodes.Status400BadRequest);
    }
}
