using System.Text.RegularExpressions;

namespace FrameworkAdvisor.Web.Tests;

/// <summary>The arrows between folders, and the calls that are banned, read from the source itself, views included.</summary>
public sealed class ArchitectureTests
{
    private const string Web = "src/FrameworkAdvisor.Web/";
    private static readonly string root = FindRoot();
    private static readonly string[] features =
        [.. Directory.EnumerateDirectories(Path.Combine(root, Web, "Features")).Select(folder => Path.GetFileName(folder)!)];

    [Fact]
    public void Nothing_names_a_feature_but_the_program_and_the_features()
    {
        var offenders = SourcesUnder(Web)
            .Where(file => !file.StartsWith(Web + "Features/", StringComparison.Ordinal) && file != Web + "Program.cs")
            .Where(file => FeaturesNamedBy(file).Any(named => named != "Shared"));

        Assert.Empty(offenders);
    }

    [Fact]
    public void No_feature_names_another_feature()
    {
        var offenders =
            from file in SourcesUnder(Web + "Features/")
            let own = FeatureOf(file)
            where own is not null and not "Shared"
            from named in FeaturesNamedBy(file)
            where named != own && named != "Shared"
            select $"{file} names {named}";

        Assert.Empty(offenders);
    }

    [Fact]
    public void What_features_share_names_no_feature()
    {
        var offenders =
            from file in SourcesUnder(Web + "Features/Shared/")
            from named in FeaturesNamedBy(file)
            where named != "Shared"
            select $"{file} names {named}";

        Assert.Empty(offenders);
    }

    [Fact]
    public void Public_pages_never_read_the_draft()
    {
        var offenders = SourcesUnder(Web + "Features/")
            .Where(file => Regex.IsMatch(Read(file), @"\bDraft[A-Z]|AdvisorDbContext", RegexOptions.NonBacktracking))
            .Where(file => FeatureOf(file) is not ("Health" or "Admin"));

        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData("src/FrameworkAdvisor.Core/", @"DateTime\.(Now|UtcNow|Today)|DateTimeOffset\.|TimeProvider|new Random|Random\.Shared|Guid\.NewGuid", "the model has no clock and no hidden randomness")]
    [InlineData("src/FrameworkAdvisor.Core/", @"\bMath\.(Exp|Log|Log2|Log10|Pow|Sin|Cos|Tan|Cbrt)\(", "these differ in the last bit between platforms")]
    [InlineData("src/FrameworkAdvisor.Core/", @"\bFile\.|Directory\.|HttpClient|Console\.", "the model does no input or output")]
    [InlineData("src/FrameworkAdvisor.Content/", @"DateTime\.(Now|UtcNow|Today)|DateTimeOffset\.|TimeProvider", "content has no clock")]
    [InlineData("src/FrameworkAdvisor.Web/", @"DateTime\.(Now|UtcNow|Today)|DateTimeOffset\.(Now|UtcNow)", "the clock is TimeProvider")]
    [InlineData("src/", @"FromSqlRaw|ExecuteSqlRaw\(\$|ExecuteSqlRawAsync\(\$", "SQL takes parameters")]
    [InlineData("src/", @"UseAdvancedExtensions|Html\.Raw\(.*[Qq]uery", "Markdown and requests are never trusted")]
    public void Banned_calls_are_not_made(string folder, string pattern, string reason)
    {
        var offenders = SourcesUnder(folder)
            .SelectMany(file => Read(file).Split('\n').Select((line, at) => (file, line, number: at + 1)))
            .Where(one => !one.line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .Where(one => Regex.IsMatch(one.line, pattern, RegexOptions.NonBacktracking))
            .Select(one => $"{one.file}:{one.number}: {reason}");

        Assert.Empty(offenders);
    }

    [Fact]
    public void Every_regular_expression_runs_in_linear_time()
    {
        var offenders = SourcesUnder("src/")
            .SelectMany(file => Read(file).Split('\n').Select((line, at) => (file, line, number: at + 1)))
            .Where(one => Regex.IsMatch(one.line, @"new Regex\(|\[GeneratedRegex\(|Regex\.(IsMatch|Match|Matches|Replace|Split)\(", RegexOptions.NonBacktracking))
            .Where(one => !one.line.Contains("NonBacktracking", StringComparison.Ordinal))
            .Select(one => $"{one.file}:{one.number}");

        Assert.Empty(offenders);
    }

    [Fact]
    public void The_core_uses_no_package()
    {
        var project = File.ReadAllText(Path.Combine(root, "src/FrameworkAdvisor.Core/FrameworkAdvisor.Core.csproj"));

        Assert.DoesNotContain("PackageReference", project, StringComparison.Ordinal);
        Assert.DoesNotContain("ProjectReference", project, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sources_are_found_and_a_planted_offence_would_be_seen()
    {
        Assert.True(SourcesUnder(Web + "Features/").Count(file => file.EndsWith(".cshtml", StringComparison.Ordinal)) > 10);
        Assert.Equal("Compare", FeatureOf(Web + "Features/Compare/Index.cshtml"));
        Assert.Equal(["Compare"], FeaturesNamed("@using FrameworkAdvisor.Web.Features.Compare"));
        Assert.Equal(["Compare"], FeaturesNamed("return Compare.ComparePage.Of(advisor);"));
        Assert.Equal(["Advice"], FeaturesNamed("<partial name=\"~/Features/Advice/_Row.cshtml\" />"));
    }

    private static string? FeatureOf(string file)
    {
        var rest = file[(Web + "Features/").Length..];
        return rest.Contains('/', StringComparison.Ordinal) ? rest[..rest.IndexOf('/', StringComparison.Ordinal)] : null;
    }

    private static IEnumerable<string> FeaturesNamedBy(string file) => FeaturesNamed(string.Join(
        '\n',
        Read(file).Split('\n').Where(line => !line.StartsWith("namespace ", StringComparison.Ordinal))));

    private static IEnumerable<string> FeaturesNamed(string source) =>
        Regex.Matches(source, @"(?:FrameworkAdvisor\.Web\.Features\.|/Features/)([A-Z]\w*)", RegexOptions.NonBacktracking)
            .Concat(Regex.Matches(source, $@"[^\w.<""/]({string.Join('|', features)})\.[A-Z]\w*(?:Page|Form|Controller|Address|Query)\b", RegexOptions.None))
            .Select(match => match.Groups[1].Value)
            .Distinct();

    private static IEnumerable<string> SourcesUnder(string folder) =>
        Directory.EnumerateFiles(Path.Combine(root, folder), "*.*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
                && !file.Contains("/Migrations/", StringComparison.Ordinal));

    private static string Read(string file) => File.ReadAllText(Path.Combine(root, file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FrameworkAdvisor.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        }

        return folder.FullName;
    }
}
