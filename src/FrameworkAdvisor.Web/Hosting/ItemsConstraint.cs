using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>In a route: the plural of a kind of thing that editors keep, as in <c>/admin/{plural:items}</c>.</summary>
internal sealed class ItemsConstraint : IRouteConstraint
{
    public const string Name = "items";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && ItemKinds.All.Any(kind => kind.Plural == value as string);
}
