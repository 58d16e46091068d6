using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Audit;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Commands;

/// <summary>The folder that knowledge is imported from.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">How it is called towards the person who edits it.</param>
internal sealed record ContentLocation(string Path, string Name)
{
    private const string Key = "Content";
    private const string DefaultName = "content";

    /// <param name="named">As given on the command line, or null.</param>
    /// <param name="services">Of the host: the configuration may name the folder.</param>
    /// <exception cref="MisuseException">The command line names no folder.</exception>
    public static ContentLocation Find(string? named, IServiceProvider services)
    {
        if (named is not null)
        {
            return Directory.Exists(named) ? new(named, named.TrimEnd('/', '\\')) : throw new MisuseException($"There is no folder {named}.");
        }

        var contentRoot = services.GetRequiredService<IHostEnvironment>().ContentRootPath;
        if (services.GetRequiredService<IConfiguration>()[Key] is { Length: > 0 } configured)
        {
            return new(System.IO.Path.GetFullPath(configured, contentRoot), configured.TrimEnd('/', '\\'));
        }

        var beside = System.IO.Path.Combine(AppContext.BaseDirectory, DefaultName);
        return new(Directory.Exists(beside) ? beside : Above(contentRoot) ?? beside, DefaultName);
    }

    /// <summary>Where it is, however it was named.</summary>
    public string FullPath => System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(Path));

    /// <exception cref="BadContentException">Any file has any error.</exception>
    public Catalogue Load() => ReadWhole().Catalogue!;

    /// <summary>Content that may be published: what <c>check</c> finds wrong stands in the way of it.</summary>
    /// <exception cref="BadContentException">Any file has any error, or the audit of the model finds one.</exception>
    public Catalogue LoadToPublish(TimeProvider clock)
    {
        var content = ReadWhole();
        var errors = AuditReport.Errors(Audit(content.Catalogue!, clock), Name, content.ScenarioLines);
        return errors.Count > 0 ? throw new BadContentException(errors) : content.Catalogue!;
    }

    /// <summary>As if it were published today.</summary>
    public static ModelAudit Audit(Catalogue content, TimeProvider clock) =>
        new Advisor(new KnowledgeVersion(0, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), "", content)).Audit;

    /// <summary>What is there, or else every error of every file.</summary>
    public ContentResult Read() => ContentFolder.Load(Path);

    /// <summary>A line for each error, with file and line.</summary>
    public IReadOnlyList<string> LinesOf(ContentResult content) =>
        [.. content.Errors.Select(error => error.File == "." ? $"{Name}: {error.Reason}" : $"{Name}/{error}")];

    private ContentResult ReadWhole()
    {
        var content = Read();
        return content.Catalogue is null ? throw new BadContentException(LinesOf(content)) : content;
    }

    private static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var candidate = System.IO.Path.Combine(at.FullName, DefaultName);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}

/// <summary>The content cannot be used; nothing was changed.</summary>
internal sealed class BadContentException(IReadOnlyList<string> lines) : Exception(lines[0])
{
    /// <summary>Every error with file and line.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;
}
