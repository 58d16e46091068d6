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
    ];

    /// <summary>Those that somebody may open.</summary>
    public static IEnumerable<AdminSection> For(Role role) => All.Where(section => section.Role <= role);
}
