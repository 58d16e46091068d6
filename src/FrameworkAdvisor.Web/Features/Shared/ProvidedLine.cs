using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>What it takes to have a need with a framework, and who says so.</summary>
/// <param name="Need">The need.</param>
/// <param name="Provision">Null when nothing is noted on it for this framework.</param>
/// <param name="Sources">The articles that say so.</param>
public sealed record ProvidedLine(Need Need, Provision? Provision, IReadOnlyList<ProvisionSource> Sources)
{
    private static readonly ConditionalWeakTable<Catalogue, ConcurrentDictionary<(string Framework, string Need), ProvidedLine>> lines = [];

    public string State => Provision is null ? "unknown" : Provision.WordFor(Provision.Kind);

    public string Words => Provision?.Kind switch
    {
        null => "Nothing noted",
        ProvisionKind.BuiltIn => "Built in",
        ProvisionKind.Extension => "Extension",
        _ => "Own work",
    };

    public string Sign => Provision?.Kind switch
    {
        null => "?",
        ProvisionKind.BuiltIn => "\u2713",
        ProvisionKind.Extension => "+",
        _ => "\u25CB",
    };

    /// <summary>Everything that can be had of a framework; empty for knowledge that tells nothing of it.</summary>
    public static IReadOnlyList<ProvidedLine> AllOf(Catalogue catalogue, Framework framework) =>
        [.. catalogue.Needs.Where(need => catalogue.CanBeAdded(need.Id)).Select(need => Of(catalogue, framework, need))];

    /// <summary>Looked up once per knowledge: a result asks for many, and each takes a search through claims.</summary>
    public static ProvidedLine Of(Catalogue catalogue, Framework framework, Need need) =>
        lines.GetOrCreateValue(catalogue).GetOrAdd((framework.Slug, need.Id), _ => Find(catalogue, framework, need));

    private static ProvidedLine Find(Catalogue catalogue, Framework framework, Need need)
    {
        var provision = catalogue.Provisions.FirstOrDefault(one => one.Framework == framework.Slug && one.Need == need.Id);
        return new(need, provision, provision is null ? [] : ProvisionSource.Of(catalogue, provision));
    }
}

/// <param name="Article">The article.</param>
/// <param name="Href">The passage in it that says so most plainly.</param>
public sealed record ProvisionSource(Article Article, string Href)
{
    public static IReadOnlyList<ProvisionSource> Of(Catalogue catalogue, Provision provision) =>
        [.. provision.Articles.Select(slug => new ProvisionSource(
            catalogue.FindArticle(slug)!, AddressOf(catalogue, provision, slug)))];

    // The passage that names the extension, or else the strongest one: stances say how plainly something is stated.
    private static string AddressOf(Catalogue catalogue, Provision provision, string article)
    {
        var claim = catalogue.ClaimsOf(article)
            .Where(one => one.Status == ClaimStatus.Accepted && one.Framework == provision.Framework && one.Need == provision.Need)
            .OrderByDescending(one => provision.Extensions.Any(name => one.Text.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .ThenByDescending(one => Math.Abs(one.Stance))
            .FirstOrDefault();
        return claim is null ? $"/articles/{article}" : $"/articles/{article}#{claim.Anchor}";
    }
}
