using System.Text.RegularExpressions;

namespace FrameworkAdvisor.Browser.Tests;

public sealed partial class WrittenChecklistTests
{
    private const int LevelsAAndAA = 55;

    private static readonly string checklist = File.ReadAllText(Path.Combine(Checker.ProjectFolder, "WCAG.md"));

    [Fact]
    public void Every_criterion_has_one_line_and_says_how_it_was_checked()
    {
        var lines = Line().Matches(checklist);

        Assert.Equal(LevelsAAndAA, lines.Select(line => line.Groups["number"].Value).Distinct().Count());
        Assert.Equal(LevelsAAndAA, lines.Count);
        Assert.All(lines, line => Assert.Matches("axe|By hand:|Tests`|As [12]\\.", line.Groups["how"].Value));
    }

    [Fact]
    public void Every_class_it_names_is_there()
    {
        var there = Directory.EnumerateFiles(Path.Combine(Checker.ProjectFolder, ".."), "*Tests.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet();

        Assert.All(Named().Matches(checklist), name => Assert.Contains(name.Groups[1].Value, there));
    }

    [GeneratedRegex(@"^\| (?<number>\d\.\d\.\d+) [^|]+ \| (no: [^|]+|yes[^|]*) \| (?<how>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex("`([A-Za-z]+Tests)`")]
    private static partial Regex Named();
}
