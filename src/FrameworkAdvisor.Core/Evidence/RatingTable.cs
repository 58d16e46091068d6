using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Evidence;

/// <summary>The ratings of every framework on every need, derived once per knowledge version.</summary>
public sealed class RatingTable
{
    private readonly Rating[,] ratings;
    private readonly Dictionary<string, int> frameworks;
    private readonly Dictionary<string, int> needs;
    private readonly List<Need> needList;
    private readonly Dictionary<string, Article> articles;
    private readonly DateOnly publishedOn;
    private readonly ConcurrentDictionary<(string Framework, string Need), (Claim? Claim, double Influence)> influences = [];
    private readonly ConcurrentDictionary<(string Framework, string Need), IReadOnlyList<(Supposition What, Rating Rating)>> supposed = [];

    /// <summary>Derives all ratings.</summary>
    /// <param name="version">The knowledge; claims age up to its day of publication.</param>
    public RatingTable(KnowledgeVersion version)
    {
        var catalogue = version.Catalogue;
        publishedOn = version.PublishedOn;
        needList = [.. catalogue.Needs];
        frameworks = Positions(catalogue.Frameworks.Select(framework => framework.Slug));
        needs = Positions(needList.Select(need => need.Id));
        articles = catalogue.Articles.ToDictionary(article => article.Slug, StringComparer.Ordinal);
        var order = Positions(catalogue.Articles.Select(article => article.Slug));
        var byEditor = catalogue.EditorRatings.ToDictionary(rating => (rating.Framework, rating.Need));

        var claims = new Dictionary<(int Framework, int Need), List<Claim>>();
        foreach (var claim in catalogue.Claims)
        {
            if (claim.Status is ClaimStatus.Accepted or ClaimStatus.Disputed)
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(
                    claims, (frameworks[claim.Framework], needs[claim.Need]), out _);
                (list ??= []).Add(claim);
            }
        }

