namespace FrameworkAdvisor.Web.Data;

/// <summary>Nothing was written because somebody else is writing; worth trying again shortly.</summary>
public sealed class DatabaseBusyException(string message, Exception? innerException = null)
    : Exception(message, innerException);
