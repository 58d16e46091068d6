using FrameworkAdvisor.Web.Exchange;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Hosting;

internal static class Refusal
{
    private const int MostTold = 10;

    /// <summary>400, with the first messages by the field they are about, and how many more there are.</summary>
    public static StatusCodeResult Refuse(this HttpContext context, IEnumerable<FieldError> errors)
    {
        var all = errors.ToList();
        IEnumerable<FieldError> others = all.Count > MostTold ? [new("more", $"There are {all.Count - MostTold} more.")] : [];
        var messages = all.Take(MostTold).Concat(others)
            .GroupBy(error => error.Field, error => error.Message, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        context.Features.Set(new Failure(StatusCodes.Status400BadRequest, messages));
        return new StatusCodeResult(StatusCodes.Status400BadRequest);
    }
}
