namespace FrameworkAdvisor.Web.Features.Errors;

public sealed record ErrorPage(int Status, string Title, string What, string Remedy, IReadOnlyList<string> Messages);
