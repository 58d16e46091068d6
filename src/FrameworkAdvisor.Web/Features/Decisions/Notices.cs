namespace FrameworkAdvisor.Web.Features.Decisions;

/// <summary>What both forms say when nothing could be saved.</summary>
internal static class Notices
{
    public const string Busy = "Somebody else is saving at this moment, so nothing was saved yet. Press the button again in a few seconds.";

    public const string NoNumber = "The form lacks its number: open the form again.";
}
