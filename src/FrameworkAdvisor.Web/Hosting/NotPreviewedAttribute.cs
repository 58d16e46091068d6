namespace FrameworkAdvisor.Web.Hosting;

/// <summary>What saves a result, or hands it out as a file: of a draft, others would take it for what is published.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NotPreviewedAttribute : Attribute;
