using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Admin.Articles;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FrameworkAdvisor.Web.Features.Admin;

/// <summary>Refuses forms that are too large or without their number, and says what to do when one is not from this browser.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ChecksFormAttribute : Attribute, IAuthorizationFilter, IOrderedFilter, IResourceFilter, IAlwaysRunResultFilter
{
    /// <summary>Before the form is known to be ours, which takes reading it: one that cannot be read is not one of somebody else.</summary>
    public int Order => 500;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>();
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.ContentLength > limit?.MaxRequestBodySize)
        {
            http.Features.Set(new Failure(StatusCodes.Status413PayloadTooLarge, new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["form"] = [limit is UploadLimitAttribute
                    ? UploadLimitAttribute.TooLong
                    : FormattableString.Invariant($"The form holds more than {limit.MaxRequestBodySize / 1024} KB. Go back, where it still stands as you filled it in, and send less of it.")],
            }));
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
    }

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method)
            && !(request.HasFormContentType && request.Form[AdminController.OperationField] is [var number] && SecretLink.IsWellFormed(number)))
        {
            context.Result = context.HttpContext.Refuse([new FieldError(AdminController.OperationField, "The form has no number: open it again, and send it from there.")]);
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.Result = context.HttpContext.Refuse([new FieldError(
                Failure.StaleFormKey, "This form was opened before you signed in or out, or in another browser.")]);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
