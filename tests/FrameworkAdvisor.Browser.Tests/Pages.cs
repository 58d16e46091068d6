using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>One address at least for every kind of page, and for every way a result can end.</summary>
internal static class Pages
{
    public const string Large = "product=saas&parts=pages&parts=service&scope=large&staff-editing=daily&control=some";
    public const string Both = "product=shop&parts=pages&parts=back-office&parts=service&scope=large&features=ordinary&staff-editing=daily&control=some&load=lean";
    public const string None = "scope=large&must=admin.built-in&must=flexibility.freedom&must=performance.lean";
    public const string TooClose = "scope=medium&control=some&team=few";

    public static IReadOnlyList<string> Public(Advisor advisor) =>
    [
        "/", "/advice/product", "/advice/scope?product=saas", "/advice/parts?scope=large", "/advice/all", $"/advice/all?{Large}", $"/advice/check?{Large}",
        "/advice/result", $"/advice/result?{Large}", $"/advice/result?{Both}", $"/advice/result?{None}", $"/advice/result?{TooClose}",
        $"/advice/what-if?{Large}&was={Uri.EscapeDataString("scope=small")}", "/compare", "/frameworks", "/frameworks/flask", "/criteria", "/criteria/admin", "/articles",
        $"/articles/{advisor.Catalogue.Articles[0].Slug}",
        "/method", "/method/audit", $"/decisions/new?{Large}", $"/claims?{Large}", "/nowhere", "/advice/result?scope=huge",
    ];

    /// <summary>Those above, and every article, criterion and framework.</summary>
    public static IReadOnlyList<string> EveryPublic(Advisor advisor) =>
    [
        .. Public(advisor).Union(
        [
            .. advisor.Catalogue.Articles.Select(article => $"/articles/{article.Slug}"),
            .. advisor.Catalogue.Criteria.Select(criterion => $"/criteria/{criterion.Slug}"),
            .. advisor.Catalogue.Frameworks.Select(framework => $"/frameworks/{framework.Slug}"),
        ]),
    ];

    public static IReadOnlyList<string> Admin { get; } =
    [
        "/admin", "/admin/account", "/admin/account/password", "/admin/users", "/admin/users/new", "/admin/content", "/admin/articles", "/admin/articles/new",
        "/admin/articles/guru99", "/admin/publish", "/admin/versions", "/admin/versions/1", "/admin/conflicts", "/admin/disputes", "/admin/freshness",
        "/admin/audit-log", "/admin/deleted", "/admin/nowhere",
        "/admin/claims", "/admin/effects", "/admin/facts/new", "/admin/scenarios/new",
        "/admin/frameworks/item/flask", "/admin/frameworks/item/flask/history", "/admin/frameworks/item/flask/delete", "/admin/needs/item/admin.built-in",
        "/admin/questions/item/scope", "/admin/effects/item/scope~large~size.large",
    ];

    /// <summary>Those above, and the list and the new form of every kind.</summary>
    public static IReadOnlyList<string> EveryAdmin { get; } =
    [
        .. Admin.Union(
        [
            .. ItemKinds.All.Select(kind => $"/admin/{kind.Plural}"),
            .. ItemKinds.All.Where(kind => kind.CanBeMade).Select(kind => $"/admin/{kind.Plural}/new"),
        ]),
    ];
}
