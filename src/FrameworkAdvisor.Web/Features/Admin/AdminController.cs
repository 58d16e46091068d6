using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Editors;
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

    /// <summary>A number for a form that is about to be shown.</summary>
    protected static string NewOperation() => SecretLink.New();

    /// <summary>What was typed into a field, as it was; empty when it was not sent, or more than once.</summary>
    protected string Posted(string field) => Request.Form[field] is [{ } value] ? value : "";

    /// <summary>After a form did its work: reloading sends nothing again.</summary>
    protected ActionResult SeeOther(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
