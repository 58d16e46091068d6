using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Data;
using Microsoft.Extensions.FileProviders;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>Names what pages are made from: the published knowledge and this build of the application.</summary>
public sealed class EditionTags(IWebHostEnvironment environment)
{
    private static readonly string[] linkedFiles = ["css/site.css", "css/print.css", "favicon.svg", "js/forms.js", "js/what-if.js"];

    private readonly Lazy<byte[]> build = new(() => FingerprintOf(environment.WebRootFileProvider));
    private readonly ConditionalWeakTable<Advisor, string> tags = [];

    /// <summary>An entity tag; weak, for one page has several encodings.</summary>
    public string For(Advisor advisor) => tags.GetValue(advisor, TagOf);

    // The number alone does not do: another database has another version 1.
    private string TagOf(Advisor advisor)
    {
        byte[] parts = [.. build.Value, .. Encoding.UTF8.GetBytes(CatalogueJson.DigestOf(CatalogueJson.Write(advisor.Catalogue)))];
        return FormattableString.Invariant(
            $"W/\"{advisor.Version.Number}-{advisor.Version.PublishedOn:yyyyMMdd}-{Convert.ToHexStringLower(SHA256.HashData(parts).AsSpan(0, 8))}\"");
    }

    // The code, and the files that pages link to by fingerprint.
    private static byte[] FingerprintOf(IFileProvider files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in (Type[])[typeof(Edition), typeof(Advisor), typeof(ContentFolder)])
        {
            hash.AppendData(part.Module.ModuleVersionId.ToByteArray());
        }

        foreach (var name in linkedFiles)
        {
            var file = files.GetFileInfo(name);
            if (file.Exists)
            {
                using var content = file.CreateReadStream();
                hash.AppendData(SHA256.HashData(content));
            }
        }

        return hash.GetHashAndReset();
    }
}
