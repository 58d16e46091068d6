using System.Text;
using FrameworkAdvisor.Content.Extraction;
using FrameworkAdvisor.Content.Extraction.Terms;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Commands;

/// <summary>What suggests claims, made from a content folder. No database is opened.</summary>
internal sealed record Extraction(Catalogue Catalogue, Lexicon Lexicon, Suggester Suggester)
{
    private const int LongestFile = 4 * 1024 * 1024;

    /// <exception cref="BadContentException">Any file of the content has any error, or there is no lexicon.</exception>
    public static Extraction From(WebApplication host)
    {
        var location = ContentLocation.Find(null, host.Services);
        var content = location.Read();
        return content.Catalogue is not { } catalogue ? throw new BadContentException(location.LinesOf(content))
            : content.Lexicon is not { } lexicon ? throw new BadContentException([$"{location.Name}/lexicon.yml: this file is missing, and it holds the words by which claims are found"])
            : new(catalogue, lexicon, new Suggester(catalogue.Frameworks, lexicon));
    }

    /// <exception cref="MisuseException">The file cannot be read.</exception>
    public static async Task<string> ReadTextAsync(string file, CancellationToken stop)
    {
        // Whatever stands in it: bytes that are no text become replacement characters.
        using var reader = new StreamReader(new MemoryStream(await ReadAsync(file, stop)), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return await reader.ReadToEndAsync(stop);
    }

    /// <exception cref="MisuseException">The file cannot be read.</exception>
    public static async Task<byte[]> ReadAsync(string file, CancellationToken stop)
    {
        if (!File.Exists(file))
        {
            throw new MisuseException($"There is no file {file}.");
        }

        try
        {
            return new FileInfo(file).Length > LongestFile
                ? throw new MisuseException($"{file} is larger than {LongestFile / 1024} KB.")
                : await File.ReadAllBytesAsync(file, stop);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MisuseException($"{file} cannot be read: {failure.Message}");
        }
    }
}