        ratings = new Rating[frameworks.Count, needs.Count];
        for (var i = 0; i < frameworks.Count; i++)
        {
            for (var j = 0; j < needs.Count; j++)
            {
                var framework = catalogue.Frameworks[i].Slug;
                var own = claims.GetValueOrDefault((i, j), []);
                own.Sort((a, b) => order[a.Article] != order[b.Article]
                    ? order[a.Article].CompareTo(order[b.Article])
                    : string.CompareOrdinal(a.Id, b.Id));
                ratings[i, j] = Derive(
                    framework, needList[j], own, articles, byEditor.GetValueOrDefault((framework, needList[j].Id)), publishedOn);
            }
        }
    }

    private RatingTable(RatingTable whole, Rating rating)
    {
        (frameworks, needs, needList, articles, publishedOn) = (whole.frameworks, whole.needs, whole.needList, whole.articles, whole.publishedOn);
        ratings = (Rating[,])whole.ratings.Clone();
        ratings[frameworks[rating.Framework], needs[rating.Need]] = rating;
    }

    /// <summary>The rating of a framework on a need.</summary>
    /// <exception cref="KeyNotFoundException">No such framework or need.</exception>
    public Rating this[string framework, string need] => ratings[frameworks[framework], needs[need]];

    /// <summary>The rating by the positions of framework and need in the catalogue.</summary>
    internal Rating this[int framework, int need] => ratings[framework, need];

    /// <summary>
    /// The counted claim without which a rating would move most, and by how much; null where no claim makes the rating.
    /// It depends on no answers, so it is looked for once.
    /// </summary>
    internal (Claim? Claim, double Influence) MostInfluential(Rating rating) => influences.GetOrAdd(
        (rating.Framework, rating.Need),
        _ => rating.IsSetByEditor
            ? (null, 0)
            : rating.Counted
                .Select(claim => (claim, influence: ValueWithout(rating, claim) - rating.Value))
                .OrderByDescending(pair => Math.Abs(pair.influence))
                .FirstOrDefault());

    /// <summary>
    /// The rating as it would be if what it rests on most were wrong: without that claim, and with the claim at the other
    /// end of the scale (at either end, for one that takes no side). For a rating set by an editor: what the claims alone
    /// make of it. For one that no claim makes: with one fresh, fully trusted source at either end.
    /// </summary>
    internal IReadOnlyList<(Supposition What, Rating Rating)> Supposed(Rating rating) =>
        supposed.GetOrAdd((rating.Framework, rating.Need), _ => SupposeOf(rating, MostInfluential(rating).Claim));

    private IReadOnlyList<(Supposition What, Rating Rating)> SupposeOf(Rating rating, Claim? claim)
    {
        if (rating.IsSetByEditor)
        {
            return [(Supposition.LeftOut, DeriveFrom(rating, rating.Claims))];
        }

        var ends = new[] { (What: Supposition.StronglyFor, Stance: Claim.MaximumStance), (What: Supposition.StronglyAgainst, Stance: -Claim.MaximumStance) };
        return claim is null
            ? [.. ends.Select(end => (end.What, WithOneSource(rating, end.Stance)))]
            : [
                (Supposition.LeftOut, DeriveFrom(rating, rating.Claims.Where(other => other.Id != claim.Id))),
                .. ends.Where(end => Math.Sign(end.Stance) != Math.Sign(claim.Stance)).Select(end => (end.What, DeriveFrom(
                    rating, rating.Claims.Select(other => other.Id == claim.Id ? other with { Stance = end.Stance } : other)))),
            ];
    }

    private static Rating WithOneSource(Rating rating, int stance)
    {
        var result = EvidenceFormula.Combine([EvidenceFormula.RatingOf(stance)], [1]);
        return rating with { Value = result.Value, StandardError = result.StandardError, EvidenceMass = result.Mass };
    }

    /// <summary>The same table with another rating in the place of one.</summary>
    internal RatingTable With(Rating rating) => new(this, rating);

    /// <summary>The rating as it would be without some of its claims; one that an editor set stays what it is.</summary>
    internal Rating Without(string framework, string need, Func<Claim, bool> isLeftOut)
    {
        var rating = this[framework, need];
        var byEditor = rating.EditorReason is { } reason
            ? new EditorRating(rating.Framework, rating.Need, rating.Value, rating.StandardError, reason)
            : null;
        return Derive(
            rating.Framework, needList[needs[rating.Need]], [.. rating.Claims.Where(claim => !isLeftOut(claim))], articles, byEditor, publishedOn);
    }

    private double ValueWithout(Rating rating, Claim claim) =>
        DeriveFrom(rating, rating.Claims.Where(other => other.Id != claim.Id)).Value;

    private Rating DeriveFrom(Rating rating, IEnumerable<Claim> claims) =>
        Derive(rating.Framework, needList[needs[rating.Need]], [.. claims], articles, null, publishedOn);

    private static Dictionary<string, int> Positions(IEnumerable<string> ids) =>
        ids.Select((id, position) => (id, position)).ToDictionary(pair => pair.id, pair => pair.position, StringComparer.Ordinal);

    /// <summary>Section 1 of the model, for one framework and one need.</summary>
    internal static Rating Derive(
        string framework,
        Need need,
        List<Claim> claims,
        Dictionary<string, Article> articles,
        EditorRating? byEditor,
        DateOnly publishedOn)
    {
        var voices = claims
            .Where(claim => claim.Status == ClaimStatus.Accepted)
            .GroupBy(claim => claim.Article, StringComparer.Ordinal)
            .Select(own => VoiceOf(articles[own.Key], [.. own], need, publishedOn))
            .ToList();

        // A sum of doubles depends on its order: by slug, so that the order of the articles changes no bit.
        var bySlug = voices.OrderBy(voice => voice.Article, StringComparer.Ordinal).ToList();
        var result = EvidenceFormula.Combine(
            [.. bySlug.Select(voice => voice.Value)], [.. bySlug.Select(voice => voice.Weight)]);
        return new Rating(
            framework,
            need.Id,
            byEditor?.Value ?? result.Value,
            byEditor?.StandardError ?? result.StandardError,
            result.Mass,
            result.Disagreement,
            EvidenceFormula.Agreement(result),
            voices,
            claims,
            byEditor?.Reason);
    }

    // Claims of one article may be dated differently. The voice is as fresh as its freshest claim: an older one that says
    // the same must not make the evidence weaker.
    private static Voice VoiceOf(Article article, List<Claim> claims, Need need, DateOnly publishedOn)
    {
        var value = claims.Sum(claim => EvidenceFormula.RatingOf(claim.Stance)) / claims.Count;
        var age = claims.Min(claim =>
            (claim.AsOf ?? article.Date)?.MonthsUntil(publishedOn) ?? ModelConstants.UndatedAgeMonths);
        return new Voice(article.Slug, value, EvidenceFormula.Weight(article.Trust, age, need.HalfLifeMonths), age, claims.Count);
    }
}
