using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Shared;

internal static class Attachment
{
    /// <summary>A result as a file, named after what it says.</summary>
    public static FileContentResult Attach(
        this Controller controller, ResultFormat format, Recommendation recommendation, Advisor advisor, RecordDetails details)
    {
        controller.Response.Headers["X-Robots-Tag"] = "noindex";
        return controller.File(
            format.Write(recommendation, advisor, details), format.MediaType, ExportName.For(recommendation.Outcome, format.Extension));
    }
}
