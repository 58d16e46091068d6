namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>A form that somebody has filled in, and the rows that the audit log gets by it.</summary>
/// <param name="SendAsync">Sends it, once.</param>
/// <param name="Rows">Action, kind and item of each; a star for an item that cannot be known before.</param>
internal sealed record FilledForm(Func<Task<HttpResponseMessage>> SendAsync, params string[] Rows)
{
    /// <summary>Whether the site says no, and the log says that it did.</summary>
    public bool IsRefused { get; init; }
}

/// <summary>
/// Every door of the admin area that takes a form, as "POST route" or "POST route (which of its forms)", with what gets it
/// ready in a state of its own.
/// </summary>
internal sealed class AuditedForms : Dictionary<string, Func<EditorsSite, Task<FilledForm>>>
{
    public static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    private static int last;

    /// <summary>An address from which nobody has tried anything yet.</summary>
    public static string NewAddress => $"198.51.100.{Interlocked.Increment(ref last)}";

    /// <summary>Of a name in this table, the door.</summary>
    public static string DoorOf(string name) => name.Split(" (")[0];
}
