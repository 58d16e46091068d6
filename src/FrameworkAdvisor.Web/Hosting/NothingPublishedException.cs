namespace FrameworkAdvisor.Web.Hosting;

/// <summary>There is no published knowledge to answer from yet.</summary>
public sealed class NothingPublishedException() : Exception("No knowledge has been published yet.");
