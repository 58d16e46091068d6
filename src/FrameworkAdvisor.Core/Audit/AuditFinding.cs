namespace FrameworkAdvisor.Core.Audit;

/// <summary>Something that the audit holds against the knowledge.</summary>
/// <param name="Check">Which check found it.</param>
/// <param name="IsError">An error stands in the way of publishing; a warning is only named.</param>
/// <param name="Subject">The stable id of what it is about, as in <c>scope=large</c>, <c>size.small</c> or <c>flask</c>.</param>
/// <param name="Message">One sentence or two that name the subject and say what to do.</param>
public sealed record AuditFinding(AuditCheck Check, bool IsError, string Subject, string Message)
{
    internal static AuditFinding Error(AuditCheck check, string subject, string message) => new(check, true, subject, message);

    internal static AuditFinding Warning(AuditCheck check, string subject, string message) => new(check, false, subject, message);
}

/// <summary>What is looked at, in the order in which findings are listed.</summary>
public enum AuditCheck
{
    /// <summary>Not more questions and criteria than readers were promised.</summary>
    Size,

    /// <summary>Every framework can come first.</summary>
    Wins,

    /// <summary>Every question can change the leader.</summary>
    Questions,

    /// <summary>Every option can change the leader.</summary>
    Options,

    /// <summary>The position of an option favours nobody.</summary>
    Positions,

    /// <summary>Every need is weighed by some option and rated by some claim.</summary>
    Needs,

    /// <summary>Every rating has a source, or an editor's reason.</summary>
    Ratings,

    /// <summary>Every effect names an article that says something about its need.</summary>
    Effects,

    /// <summary>Every scenario comes out as its article says, or the difference is explained.</summary>
    Scenarios,
}
