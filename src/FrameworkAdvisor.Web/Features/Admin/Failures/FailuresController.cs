using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Features.Admin.Articles;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.Failures;

/// <summary>Says what went wrong in the admin area, and keeps what was typed.</summary>
[AllowAnonymous]
public sealed class FailuresController : AdminController
{
    /// <summary>From outside there is nothing here; who is nobody is told by the page of the public site.</summary>
    [HttpGet(ErrorHandling.AdminPagePath)]
    [RequestSizeLimit(UploadLimitAttribute.MostBytes)]
    public async Task<IActionResult> Show()
    {
        if (HttpContext.Features.Get<ErrorPageRequest>() is not { } failed)
        {
            return NotFound();
        }

        var (failure, form) = (failed.Failure, await UnsentForm.ReadAsync(HttpContext, failed));
        var editor = SignedInEditor.Of(User);
        if (editor is null && form is null && failure.Status != StatusCodes.Status401Unauthorized)
        {
            return StatusCode(failure.Status);
        }

        return View(new FailurePage(failure.Status, failure.Title, failure.What, [.. failure.Messages.Values.SelectMany(messages => messages)], form)
        {
            SignIn = failure.Status != StatusCodes.Status401Unauthorized ? null : editor?.Step switch
            {
                SignInStep.Code => AdminArea.CodePath,
                SignInStep.SetUp => AdminArea.SetUpPath,
                _ => AdminArea.SignInPath,
            },
            Remedy = failure.Status is 413 or 429 or >= 500 ? failure.Remedy : null,
            IsWorthSending = failure.Status is 401 or 429 or >= 500 || failure.Messages.ContainsKey(Failure.StaleFormKey),
        });
    }
}

/// <param name="Status">Of the answer.</param>
/// <param name="Title">In a few words.</param>
/// <param name="What">In a sentence.</param>
/// <param name="Messages">In detail; may be empty.</param>
/// <param name="Form">What was typed; null when nothing was, or when it is not to be shown.</param>
public sealed record FailurePage(int Status, string Title, string What, IReadOnlyList<string> Messages, UnsentForm? Form)
{
    /// <summary>Where to sign in first; null when that is not what is missing.</summary>
    public string? SignIn { get; init; }

    /// <summary>What to do, where the links of the page do not say so.</summary>
    public string? Remedy { get; init; }

    /// <summary>Whether the same form may be taken the next time.</summary>
    public bool IsWorthSending { get; init; }
}
