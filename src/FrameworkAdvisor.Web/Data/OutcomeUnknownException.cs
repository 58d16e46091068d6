namespace FrameworkAdvisor.Web.Data;

/// <summary>
/// The database was lost while something was being saved: it may be there or not. Sent again under the same number, it is
/// done once.
/// </summary>
public sealed class OutcomeUnknownException(Exception? innerException = null) : DatabaseUnavailableException(
    "The database was lost while this was being saved: it may or may not have been saved. Look before doing it again.", innerException);
