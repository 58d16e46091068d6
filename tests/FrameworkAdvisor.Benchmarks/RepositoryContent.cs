using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Benchmarks;

/// <summary>The real content folder of this repository.</summary>
internal static class RepositoryContent
{
    public static string Folder { get; } = Find();

    public static Catalogue Load()
    {
        var result = ContentFolder.Load(Folder);
        return result.Catalogue ?? throw new InvalidOperationException(string.Join(Environment.NewLine, result.Errors));
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "content", "criteria.yml")))
            {
                return Path.Combine(folder.FullName, "content");
            }
        }

        throw new InvalidOperationException("Run the benchmarks from inside the repository: no content folder was found above the program.");
    }
}
