using System.Reflection;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Content.Extraction;
using FrameworkAdvisor.Content.Extraction.Terms;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Tests.Extraction;

/// <summary>A suggester with the words and frameworks of the real content folder, and a third framework.</summary>
internal static class RealLexicon
{
    private static readonly Framework fastApi = new("fastapi", "FastAPI", ["Fast API"], "For APIs.", "https://fastapi.tiangolo.com/");

    private static readonly ContentResult content =
        ContentFolder.Load(typeof(RealLexicon).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "ContentFolder").Value!);

    public static Lexicon Lexicon => content.Lexicon!;

    public static Suggester Suggester { get; } =
        new([.. (content.Catalogue ?? throw new InvalidOperationException(string.Join('\n', content.Errors.Select(error => error.ToString())))).Frameworks.Where(framework => framework.Slug != fastApi.Slug), fastApi], content.Lexicon!);
}
