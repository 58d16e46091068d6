using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.WebUtilities;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// The addresses under which pages link to style sheet, scripts and pictures. What the build made does not change while
/// it runs, so each is worked out once; the framework's own provider looks for a change every time.
/// </summary>
internal sealed class FileFingerprints(IWebHostEnvironment environment) : IFileVersionProvider
{
    private readonly ConcurrentDictionary<string, string> addresses = new(StringComparer.Ordinal);

    public string AddFileVersionToPath(PathString requestPathBase, string path) => addresses.GetOrAdd(path, WithFingerprint);

    private string WithFingerprint(string path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists)
        {
            return path;
        }

        using var content = file.CreateReadStream();
        return QueryHelpers.AddQueryString(path, "v", WebEncoders.Base64UrlEncode(SHA256.HashData(content)));
    }
}
