using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Content.Extraction.Facts;
using FrameworkAdvisor.Content.Extraction.Terms;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Extraction;

/// <summary>Finds the figures that an article gives for frameworks: stars, years, latency and the like, and who uses them.</summary>
/// <param name="frameworks">Known by their names; aliases are too loose for figures.</param>
/// <param name="measures">Only what can be recorded is looked for.</param>
/// <param name="lexicon">The words by which measures and users are known.</param>
public sealed class FactFinder(IReadOnlyList<Framework> frameworks, IReadOnlyList<Measure> measures, Lexicon lexicon)
{
    private readonly FigureReader figures = new(new FactOwner(frameworks), measures, lexicon.Facts);
    private readonly UserReader users = new(new FactOwner(frameworks), measures, lexicon.Facts);

    /// <param name="text">Markdown or plain text; of any kind.</param>
    /// <returns>In the order of the text; each framework, measure and value once.</returns>
    public IReadOnlyList<FoundFact> Find(string text)
    {
        var passages = ArticleReader.Read(text);
        var date = (DatesInText.Announced(TextFile.NormaliseLineEnds(text))
            ?? passages.Where(passage => passage.Kind == PassageKind.Title).Select(title => DatesInText.In(TextTokens.Of(title.Text))).FirstOrDefault())?.ToString();
        var facts = new List<FoundFact>();
        var known = new HashSet<(string, string, string)>();
        foreach (var passage in passages)
        {
            foreach (var (framework, measure, value, asOf) in figures.Read(passage).Concat(users.Read(passage)))
            {
                if (known.Add((framework, measure, value)))
                {
                    facts.Add(new(passage.Line, framework, measure, value, asOf ?? date, passage.Text));
                }
            }
        }

        return facts;
    }
}
