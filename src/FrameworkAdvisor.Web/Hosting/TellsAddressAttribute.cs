namespace FrameworkAdvisor.Web.Hosting;

/// <summary>Put on a page that tells its own whole address: it is kept for each name of the site apart.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TellsAddressAttribute : Attribute;
