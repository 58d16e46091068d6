using System.Runtime.CompilerServices;

namespace FrameworkAdvisor.Core.Knowledge;

/// <summary>
/// What a catalogue holds, by id. Made when first asked for and kept beside the catalogue rather than in it: a changed copy
/// has none of its original's.
/// </summary>
internal sealed class CatalogueIndex
{
    private static readonly ConditionalWeakTable<Catalogue, CatalogueIndex> known = [];

    private readonly Lazy<Dictionary<string, Framework>> frameworks;
    private readonly Lazy<Dictionary<string, Need>> needs;
    private readonly Lazy<Dictionary<string, Measure>> measures;
    private readonly Lazy<Dictionary<string, Article>> articles;
    private readonly Lazy<Dictionary<string, Claim>> claims;
    private readonly Lazy<ILookup<string, Claim>> claimsByArticle;
    private readonly Lazy<HashSet<string>> provided;

    private CatalogueIndex(Catalogue catalogue)
    {
        frameworks = new(() => ById(catalogue.Frameworks, framework => framework.Slug));
        needs = new(() => ById(catalogue.Needs, need => need.Id));
        measures = new(() => ById(catalogue.Measures, measure => measure.Id));
        articles = new(() => ById(catalogue.Articles, article => article.Slug));
        claims = new(() => ById(catalogue.Claims, claim => claim.Id));
        claimsByArticle = new(() => catalogue.Claims.ToLookup(claim => claim.Article, StringComparer.Ordinal));
        provided = new(() => catalogue.Provisions.Select(provision => provision.Need).ToHashSet(StringComparer.Ordinal));
    }

    public Dictionary<string, Framework> Frameworks => frameworks.Value;

    public Dictionary<string, Need> Needs => needs.Value;

    public Dictionary<string, Measure> Measures => measures.Value;

    public Dictionary<string, Article> Articles => articles.Value;

    public Dictionary<string, Claim> Claims => claims.Value;

    public ILookup<string, Claim> ClaimsByArticle => claimsByArticle.Value;

    /// <summary>The needs that something is known to provide.</summary>
    public HashSet<string> Provided => provided.Value;

    public static CatalogueIndex Of(Catalogue catalogue) => known.GetValue(catalogue, one => new(one));

    // A draft may hold an id twice until somebody mends it: the first one counts.
    private static Dictionary<string, T> ById<T>(IEnumerable<T> all, Func<T, string> idOf)
    {
        var byId = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var one in all)
        {
            byId.TryAdd(idOf(one), one);
        }

        return byId;
    }
}
