using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Site;

/// <summary>What public pages name is styled by the sheet that public pages load.</summary>
public sealed partial class StyleSheetTests(AdvisorSite site)
{
    [Fact]
    public void No_class_of_a_public_page_is_styled_by_the_editors_sheet_alone()
    {
        var environment = site.Services.GetRequiredService<IWebHostEnvironment>();
        var features = Path.Combine(environment.WebRootPath, "..", "Features");
        var named = Directory.EnumerateFiles(features, "*.cshtml", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(features, file).StartsWith("Admin", StringComparison.Ordinal))
            .SelectMany(file => ClassAttribute().Matches(File.ReadAllText(file)))
            .SelectMany(match => match.Groups[1].Value.Split(' '))
            .ToHashSet(StringComparer.Ordinal);
        var (shared, editors) = (ClassesIn("site.css"), ClassesIn("admin.css"));

        Assert.Contains("draft-preview", named);
        Assert.NotEmpty(editors.Except(shared));
        Assert.Empty(editors.Except(shared).Intersect(named));

        HashSet<string> ClassesIn(string sheet) => [.. StyledClass()
            .Matches(File.ReadAllText(Path.Combine(environment.WebRootPath, "css", sheet))).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex("class=\"([^\"]*)\"")]
    private static partial Regex ClassAttribute();

    [GeneratedRegex(@"\.([a-z][a-z0-9-]*)(?=[^{}]*\{)")]
    private static partial Regex StyledClass();
}
