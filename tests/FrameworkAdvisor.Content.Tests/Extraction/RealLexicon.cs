using System.Reflection;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Content.Extraction;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Tests.Extraction;

/// <summary>A suggester with the words and frameworks of the real content folder, and a third framework.</summary>
internal static class RealLexicon
{
    private static readonly Framework fastApi = new("fastapi", "FastAPI", ["Fast API"], "For APIs.", "https://fastapi.tiangolo.com/");

    public static Suggester Suggester { get; } = Load();

    private static Suggester Load()
    {
        var content = ContentFolder.Load(typeof(RealLexicon).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "ContentFolder").Value!);
        return new Suggester([.. content.Catalogue!.Frameworks.Where(framework => framework.Slug != fastApi.Slug), fastApi], content.Lexicon!);
    }
}
