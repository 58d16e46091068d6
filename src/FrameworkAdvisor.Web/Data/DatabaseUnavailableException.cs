namespace FrameworkAdvisor.Web.Data;

/// <summary>The database cannot be used; the message names the file, what happened and what to do.</summary>
public class DatabaseUnavailableException(string message, Exception? innerException = null)
    : Exception(message, innerException);
