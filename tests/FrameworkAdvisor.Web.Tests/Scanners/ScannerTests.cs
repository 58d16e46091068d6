using System.Text.Json;
using FrameworkAdvisor.Web.Tests.Decisions;
using FrameworkAdvisor.Web.Tests.Faults;

namespace FrameworkAdvisor.Web.Tests.Scanners;

/// <summary>What others' programs find that look for ways in; each has to find the planted ones first.</summary>
[Trait("Category", "Slow")]
public sealed class ScannerTests(SiteFolder folder) : IClassFixture<SiteFolder>
{
    private const string Injectable = "identified the following injection point";

    public static TheoryData<string, string?> Places => new()
    {
        { "/advice/result?scope=large&parts=pages&importance.scope=critical&must=admin.built-in", null },
        { "/advice/scope?product=saas", null },
        { "/compare?frameworks=flask", null },
        { "/claims?scope=large", null },
        { "/api/v1/claims?need=admin.built-in&framework=flask&article=guru99&status=accepted", null },
        { "/api/v1/recommendation", """{"answers":{"scope":"large"},"importance":{"scope":"critical"},"mustHaves":["admin.built-in"]}""" },
        { "/decisions", $"operation=0123456789012345678901234567890123456789&knowledge=1&answers={Uri.EscapeDataString(DecisionBrowser.Query)}&title=one&decided-on=2026-11-21&deciders=two&notes=three&revisit-on=&triggers=four" },
        { "/admin/sign-in", "email=a%40example.org&password=wrong" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Sqlmap_finds_no_way_into_the_database(string place, string? body)
    {
        using var site = await SiteProcess.StartAsync(folder, "Decisions:WritesPerHour=100000", "Logging:LogLevel:Default=Error");

        var said = await SqlmapAsync(new Uri(site.Address, place).ToString(), body);

        Assert.DoesNotContain(Injectable, said, StringComparison.Ordinal);
        Assert.Contains("do not appear to be injectable", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sqlmap_finds_the_planted_way()
    {
        await using var canary = await Canary.StartAsync();

        Assert.Contains(Injectable, await SqlmapAsync($"{canary.Address}/sources?name=guru99", null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wapiti_finds_nothing()
    {
        using var site = await SiteProcess.StartAsync(folder, "Decisions:WritesPerHour=100000", "Logging:LogLevel:Default=Error");

        Assert.Empty(await WapitiAsync(site.Address.ToString(), "site"));
    }

    [Fact]
    public async Task Wapiti_finds_the_planted_ways()
    {
        await using var canary = await Canary.StartAsync();

        var found = await WapitiAsync($"{canary.Address}/", "canary");

        Assert.Contains(found, one => one.StartsWith("Cross Site Scripting", StringComparison.Ordinal));
        Assert.Contains(found, one => one.Contains("SQL Injection", StringComparison.Ordinal));
    }

    private Task<string> SqlmapAsync(string address, string? body) => Shell.RunAsync(
        "sqlmap",
        ["-u", address, .. body is null ? Array.Empty<string>() : ["--data", body], "--batch", "--level=3", "--risk=2", "--dbms=sqlite", "--flush-session", "--ignore-code=400,401,403,404,429", "--disable-coloring", $"--output-dir={folder.File("sqlmap")}"]);

    /// <summary>What it holds against the site, a line each.</summary>
    private async Task<IReadOnlyList<string>> WapitiAsync(string address, string name)
    {
        var report = folder.File($"wapiti-{name}.json");
        await Shell.RunAsync(
            "wapiti", "-u", address, "-m", "xss,permanentxss,sql,blindsql,exec,file,crlf,redirect,ssrf,xxe", "--max-links-per-page", "40", "--max-files-per-dir", "20", "--max-scan-time", "240", "--max-attack-time", "40",
            "--flush-session", "--no-bugreport", "--color", "-f", "json", "-o", report, "--store-session", folder.File($"wapiti-{name}"));
        using var read = JsonDocument.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        return
        [
            .. from kind in read.RootElement.GetProperty("vulnerabilities").EnumerateObject()
               from one in kind.Value.EnumerateArray()
               select $"{kind.Name}: {one.GetProperty("method")} {one.GetProperty("path")} {one.GetProperty("info")}",
        ];
    }
}
