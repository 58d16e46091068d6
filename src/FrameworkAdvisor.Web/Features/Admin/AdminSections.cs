using FrameworkAdvisor.Web.Data.Editors;

namespace FrameworkAdvisor.Web.Features.Admin;

/// <summary>A part of the admin area, as its navigation and start page name it.</summary>
/// <param name="Address">Of its first page.</param>
/// <param name="Title">In one or two words.</param>
/// <param name="About">What is done there, in a sentence.</param>
/// <param name="Role">Who may open it, and who may do more.</param>
public sealed record AdminSection(string Address, string Title, string About, Role Role);

/// <summary>In the order of the navigation; each part adds its line.</summary>
public static class AdminSections
{
    public static IReadOnlyList<AdminSection> All { get; } =
    [
        new("/admin", "Start", "What needs doing.", Role.Viewer),
        new("/admin/articles", "Articles", "Take in articles, and review the claims they make.", Role.Viewer),
        new("/admin/claims", "Claims", "What the articles say: how strongly, whether it counts, and why not.", Role.Viewer),
        new("/admin/content", "Content", "Everything the knowledge is made of, kind by kind: look, change, undo.", Role.Viewer),
        new("/admin/disputes", "Disputes", "What readers hold against claims.", Role.Viewer),
        new("/admin/freshness", "Freshness", "Which old claims decide most, and what results would be without them.", Role.Viewer),
        new("/admin/conflicts", "Conflicts", "What both the content files and editors changed.", Role.Viewer),
        new("/admin/publish", "Publish", "What the draft would change, for which results and why; publishing it, and a preview of the whole site.", Role.Viewer),
        new("/admin/versions", "Versions", "Everything that was published, what changed from one version to the next, and the way back.", Role.Viewer),
        new("/admin/audit-log", "Audit log", "Who did what, when, before and after.", Role.Viewer),
        new("/admin/users", "Users", "Who may sign in, and what they may do.", Role.Administrator),
    ];

    /// <summary>Those that somebody may open.</summary>
    public static IEnumerable<AdminSection> For(Role role) => All.Where(section => section.Role <= role);
}
