using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FrameworkAdvisor.Web.Features.Admin;

/// <summary>Refuses forms without their number, and says what to do when one is not from this browser.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ChecksFormAttribute : Attribute, IResourceFilter, IAlwaysRunResultFilter
{
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
