using FrameworkAdvisor.Content.Extraction.Terms;
using FrameworkAdvisor.Web.Commands;

namespace FrameworkAdvisor.Web.Data.Suggestions;

/// <summary>The words by which claims are found. They lie in the content folder, and are read when first needed.</summary>
public sealed class ContentLexicon(IServiceProvider services)
{
    private Lexicon? lexicon;

    /// <summary>Null when the folder holds none, or has errors; asked again the next time.</summary>
    public Lexicon? Find() => lexicon ??= ContentLocation.Find(null, services).Read().Lexicon;
}
