using System.Text;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Catalogue.Writing;

/// <summary>How an export ended; nothing was changed unless both are empty.</summary>
/// <param name="Refusal">Why the folder cannot be written to, or null.</param>
/// <param name="Losses">What files cannot hold, or would not be read back from them.</param>
public sealed record ExportResult(string? Refusal, IReadOnlyList<string> Losses);

/// <summary>
/// Writes a catalogue as a content folder, whole or not at all: into a new folder beside it, which is read back and
/// compared before it takes the place of the old one.
/// </summary>
public static class ContentExport
{
    public const string Rule =
        "an export goes into a new or empty folder, or into one that holds nothing but content: articles/*.md and the *.yml files of content";

    private const string ArticlesFolder = "articles";
    private const int MostLossesNamed = 25;

    private static readonly UTF8Encoding strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string[] files = [FrameworksFile.Name, CriteriaFile.Name, QuestionnaireFile.Name, ScenariosFile.Name, LexiconFile.Name];

    /// <param name="catalogue">What is written.</param>
    /// <param name="directory">Where to. A lexicon that lies there stays, for it is not part of the knowledge.</param>
    public static ExportResult Write(Core.Knowledge.Catalogue catalogue, string directory)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        try
        {
            if (Directory.Exists(target))
            {
                target = Directory.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName ?? target;
            }

            return FindForeign(target) is { } refusal ? new ExportResult(refusal, []) : WriteBeside(catalogue, target);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ExportResult($"{directory} cannot be written: {exception.Message}", []);
        }
    }

    /// <summary>What files could not hold of a catalogue, or would not be read back from them, without writing any to stay.</summary>
    /// <exception cref="IOException">The folder for temporary files cannot be written to.</exception>
    public static IReadOnlyList<string> LossesOf(Core.Knowledge.Catalogue catalogue)
    {
        var folder = Directory.CreateTempSubdirectory("framework-advisor-export-");
        try
        {
            return WriteInto(catalogue, folder.FullName, lexicon: "");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The files by their path in the folder.</summary>
    internal static IEnumerable<(string Path, string Text)> FilesOf(Core.Knowledge.Catalogue catalogue) =>
    [
        (FrameworksFile.Name, FrameworksText.Write(catalogue)),
        (CriteriaFile.Name, CriteriaText.Write(catalogue)),
        (QuestionnaireFile.Name, QuestionnaireText.Write(catalogue)),
        (ScenariosFile.Name, ScenariosText.Write(catalogue)),
        .. catalogue.Articles.Select(article => (Path.Combine(ArticlesFolder, article.Slug + ".md"), ArticleText.Write(article))),
    ];

    private static ExportResult WriteBeside(Core.Knowledge.Catalogue catalogue, string target)
    {
        if (Path.GetDirectoryName(target) is not { } parent)
        {
            return new ExportResult($"{target} is no folder of its own; {Rule}", []);
        }

        Directory.CreateDirectory(parent);
        var beside = Path.Combine(parent, $".{Path.GetFileName(target)}-{Path.GetRandomFileName()}");
        try
        {
            var losses = WriteInto(catalogue, beside, Path.Combine(target, LexiconFile.Name));
            if (losses.Length == 0)
            {
                Swap(beside, target);
            }

            return new ExportResult(null, losses);
        }
        finally
        {
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }
        }
    }

    private static string[] WriteInto(Core.Knowledge.Catalogue catalogue, string folder, string lexicon)
    {
        if (catalogue.Articles.FirstOrDefault(article => !Slug.IsValid(article.Slug)) is { } unnamed)
        {
            return [$"articles: `{unnamed.Slug}` cannot be the name of a file: {Slug.Rule}"];
        }

        Directory.CreateDirectory(Path.Combine(folder, ArticlesFolder));
        foreach (var (path, text) in FilesOf(catalogue))
        {
            try
            {
                File.WriteAllBytes(Path.Combine(folder, path), strictUtf8.GetBytes(text));
            }
            catch (EncoderFallbackException)
            {
                return [$"{path.Replace('\\', '/')}: there is half a character in a text, which no file can hold"];
            }
        }

        if (File.Exists(lexicon))
        {
            File.Copy(lexicon, Path.Combine(folder, LexiconFile.Name));
        }

        var read = ContentFolder.Load(folder);
        var losses = read.Catalogue is { } readBack
            ? CatalogueLosses.Between(catalogue, readBack)
            : read.Errors.Select(error => $"could not be read back: {error}");
        return [.. losses.Take(MostLossesNamed)];
    }

    /// <summary>Between the two moves there is no folder at all; when the second fails, the first is taken back.</summary>
    private static void Swap(string beside, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(beside, target);
            return;
        }

        var old = beside + ".old";
        Directory.Move(target, old);
        try
        {
            Directory.Move(beside, target);
        }
        catch
        {
            Directory.Move(old, target);
            throw;
        }

        Directory.Delete(old, recursive: true);
    }

    private static string? FindForeign(string target)
    {
        if (File.Exists(target))
        {
            return $"{target} is a file; {Rule}";
        }

        if (!Directory.Exists(target))
        {
            return null;
        }

        var foreign = Directory.EnumerateFileSystemEntries(target).Where(path => !IsContent(path))
            .Concat(FilesInArticles(target).Where(path => Directory.Exists(path) || !path.EndsWith(".md", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal).FirstOrDefault();
        return foreign is null
            ? null
            : $"{target} holds {Path.GetRelativePath(target, foreign)}, which would be lost; {Rule}";
    }

    private static bool IsContent(string path) => Directory.Exists(path)
        ? Path.GetFileName(path) == ArticlesFolder
        : files.Contains(Path.GetFileName(path), StringComparer.Ordinal);

    private static IEnumerable<string> FilesInArticles(string target)
    {
        var folder = Path.Combine(target, ArticlesFolder);
        return Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder) : [];
    }
}
