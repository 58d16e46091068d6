using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>What MDN's HTTP Observatory says of the headers, behind a front that encrypts. Most that can be had without being on the browsers' own list is 140.</summary>
[Trait("Category", "Slow")]
public sealed class ObservatoryTests(BrowserSite site) : IDisposable
{
    private const int OfPublicPages = 130;
    private const int OfPagesWithCookies = 135;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("advisor-front-");

    [Fact]
    public async Task Pages_have_high_marks()
    {
        var scores = await ScoresAsync("none", "/", "/advice/scope", $"/advice/result?{Pages.Large}", "/compare", "/articles/guru99", "/method", $"/decisions/new?{Pages.Large}", "/admin/sign-in", "/admin");

        Assert.All(scores, score => Assert.True(score.Value.Status == 200, $"{score}"));
        Assert.All(scores, score => Assert.True(score.Value.Score >= (score.Key.StartsWith("/admin", StringComparison.Ordinal) ? OfPagesWithCookies : OfPublicPages), $"{score}"));
    }

    [Theory]
    [InlineData("content-security-policy", 100)]
    [InlineData("strict-transport-security", 110)]
    [InlineData("x-content-type-options", 125)]
    public async Task Each_header_that_is_left_out_costs_marks(string header, int most)
    {
        var score = Assert.Single(await ScoresAsync(header, "/"));

        Assert.True(score.Value.Score <= most, $"{score}");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<IReadOnlyDictionary<string, (int Status, int Score, string Findings)>> ScoresAsync(string headersLeftOut, params string[] pages)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var (certificateFile, keyFile) = (Path.Combine(folder.FullName, "certificate.pem"), Path.Combine(folder.FullName, "key.pem"));
        await File.WriteAllTextAsync(certificateFile, certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(keyFile, key.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);

        var (exitCode, output, errors) = await Checker.RunAsync(
            Checker.Node, [Path.Combine(Checker.ProjectFolder, "observatory.mjs"), site.Address.OriginalString.TrimEnd('/'), certificateFile, keyFile, headersLeftOut, .. pages]);
        Assert.True(exitCode == 0, errors);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(
            line => line.GetProperty("path").GetString()!,
            line => (line.GetProperty("status").GetInt32(), line.GetProperty("score").GetInt32(), line.GetProperty("findings").GetString()!));
    }
}
