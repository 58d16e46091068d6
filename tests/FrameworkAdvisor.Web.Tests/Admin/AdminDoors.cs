using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>One way into the admin area: a method and a route, who may use it, and an address that fits it.</summary>
internal sealed record Door(string Method, string Route, Role Role, bool IsOpen, Type Controller, long? MostBytes)
{
    public string Address => "/" + string.Join('/', RoutePatternFactory.Parse(Route).PathSegments.Select(segment => string.Concat(segment.Parts.Select(Filled))));

    private static string Filled(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: "plural" } => "frameworks",
        RoutePatternParameterPart { Name: "kind" } => "framework",
        _ => "1",
    };

    public override string ToString() => $"{Method} {Route}";
}

/// <summary>All ways into the admin area, read from the list of endpoints: parts that are added are among them.</summary>
internal static class AdminDoors
{
    public static List<Door> Doors(this WebApplicationFactory<Program> site) => [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText is { } route && (route == "admin" || route.StartsWith("admin/", StringComparison.Ordinal) || route.StartsWith("admin.", StringComparison.Ordinal)
            || endpoint.Metadata.GetMetadata<AreaAttribute>() is not null))
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Select(method => new Door(
            method,
            endpoint.RoutePattern.RawText!,
            endpoint.Metadata.GetOrderedMetadata<AtLeastAttribute>().Select(one => one.Role).DefaultIfEmpty((Role)99).Max(),
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
            endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()!.ControllerTypeInfo,
            endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize)))];
}
