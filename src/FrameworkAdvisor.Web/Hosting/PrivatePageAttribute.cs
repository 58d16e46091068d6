namespace FrameworkAdvisor.Web.Hosting;

/// <summary>Put on what only those may see who know its address: nothing on the way keeps it, this server neither.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class PrivatePageAttribute : Attribute;
