using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace FrameworkAdvisor.Web.Tests.Publishing;

/// <summary>The container image that the SDK makes, on an empty base from a registry of the test's own.</summary>
[Trait("Category", "Slow")]
public sealed class ContainerTests(SiteFolder folder) : IClassFixture<SiteFolder>
{
    private const string Manifests = "application/vnd.docker.distribution.manifest.v2+json";

    [Fact]
    public async Task The_image_runs_the_site_at_port_8080_as_a_user_without_rights_with_all_it_needs_inside()
    {
        await using var registry = await ServeAsync();
        var archive = folder.File("image.tar.gz");

        await Sdk.PublishAsync("-t:PublishContainer", $"-p:ContainerArchiveOutputPath={archive}", $"-p:ContainerBaseImage={Name(registry)}/base:1");

        var entries = await ReadAsync(archive);
        var manifest = JsonNode.Parse(entries["manifest.json"])![0]!;
        var image = JsonNode.Parse(entries[(string)manifest["Config"]!])!["config"]!;
        Assert.Equal("app", (string?)image["User"]);
        Assert.Equal(["8080/tcp"], image["ExposedPorts"]!.AsObject().Select(port => port.Key));
        Assert.Contains("ConnectionStrings__Advisor=Data Source=/data/advisor.db", image["Env"]!.AsArray().Select(one => (string?)one));
        Assert.Contains("TMPDIR=/data", image["Env"]!.AsArray().Select(one => (string?)one));
        Assert.Contains("FrameworkAdvisor.Web", string.Join(' ', image["Entrypoint"]!.AsArray().Select(one => (string?)one)), StringComparison.Ordinal);
        Assert.Equal("framework-advisor:latest", (string?)manifest["RepoTags"]![0]);
        var files = new List<string>();
        foreach (var layer in manifest["Layers"]!.AsArray())
        {
            files.AddRange((await ReadAsync(new MemoryStream(entries[(string)layer!]))).Keys);
        }

        foreach (var needed in (string[])["FrameworkAdvisor.Web.dll", "appsettings.json", "wwwroot/css/site.css", "content/criteria.yml", "content/articles/"])
        {
            Assert.Contains(files, file => file.Contains($"app/{needed}", StringComparison.Ordinal));
        }

        Assert.DoesNotContain(files, file => file.Contains(".db", StringComparison.Ordinal) || file.Contains("node_modules", StringComparison.Ordinal));
    }

    private static string Name(WebApplication registry) => $"localhost:{new Uri(registry.Urls.First()).Port}";

    private static async Task<Dictionary<string, byte[]>> ReadAsync(string archive)
    {
        await using var file = File.OpenRead(archive);
        return await ReadAsync(file);
    }

    private static async Task<Dictionary<string, byte[]>> ReadAsync(Stream archive)
    {
        using var start = new MemoryStream();
        await archive.CopyToAsync(start, TestContext.Current.CancellationToken);
        start.Position = 0;
        var isZipped = start.ReadByte() == 0x1f;
        start.Position = 0;
        await using var plain = isZipped ? (Stream)new GZipStream(start, CompressionMode.Decompress) : start;
        await using var tar = new TarReader(plain);
        var entries = new Dictionary<string, byte[]>();
        while (await tar.GetNextEntryAsync(copyData: true, TestContext.Current.CancellationToken) is { } entry)
        {
            using var content = new MemoryStream();
            await (entry.DataStream ?? Stream.Null).CopyToAsync(content, TestContext.Current.CancellationToken);
            entries[entry.Name] = content.ToArray();
        }

        return entries;
    }

    private static async Task<WebApplication> ServeAsync()
    {
        var layer = Zip(new byte[1024]);
        var config = Encoding.UTF8.GetBytes($$$"""
            {"architecture":"amd64","os":"linux","config":{"Env":["PATH=/bin","ASPNETCORE_HTTP_PORTS=8080"]},"history":[],"rootfs":{"type":"layers","diff_ids":["{{{Digest(new byte[1024])}}}"]}}
            """);
        var manifest = Encoding.UTF8.GetBytes($$$"""
            {"schemaVersion":2,"mediaType":"{{{Manifests}}}","config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":{{{config.Length}}},"digest":"{{{Digest(config)}}}"},"layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":{{{layer.Length}}},"digest":"{{{Digest(layer)}}}"}]}
            """);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var registry = builder.Build();
        registry.Run(async context =>
        {
            var path = context.Request.Path.Value!;
            var found = path.Contains("/manifests/", StringComparison.Ordinal) ? manifest : path.EndsWith(Digest(config), StringComparison.Ordinal) ? config : layer;
            context.Response.ContentType = found == manifest ? Manifests : "application/octet-stream";
            context.Response.ContentLength = found.Length;
            context.Response.Headers["Docker-Content-Digest"] = Digest(found);
            await context.Response.Body.WriteAsync(found);
        });
        await registry.StartAsync(TestContext.Current.CancellationToken);
        return registry;
    }

    private static string Digest(byte[] content) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}";

    private static byte[] Zip(byte[] content)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest))
        {
            zip.Write(content);
        }

        return zipped.ToArray();
    }
}
