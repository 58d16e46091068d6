using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Features.Shared;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin;

/// <summary>
/// What holds for every page of the admin area: who may see it, that its forms are ours and come with a number, and that
/// nothing on the way keeps it.
/// </summary>
[Area("Admin")]
[AtLeast(Role.Viewer)]
[PrivatePage]
[AutoValidateAntiforgeryToken]
[ChecksForm]
[RequestSizeLimit(ServerLimits.FormBodyBytes)]
public abstract class AdminController : Controller
{
    /// <summary>The field with the number of a form: sent twice, it does its work once.</summary>
    public const string OperationField = "operation";

    /// <summary>Who is signed in; only where that is asked for.</summary>
    protected SignedInEditor SignedIn => SignedInEditor.Of(User)!;

    /// <summary>The number of the form that was sent.</summary>
    protected string Operation => Request.Form[OperationField].ToString();

    /// <summary>Who sent the form, for the audit log.</summary>
    protected Actor Actor => new(SignedIn.Email, Operation);

    /// <summary>
    /// The same for a form that makes something: with other content under the same number, as after the browser's back
    /// button, it is another form, and does its own work.
    /// </summary>
    protected Actor ActorFor(params IEnumerable<string> content) => Actor with { Operation = SecretLink.HashOf(string.Join('\n', content.Prepend(Operation))) };

    /// <summary>A number for a form that is about to be shown.</summary>
    protected static string NewOperation() => SecretLink.New();

    /// <summary>What was typed into a field, as it was; empty when it was not sent, or more than once.</summary>
    protected string Posted(string field) => Request.Form[field] is [{ } value] ? value : "";

    /// <summary>Does what a form asks for, or shows the form again with a 503 because somebody else is saving.</summary>
    /// <param name="work">What it asks for.</param>
    /// <param name="what">What has not happened: "nothing was saved yet".</param>
    /// <param name="again">Shows the form, with that as its notice.</param>
    protected async Task<IActionResult> UnlessBusyAsync(Func<Task<IActionResult>> work, string what, Func<string, Task<IActionResult>> again)
    {
        try
        {
            return await work();
        }
        catch (DatabaseBusyException)
        {
            this.RetrySoon();
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return await again(Trouble.Busy(what));
        }
    }

    /// <summary>After a form did its work: reloading sends nothing again.</summary>
    protected ActionResult SeeOther(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
