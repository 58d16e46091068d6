namespace FrameworkAdvisor.Web.Features.Decisions;

/// <summary>What both forms say when nothing could be saved.</summary>
internal static class Notices
{
    public const string NoNumber = "The form lacks its number: open the form again.";
}
