namespace FrameworkAdvisor.Web.Data.Auditing;

/// <summary>What can be done, as the audit log names it.</summary>
public static class AuditAction
{
    public const string Create = "create";
    public const string Change = "change";
    public const string Delete = "delete";
    public const string Restore = "restore";
    public const string Move = "move";
    public const string Import = "import";
    public const string Publish = "publish";
    public const string Reject = "reject";
    public const string Skip = "skip";
    public const string Reopen = "reopen";
    public const string Extract = "extract";
    public const string SignIn = "sign-in";
    public const string SignInRefused = "sign-in-refused";
    public const string SignOut = "sign-out";
}
